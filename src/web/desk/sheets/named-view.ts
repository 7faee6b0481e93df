/** People and organisations of a sheet: each the one whom the forum has, a new one, or left out. */
import type { Problem } from '../../../domain/problem.ts'
import {
  organisationsIn,
  peopleIn,
  proposeOrganisations,
  proposePeople,
} from '../../../sheets/importing/named-in-reading.ts'
import { sayOrganisation } from '../../../text/names.ts'
import type { ForumCall } from '../desk.ts'
import { type NameBook, namesOfDraft } from '../sessions/name-book.ts'
import { organisationField, otherField, personField, type Review } from './review.ts'

export function namedViews(call: ForumCall, review: Review) {
  const { draft, choices, reading } = review
  const named = peopleIn(reading)
  const bodies = organisationsIn(reading)
  const persons = proposePeople(draft, named)
  const known = proposeOrganisations(draft, bodies)
  const books = namesOfDraft(draft)
  const people = named.map((one, index) =>
    namedView(call, review, {
      id: `person-${index}`,
      name: personField(one.key),
      label: one.name,
      chosen: choices.people.get(one.key) ?? 'new',
      proposed: persons.get(one.key) ?? [],
      book: books.person,
    }),
  )
  const organisations = bodies.map((one, index) =>
    namedView(call, review, {
      id: `organisation-${index}`,
      name: organisationField(one.key),
      label: one.name,
      chosen: choices.organisations.get(one.key) ?? 'new',
      proposed: (known.get(one.key) ?? []).map(({ id, isSame }) => ({
        id,
        isSame,
        label: sayOrganisation(call.language, draft.organisations.get(id)?.doc ?? null),
      })),
      book: books.organisation,
    }),
  )
  return [
    { sort: 'people', rows: inOrder(people), known: knownNames(books.person) },
    { sort: 'organisations', rows: inOrder(organisations), known: knownNames(books.organisation) },
  ].filter(({ rows }) => rows.length > 0)
}

/** Names may be of one script and as long as another: their place in the list makes the id. */
interface Naming {
  id: string
  name: string
  label: string
  chosen: string
  proposed: readonly { id: string; label: string }[]
  book: NameBook
}

function namedView({ say }: ForumCall, { entries }: Review, naming: Naming) {
  const { id, name, label, chosen, proposed, book } = naming
  const own = [
    { value: 'new', label: say('review.makeNew') },
    { value: 'out', label: say('review.leaveOut') },
  ]
  const isOther = chosen !== 'new' && chosen !== 'out' && proposed.every((one) => one.id !== chosen)
  const offered = [...proposed, ...(isOther ? [{ id: chosen, label: book.label(chosen) }] : [])]
  const known = offered.map((one) => ({ value: one.id, label: say('review.isKnown', { name: one.label }) }))
  const typed = entries.get(otherField(name))?.value ?? ''
  return {
    ...{ id, name, label },
    other: { id: `${id}-other`, name: otherField(name), value: typed, isWrong: typed !== '' },
    isProposed: proposed.length > 0,
    choices: [...known, ...own].map((one) => ({ ...one, isChosen: one.value === chosen })),
  }
}

function knownNames({ entries }: NameBook) {
  return entries.map(({ label, also }) => ({ label, also }))
}

/** Where there is something to decide, first. */
function inOrder<View extends { isProposed: boolean }>(views: readonly View[]): View[] {
  return [...views.filter((one) => one.isProposed), ...views.filter((one) => !one.isProposed)]
}

/** The choices of the form with the names that may be typed there. */
export function namedFields({ choices, draft }: Review): { name: string; book: NameBook }[] {
  const books = namesOfDraft(draft)
  return [
    ...[...choices.people.keys()].map((key) => ({ name: personField(key), book: books.person })),
    ...[...choices.organisations.keys()].map((key) => ({
      name: organisationField(key),
      book: books.organisation,
    })),
  ]
}

/** Names typed for somebody of the forum that nobody, or more than one, has. */
export function otherProblems(review: Review): Problem[] {
  return namedFields(review).flatMap(({ name }) => {
    const field = otherField(name)
    return review.entries.has(field) ? [{ field, code: 'other-unknown' }] : []
  })
}
