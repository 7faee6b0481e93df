/** Which documents, and which tracks, themes and rooms of its forum, a document names by their ids. */
import type { DocumentKind, DocumentKinds } from './draft.ts'
import type { Presentation } from './presentation.ts'
import type { Reference } from './reference.ts'
import type { Session } from './session.ts'

/** Lists of the forum's own document whose rows others name, and what one of them is called. */
export const partLists = { tracks: 'track', themes: 'theme', rooms: 'room' } as const
export type PartList = keyof typeof partLists
export type ForumPart = (typeof partLists)[PartList]
/** What a document may name by its id. */
export type NamedKind = 'person' | 'organisation' | 'presentation' | 'session' | ForumPart

export interface Naming {
  field: string
  kind: NamedKind
  id: string
}

/** Each with the field that names it, in the order of the document. */
export function namings<Kind extends DocumentKind>(kind: Kind, doc: DocumentKinds[Kind]): Naming[] {
  if (kind === 'session') return sessionNamings(doc as Session)
  if (kind === 'presentation') return presentationNamings(doc as Presentation)
  if (kind === 'reference') return referenceNamings(doc as Reference)
  return []
}

/** True where the next state names somebody or something that the one before did not. */
export function namesMore<Kind extends DocumentKind>(
  kind: Kind,
  before: DocumentKinds[Kind],
  next: DocumentKinds[Kind],
): boolean {
  const known = new Set(namings(kind, before).map(namingKey))
  return namings(kind, next).some((one) => !known.has(namingKey(one)))
}

export function namingKey({ kind, id }: Pick<Naming, 'kind' | 'id'>): string {
  return `${kind} ${id}`
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
