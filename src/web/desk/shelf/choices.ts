/** What the fields of the shelf offer: countries, languages and zones by their names in the reader's language. */
import type { Zone } from '../../../domain/clock.ts'
import { isCountry, isLanguage } from '../../../domain/field-rules.ts'
import type { Language } from '../../../domain/forum.ts'
import { sayCountry, sayLanguage } from '../../../text/names.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import { findZones } from '../../zones/find-zones.ts'
import type { Choice } from '../forms/form.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const kept = new Map<string, unknown>()

/** Every country, sorted by its name; a code that a document has and nobody knows stays a choice. */
export function countryChoices(language: InterfaceLanguage, has: string): Choice[] {
  const countries = keep(`countries ${language}`, () =>
    named(pairsOfLetters().filter(isCountry), language, (code) => sayCountry(language, code)),
  )
  return [{ value: '', label: '–' }, ...countries, ...missing(countries, has)]
}

/** Those of the forum first, then every other one of two letters. */
export function languageChoices(
  { say, language, forumLanguages }: { say: Say; language: InterfaceLanguage; forumLanguages: Language[] },
  has: string,
): Choice[] {
  const nameOf = (tag: string) => sayLanguage(language, tag)
  const all = keep(`languages ${language}`, () =>
    named(
      pairsOfLetters()
        .map((pair) => pair.toLowerCase())
        .filter(isLanguage),
      language,
      nameOf,
    ),
  )
  const own = forumLanguages.map((tag) => ({
    value: tag,
    label: nameOf(tag),
    group: say('shelf.languagesOfForum'),
  }))
  const others = all.filter(({ value }) => !forumLanguages.includes(value))
  const choices = [...own, ...others.map((one) => ({ ...one, group: say('shelf.otherLanguages') }))]
  return [...choices, ...missing(choices, has)]
}

/** `Nairobi, Kenya`; empty where it is not known. */
export function sayZone(language: InterfaceLanguage, zone: Zone | null): string {
  if (zone === null) return ''
  return keep(`zone ${language} ${zone}`, () => findZones(zone, language)[0]?.label ?? zone)
}

function pairsOfLetters(): string[] {
  return letters.flatMap((first) => letters.map((second) => first + second))
}

function named(values: string[], language: InterfaceLanguage, nameOf: (value: string) => string): Choice[] {
  const { compare } = new Intl.Collator(language)
  const byLabel = Map.groupBy(values, nameOf)
  return [...byLabel]
    .flatMap(([label, [value]]) => (value === undefined ? [] : [{ value, label }]))
    .sort((one, other) => compare(one.label, other.label))
}

function missing(choices: readonly Choice[], has: string): Choice[] {
  return has === '' || choices.some(({ value }) => value === has) ? [] : [{ value: has, label: has }]
}

function keep<Value>(key: string, make: () => Value): Value {
  if (!kept.has(key)) kept.set(key, make())
  return kept.get(key) as Value
}
