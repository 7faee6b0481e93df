/** A person in a Korean piece of text: name, then organisation and post without a comma; or these before the name. */
import {
  genericHeads,
  gluedEnds,
  koreanPostBefore,
  koreanPostEnd,
  sharedEnds,
} from '../words/korean-posts.ts'
import { isForeignName, isKoreanNameWord, isSpacedName, mayBeOrganisation } from './korean-name.ts'

/** Places in the text that was given. */
export interface Place {
  from: number
  to: number
}

export interface KoreanHolding {
  organisation: Place | null
  post: Place | null
}

export interface KoreanPerson extends KoreanHolding {
  name: Place
  honorific: Place | null
  /** A post or an organisation stands with the name. */
  isSure: boolean
}

interface Word extends Place {
  text: string
}

const mostWords = 12

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^\s,]+/g)].slice(0, mostWords + 1).map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }))
}

export function koreanPerson(text: string): KoreanPerson | undefined {
  if (text.length > 160) return undefined
  if (isSpacedName(text.trim())) return alone(text)
  const words = wordsOf(text)
  if (words.length === 0 || words.length > mostWords) return undefined
  const at = nameIndex(words)
  if (at === -1) return isForeignName(text.trim()) ? alone(text) : foreignWithPost(words)
  const name = words[at]
  if (name === undefined) return undefined
  const [bare, honorific] = withoutSuffix(name)
  const before = words.slice(0, at)
  const after = words.slice(at + 1)
  const title = after[0] !== undefined && /^(?:님|씨|박사)$/.test(after[0].text) ? after.shift() : undefined
  const isHeld = (before.length === 0 || isHolding(before)) && (after.length === 0 || isHolding(after))
  if (!isHeld) return isForeignName(text.trim()) ? alone(text) : undefined
  const holding = before.length === 0 ? holdingOf(after) : around(before, after)
  const isSure =
    holding.post !== null || holding.organisation !== null || honorific !== null || title !== undefined
  return { name: bare, honorific: title === undefined ? honorific : placeOf([title]), ...holding, isSure }
}

function alone(text: string): KoreanPerson {
  const from = text.length - text.trimStart().length
  const name = { from, to: from + text.trim().length }
  return { name, honorific: null, organisation: null, post: null, isSure: false }
}

/** `루이스 멘드스 교수`: two words or three that are a name, and a post that is one word. */
function foreignWithPost(words: Word[]): KoreanPerson | undefined {
  const post = words.at(-1)
  const name = words.slice(0, -1)
  if (post === undefined || name.length < 2 || !koreanPostEnd.test(post.text) || post.text.length > 4)
    return undefined
  if (!isForeignName(name.map(({ text }) => text).join(' '))) return undefined
  return { name: placeOf(name), honorific: null, organisation: null, post: placeOf([post]), isSure: false }
}

/** The first word, or the one after an organisation or a post: `한국대 홍길동 교수`. */
function nameIndex(words: Word[]): number {
  const names = words.flatMap(({ text }, index) => (isKoreanNameWord(text) ? [index] : []))
  const [first, second] = names
  if (first === undefined) return -1
  const isFirst = first === 0 && second === 1 && mayBeOrganisation(words[0]?.text ?? '')
  return isFirst && !mayBeOrganisation(words[1]?.text ?? '') ? 1 : first
}

function withoutSuffix(name: Word): [Place, Place | null] {
  const isLong = name.text.length > 3 && /[님씨]$/.test(name.text)
  if (!isLong) return [placeOf([name]), null]
  return [
    { from: name.from, to: name.to - 1 },
    { from: name.to - 1, to: name.to },
  ]
}

/** Ends in a post, or in what an organisation ends in: no sentence and no title. */
function isHolding(words: Word[]): boolean {
  const last = words.at(-1)?.text ?? ''
  return (
    koreanPostEnd.test(last) ||
    mayBeOrganisation(last) ||
    /(?:센터|재단|협회|조합|연구소|대학교|학과|학부|네트워크|포럼|위원회|협의회|연합회|연대|공사|공단|법인|회사|그룹|신문|방송|본부|팀)$/.test(
      last,
    )
  )
}

function around(before: Word[], after: Word[]): KoreanHolding {
  if (after.length === 0) return holdingOf(before)
  const held = holdingOf(after)
  if (held.organisation === null) return { organisation: placeOf(before), post: held.post }
  return { organisation: { from: before[0]?.from ?? 0, to: held.organisation.to }, post: held.post }
}

/** Organisation, then post: `한국대 평화학과 교수`, `서원시청장`. */
export function koreanHolding(text: string): KoreanHolding {
  return holdingOf(wordsOf(text))
}

function holdingOf(words: Word[]): KoreanHolding {
  const last = words.at(-1)
  if (last === undefined) return { organisation: null, post: null }
  if (!koreanPostEnd.test(last.text)) return { organisation: placeOf(words), post: null }
  let at = words.length - 1
  while (at > 0 && isPostPart(words[at - 1]?.text ?? '', words[at]?.text ?? '')) at -= 1
  const post = words.slice(at)
  const organisation = words.slice(0, at)
  if (organisation.length > 0) return { organisation: placeOf(organisation), post: placeOf(post) }
  return words.length === 1 ? unglued(last) : ungluedFirst(words)
}

/** Belongs to the post that follows: `명예`, a faculty, or a post that is only acted for. */
function isPostPart(word: string, next: string): boolean {
  if (koreanPostBefore.has(word)) return true
  if (/^(?:직무대리|직대|권한대행|대행|겸)$/.test(next) && koreanPostEnd.test(word)) return true
  return /학부$/.test(word) && /교수$/.test(next)
}

function ungluedFirst(words: Word[]): KoreanHolding {
  return { organisation: null, post: placeOf(words) }
}

/** The post that is grown together with its organisation, where it is plain where one ends and the other begins. */
function unglued(word: Word): KoreanHolding {
  const whole = { organisation: null, post: placeOf([word]) }
  /* Offices inside of whatever it is: their head is a post and no more. */
  if (/^(?:사무|교무|학생|기획|총무|입학|연구|정책)(?:처|국|부|실)장$/.test(word.text)) return whole
  for (const [end, post] of sharedEnds) {
    if (!end.test(word.text)) continue
    const organisation = word.text.slice(0, -1)
    if (isTooGeneral(organisation.slice(0, organisation.length - post.length + 1), post)) return whole
    return {
      organisation: { from: word.from, to: word.to - 1 },
      post: { from: word.to - post.length, to: word.to },
    }
  }
  for (const end of gluedEnds) {
    const index = end.exec(word.text)?.index
    if (index === undefined) continue
    const organisation = word.text.slice(0, index)
    if (organisation.length < 2 || genericHeads.has(organisation) || koreanPostEnd.test(organisation))
      return whole
    return {
      organisation: { from: word.from, to: word.from + index },
      post: { from: word.from + index, to: word.to },
    }
  }
  return whole
}

function isTooGeneral(head: string, post: string): boolean {
  return (
    head === '' ||
    genericHeads.has(head) ||
    (head.length < 2 && !/^(?:시장|군수)$/.test(post)) ||
    genericHeads.has(`${head}${post.slice(0, -1)}`)
  )
}

function placeOf(words: Word[]): Place {
  return { from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 }
}
