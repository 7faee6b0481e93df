/** Whether words say what somebody is: a post, a profession, a degree. */
import { foldText } from '../../../domain/folding.ts'
import { koreanPostEnd } from '../words/korean-posts.ts'
import { organisationWords } from '../words/organisation-words.ts'
import { postModifiers, postWords, professionEnd } from '../words/posts.ts'

export interface Word {
  text: string
  from: number
  to: number
}

/** Words between white space and signs, with where they stand. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.&@-]*/gu)].map(({ 0: word, index }) => {
    const bare = word.replace(/[.'’-]+$/, '')
    return { text: bare, from: index, to: index + bare.length }
  })
}

export function isPostWord(word: string): boolean {
  const folded = foldText(word)
  if (postWords.has(folded)) return true
  if (folded.includes('-') && folded.split('-').some((part) => part.length > 3 && postWords.has(part)))
    return true
  return folded.length > 6 && professionEnd.test(folded)
}

const longestPost = 200

export function looksLikePost(text: string): boolean {
  const written = text.trim()
  if (written === '' || written.length > longestPost || /[?!]$/.test(written)) return false
  if (/\p{Script=Hangul}/u.test(written)) return looksLikeKoreanPost(written)
  const words = wordsIn(written)
  const at = words.findIndex(({ text }) => isPostWord(text))
  if (at === -1 || at > 4) return false
  const before = words.slice(0, at)
  if (before.some(({ text }) => isOrganisationName(text) && !isModifier(text))) return false
  if (before.every(({ text }) => isModifier(text) && text !== 'The')) return true
  // `Senior GIS Engineer` is one; `The Physician Training Unit` is none.
  return !words.slice(at + 1).some(({ text }) => isOrganisationName(text) && /^\p{Lu}/u.test(text))
}

export function isModifier(word: string): boolean {
  return postModifiers.has(foldText(word))
}

function isOrganisationName(word: string): boolean {
  return organisationWords.has(foldText(word))
}

function looksLikeKoreanPost(written: string): boolean {
  const words = written.split(/\s+/)
  return words.length <= 8 && koreanPostEnd.test(words.at(-1) ?? '')
}
