/** Whom and what a session names, wherever in it. */
import type { OrganisationId, PersonId, PresentationId } from './ids.ts'
import type { Session } from './session.ts'

export interface NamedInSession {
  /** Its people first, then those who stand on its rows only. */
  person: ReadonlySet<PersonId>
  presentation: ReadonlySet<PresentationId>
  organisation: ReadonlySet<OrganisationId>
}

export function namedInSession({
  items,
  participations,
}: Pick<Session, 'items' | 'participations'>): NamedInSession {
  return {
    person: new Set([
      ...participations.map(({ personId }) => personId),
      ...items.flatMap(({ people }) => people.map(({ personId }) => personId)),
    ]),
    presentation: new Set(items.flatMap(({ presentationId }) => presentationId ?? [])),
    organisation: new Set(participations.flatMap(({ organisationId }) => organisationId ?? [])),
  }
}
