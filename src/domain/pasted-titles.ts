/** What a pasted line is about: its title, the presentation and the people that it names, the kind that it begins like. */
import { foldText } from './folding.ts'
import type { PersonId, PresentationId } from './ids.ts'
import type { PasteablePerson, PastedPerson, PeopleLookup } from './pasted-people.ts'
import type { ItemKind, Participation } from './session.ts'
import { kindOfTitle } from './title-kinds.ts'

/** Whom and what pasted text may name. */
export interface PasteableNames {
  people: readonly PasteablePerson[]
  presentations: readonly { id: PresentationId; title: string; presenters: readonly PersonId[] }[]
  /** Of the session: `the moderator` is one of them. */
  participations: readonly Pick<Participation, 'personId' | 'role'>[]
}

export interface ReadTitle {
  title: string
  kind: ItemKind
  presentationId: PresentationId | null
  people: PastedPerson[]
}

export type TitleReader = (text: string, named: readonly PastedPerson[]) => ReadTitle

/** `named`: whoever stands in a cell of their own. What can't be placed stays in the title. */
export function readTitles(names: PasteableNames, lookup: PeopleLookup): TitleReader {
  const shelf = shelfOf(names)
  return (text, named) => {
    const whole = tidy(text)
    const [, introduced = whole] = speakerTitle.exec(whole) ?? []
    const isWhole = named.length > 0 || shelf(introduced) !== undefined
    const split = isWhole ? undefined : splitPeople(introduced, lookup)
    const about = split?.title ?? introduced
    const presentation =
      shelf(about) ??
      about
        .split(' – ')
        .map(shelf)
        .find((one) => one !== undefined)
    const people = firstOf(named, split?.people, presentersOf(presentation), lookup.within(whole))
    const isPlaced = presentation !== undefined || split !== undefined
    return {
      title: isPlaced || named.length > 0 ? about : whole,
      kind: presentation === undefined ? kindLike(whole, split) : 'presentation',
      presentationId: presentation?.id ?? null,
      people: people.length > 0 ? people : byRole(whole, names),
    }
  }
}

/** `1 st speaker presentation: `, `Speaker 2: `, `발표 1: `: the kind and the place of the row say it. */
const speakerTitle =
  /^(?:(?:\d+ ?(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth) speaker(?:['’]s)? presentation|speaker \d+|presentation \d*|발표 ?\d*|제? ?\d+ ?발표|presentaci[oó]n \d*|pr[eé]sentation \d*) ?[:–—-] *(\S.*)$/iu

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

type Shelf = (title: string) => PasteableNames['presentations'][number] | undefined

/** By the exact title, whatever its case and quotes; a title that two have finds neither. */
function shelfOf({ presentations }: PasteableNames): Shelf {
  const key = (title: string) => foldText(title.replace(/[“”„«»"]/g, '').replace(/(?<![.\s])[.\s]+$/, ''))
  const byTitle = Map.groupBy(presentations, ({ title }) => key(title))
  return (title) => {
    const found = byTitle.get(key(title)) ?? []
    return found.length === 1 ? found[0] : undefined
  }
}

function presentersOf(presentation: ReturnType<Shelf>): PastedPerson[] {
  return (presentation?.presenters ?? []).map((personId) => ({ personId, written: null }))
}

function firstOf(...lists: (readonly PastedPerson[] | undefined)[]): PastedPerson[] {
  return [...(lists.find((list) => list !== undefined && list.length > 0) ?? [])]
}

interface SplitTitle {
  title: string
  people: PastedPerson[]
}

const leading = /^(.{2,120}?)\s*(?::|\s[–—-])\s+(\S.*)$/u
const trailing = [
  /\s(?:by|por|par|presented by|de la mano de)\s/giu,
  /\s[–—|/-]\s/gu,
  /\s*[/|]\s*/gu,
  /,\s/gu,
]

/** Longer texts are no titles. */
const mostSplit = 500

/** `TITLE by Ms. NAME`, `TITLE (NAME)`, `TITLE - NAME`, `NAME: TITLE`, where all of NAME are people of the forum. */
function splitPeople(text: string, { named }: PeopleLookup): SplitTitle | undefined {
  if (text.length > mostSplit) return undefined
  for (const between of trailing) {
    for (const found of [...text.matchAll(between)].toReversed()) {
      const people = named(text.slice(found.index + found[0].length))
      const title = text.slice(0, found.index).trim()
      if (people !== undefined && title !== '') return { title, people }
    }
  }
  const [, before = '', inside = ''] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u.exec(text) ?? []
  const behind = named(inside)
  if (behind !== undefined) return { title: before, people: behind }
  const [, first = '', title = ''] = leading.exec(text) ?? []
  const ahead = named(first)
  return ahead === undefined ? undefined : { title, people: ahead }
}

function kindLike(whole: string, split: SplitTitle | undefined): ItemKind {
  const [, introduced] = speakerTitle.exec(whole) ?? []
  if (introduced !== undefined) return 'presentation'
  return (
    kindOfTitle(whole) ?? kindOfTitle(split?.title ?? '') ?? (split === undefined ? 'other' : 'presentation')
  )
}

const byWhom = /(?:^|\s)(?:by|of|with|from) the (.+)$/i

/** `guided by the moderator`, `by the speakers and the moderator`: of whom the session has. */
function byRole(text: string, { participations }: PasteableNames): PastedPerson[] {
  const [, words = ''] = byWhom.exec(text) ?? []
  const parts = words.toLowerCase().split(/,? and (?:the )?|, (?:the )?/)
  const roles = parts.map((part) => /^(moderator|chair|speaker|panellist|rapporteur|host)s?$/.exec(part)?.[1])
  if (words === '' || roles.some((role) => role === undefined)) return []
  const ids = roles.flatMap((role) =>
    participations.filter((one) => one.role === role).map(({ personId }) => personId),
  )
  return [...new Set(ids)].map((personId) => ({ personId, written: null }))
}
