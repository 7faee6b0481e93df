/** Dates in a text, in words and in digits. */
import { anyOf } from '../words/alternation.ts'
import { articles, throughWords } from '../words/date-words.ts'
import { weekdayNamed, weekdayWords } from '../words/weekdays.ts'
import { endOfRange, type FoundDay, isBefore, isDay, weekdayOf } from './date-days.ts'
import { digitDates } from './date-digits.ts'
import { wordDates } from './date-words.ts'
import { evenText } from './even-text.ts'
import { remembered } from './remembered.ts'

export interface DateSpan {
  from: number
  to: number
  year: number | null
  month: number
  day: number
  until: { year: number | null; month: number; day: number } | null
  /** ISO 1–7. */
  weekday: number | null
  /** How digits are ordered, where only one order can be; null for a date in words or of ISO. */
  order: 'day-month' | 'month-day' | null
  /** Month and day could be swapped; they are given as day and month. */
  ambiguous: boolean
}

/** In reading order; none overlaps another. A month and a year alone are no date. */
export const findDates = remembered((text: string): DateSpan[] => {
  if (!/\p{Nd}/u.test(text)) return []
  const even = evenText(text)
  const days = firstOf([...wordDates(text, even), ...digitDates(even)])
  return joinRanges(withWeekdays(days, even), even).map(toSpan)
})

/** Where two overlap, the one that began first, and then the longer one. */
function firstOf(days: FoundDay[]): FoundDay[] {
  const sorted = days.sort((one, other) => one.from - other.from || other.to - one.to)
  let end = 0
  return sorted.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

const names = anyOf(weekdayWords)
const weekdayBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(${names})(?:\\.?,?|,? ?-)[ \\n]{1,2}(?:(?:the|le|el|il|o|dia|día)[ \\n])?$`,
  'u',
)
const weekdayBehind = new RegExp(
  `^(?:[ \\n]{0,2}[([] ?(${names}|[월화수목금토일])\\.? ?[)\\]]|,[ \\n]{1,2}(${names})(?![\\p{L}\\p{N}])|[ \\n]{0,2}([월화수목금토일]요일))`,
  'u',
)

/** The first day of a range has its own: `10. 4.(월) ~ 10. 6.(수)`. */
const inBrackets = /\(([월화수목금토일])/

function withWeekdays(days: FoundDay[], even: string): FoundDay[] {
  return days.map((day, index) => {
    const before = even.slice(Math.max(days[index - 1]?.to ?? 0, day.from - 24), day.from)
    const named = weekdayBefore.exec(before)
    if (named !== null) {
      return withWeekday({ ...day, from: day.from - named[0].length }, named[1])
    }
    const behind = weekdayBehind.exec(
      even.slice(day.to, Math.min(days[index + 1]?.from ?? day.to + 24, day.to + 24)),
    )
    const inside = inBrackets.exec(even.slice(day.from, day.to))?.[1]
    if (behind === null || belongsToNext(days[index + 1], day.to + behind[0].length, even)) {
      return inside === undefined ? day : withWeekday(day, inside)
    }
    const name = inside ?? behind[1] ?? behind[2] ?? behind[3]
    return withWeekday({ ...day, to: day.to + behind[0].length }, name)
  })
}

/** `4 October, Tuesday 5 October`. */
function belongsToNext(next: FoundDay | undefined, to: number, even: string): boolean {
  return next !== undefined && next.from - to < 6 && !')]'.includes(even[to - 1] ?? '')
}

/** The weekday decides between day/month and month/day, when it fits only one of them. */
function withWeekday(day: FoundDay, name: string | undefined): FoundDay {
  const weekday = weekdayNamed(name ?? '') ?? null
  if (!day.ambiguous || day.year === null || weekday === null) return { ...day, weekday }
  const swapped = { year: day.year, month: day.day, day: day.month }
  const fits = weekdayOf({ ...day, year: day.year }) === weekday
  const fitsSwapped = weekdayOf(swapped) === weekday
  if (fits === fitsSwapped) return { ...day, weekday }
  return fits
    ? { ...day, weekday, ambiguous: false, order: 'day-month' }
    : { ...day, ...swapped, weekday, ambiguous: false, order: 'month-day' }
}

const through = new RegExp(
  `^\\)?[ \\n]{0,2}(?:-|~|→|(?<!\\p{L})${throughWords}(?!\\p{L}))[ \\n]{0,2}(?:${articles}[ \\n])?$`,
  'u',
)

/** `30 September – 2 October 2021` is one range. */
function joinRanges(days: FoundDay[], even: string): FoundDay[] {
  const joined: FoundDay[] = []
  for (const day of days) {
    const last = joined.at(-1)
    const range = last === undefined ? undefined : rangeOf(last, day, even)
    if (range === undefined) joined.push(day)
    else joined[joined.length - 1] = range
  }
  return joined
}

function rangeOf(one: FoundDay, other: FoundDay, even: string): FoundDay | undefined {
  if (one.until !== null || other.until !== null || other.from - one.to > 20) return undefined
  if (!through.test(even.slice(one.to, other.from))) return undefined
  const order = one.order ?? other.order
  const [start, end] = [inOrder(one, order), inOrder(other, order)]
  const { first, last } = endOfRange(start, end)
  if (!isBefore(first, last) || !isDay(first) || !isDay(last)) return undefined
  const until = { year: last.year, month: last.month, day: last.day }
  return { ...start, ...first, from: one.from, to: other.to, until }
}

/** What one end says about the order of digits holds for the other. */
function inOrder(day: FoundDay, order: FoundDay['order']): FoundDay {
  if (!day.ambiguous || order === null) return day
  const swapped = order === 'month-day' ? { month: day.day, day: day.month } : {}
  return { ...day, ...swapped, order, ambiguous: false }
}

function toSpan({ from, to, year, month, day, until, weekday, order, ambiguous }: FoundDay): DateSpan {
  return { from, to, year, month, day, until, weekday, order, ambiguous }
}
