/** The documents of a forum as organizers edit them. Each is read, saved and restored on its own. */
import type { Instant } from './clock.ts'
import type { Forum } from './forum.ts'
import type { ForumId, OrganisationId, PersonId, PresentationId, ReferenceId, SessionId } from './ids.ts'
import type { Organisation } from './organisation.ts'
import type { Person } from './person.ts'
import type { Presentation } from './presentation.ts'
import type { Reference } from './reference.ts'
import type { Session } from './session.ts'

export interface DocumentKinds {
  forum: Forum
  session: Session
  presentation: Presentation
  person: Person
  organisation: Organisation
  reference: Reference
}

export type DocumentKind = keyof DocumentKinds
export const documentKinds: readonly DocumentKind[] = [
  'forum',
  'session',
  'presentation',
  'person',
  'organisation',
  'reference',
]

/** What a forum is made of, beside its own document. */
export type PartKind = Exclude<DocumentKind, 'forum'>

/** A document with what the store knows of it. Revisions count from 1. */
export interface Saved<Doc> {
  doc: Doc
  revision: number
  savedAt: Instant
  savedBy: string
}

/** A forum as one read of the store gives it. */
export interface ForumDraft {
  id: ForumId
  forum: Saved<Forum>
  sessions: ReadonlyMap<SessionId, Saved<Session>>
  presentations: ReadonlyMap<PresentationId, Saved<Presentation>>
  people: ReadonlyMap<PersonId, Saved<Person>>
  organisations: ReadonlyMap<OrganisationId, Saved<Organisation>>
  references: ReadonlyMap<ReferenceId, Saved<Reference>>
}

/** Every document of the kind. */
export function partsOf<Kind extends PartKind>(
  draft: ForumDraft,
  kind: Kind,
): ReadonlyMap<string, Saved<DocumentKinds[Kind]>> {
  const shelves: { [One in PartKind]: ReadonlyMap<string, Saved<DocumentKinds[One]>> } = {
    session: draft.sessions,
    person: draft.people,
    organisation: draft.organisations,
    presentation: draft.presentations,
    reference: draft.references,
  }
  return shelves[kind]
}

/** Addresses that documents of the kind have, but for the one with this id. */
export function slugsOf(draft: ForumDraft, kind: PartKind, but?: string): Set<string> {
  const parts: ReadonlyMap<string, Saved<{ slug: string }>> = partsOf(draft, kind)
  return new Set(parts.entries().flatMap(([id, { doc }]) => (id === but ? [] : [doc.slug])))
}
