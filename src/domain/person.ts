import type { AvailableSpan, DayHours } from './availability.ts'
import type { Zone } from './clock.ts'
import type { CountryCode } from './forum.ts'
import type { PersonId, Slug } from './ids.ts'

export interface PersonName {
  honorific: string | null
  given: string
  family: string
  order: 'given-first' | 'family-first'
  /** The name in its own script, such as Hangul, when it is known. */
  original: string | null
}

export interface Person {
  id: PersonId
  slug: Slug
  name: PersonName
  zone: Zone | null
  country: CountryCode | null
  /** Markdown. */
  biography: string
  /** For organizers only: never part of a release. */
  contact: { email: string | null; phone: string | null }
  /** When they said that they can, by the clocks of their own zone; empty: they said nothing. Never part of a release. */
  availability: AvailableSpan[]
  /** Hours of the day that they like, by the same clocks. Never part of a release. */
  preferredHours: DayHours | null
}

/** `Joyce N. Mundara`, `Hong Gil-dong` when the family name comes first; in its own script where that is all there is. */
export function fullName({ given, family, order, original }: PersonName): string {
  const parts = order === 'family-first' ? [family, given] : [given, family]
  return parts.filter((part) => part !== '').join(' ') || (original ?? '')
}

/** As on a printed programme: `Ms. Joyce N. Mundara`. */
export function formalName(name: PersonName): string {
  return name.honorific === null ? fullName(name) : `${name.honorific} ${fullName(name)}`
}

/** What a list of people is sorted by: family name, then given name. */
export function sortingName({ given, family }: PersonName): string {
  return `${family} ${given}`.trim().toLocaleLowerCase('en')
}
