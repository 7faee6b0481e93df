/** What is known of the world outside a forum, for the rules that ask. */
import type { World } from '../domain/findings/world.ts'
import { countryNamed } from './country-names.ts'
import { zonesOfCountry } from './country-zones.ts'
import { languageOf } from './text-language.ts'

export const world: World = {
  zonesOfCountry,
  countryNamed,
  languageOf,
}
