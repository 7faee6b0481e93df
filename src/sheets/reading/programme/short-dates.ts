/** Headings of a day that leave the month or the year to the rest of the document: `Friday 26`, `16.04.`. */
import { addDays, daysBetween } from '../../../domain/clock.ts'
import type { SheetDocument } from '../../blocks/block.ts'
import { type Day, dateOf, dayOf, weekdayOf } from '../times/date-days.ts'
import { type DateSpan, findDates } from '../times/dates.ts'
import { evenText } from '../times/even-text.ts'
import { weekdayNamed } from '../words/weekdays.ts'
import { datedTexts } from './dated-texts.ts'
import type { DayMark } from './draft.ts'
import { cutPiece, type Piece } from './piece.ts'

/** The day that a line names in short; undefined for every other line. */
export type ShortDates = (piece: Piece) => DayMark | undefined

const longest = 90
const mostDays = 14
const numeric =
  /^[\s•*–—-]{0,4}(?:(\p{L}[\p{L}-]{1,12})\.?,?\s{1,2})?(\d{1,2})[./](\d{1,2})\.?(?=$|\s?[–—:|-]\s|\s?$)/u
const named =
  /^[\s•*–—-]{0,4}(\p{L}[\p{L}-]{2,12})\.?,?\s{1,2}(?:the |el |le |il |dia |día )?(\d{1,2})(?:st|nd|rd|th|º|°)?\.?(?=$|\s?[–—:|-]\s|\s?$)/iu

/** Only days that the document dates elsewhere, by themselves or within a span. */
export function shortDates(document: SheetDocument): ShortDates {
  let known: Day[] | undefined
  return (piece) => {
    const { text } = piece
    if (text.length > longest) return undefined
    const byNumber = numeric.exec(text)
    const found = byNumber ?? named.exec(text)
    if (found === null) return undefined
    const weekday = found[1] === undefined ? undefined : weekdayNamed(evenText(found[1]).toLowerCase())
    if (found[1] !== undefined && weekday === undefined) return undefined
    known ??= knownDays(document)
    const month = byNumber === null ? null : Number(found[3])
    const day = dayAmong(known, { day: Number(found[2]), month, weekday: weekday ?? null })
    return day === undefined
      ? undefined
      : markOf(piece, found[0].length, { ...day, weekday: weekday ?? null })
  }
}

function knownDays(document: SheetDocument): Day[] {
  const days = new Map<string, Day>()
  for (const { text } of datedTexts(document))
    for (const span of findDates(text))
      if (!span.ambiguous)
        for (const day of daysOf(span)) days.set(`${day.year} ${day.month} ${day.day}`, day)
  return [...days.values()]
}

function daysOf({ year, month, day, until }: DateSpan): Day[] {
  if (until === null) return [{ year, month, day }]
  const first = dateOf({ year: year ?? 2023, month, day })
  const last = dateOf({ ...until, year: until.year ?? year ?? 2023 })
  if (first === undefined || last === undefined) return []
  const length = Math.min(daysBetween(first, last), mostDays) + 1
  return Array.from({ length: Math.max(length, 0) }, (_, after) => ({
    ...dayOf(addDays(first, after)),
    year,
  }))
}

/** One that fits, and no other; the weekday speaks against a wrong one. */
function dayAmong(
  known: readonly Day[],
  written: { day: number; month: number | null; weekday: number | null },
): Day | undefined {
  const fitting = known.filter(({ year, month, day }) => {
    if (day !== written.day || (written.month !== null && month !== written.month)) return false
    return written.weekday === null || year === null || weekdayOf({ year, month, day }) === written.weekday
  })
  const [first] = fitting
  return new Set(fitting.map(({ month }) => month)).size === 1 ? first : undefined
}

function markOf(
  piece: Piece,
  to: number,
  { year, month, day, weekday }: Day & { weekday: number | null },
): DayMark {
  const { text: written, spot: at } = cutPiece(piece, 0, to)
  const date = { from: 0, to, year, month, day, until: null, weekday, order: null, ambiguous: false }
  const behind = piece.text.slice(to).match(/^[\s–—:|-]{1,6}/u)?.[0].length ?? 0
  const label = cutPiece(piece, to + behind)
  const isSaid = /\p{L}{3}/u.test(label.text)
  return {
    step: 'day',
    date,
    at,
    written,
    label: isSaid ? label : null,
    number: null,
    weekday: null,
    toFill: false,
  }
}
