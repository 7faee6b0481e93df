/** Choices among codes of two letters, by their names in the reader's language. */
import type { InterfaceLanguage } from '../../../text/say.ts'
import type { Choice } from './form.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** `AA` to `ZZ`. */
export const pairsOfLetters = letters.flatMap((first) => letters.map((second) => first + second))

/** Sorted by name; of several codes with one name the first. */
export function nameChoices(
  codes: readonly string[],
  language: InterfaceLanguage,
  nameOf: (code: string) => string,
): Choice[] {
  const { compare } = new Intl.Collator(language)
  return [...Map.groupBy(codes, nameOf)]
    .flatMap(([label, [value]]) => (value === undefined ? [] : [{ value, label }]))
    .sort((one, other) => compare(one.label, other.label))
}

/** What a document has and nobody knows stays a choice. */
export function withMissing(choices: readonly Choice[], has: string): Choice[] {
  const isThere = has === '' || choices.some(({ value }) => value === has)
  return isThere ? [...choices] : [...choices, { value: has, label: has }]
}
