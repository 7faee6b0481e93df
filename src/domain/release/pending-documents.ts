/** The documents beside the sessions that a release would change for readers. */
import type { DocumentKind, DocumentKinds, ForumDraft } from '../draft.ts'
import { fullName, type Person } from '../person.ts'
import { sameContent } from './canonical.ts'
import { fillShelf } from './fill-shelf.ts'
import type { FrozenPerson } from './manifest.ts'
import type { ReleasedForum } from './released-forum.ts'

type SharedKind = Exclude<DocumentKind, 'session'>

/** Null: not there before, or no longer there. Of people nothing private is here. */
export interface PendingDocument {
  kind: SharedKind
  id: string
  title: string
  before: DocumentKinds[SharedKind] | null
  after: DocumentKinds[SharedKind] | null
}

type Shelf = Omit<ReleasedForum, 'manifest'>

/** What goes out with any release, even one for which no session is chosen. */
export function changedDocuments(draft: ForumDraft, before: ReleasedForum | undefined): PendingDocument[] {
  const shelf = fillShelf({ draft, before, chosen: new Set() }, before?.sessions ?? new Map())
  return documentsThatDiffer(before, shelf)
}

/** The forum's own document first, then the others by kind and id. */
export function documentsThatDiffer(before: Shelf | undefined, after: Shelf): PendingDocument[] {
  const own = sameContent(before?.forum, after.forum)
    ? []
    : [pendingOf('forum', after.forum.title, before?.forum, after.forum)]
  return [
    ...own,
    ...differing('person', before?.people, after.people, withoutContact, ({ name }) => fullName(name)),
    ...differing('organisation', before?.organisations, after.organisations, asItIs, ({ name }) => name),
    ...differing('presentation', before?.presentations, after.presentations, asItIs, titleOf),
    ...differing('reference', before?.references, after.references, asItIs, titleOf),
  ]
}

function differing<Doc extends { id: string }>(
  kind: SharedKind,
  before: ReadonlyMap<string, Doc> = new Map(),
  after: ReadonlyMap<string, Doc>,
  whole: (doc: Doc) => DocumentKinds[SharedKind],
  nameOf: (doc: Doc) => string,
): PendingDocument[] {
  const gone = before.values().filter(({ id }) => !after.has(id))
  const other = after.values().filter((doc) => !sameContent(before.get(doc.id), doc))
  return [...other, ...gone].map((doc) => {
    const was = before.get(doc.id)
    const is = after.get(doc.id)
    return pendingOf(kind, nameOf(doc), was && whole(was), is && whole(is), doc.id)
  })
}

function pendingOf(
  kind: SharedKind,
  title: string,
  before: DocumentKinds[SharedKind] | undefined,
  after: DocumentKinds[SharedKind] | undefined,
  id = after?.id ?? '',
): PendingDocument {
  return { kind, id, title, before: before ?? null, after: after ?? null }
}

function titleOf({ title }: { title: string }): string {
  return title
}

function asItIs<Doc extends DocumentKinds[SharedKind]>(doc: Doc): Doc {
  return doc
}

/** As a draft would have it, so that both can be told apart by the same words. */
function withoutContact(person: FrozenPerson): Person {
  return { ...person, contact: { email: null, phone: null }, availability: [], preferredHours: null }
}
