/** The parts of a name as it is written: which word is the family's, and which comes first. A guess, for a person to check. */
import type { PersonName } from '../../../domain/person.ts'
import { isEastAsianFamily, isGivenName, nameWord } from './name-words.ts'

export function nameParts(written: string, honorific: string | null, language: string | null): PersonName {
  const text = written.trim().replace(/\s+/g, ' ')
  if (/^(?:[\p{Script=Hangul}○\s]+|[\p{Script=Han}\s]+)$/u.test(text))
    return { honorific, given: '', family: '', order: 'family-first', original: text }
  const words = text.split(' ')
  if (words.length === 1) return { honorific, given: text, family: '', order: 'given-first', original: null }
  if (isFamilyFirst(words)) {
    return {
      honorific,
      given: words.slice(1).join(' '),
      family: words[0] ?? '',
      order: 'family-first',
      original: null,
    }
  }
  const at = familyFrom(words, language)
  return {
    honorific,
    given: words.slice(0, at).join(' '),
    family: words.slice(at).join(' '),
    order: 'given-first',
    original: null,
  }
}

/** `CHANG Li-Li`, `Kim Min-ji`; not `Min-ji Kim`, not `Kim Novak`. */
function isFamilyFirst(words: string[]): boolean {
  const [first = '', ...others] = words
  const isShouted = (word: string) => nameWord(word) === 'capitals'
  if (isShouted(first) && others.every((word) => !isShouted(word))) return first.length > 1
  if (words.some(isShouted) || words.length > 3 || !isEastAsianFamily(first)) return false
  const last = words.at(-1) ?? ''
  return (
    (/^\p{L}{1,6}[-‐‑]\p{L}{1,6}$/u.test(last) && !isEastAsianFamily(last)) ||
    (words.length === 3 && others.every((word) => /^\p{Lu}\p{Ll}{1,5}$/u.test(word) && !isGivenName(word)))
  )
}

const particles =
  /^(?:de|del|della|dello|dei|degli|di|da|do|dos|das|du|des|la|le|las|los|van|von|der|den|ten|ter|bin|ibn|al|el|y|e)$/i

/** Where the family's name begins: at its particle, at the capitals, at the last two words in Spanish. */
function familyFrom(words: string[], language: string | null): number {
  const isAllShouted = words.every((word) => nameWord(word) !== 'name')
  const shouted = words.findIndex((word, at) => at > 0 && nameWord(word) === 'capitals')
  if (!isAllShouted && shouted > 0) return shouted
  const last = words.length - (/^(?:Jr|Sr|II|III|IV|Filho|Neto|Junior)\.?$/.test(words.at(-1) ?? '') ? 2 : 1)
  let from = Math.max(1, last)
  // Two family names in Spanish, unless the word before the last is given as well: `Ana María Ruiz`.
  if (
    language === 'es' &&
    last >= 2 &&
    !isGivenName(words[last - 1] ?? '') &&
    nameWord(words[last - 1] ?? '') !== 'initial'
  )
    from = last - 1
  while (from > 1 && particles.test(words[from - 1] ?? '')) from -= 1
  return from
}
