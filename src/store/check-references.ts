/** References between documents: what a document names must be there, and what is named can't be taken away. */
import type { DocumentKind, DocumentKinds, ForumDraft } from '../domain/draft.ts'
import type { Forum } from '../domain/forum.ts'
import { type ForumPart, type NamedKind, namingKey, namings, partLists } from '../domain/namings.ts'
import type { Problem } from '../domain/problem.ts'
import type { DocumentPlace, Store } from './port.ts'
import { mapBounded } from './turns.ts'

/** A document that names another. */
export interface NamingDocument {
  kind: DocumentKind
  id: string
  title: string
}

const readsAtOnce = 8

/**
 * Reads each document that this one names once, and no other. Problems, at the field that names what is not there:
 * `person-unknown`, `organisation-unknown`, `presentation-unknown`, `session-unknown`, `track-unknown`,
 * `theme-unknown`, `room-unknown`.
 */
export async function referenceProblems<Kind extends DocumentKind>(
  store: Pick<Store, 'read'>,
  forum: Forum,
  kind: Kind,
  doc: DocumentKinds[Kind],
): Promise<Problem[]> {
  const names = namings(kind, doc)
  const documents = new Map(
    names.flatMap((one) => {
      const { kind, id } = one
      return isForumPart(kind) ? [] : [[namingKey(one), { forumId: forum.id, kind, id }] as const]
    }),
  )
  const found = await mapBounded([...documents], readsAtOnce, async ([key, place]) => {
    return (await store.read(place as DocumentPlace)) === undefined ? [] : [key]
  })
  const there = new Set([...found.flat(), ...forumPartKeys(forum)])
  return names
    .filter((one) => !there.has(namingKey(one)))
    .map(({ field, kind, id }) => ({ field, code: unknownCodes[kind], facts: { id } }))
}

const unknownCodes: Record<NamedKind, string> = {
  person: 'person-unknown',
  organisation: 'organisation-unknown',
  presentation: 'presentation-unknown',
  session: 'session-unknown',
  track: 'track-unknown',
  theme: 'theme-unknown',
  room: 'room-unknown',
}

/** Which documents of the forum name this one, or this track, theme or room of the forum. */
export function usersOf(draft: ForumDraft, kind: NamedKind, id: string): NamingDocument[] {
  const shelves = [
    ...draft.sessions.values().map(({ doc }) => ({ kind: 'session' as const, doc })),
    ...draft.presentations.values().map(({ doc }) => ({ kind: 'presentation' as const, doc })),
    ...draft.references.values().map(({ doc }) => ({ kind: 'reference' as const, doc })),
  ]
  return shelves
    .filter((one) => namings(one.kind, one.doc).some((named) => named.kind === kind && named.id === id))
    .map(({ kind, doc }) => ({ kind, id: doc.id, title: doc.title }))
}

/** Why this can't be taken away: `still-used`, with how many documents name it and the first one's title. */
export function removalProblems(draft: ForumDraft, kind: DocumentKind | NamedKind, id: string): Problem[] {
  const users = kind === 'reference' || kind === 'forum' ? [] : usersOf(draft, kind, id)
  const [first] = users
  if (first === undefined) return []
  return [{ field: 'id', code: 'still-used', facts: { count: users.length, title: first.title } }]
}

/** Tracks, themes and rooms that the next state of the forum has no more and documents still name, at their list. */
export function lostPartProblems(draft: ForumDraft, next: Forum): Problem[] {
  return lostParts(draft.forum.doc, next).flatMap(({ list, id }) =>
    removalProblems(draft, partLists[list], id).map((problem) => ({ ...problem, field: list })),
  )
}

/** True where a list of the forum is without a row that it had: only then its documents need be looked at. */
export function losesParts(was: Forum, next: Forum): boolean {
  return lostParts(was, next).length > 0
}

const lists = ['tracks', 'themes', 'rooms'] as const

function lostParts(was: Forum, next: Forum) {
  return lists.flatMap((list) => {
    const kept = new Set<string>(next[list].map(({ id }) => id))
    return was[list].filter(({ id }) => !kept.has(id)).map(({ id }) => ({ list, id }))
  })
}

const forumParts: ReadonlySet<string> = new Set(Object.values(partLists))

function isForumPart(kind: NamedKind): kind is ForumPart {
  return forumParts.has(kind)
}

function forumPartKeys(forum: Forum): string[] {
  return lists.flatMap((list) => forum[list].map(({ id }) => namingKey({ kind: partLists[list], id })))
}
