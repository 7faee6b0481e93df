/** The single points in time of a text: what may be the start or the end of a clock. */
import { anyOf } from '../words/alternation.ts'
import {
  eveningWords,
  koreanEvening,
  koreanMorning,
  midnightWords,
  morningWords,
  noonWords,
} from '../words/clock-words.ts'
import { outsideWalls } from './clock-scene.ts'

export type Half = 'am' | 'pm'
export type MarkShape = 'colon' | 'dotted' | 'lettered' | 'korean' | 'digits' | 'bare' | 'word'

export interface Mark {
  from: number
  to: number
  hour: number
  minute: number
  shape: MarkShape
  half: Half | null
  /** `h`, `hrs` or am/pm behind it, or words that say the same. */
  hasUnit: boolean
  /** Written with a zero before: `09`, as people do whose clock has 24 hours. */
  isPadded: boolean
}

const colon =
  /(\d{1,2})(?:\.?:\.?|(?<=[:.]\d{2} ?- ?\d{1,2}): )(\d{2})(?::(\d{2})(?:[.,]\d{1,6})?)?(?!\d|[:.,]\d)/y
const dotted = /(\d{1,2})(?:\.| : )(\d{2})(?!\d|[:.,/]\d)/y
const comma = /(\d{1,2}),(\d{2})(?!\d|[:.,/]\d)/y
const lettered = /(\d{1,2}) ?(?:h|heures?|horas?) ?:?(?:([0-5]\d)(?: ?(?:min|mn|m))?)?(?![\p{L}\p{N}])/uy
const korean = /(\d{1,2}) ?시(?!간)(?: ?(\d{1,2}) ?분| ?(반)(?!\p{L}))?/uy
const digits = /([01]\d|2[0-4])([0-5]\d)(?!\d|[:.,/]\d)/y
const bare = /(\d{1,2})(?![\d%°º]|[.,:/]\d)/y

const shapes: readonly (readonly [MarkShape, RegExp])[] = [
  ['colon', colon],
  ['lettered', lettered],
  ['korean', korean],
  ['dotted', dotted],
  ['dotted', comma],
  ['digits', digits],
  ['bare', bare],
]

