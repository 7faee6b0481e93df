/** What somebody chose beside the fields, and what is chosen where nobody chose anything. */
import type { ForumDraft } from '../../domain/draft.ts'
import type { OrganisationId, PersonId, SessionId, TrackId } from '../../domain/ids.ts'
import type { Reading } from '../reading/reading.ts'
import { organisationsIn, peopleIn, proposeOrganisations, proposePeople } from './named-in-reading.ts'

export interface ImportChoices {
  /** By the name as `personKey` makes it: somebody whom the forum has, a new document, or nobody at all. */
  people: ReadonlyMap<string, PersonId | 'new' | 'out'>
  organisations: ReadonlyMap<string, OrganisationId | 'new' | 'out'>
  /** What becomes a session of its own in a programme. */
  split: 'days' | 'rows'
  /** Where a reference belongs. */
  trackId: TrackId | null
  sessionId: SessionId | null
}

export function defaultChoices(reading: Reading, draft: ForumDraft): ImportChoices {
  const people = peopleIn(reading)
  const organisations = organisationsIn(reading)
  const persons = proposePeople(draft, people)
  const bodies = proposeOrganisations(draft, organisations)
  const only = <Id>(proposed: readonly { id: Id; isSame: boolean }[]) => {
    const [first, ...others] = proposed.filter(({ isSame }) => isSame)
    return first !== undefined && others.length === 0 ? first.id : 'new'
  }
  return {
    people: new Map(people.map((one) => [one.key, only(persons.get(one.key) ?? [])])),
    organisations: new Map(organisations.map((one) => [one.key, only(bodies.get(one.key) ?? [])])),
    split: 'days',
    trackId: null,
    sessionId: null,
  }
}
