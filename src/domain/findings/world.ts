/** What the rules ask of the world outside the forum: it comes to them as an argument. */
import type { Zone } from '../clock.ts'
import type { CountryCode, Language } from '../forum.ts'

export interface World {
  /** None where nobody knows the country. */
  zonesOfCountry: (country: CountryCode) => readonly Zone[]
  /** By any of its names in several languages, as `foldName` writes it. */
  countryNamed: (folded: string) => CountryCode | undefined
  /** What a text is written in, these being the likeliest; undefined where that can't be told. */
  languageOf: (text: string, likely: readonly Language[]) => Language | undefined
}
