/** People and organisations that an import names: those whom the forum has stay as they are, the others become documents. */
import type { ForumDraft } from '../../domain/draft.ts'
import type { OrganisationId, PersonId } from '../../domain/ids.ts'
import { blankOrganisation, blankPerson } from '../../domain/new-documents.ts'
import type { Organisation } from '../../domain/organisation.ts'
import type { Person } from '../../domain/person.ts'
import { freeSlug, slugFrom } from '../../domain/slugs.ts'
import { nameParts } from '../reading/people/name-parts.ts'
import type { Reading } from '../reading/reading.ts'
import type { ImportChoices } from './import-choices.ts'
import { madeId, slugsBeside } from './made-ids.ts'
import { organisationKey, organisationsIn, peopleIn, personKey } from './named-in-reading.ts'

export interface Named {
  people: Person[]
  organisations: Organisation[]
  /** Null for whoever was left out. */
  personOf: (name: string) => PersonId | null
  organisationOf: (name: string | undefined) => OrganisationId | null
}

export function makeNamed(reading: Reading, draft: ForumDraft, key: string, choices: ImportChoices): Named {
  const people = makePeople(reading, draft, key, choices)
  const organisations = makeOrganisations(reading, draft, key, choices)
  return {
    people: people.made,
    organisations: organisations.made,
    personOf: (name) => people.ids.get(personKey(name)) ?? null,
    organisationOf: (name) =>
      name === undefined ? null : (organisations.ids.get(organisationKey(name)) ?? null),
  }
}

function makePeople(reading: Reading, draft: ForumDraft, key: string, { people: chosen }: ImportChoices) {
  const taken = slugsBeside(draft, 'person', key)
  const made: Person[] = []
  const ids = new Map<string, PersonId>()
  for (const named of peopleIn(reading)) {
    const choice = chosen.get(named.key) ?? 'new'
    if (choice === 'out') continue
    if (choice !== 'new' && draft.people.has(choice)) {
      ids.set(named.key, choice)
      continue
    }
    const id = madeId(key, 'p', named.key) as PersonId
    const slug = freeSlug(slugFrom(named.name, `person-${id}`), taken)
    taken.add(slug)
    const name = nameParts(named.name, named.honorific, reading.language)
    made.push({
      ...blankPerson(id, { slug, given: '', family: '' }),
      name,
      country: named.country?.code ?? null,
    })
    ids.set(named.key, id)
  }
  return { made, ids }
}

function makeOrganisations(
  reading: Reading,
  draft: ForumDraft,
  key: string,
  { organisations: chosen }: ImportChoices,
) {
  const taken = slugsBeside(draft, 'organisation', key)
  const made: Organisation[] = []
  const ids = new Map<string, OrganisationId>()
  for (const named of organisationsIn(reading)) {
    const choice = chosen.get(named.key) ?? 'new'
    if (choice === 'out') continue
    if (choice !== 'new' && draft.organisations.has(choice)) {
      ids.set(named.key, choice)
      continue
    }
    const id = madeId(key, 'o', named.key) as OrganisationId
    const slug = freeSlug(slugFrom(named.name, `organisation-${id}`), taken)
    taken.add(slug)
    const { name, type, country } = named
    made.push({ ...blankOrganisation(id, { slug, name }), type, country: country?.code ?? null })
    ids.set(named.key, id)
  }
  return { made, ids }
}
