/** A person at the start of a piece: honorific, name, and how surely it is one. */

import { foldText } from '../../../domain/folding.ts'
import { titlePosts } from '../words/posts.ts'
import { readCountry } from './countries.ts'
import { isGroupWord } from './group-words.ts'
import { honorificAt } from './honorific-at.ts'
import { koreanPerson } from './korean-person.ts'
import { type Evidence, nameAt } from './name-shape.ts'
import { isPlain } from './name-words.ts'
import { looksLikeOrganisation } from './organisation-shape.ts'
import { isModifier, isPostWord, looksLikePost, type Word, wordsIn } from './post-shape.ts'

export interface Place {
  from: number
  to: number
}

/** Places in the passage's text. */
export interface PersonSpan {
  name: Place
  honorific: Place | null
  /** Said before the name, or without a comma after it. */
  post: Place | null
  organisation: Place | null
  /** What of the piece is left after the name. */
  rest: Place | null
  evidence: Evidence | 'told'
  isWhole: boolean
}

export function personAt(text: string, from: number, to: number): PersonSpan | undefined {
  if (to <= from || to - from > 400) return undefined
  const piece = text.slice(from, to)
  if (isGroupWord(piece)) return undefined
  if (/^[\p{Script=Hangul}]/u.test(piece)) return koreanAt(piece, from)
  return withHonorific(text, from, to) ?? withTitlePost(text, from, to) ?? bareName(text, from, to)
}

function koreanAt(piece: string, from: number): PersonSpan | undefined {
  const found = koreanPerson(piece)
  if (found === undefined) return undefined
  const place = (one: Place | null) => (one === null ? null : { from: from + one.from, to: from + one.to })
  const { name, honorific, organisation, post } = found
  return {
    name: { from: from + name.from, to: from + name.to },
    honorific: place(honorific),
    post: place(post),
    organisation: place(organisation),
    rest: null,
    evidence: found.isSure ? 'strong' : 'shape',
    isWhole: true,
  }
}

function withHonorific(text: string, from: number, to: number): PersonSpan | undefined {
  const honorific = honorificAt(text, from)
  if (honorific === undefined || honorific.next >= to) return undefined
  const article = /^(?:le|la|el|il|l['’]|o|a)[ '’]?(?=\p{Lu})/u.exec(text.slice(honorific.next, to))
  if (article !== null) {
    const titled = withTitlePost(text, honorific.next, to)
    return titled === undefined
      ? undefined
      : { ...titled, honorific: { from, to: honorific.to }, evidence: 'told' }
  }
  const name = nameAt(text, honorific.next, to, 1)
  if (name === undefined) return undefined
  const whole = { from: name.from, to: withSmallEnd(text, name.to, to, name.words) }
  if (name.words === 1 && !isAloneName(text.slice(name.from, name.to))) return undefined
  if (honorific.isInitial && (name.words < 2 || (name.evidence === 'shape' && name.words > 3)))
    return undefined
  return {
    name: whole,
    honorific: { from, to: honorific.to },
    post: null,
    organisation: null,
    rest: restAfter(text, whole.to, to),
    evidence: 'told',
    isWhole: restAfter(text, whole.to, to) === null,
  }
}

/** One word after an honorific is a family name: no post, no word of a programme. */
function isAloneName(word: string): boolean {
  return (
    !isPostWord(word) &&
    !looksLikeOrganisation(word) &&
    readCountry(word) === undefined &&
    /^\p{Lu}/u.test(word) &&
    word.length > 1
  )
}

/** `Marta Eva Just bort`: one small word that ends a long name and the piece. */
function withSmallEnd(text: string, nameTo: number, to: number, words: number): number {
  const [whole, small] = /^\s(\p{Ll}{3,12})\s*$/u.exec(text.slice(nameTo, to)) ?? []
  if (whole === undefined || small === undefined || words < 3 || isPostWord(small)) return nameTo
  return nameTo + 1 + small.length
}

/** `Mayor Ana Ruiz`, `le Maire Jean Blanc`. */
function withTitlePost(text: string, from: number, to: number): PersonSpan | undefined {
  const match =
    /^((?:le|la|el|il|l['’]|o|a|the)[ '’]?)?(?:(?:vice|deputy|prime|first)[ -])?([\p{L}\p{M}-]{3,20})\s{1,3}(?=\p{Lu})/iu.exec(
      text.slice(from, to),
    )
  if (match === null || !titlePosts.has(foldText(match[2] ?? ''))) return undefined
  const name = nameAt(text, from + match[0].length, to)
  if (name === undefined) return undefined
  const start = from + (match[1]?.length ?? 0)
  return {
    name: { from: name.from, to: name.to },
    honorific: null,
    post: { from: start, to: from + match[0].trimEnd().length },
    organisation: null,
    rest: restAfter(text, name.to, to),
    evidence: name.evidence === 'strong' ? 'told' : 'shape',
    isWhole: name.isWhole,
  }
}

function bareName(text: string, from: number, to: number): PersonSpan | undefined {
  const name = nameAt(text, from, to)
  if (name === undefined) return undefined
  const written = text.slice(name.from, name.to)
  if (readCountry(written) !== undefined || isGroupWord(written)) return undefined
  const after = restAfter(text, name.to, to)
  const isSaid = after !== null && startsWithPost(text.slice(after.from, after.to))
  // `Ana Ruiz. Room 1`: the sentence about her is over.
  const rest = !isSaid && /^\.\s/.test(text.slice(name.to, name.to + 2)) ? null : after
  // Without a comma only a post may follow: `Ana Ruiz CEO`.
  if (rest !== null && !isSaid) return undefined
  return {
    name: { from: name.from, to: name.to },
    honorific: null,
    post: null,
    organisation: null,
    rest,
    evidence: name.evidence,
    isWhole: rest === null,
  }
}

/** `Mayor of Aro`, `Project Manager Windwerk`. */
function startsWithPost(text: string): boolean {
  const [first, second, third] = wordsIn(text)
  if (first === undefined) return false
  if (isPostWord(first.text)) return looksLikePost(text)
  const isLed = (word: Word | undefined) =>
    word !== undefined && (isModifier(word.text) || isPlain(word.text))
  const isPost = (word: Word | undefined) => word !== undefined && isPostWord(word.text)
  return isLed(first) && (isPost(second) || (isLed(second) && isPost(third)))
}

/** Whoever comes along has no name. */
const andOthers =
  /^(?:et al\.?|(?:and|&|y|e|et) (?:colleagues|others|team|colegas|otros|équipe|collègues|autres|colleghi|altri|outros)|외 ?\d{0,3}명?)\s?$/iu

function restAfter(text: string, from: number, to: number): Place | null {
  const cut = text.slice(from, to)
  const bare = cut.replace(/^[\s.,;:*_"”»¹²³⁴-⁹†‡-]{1,12}/u, '')
  if (andOthers.test(bare)) return null
  return bare.trim() === '' ? null : { from: to - bare.length, to }
}