const latinHalf = /\s{0,2}(?:\.{0,1})([ap])(?:\.\s?m\.?|m)(?![\p{L}\p{N}])/uy
const unit = /\s?(?:h|hs|hrs?|hours?|heures?|horas?|uhr|ore)(?![\p{L}\p{N}])\.?/uy
const inWords = new RegExp(`\\s?(?:(${morningWords})|(${eveningWords}))(?!\\p{L})`, 'uy')
const twelve = new RegExp(
  `\\s?\\(?(?:(?:del\\s)?(${noonWords}|nn)|(${midnightWords}|mn))\\)?(?!\\p{L})`,
  'uy',
)
const halfBefore = new RegExp(
  `(?:(${anyOf(koreanMorning)})|(${anyOf(koreanEvening)}|정오)|(?<![\\p{L}\\p{N}]|\\d )([ap])\\.?m\\.?)\\s?$`,
  'u',
)
const word = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{L}-)(?:(${noonWords})|(${midnightWords}))(?![\\p{L}\\p{N}]|-\\p{L})|(정오)(?!\\s?\\d)|자정(?!\\s?\\d)`,
  'gu',
)

/** In reading order; weak and strong ones alike. */
export function findMarks(even: string): Mark[] {
  const marks: Mark[] = []
  let free = 0
  for (const { index } of even.matchAll(/(?<!\d)\d/g)) {
    if (index < free) continue
    const mark = markAt(even, index)
    if (mark === undefined) continue
    marks.push(mark)
    free = mark.to
  }
  return [...marks, ...wordMarks(even, marks)].sort((one, other) => one.from - other.from)
}

function markAt(even: string, from: number): Mark | undefined {
  if (!maySit(even, from)) return undefined
  for (const [shape, pattern] of shapes) {
    const match = at(pattern, even, from)
    if (match === null) continue
    const [hour, minute] = [Number(match[1]), match[3] === '반' ? 30 : Number(match[2] ?? 0)]
    if (hour > 24 || minute > 59 || (hour === 24 && minute > 0) || Number(match[3] ?? 0) > 59) continue
    return withHalf(even, {
      from,
      to: from + match[0].length,
      hour,
      minute,
      shape,
      half: null,
      hasUnit: shape === 'lettered' || shape === 'korean',
      isPadded: match[0].startsWith('0'),
    })
  }
  return undefined
}

const behindOther = /[\p{L}\p{N}\p{Sc}#§+_\\%&@^]$/u
const behindClock = /(?:\p{Script=Hangul}|\dt)$/u
const behindNumber = /\d[.,:]$|(?<=\d)(?<![:.h]\d\d)\/$|[^\P{L}hm\p{Script=Hangul}]-$/u

/** Not in a word, a decimal, a date, a phone number or a price. */
function maySit(even: string, from: number): boolean {
  const before = even.slice(Math.max(0, from - 5), from)
  if (before === 'noon-') return true
  return (!behindOther.test(before) || behindClock.test(before)) && !behindNumber.test(before)
}

function at(pattern: RegExp, even: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(even)
}

/** With what stands right around the digits. */
function withHalf(even: string, mark: Mark): Mark {
  const opened = halfInFront(even, mark)
  const hours = at(unit, even, opened.to)
  const found = hours === null ? opened : { ...opened, to: opened.to + hours[0].length, hasUnit: true }
  return found.half === null ? halfBehind(even, found) : found
}

/** `오전`, `PM`; twelve at night is midnight. */
function halfInFront(even: string, mark: Mark): Mark {
  const before = halfBefore.exec(even.slice(Math.max(0, mark.from - 6), mark.from))
  if (before === null) return mark
  const isMidnight = before[0].startsWith('밤') && mark.hour === 12
  const isMorning = isMidnight || before[1] !== undefined || before[3] === 'a'
  const from = mark.from - before[0].length
  return { ...mark, from, hour: isMidnight ? 0 : mark.hour, half: isMorning ? 'am' : 'pm', hasUnit: true }
}

/** `a.m.`, `noon`, `de la tarde`. */
function halfBehind(even: string, mark: Mark): Mark {
  const said = (match: RegExpExecArray, half: Half) => {
    return { ...mark, to: mark.to + match[0].length, half, hasUnit: true }
  }
  const latin = at(latinHalf, even, mark.to)
  if (latin !== null && !(mark.shape === 'bare' && mark.hour > 12))
    return said(latin, latin[1] === 'a' ? 'am' : 'pm')
  const noon = mark.hour === 12 ? (at(twelve, even, mark.to) ?? meridian(even, mark)) : null
  if (noon !== null) return noon[1] === undefined ? { ...said(noon, 'am'), hour: 0 } : said(noon, 'pm')
  const words = at(inWords, even, mark.to)
  return words === null ? mark : said(words, words[1] === undefined ? 'pm' : 'am')
}

/** `12:00 m.`, as it is written between `a.m.` and `p.m.`; `12 m` may be metres. */
function meridian(even: string, mark: Mark): RegExpExecArray | null {
  return mark.shape === 'colon' ? at(/\s?(m)(?:\.|(?![\p{L}\p{N}²]))/uy, even, mark.to) : null
}

/** `noon`, `minuit`: where no twelve stands before it. */
function wordMarks(even: string, marks: readonly Mark[]): Mark[] {
  const words = [...even.matchAll(word)].sort((one, other) => one.index - other.index)
  const found = words.map((match): Mark => {
    const isNoon = (match[1] ?? match[3]) !== undefined
    return {
      from: match.index,
      to: match.index + match[0].length,
      hour: isNoon ? 12 : 0,
      minute: 0,
      shape: 'word',
      half: isNoon ? 'pm' : 'am',
      hasUnit: false,
      isPadded: false,
    }
  })
  return outsideWalls(found, marks)
}
