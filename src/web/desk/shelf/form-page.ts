/** The page with the form of a document on the shelf: as it is saved, or as somebody typed it. */
import { addresses } from '../../../addresses.ts'
import type { DocumentKinds, PartKind, Saved } from '../../../domain/draft.ts'
import type { Problem } from '../../../domain/problem.ts'
import { usersOf } from '../../../store/check-references.ts'
import { type ForumCall, releasedNow } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Entered } from '../forms/entered.ts'
import { type Form, fieldId, makeForm } from '../forms/form.ts'
import { fillRows } from '../forms/rows.ts'
import { knownNames, readBooks } from './draft-books.ts'
import { atFields, holdsSomething, inPageOrder, listsFor, searchedFields, showPart } from './form-parts.ts'
import type { Around, Noun, ShelfKind } from './noun.ts'

export interface ShelfForm<Kind extends ShelfKind> {
  /** Undefined for one that is not saved yet. */
  saved?: Saved<DocumentKinds[Kind]> | undefined
  entered: Entered
  problems: readonly Problem[]
  /** Why something other than saving was refused. */
  refusal?: string
  /** Something stands in the form that is not saved: it was refused, or a row was added. */
  isTyped?: true
  status?: number
}

export async function lookAround<Kind extends ShelfKind>(
  call: ForumCall,
  noun: Noun<Kind>,
  id: string,
): Promise<Around> {
  const { say, language, forum } = call
  const draft = await call.draft()
  const others = [...noun.shelf(draft).values()].filter(({ doc }) => doc.id !== id)
  return {
    say,
    language,
    forum: forum.doc,
    books: readBooks(draft, call.entered),
    takenSlugs: new Set(others.map(({ doc }) => doc.slug)),
  }
}

export async function sendForm<Kind extends ShelfKind>(
  call: ForumCall,
  noun: Noun<Kind>,
  around: Around,
  shown: ShelfForm<Kind>,
): Promise<void> {
  const { say, forumId, mayEdit } = call
  const { saved } = shown
  const entered = mayEdit ? fillRows(shown.entered, noun.rows) : shown.entered
  const form = makeForm(say, entered, atFields(shown.problems, noun))
  const parts = noun
    .parts(form, around)
    .map((part) => showPart(part, { form, entered, around }))
    .filter((part) => mayEdit || holdsSomething(part))
  await sendDeskPage(call, {
    view: 'shelf/edit',
    title: saved === undefined ? say(`shelf.new.${noun.kind}`) : noun.titleOf(saved.doc),
    section: noun.section,
    script: 'forms',
    status: shown.status ?? (shown.problems.length > 0 ? 422 : 200),
    page: {
      problems: inPageOrder(form.problems, parts),
      refusal: shown.refusal ?? '',
      isTyped: shown.isTyped === true,
      isRowChange: shown.isTyped === true && shown.problems.length === 0,
      mayEdit,
      formId: fieldId(''),
      action: saved
        ? addresses.document(forumId, noun.kind, saved.doc.id)
        : addresses.newDocument(forumId, noun.kind),
      hidden: [
        saved === undefined
          ? { name: 'id', value: entered.raw('id') }
          : { name: 'seen', value: seenIn(entered, saved) },
        ...knownNames(around.books, searchedFields(parts)),
      ],
      parts,
      lists: listsFor(parts, around),
      slug: slugField(call, form, noun, saved?.doc.id),
      shelf: { href: addresses.shelf(forumId, noun.kind), label: say(`desk.nav.${noun.section}`) },
      saved: saved === undefined ? null : await aroundSaved(call, noun, saved),
    },
  })
}

function seenIn<Doc>(entered: Entered, saved: Saved<Doc>): string {
  return entered.raw('seen') || String(saved.revision)
}

/** Readers have links to people, presentations and background documents; an organisation has no page of its own. */
function slugField<Kind extends ShelfKind>(
  { desk, forumId, say }: ForumCall,
  form: Form,
  { kind }: Noun<Kind>,
  id: string | undefined,
) {
  const released = releasedNow(desk, forumId)
  const shelves = {
    person: released?.people,
    presentation: released?.presentations,
    reference: released?.references,
    organisation: undefined,
  }
  const isReleased = (shelves[kind] as ReadonlyMap<string, unknown> | undefined)?.has(id ?? '') === true
  return form.field('slug', {
    label: say('field.slug'),
    hint: say(isReleased ? 'shelf.slugReleased' : 'shelf.slugHint'),
  })
}

async function aroundSaved<Kind extends ShelfKind>(
  call: ForumCall,
  { kind }: Noun<Kind>,
  { doc, revision }: Saved<DocumentKinds[Kind]>,
) {
  const { forumId, say } = call
  const draft = await call.draft()
  const users = kind === 'reference' ? [] : usersOf(draft, kind as Exclude<ShelfKind, 'reference'>, doc.id)
  return {
    historyHref: addresses.history(forumId, kind, doc.id),
    usersId: fieldId('id'),
    users: users.map(({ kind, id, title }) => ({
      title,
      kind: say(`shelf.user.${kind as 'session' | 'presentation'}`),
      href: addresses.document(forumId, kind as PartKind, id),
    })),
    removal: {
      action: addresses.removal(forumId, kind, doc.id),
      seen: revision,
      text: say(users.length > 0 ? 'shelf.removeUsed' : 'shelf.removeText'),
      button: say(`shelf.remove.${kind}`),
    },
  }
}
