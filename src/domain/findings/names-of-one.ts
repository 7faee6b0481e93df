/** Whether two names are one person's, written in two ways: honorific, case, order, hyphens, script. */
import { foldText } from '../folding.ts'
import { formalName, fullName, type PersonName } from '../person.ts'
import { tidyText } from './folded-words.ts'

/** A row may print the name as people say it, with its honorific, or in its own script. */
export function isNameAsWritten(name: PersonName, written: string): boolean {
  if (written === fullName(name) || written === name.original) return true
  const text = tidyText(written)
  return [fullName(name), formalName(name), name.original ?? '']
    .map(tidyText)
    .some((one) => one !== '' && one === text)
}

/** A name never changes once it is read: its keys are worked out once. */
const known = new WeakMap<PersonName, readonly string[]>()

/** Whoever shares one of these is likely the same person. */
export function nameKeys(name: PersonName): readonly string[] {
  const keys = known.get(name) ?? findKeys(name)
  known.set(name, keys)
  return keys
}

function findKeys({ given, family, original }: PersonName): string[] {
  const latin = [given, family].map(lettersOf).filter((part) => part !== '')
  const own = lettersOf(original ?? '')
  return [
    ...(latin.length === 2 ? [latin.sort().join(' ')] : []),
    // A name in one script may be another's name in its own: there the family name comes first or last.
    ...(own === '' ? [] : [own]),
    ...(isUnspaced(`${family}${given}`) ? [lettersOf(`${family}${given}`)] : []),
  ]
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

function isUnspaced(text: string): boolean {
  return /\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)
}
