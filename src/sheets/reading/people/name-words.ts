/** What a single word can be in a name. */
import { foldText } from '../../../domain/folding.ts'
import { alsoFamilies } from '../words/also-families.ts'
import { eastAsianFamilies, givenNames } from '../words/given-names.ts'
import { organisationWords } from '../words/organisation-words.ts'
import { plainEnd, plainEndNames, plainWords } from '../words/plain-words.ts'
import { isPostWord } from './post-shape.ts'

export type NameWord = 'name' | 'capitals' | 'initial' | 'particle' | 'suffix' | 'none'

const particle =
  /^(?:de|del|della|dello|dei|degli|di|da|do|dos|das|du|des|la|le|las|los|el|al|van|von|der|den|ten|ter|zu|af|av|bin|bint|ibn|ben|abu|y|e|i|san|d['’]|st\.?|ul|ur|vom|zum|'t)$/
const suffix = /^(?:Jr|Sr|Jnr|Snr|II|III|IV|Filho|Neto|Junior|Júnior)\.?$/
const initial = /^(?:\p{Lu}\.?|\p{Lu}\.(?:-?\p{Lu}\.){1,3}|\p{Lu}\.-\p{Lu}\.?|Ma\.|Mª|Ph\.|Th\.|Chr\.)$/u
const capitalised =
  /^(?:[dDlLO]['’]|[dD]all['’]|[dD]ell['’]|[aA]l-|[eE]l-|Mc|Mac|De|Di|Du|Da|La|Le|Van|Fitz|\p{Lu}\p{Ll}{1,12}[-‐‑])?\p{Lu}[\p{Ll}\p{M}]+(?:[-‐‑'’][\p{L}][\p{Ll}\p{M}]*|[-‐‑]\p{Lu}{2,})*$/u
const capitals = /^(?:\p{Lu}['’])?\p{Lu}{2,}(?:[-‐‑'’]\p{Lu}+)*$/u

export function nameWord(word: string): NameWord {
  if (word.length > 40 || /\p{Ll}['’]s$/u.test(word)) return 'none'
  if (suffix.test(word)) return 'suffix'
  if (particle.test(word)) return 'particle'
  if (initial.test(word)) return 'initial'
  if (capitalised.test(word)) return 'name'
  if (capitals.test(word)) return 'capitals'
  return 'none'
}

export function isGivenName(word: string): boolean {
  const folded = foldText(word)
  return givenNames.has(folded) || folded.split(/[-‐‑]/).every((part) => part !== '' && givenNames.has(part))
}

export function isEastAsianFamily(word: string): boolean {
  return eastAsianFamilies.has(foldText(word))
}

/** Words of programmes and talks, names of countries' kinds of places and the like: nobody's name. */
export function isPlain(word: string): boolean {
  const folded = foldText(word).replace(/['’]s$/, '')
  if (plainWords.has(folded)) return true
  return folded.length > 6 && plainEnd.test(folded) && !plainEndNames.has(folded)
}

export function isOrganisationWord(word: string): boolean {
  return organisationWords.has(foldText(word).replace(/[.,;:]+$/, ''))
}

export function mayBeFamily(word: string): boolean {
  return alsoFamilies.has(foldText(word))
}

export function isOrdinary(word: string): boolean {
  return isPlain(word) || isOrganisationWord(word) || isPostWord(word)
}
