/** Dates in digits: ISO, `25/08/2025`, `2024. 9. 20.`, `2024년 9월 20일`, `25-27.08.2025`. */
import { anyOf } from '../words/alternation.ts'
import { weekdayWords } from '../words/weekdays.ts'
import { type Day, type FoundDay, isBefore, isDay, readYear } from './date-days.ts'

const before = '(?<![\\p{L}\\p{N}]|\\d[./,-]|[./-])'
const behind = '(?![\\p{N}]|[/-]\\d|\\.\\d)'
const full = '((?:19|20|21)\\d\\d)'
const blank = '[ \\n]{0,2}'
const inBrackets = `(?:${blank}\\((?:[월화수목금토일]|[a-z]{3})(?:요일)?\\))?`

const iso = new RegExp(`${before}${full}([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d|[/-]\\d)`, 'gu')
const points = new RegExp(
  `(?:${before}${full}|(?<!\\d)'(\\d\\d))\\. ?(\\d{1,2})\\. ?(\\d{1,2})(?!\\d)(?:\\.(?!\\d))?(?:${inBrackets} ?[~-] ?(?:(\\d{1,2})\\. ?)?(\\d{1,2})(?:\\.(?!\\d)|(?=\\()|(?![.:\\d])))?`,
  'gu',
)
const hangul = new RegExp(
  `(?<!\\d)(?:(?:(\\d{4})|'?(\\d\\d))[년年] ?)?(\\d{1,2})[월月] ?(\\d{1,2})(?:[일日](?!간|째)|(?= ?[~,·-] ?\\d{1,2}일))(?:${inBrackets} ?[~,·-] ?(?:(\\d{1,2})[월月] ?)?(\\d{1,2})[일日](?!간|째))?`,
  'gu',
)
const threeParts = new RegExp(
  `${before}(?:(\\d{1,2})\\.? ?[-~] ?)?(\\d{1,2})([/.-])( ?)(\\d{1,2})\\3\\4(${full.slice(1, -1)}|\\d\\d)${behind}`,
  'gu',
)
const withWeekday = new RegExp(
  `(?<![\\p{L}\\p{N}])(${anyOf(weekdayWords)})[.,]? (\\d{1,2})/(\\d{1,2})(?![\\d/.:])`,
  'dgu',
)
const koreanShort =
  /(?<![\p{L}\p{N}]|[\d./]\s?)(\d{1,2})(?:\/|\. ?)(\d{1,2})\.?(?= ?\([월화수목금토일](?:요일)?\))/gu

export function digitDates(even: string): FoundDay[] {
  const isKorean = /\p{Script=Hangul}/u.test(even)
  return [
    ...[...even.matchAll(iso)].map((match) => plainDay(match, [match[1], match[3], match[4]])),
    ...[...even.matchAll(points)].map((match) =>
      withEnd(plainDay(match, [match[1] ?? match[2], match[3], match[4]]), match, [match[5], match[6]]),
    ),
    ...[...even.matchAll(hangul)].map((match) =>
      withEnd(plainDay(match, [match[1] ?? match[2], match[3], match[4]]), match, [match[5], match[6]]),
    ),
    ...[...even.matchAll(koreanShort)].map((match) => ({
      ...plainDay(match, [undefined, match[1], match[2]]),
      order: 'month-day' as const,
    })),
    ...[...even.matchAll(withWeekday)].flatMap(afterWeekday),
    ...[...even.matchAll(threeParts)].flatMap((match) => swappable(match, isKorean)),
  ].filter((one) => isDay(one) && (one.until === null || isDay(one.until)))
}

type Parts = (string | undefined)[]

function plainDay(match: RegExpExecArray, [year, month, day]: Parts): FoundDay {
  return {
    from: match.index,
    to: match.index + match[0].length,
    year: readYear(year),
    month: Number(month),
    day: Number(day),
    until: null,
    order: null,
    ambiguous: false,
    weekday: null,
  }
}

/** What can't be the end of a range is left outside of the date. */
function withEnd(first: FoundDay, match: RegExpExecArray, [month, day]: Parts): FoundDay {
  if (day === undefined) return first
  const until: Day = {
    year: first.year,
    month: month === undefined ? first.month : Number(month),
    day: Number(day),
  }
  if (isDay(until) && isBefore(first, until)) return { ...first, until }
  const cut = match[0].search(/ ?[~,·-] ?(?:\d{1,2}(?:\.|월) ?)?\d{1,2}(?:일|\.)?$/)
  return { ...first, to: cut < 0 ? first.to : first.from + cut }
}

/** `25/08/2025`, `10/25/21`: two orders, unless one of them is no date. Nobody sets points between month and day. */
function swappable(match: RegExpExecArray, isKorean: boolean): FoundDay[] {
  const [, from, one = '', sign, , other = '', written = ''] = match
  if (written.length === 2 && (sign !== '/' || isKorean || !isLikelyYear(written))) return []
  if (sign === '-' && from !== undefined) return []
  const year = readYear(written)
  const dayMonth = { year, month: Number(other), day: Number(one) }
  const monthDay = { year, month: Number(one), day: Number(other) }
  const base = { ...plainDay(match, []), until: null }
  if (isDay(dayMonth)) {
    const isSwappable = sign !== '.' && isDay(monthDay) && monthDay.day !== monthDay.month
    const order = sign !== '.' && isDay(monthDay) ? null : ('day-month' as const)
    const first = { ...base, ...dayMonth, order, ambiguous: isSwappable && from === undefined }
    if (from === undefined) return [first]
    const start = { ...dayMonth, day: Number(from) }
    return isDay(start) && isBefore(start, dayMonth)
      ? [{ ...first, ...start, until: dayMonth, order: 'day-month' }]
      : []
  }
  return isDay(monthDay) && sign === '/' && from === undefined
    ? [{ ...base, ...monthDay, order: 'month-day' }]
    : []
}

const english = /^(?:mon|tue|wed|thu|fri|sat|sun)/

/** `lunedì 4/10` is the fourth of October, `Mon 4/10` may be the tenth of April. */
function afterWeekday(match: RegExpExecArray): FoundDay[] {
  const [, weekday = '', one, other] = match
  const from = match.indices?.[2]?.[0] ?? match.index
  const base = { ...plainDay(match, []), from, year: null }
  const dayMonth = { year: null, month: Number(other), day: Number(one) }
  const monthDay = { year: null, month: Number(one), day: Number(other) }
  const isEnglish = english.test(weekday)
  if (isEnglish && isDay(monthDay) && !isDay(dayMonth)) return [{ ...base, ...monthDay, order: 'month-day' }]
  if (!isDay(dayMonth)) return []
  const ambiguous = isEnglish && isDay(monthDay) && monthDay.day !== monthDay.month
  return [{ ...base, ...dayMonth, ambiguous, order: isEnglish && isDay(monthDay) ? null : 'day-month' }]
}

function isLikelyYear(written: string): boolean {
  return Number(written) >= 10 && Number(written) < 40
}
