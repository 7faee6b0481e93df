/** What the fields of the shelf offer: no choice at all, and countries by their names in the reader's language. */
import { isCountry } from '../../../domain/field-rules.ts'
import { sayCountry } from '../../../text/names.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import type { Choice } from '../forms/form.ts'
import { nameChoices, pairsOfLetters, withMissing } from '../forms/named-choices.ts'

const knownCountries = new Map<InterfaceLanguage, Choice[]>()

export function noChoice(say: Say): Choice {
  return { value: '', label: say('editor.none') }
}

/** Every country, sorted by its name; a code that a document has and nobody knows stays a choice. */
export function countryChoices(
  { say, language }: { say: Say; language: InterfaceLanguage },
  has: string,
): Choice[] {
  return [noChoice(say), ...withMissing(allCountries(language), has)]
}

function allCountries(language: InterfaceLanguage): Choice[] {
  const all =
    knownCountries.get(language) ??
    nameChoices(pairsOfLetters.filter(isCountry), language, (code) => sayCountry(language, code))
  knownCountries.set(language, all)
  return all
}
