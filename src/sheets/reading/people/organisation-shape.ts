/** Whether words name an organisation, and what kind of organisation. */
import { foldText } from '../../../domain/folding.ts'
import type { OrganisationType } from '../../../domain/organisation.ts'
import { koreanOrganisationEnd, koreanPlainWord } from '../words/korean-posts.ts'
import {
  citizenWords,
  companyEnd,
  koreanCitizen,
  koreanPublic,
  koreanPublicPlace,
  koreanSse,
  publicWords,
  sseWords,
} from '../words/organisation-words.ts'
import { isOrganisationWord, isPlain } from './name-words.ts'
import { isPostWord, looksLikePost, wordsIn } from './post-shape.ts'

const longestName = 250
const acronym = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}][\p{Lu}\p{N}&.\-‐/]{1,14}$/u
/** `DataOxis`, but not `McDonald`. */
const humped = /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])\p{Lu})\p{Lu}?\p{Ll}+\p{Lu}\p{L}*$/u

export function isAcronym(text: string): boolean {
  return acronym.test(text)
}

export function looksLikeOrganisation(text: string): boolean {
  const written = text.trim()
  if (written === '' || written.length > longestName || /[?!]$/.test(written)) return false
  if (/^\p{Script=Hangul}/u.test(written)) return looksKorean(written)
  if (looksLikePost(written) && !startsAsOrganisation(written)) return false
  if (smallFirst.test(written) && startsAsOrganisation(written)) return true
  return hasOrganisationSign(written)
}

/** `cooperativa Sole`, `association Le Galet`, `commune de Sorel`: its first word is not always written large. */
const smallFirst = /^\p{Ll}{4,20}\s(?:(?:de|di|du|da|do|della|del|of)\s)?(?:\p{Lu}[\p{L}’'-]+\s?){1,4}$/u

/** The same without asking whether it may be a post. */
export function hasOrganisationSign(written: string): boolean {
  if (companyEnd.test(written)) return true
  const words = wordsIn(written)
  if (words.length > 30) return false
  if (words.some(({ text }) => humped.test(text))) return true
  if (words.length <= 3 && words.some(({ text }) => isAcronym(text)) && isNamedByLetters(written)) return true
  const named = words.filter(
    ({ text }) => isOrganisationWord(text) && (/^[\p{Lu}\p{N}]/u.test(text) || !isPlain(text)),
  )
  if (!/^["“«]?[\p{Lu}\p{N}]/u.test(written)) return false
  if (named.length === 0) return false
  if (named.some(({ text }) => !isPlain(text))) return true
  return words.some(({ text }) => /^\p{Lu}/u.test(text) && !isPlain(text) && !isOrganisationWord(text))
}

/** Where everything is in capitals, a word of a programme is no acronym. */
function isNamedByLetters(written: string): boolean {
  return /\p{Ll}/u.test(written) || wordsIn(written).every(({ text }) => !isPlain(text) && text.length < 12)
}

export function startsAsOrganisation(written: string): boolean {
  const [first, second] = wordsIn(written)
  // `Project Manager`: the word before a post belongs to it.
  if (first === undefined || isPostWord(second?.text ?? '')) return false
  return (
    isOrganisationWord(first.text) ||
    (/^(?:the|la|el|le|il)$/i.test(first.text) && isOrganisationWord(second?.text ?? ''))
  )
}

function looksKorean(written: string): boolean {
  const words = written.split(/\s+/)
  const last = words.at(-1) ?? ''
  return (
    words.length <= 8 && last.length > 1 && koreanOrganisationEnd.test(last) && !koreanPlainWord.test(last)
  )
}

/** What its own words say; null where they say nothing. */
export function organisationTypeOf(name: string): OrganisationType | null {
  const folded = foldText(name.slice(0, 300))
  if (sseWords.test(folded) || koreanSse.test(name)) return 'sse-organisation'
  if (citizenWords.test(folded) || koreanCitizen.test(name)) return 'citizen-initiative'
  if (publicWords.test(folded)) return 'public-agency'
  const last = name.trim().split(/\s+/).at(-1) ?? ''
  const isKorean =
    (koreanPublic.test(last) && !/(?:학부|본부|지부|연구원)$/.test(last)) || koreanPublicPlace.test(last)
  return isKorean && /^\p{Script=Hangul}/u.test(name.trim()) ? 'public-agency' : null
}
