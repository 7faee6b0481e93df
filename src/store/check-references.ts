/** References between documents: what a document names must be there, and what is named can't be taken away. */
import type { DocumentKind, DocumentKinds, ForumDraft } from '../domain/draft.ts'
import type { Forum } from '../domain/forum.ts'
import type { Presentation } from '../domain/presentation.ts'
import type { Problem } from '../domain/problem.ts'
import type { Reference } from '../domain/reference.ts'
import type { Session } from '../domain/session.ts'
import type { DocumentPlace, Store } from './port.ts'
import { mapBounded } from './turns.ts'

const partKinds = ['track', 'theme', 'room'] as const
/** Parts of the forum's own document. */
type ForumPart = (typeof partKinds)[number]
/** What a document may name by its id. */
export type NamedKind = 'person' | 'organisation' | 'presentation' | 'session' | ForumPart

interface Naming {
  field: string
  kind: NamedKind
  id: string
}

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
      return isForumPart(kind) ? [] : [[keyOf(one), { forumId: forum.id, kind, id }] as const]
    }),
  )
  const found = await mapBounded([...documents], readsAtOnce, async ([key, place]) => {
    return (await store.read(place as DocumentPlace)) === undefined ? [] : [key]
  })
  const there = new Set([...found.flat(), ...forumPartKeys(forum)])
  return names
    .filter((one) => !there.has(keyOf(one)))
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
export function removalProblems(draft: ForumDraft, kind: NamedKind, id: string): Problem[] {
  const users = usersOf(draft, kind, id)
  const [first] = users
  if (first === undefined) return []
  return [{ field: 'id', code: 'still-used', facts: { count: users.length, title: first.title } }]
}

function namings<Kind extends DocumentKind>(kind: Kind, doc: DocumentKinds[Kind]): Naming[] {
  if (kind === 'session') return sessionNamings(doc as Session)
  if (kind === 'presentation') return presentationNamings(doc as Presentation)
  if (kind === 'reference') return referenceNamings(doc as Reference)
  return []
}

function sessionNamings({ roomId, trackId, themeIds, items, participations }: Session): Naming[] {
  return [
    ...one('roomId', 'room', roomId),
    ...one('trackId', 'track', trackId),
    ...each('themeIds', 'theme', themeIds),
    ...items.flatMap(({ presentationId, people }, row) => [
      ...one(`items.${row}.presentationId`, 'presentation', presentationId),
      ...people.flatMap(({ personId }, at) => one(`items.${row}.people.${at}.personId`, 'person', personId)),
    ]),
    ...participations.flatMap(({ personId, organisationId, themeId }, row) => [
      ...one(`participations.${row}.personId`, 'person', personId),
      ...one(`participations.${row}.organisationId`, 'organisation', organisationId),
      ...one(`participations.${row}.themeId`, 'theme', themeId),
    ]),
  ]
}

function presentationNamings({ organisationIds, presenters, trackId, themeIds }: Presentation): Naming[] {
  return [
    ...each('organisationIds', 'organisation', organisationIds),
    ...presenters.flatMap(({ personId }, at) => one(`presenters.${at}.personId`, 'person', personId)),
    ...one('trackId', 'track', trackId),
    ...each('themeIds', 'theme', themeIds),
  ]
}

function referenceNamings({ trackId, sessionIds }: Reference): Naming[] {
  return [...one('trackId', 'track', trackId), ...each('sessionIds', 'session', sessionIds)]
}

function one(field: string, kind: NamedKind, id: string | null): Naming[] {
  return id === null ? [] : [{ field, kind, id }]
}

function each(field: string, kind: NamedKind, ids: readonly string[]): Naming[] {
  return ids.map((id, at) => ({ field: `${field}.${at}`, kind, id }))
}

function keyOf({ kind, id }: Pick<Naming, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

function isForumPart(kind: NamedKind): kind is ForumPart {
  return (partKinds as readonly string[]).includes(kind)
}

function forumPartKeys({ tracks, themes, rooms }: Forum): string[] {
  return [
    ...tracks.map(({ id }) => keyOf({ kind: 'track', id })),
    ...themes.map(({ id }) => keyOf({ kind: 'theme', id })),
    ...rooms.map(({ id }) => keyOf({ kind: 'room', id })),
  ]
}
