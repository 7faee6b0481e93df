/** Dates with the month in words: `28TH OCTOBER`, `October 4-6, 2021`, `25, 26 y 27 de agosto`. */
import { anyOf } from '../words/alternation.ts'
import { andDays, articles, countedThings, ofWords, throughWords } from '../words/date-words.ts'
import { doubtfulMonths, leadingMonths, monthOf, monthWords } from '../words/months.ts'
import { weekdayWords } from '../words/weekdays.ts'
import { type Day, type FoundDay, isDay, isRising, readYear } from './date-days.ts'

const ordinal = '(?: ?(?:st|nd|rd|th|er|ro|re|º|°|ª|o|a)(?![\\p{L}\\p{N}]))?'
const day = `\\d{1,2}${ordinal}\\.?`
const blank = '[ \\n]{0,2}'
const weekday = `(?:${anyOf(weekdayWords)}[.,]?[ \\n]{1,2})?`
const between = `${blank}(?:,|-|~|/|&|,? ?(?<!\\p{L})(?:${throughWords}|${andDays})(?!\\p{L}))${blank}${weekday}(?:${articles}[ \\n])?`
const joined = `${blank}(?:-|~|&|,? ?(?<!\\p{L})(?:${throughWords}|${andDays})(?!\\p{L}))${blank}`
const year = `(?:,?[ \\n]{0,2}(?:${ofWords}[ \\n]{1,2})?((?:19|20|21)\\d\\d)(?![\\d]|[:h]\\d)|[ \\n]'(\\d\\d)(?!\\d))?`
const name = (words: readonly string[]) => `(${anyOf(words)})(?!\\p{L})\\.?`

const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d[.:,/])(${day}(?:${between}${day}){0,6})[ \\n]{0,2}(?:(${ofWords})[ \\n]{1,2}|d')?${name(monthWords)}${year}(?![\\p{L}\\p{N}])`,
  'dgu',
)
const monthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])${name(leadingMonths)}[ \\n]{1,2}(?:the )?(${day}(?:(?:, ?${day}){0,5}${joined}${day})?)(?![\\p{L}\\p{N}]|[.:,]\\d|%| ?[ap]\\.?m| ?h(?!\\p{L}))${year}`,
  'dgu',
)
const dashed = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})([-/.])(${anyOf(monthWords)})\\2((?:19|20|21)\\d\\d|\\d\\d)(?![\\p{L}\\p{N}])`,
  'dgu',
)

interface Written {
  from: number
  to: number
  /** The numbers of its days, and where they stand. */
  days: { day: number; from: number; to: number }[]
  /** The days as they are written. */
  list: string
  word: string
  wordAt: number
  year: number | null
  isMonthFirst: boolean
  /** Something beside the month says that it is one. */
  says: boolean
}

const shapes = [
  { pattern: dayFirst, days: 1, word: 3, year: 4, isMonthFirst: false },
  { pattern: monthFirst, days: 2, word: 1, year: 3, isMonthFirst: true },
  { pattern: dashed, days: 1, word: 3, year: 4, isMonthFirst: false },
] as const

/** Most texts with digits name no month. */
const someMonth = new RegExp(anyOf(monthWords), 'u')

export function wordDates(text: string, even: string): FoundDay[] {
  if (!someMonth.test(even)) return []
  const written = shapes.flatMap((shape) =>
    [...even.matchAll(shape.pattern)].map((match) => toWritten(match, shape)),
  )
  return written.filter((one) => isMeant(one, text)).flatMap((one) => daysOf(one, even))
}

function toWritten(match: RegExpExecArray, shape: (typeof shapes)[number]): Written {
  const [list, word] = [match[shape.days] ?? '', match[shape.word] ?? '']
  const listAt = match.indices?.[shape.days]?.[0] ?? match.index
  const wordAt = match.indices?.[shape.word]?.[0] ?? match.index
  const to = match.index + match[0].length
  const days = [...list.matchAll(/\d{1,2}/g)].map(({ 0: digits, index }) => {
    const from = listAt + index
    return { day: Number(digits), from, to: from + digits.length }
  })
  const behind = match[0][wordAt - match.index + word.length]
  const says = !shape.isMonthFirst && (match[2] !== undefined || behind === '.')
  const year = readYear(match[shape.year] ?? match[shape.year + 1])
  return { from: match.index, to, days, list, word, wordAt, year, isMonthFirst: shape.isMonthFirst, says }
}

/** Month words that are names or other words need something that makes them a month. */
function isMeant(one: Written, text: string): boolean {
  if (one.year !== null || one.says) return true
  const isCapital = /\p{Lu}/u.test(text[one.wordAt] ?? '')
  if (one.isMonthFirst) return isCapital && one.word !== 'mar'
  if (one.word === 'may') return isCapital
  return !doubtfulMonths.has(one.word) && !isFirstName(one, text)
}

const firstNames = new Set(['april', 'june', 'august', 'julio', 'abril', 'may'])

/** `2. Julio Pérez` in a list of people. */
function isFirstName({ word, wordAt, list }: Written, text: string): boolean {
  return (
    firstNames.has(word) &&
    /\.$/.test(list) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(wordAt + word.length, wordAt + word.length + 3))
  )
}

const counted = new RegExp(`(?<!\\p{L})${countedThings}[ \\n]{0,2}$`, 'u')

/** One day, a range, or several days that don't follow each other. */
function daysOf(one: Written, even: string): FoundDay[] {
  const month = monthOf(one.word)
  const isCounted = one.days.length > 1 && counted.test(even.slice(Math.max(0, one.from - 20), one.from))
  const isList = !isCounted && isRising(one.days.map(({ day }) => day))
  const kept = isList ? one.days : one.isMonthFirst ? one.days.slice(0, 1) : one.days.slice(-1)
  const [first, last] = [kept[0], kept.at(-1)]
  if (month === undefined || first === undefined || last === undefined) return []
  const dayOf = (day: number): Day => ({ year: one.year, month, day })
  if (!kept.every(({ day }) => isDay(dayOf(day)))) return []
  const from = one.isMonthFirst ? one.from : first.from
  const to = one.isMonthFirst && !isList ? first.to : one.to
  if (first === last) return [found(from, to, dayOf(first.day), null)]
  const follow = last.day - first.day === kept.length - 1
  if (follow || (kept.length === 2 && !isAnd(one.list)))
    return [found(from, to, dayOf(first.day), dayOf(last.day))]
  return kept.map(({ day, from: at, to: end }) => {
    const isNearest = (one.isMonthFirst ? first : last).day === day
    const whole = isNearest
      ? one.isMonthFirst
        ? { from: one.from, to: end }
        : { from: at, to: one.to }
      : { from: at, to: end }
    return found(whole.from, whole.to, dayOf(day), null)
  })
}

const and = new RegExp(`(?<!\\p{L})${andDays}(?!\\p{L})|,|/`, 'u')

function isAnd(list: string): boolean {
  return and.test(list)
}

function found(from: number, to: number, day: Day, until: Day | null): FoundDay {
  return { ...day, from, to, until, order: null, ambiguous: false, weekday: null }
}
