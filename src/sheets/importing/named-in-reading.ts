/** Everybody and every organisation that a reading names, each once, and whom the forum may know them as. */
import type { ForumDraft } from '../../domain/draft.ts'
import { foldText } from '../../domain/folding.ts'
import type { OrganisationId, PersonId } from '../../domain/ids.ts'
import type { OrganisationType } from '../../domain/organisation.ts'
import { fullName } from '../../domain/person.ts'
import { nameKey } from '../reading/brief/merge-people.ts'
import { findOrganisations } from '../reading/people/match-organisations.ts'
import { matchPeople } from '../reading/people/match-people.ts'
import type { ReadCountry, Reading, ReadPerson } from '../reading/reading.ts'

export interface NamedPerson {
  key: string
  name: string
  honorific: string | null
  country: ReadCountry | null
  /** Every place in which the reading names them. */
  read: ReadPerson[]
}

export interface NamedOrganisation {
  key: string
  name: string
  type: OrganisationType | null
  country: ReadCountry | null
}

/** Who it may be among those whom the forum has; the likeliest first. */
export interface Proposal<Id> {
  id: Id
  label: string
  /** The same name but for honorific, case, accents and order: chosen unless somebody chooses another. */
  isSame: boolean
}

export const personKey = nameKey

export function organisationKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function peopleIn(reading: Reading): NamedPerson[] {
  const all = [
    ...reading.moderators,
    ...reading.speakers,
    ...reading.days.flatMap(({ items }) => items.flatMap(({ people }) => people)),
    ...reading.cases.flatMap(({ presenters }) => presenters),
  ].filter(({ name }) => name.value.trim() !== '')
  return [...Map.groupBy(all, ({ name }) => personKey(name.value))].map(([key, read]) => ({
    key,
    name: read[0]?.name.value ?? '',
    honorific: read.find((one) => one.honorific !== null)?.honorific?.value ?? null,
    country: read.find((one) => one.country !== null)?.country?.value ?? null,
    read,
  }))
}

export function organisationsIn(reading: Reading): NamedOrganisation[] {
  const ofPeople = peopleIn(reading).flatMap(({ read }) =>
    read.flatMap(({ organisation, organisationType, country }) =>
      organisation === null
        ? []
        : [
            {
              name: organisation.value,
              type: organisationType?.value ?? null,
              country: country?.value ?? null,
            },
          ],
    ),
  )
  const ofCases = reading.cases.flatMap(({ organisations, country }) =>
    organisations.map(({ name, type }) => ({
      name: name.value,
      type: type?.value ?? null,
      country: country?.value ?? null,
    })),
  )
  return [...Map.groupBy([...ofPeople, ...ofCases], ({ name }) => organisationKey(name))]
    .filter(([key]) => key !== '')
    .map(([key, all]) => ({
      key,
      name: all[0]?.name ?? '',
      type: all.find(({ type }) => type !== null)?.type ?? null,
      country: all.find(({ country }) => country !== null)?.country ?? null,
    }))
}

/** By key. Whoever shares initials only is offered, and not chosen. */
export function proposePeople(
  { people }: ForumDraft,
  named: readonly NamedPerson[],
): Map<string, Proposal<PersonId>[]> {
  const known = [...people.values()].map(({ doc }) => doc)
  const read = named.flatMap((one) => one.read.slice(0, 1))
  const matches = matchPeople(read, known)
  return new Map(
    matches.map((match) => [
      named[match.index]?.key ?? '',
      match.people.flatMap(({ personId, why }) => {
        const doc = people.get(personId)?.doc
        return doc === undefined
          ? []
          : [{ id: personId, label: fullName(doc.name), isSame: why !== 'initials' }]
      }),
    ]),
  )
}

/** By key. An acronym or a part of a name is offered, and not chosen. */
export function proposeOrganisations(
  { organisations }: ForumDraft,
  named: readonly NamedOrganisation[],
): Map<string, Proposal<OrganisationId>[]> {
  const known = [...organisations.values()].map(({ doc }) => doc)
  return new Map(
    named.map(({ key, name }) => [
      key,
      findOrganisations(name, known).map(({ organisationId: id, why }) => ({
        id,
        label: organisations.get(id)?.doc.name ?? '',
        isSame: why !== 'acronym' && why !== 'part',
      })),
    ]),
  )
}
