/** In which sessions people, organisations and presentations stand: the whole draft looked through once. */
import type { ForumDraft } from '../../../domain/draft.ts'
import type { OrganisationId, PersonId, SessionId } from '../../../domain/ids.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'

export interface Standing {
  /** By the id of a person, an organisation or a presentation, each with its kind in front: `person ana`. */
  sessionsOf: ReadonlyMap<string, ReadonlySet<SessionId>>
  /** For which somebody speaks, in whatever session or presentation. */
  organisationsOf: ReadonlyMap<PersonId, ReadonlySet<OrganisationId>>
}

export function findStanding({ sessions, presentations }: ForumDraft): Standing {
  const sessionsOf = new Map<string, Set<SessionId>>()
  const organisationsOf = new Map<PersonId, Set<OrganisationId>>()
  for (const { doc } of sessions.values()) {
    const named = namedInSession(doc)
    for (const kind of ['person', 'organisation', 'presentation'] as const)
      for (const id of named[kind]) enlist(sessionsOf, `${kind} ${id}`, doc.id)
    for (const { personId, organisationId } of doc.participations)
      if (organisationId !== null) enlist(organisationsOf, personId, organisationId)
  }
  for (const { doc } of presentations.values()) {
    for (const { personId } of doc.presenters)
      for (const id of doc.organisationIds) enlist(organisationsOf, personId, id)
  }
  return { sessionsOf, organisationsOf }
}

function enlist<Key, Value>(lists: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const list = lists.get(key) ?? new Set()
  lists.set(key, list.add(value))
}
