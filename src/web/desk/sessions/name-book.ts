/** Names that stand in a form, and the ids behind them: searched by what people type, each name of one document only. */
import type { ForumDraft } from '../../../domain/draft.ts'
import { foldText } from '../../../domain/folding.ts'
import { findByHalves } from '../../../domain/half-names.ts'
import { fullName } from '../../../domain/person.ts'
import type { Entered } from '../forms/entered.ts'

export interface Named {
  id: string
  /** As it stands in the form; no other document of the book has it. */
  label: string
  /** As sentences say it. */
  name: string
  /** What else it is found by: a name in its own script. */
  also: string
}

export interface NameBook {
  entries: readonly Named[]
  /** The label of that id; the id itself where the book does not have it. */
  label: (id: string) => string
  find: (typed: string) => string | undefined
}

export type BookKind = 'person' | 'presentation' | 'organisation'
export type NameBooks = Record<BookKind, NameBook>

export interface Nameable {
  id: string
  slug: string
  name: string
  also?: string | null
}

/** `isShown`: whoever may not see all of the forum is offered what they may. */
export function namesOfDraft(
  draft: Pick<ForumDraft, 'people' | 'presentations' | 'organisations'>,
  isShown?: (kind: BookKind, id: string) => boolean,
): NameBooks {
  const book = <Doc>(kind: BookKind, shelf: Shelf<Doc>, named: (doc: Doc) => Nameable): NameBook => {
    const all = () => [...shelf.values().map(({ doc }) => named(doc))]
    if (isShown !== undefined) return wholeBook(all().filter(({ id }) => isShown(kind, id)))
    const before = known.get(shelf)
    if (before !== undefined) return before
    const made = wholeBook(all())
    known.set(shelf, made)
    return made
  }
  return {
    person: book('person', draft.people, ({ id, slug, name }) => ({
      ...{ id, slug, name: fullName(name) },
      also: name.original,
    })),
    presentation: book('presentation', draft.presentations, ({ id, slug, title }) => ({
      id,
      slug,
      name: title,
    })),
    organisation: book('organisation', draft.organisations, ({ id, slug, name }) => ({ id, slug, name })),
  }
}

type Shelf<Doc> = ReadonlyMap<string, { doc: Doc }>

/** Books of whole shelves: a shelf never changes, a change makes the next one. */
const known = new WeakMap<object, NameBook>()

/** What the page showed when it was made, from its own hidden fields: `known.person` with an id and a label each. */
export function namesOfForm(
  entered: Entered,
  isShown: (kind: BookKind, id: string) => boolean = () => true,
): NameBooks {
  const book = (kind: BookKind) =>
    createBook(
      entered.all(`known.${kind}`).flatMap((text) => {
        const [, id, label] = /^([a-z0-9-]+) ([\s\S]+)$/.exec(text) ?? []
        if (id === undefined || label === undefined || !isShown(kind, id)) return []
        return [{ id, label, name: label, also: '' }]
      }),
    )
  return { person: book('person'), presentation: book('presentation'), organisation: book('organisation') }
}

/** What the first book does not know is looked for in the second. */
export function joinNames(first: NameBooks, second: NameBooks): NameBooks {
  const join = (kind: BookKind): NameBook => {
    const known = new Set(first[kind].entries.map(({ id }) => id))
    const entries = [...first[kind].entries, ...second[kind].entries.filter(({ id }) => !known.has(id))]
    return {
      entries,
      label: (id) => (known.has(id) ? first[kind].label(id) : second[kind].label(id)),
      find: (typed) => first[kind].find(typed) ?? second[kind].find(typed),
    }
  }
  return { person: join('person'), presentation: join('presentation'), organisation: join('organisation') }
}

/** Of everything that may be named: there, half a name is enough when it fits one only. */
function wholeBook(all: readonly Nameable[]): NameBook {
  const entries = labelled(all)
  const book = createBook(entries)
  const findByHalf = findByHalves(entries)
  return { ...book, find: (typed) => book.find(typed) ?? findByHalf(typed) }
}

/** Of any documents: names that several have are told apart. */
export function bookOf(all: readonly Nameable[]): NameBook {
  return createBook(labelled(all))
}

function labelled(all: readonly Nameable[]): Named[] {
  const counts = Map.groupBy(all, ({ name }) => keyOf(name))
  return all
    .map(({ id, slug, name, also }) => {
      const text = tidy(name) || id
      const isAlone = counts.get(keyOf(name))?.length === 1
      return { id, label: isAlone ? text : `${text} (${slug})`, name: text, also: also ?? '' }
    })
    .sort((one, other) => one.label.localeCompare(other.label, 'en'))
}

function createBook(entries: readonly Named[]): NameBook {
  const labels = new Map(entries.map(({ id, label }) => [id, label]))
  const exact = new Map(entries.map(({ id, label }) => [keyOf(label), id]))
  let folded: Map<string, string[]> | undefined
  const foldedIds = () => {
    folded ??= foldNames(entries)
    return folded
  }
  return {
    entries,
    label: (id) => labels.get(id) ?? id,
    find(typed) {
      const known = exact.get(keyOf(typed))
      if (known !== undefined || typed.trim() === '') return known
      const ids = foldedIds().get(foldText(typed)) ?? []
      return ids.length === 1 ? ids[0] : undefined
    },
  }
}

function foldNames(entries: readonly Named[]): Map<string, string[]> {
  const folded = new Map<string, string[]>()
  for (const { id, label, name, also } of entries) {
    for (const text of new Set([label, name, also].map(foldText))) {
      if (text !== '') folded.set(text, [...(folded.get(text) ?? []), id])
    }
  }
  return folded
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function keyOf(text: string): string {
  return tidy(text)
}
