import { availabilityProblems } from './availability.ts'
import { countryProblems, emailProblems, slugProblems, zoneProblems } from './field-rules.ts'
import type { Person, PersonName } from './person.ts'
import type { Problem } from './problem.ts'
import { textProblems } from './text-bounds.ts'

/** What can never be right about a person. */
export function personProblems(person: Person): Problem[] {
  return [
    ...nameProblems(person.name),
    ...slugProblems('slug', person.slug),
    ...zoneProblems('zone', person.zone),
    ...countryProblems('country', person.country),
    ...emailProblems('contact.email', person.contact.email),
    ...availabilityProblems(person.availability, person.preferredHours),
    ...textProblems(person, { passages: [], long: ['biography'] }),
  ]
}

/** One part of a name is enough, in whichever script. */
function nameProblems({ given, family, original }: PersonName): Problem[] {
  const isNameless = [given, family, original ?? ''].every((part) => part.trim() === '')
  return isNameless ? [{ field: 'name.given', code: 'name-missing' }] : []
}
