/** Whom and what a session names, wherever in it. */
import type { OrganisationId, PersonId, PresentationId } from './ids.ts'
import type { Session } from './session.ts'

export interface NamedInSession {
  /** Its people first, then those who stand on its rows only. */
  person: ReadonlySet<PersonId>
  presentation: ReadonlySet<PresentationId>
  organisation: ReadonlySet<OrganisationId>
}

type Naming = Pick<Session, 'items' | 'participations'>

const known = new WeakMap<Naming, NamedInSession>()

/** Looked up once for each session: a document never changes, a change makes the next one. */
export function namedInSession(session: Naming): NamedInSession {
  const before = known.get(session)
  if (before !== undefined) return before
  const named = findNamed(session)
  known.set(session, named)
  return named
}

function findNamed({ items, participations }: Naming): NamedInSession {
  return {
    person: new Set([
      ...participations.map(({ personId }) => personId),
      ...items.flatMap(({ people }) => people.map(({ personId }) => personId)),
    ]),
    presentation: new Set(items.flatMap(({ presentationId }) => presentationId ?? [])),
    organisation: new Set(participations.flatMap(({ organisationId }) => organisationId ?? [])),
  }
}
