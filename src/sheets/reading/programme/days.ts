/** Rows and day marks in their order become the days of the programme. */
import { addDays, daysBetween, type LocalDate } from '../../../domain/clock.ts'
import type { Spot } from '../../blocks/block.ts'
import { type Found, found } from '../reading.ts'
import { dayOf, weekdayOf } from '../times/date-days.ts'
import type { DayMark, Draft, Step } from './draft.ts'
import type { Piece } from './piece.ts'
import type { DateSettler } from './settle-dates.ts'

export interface DraftDay {
  date: Found<LocalDate> | null
  label: Piece | null
  number: number | null
  weekday: number | null
  drafts: Draft[]
  /** A template's day that nobody filled in. */
  toFill: boolean
  /** Where its marks stand. */
  marks: Spot[]
}

export function daysOf(steps: readonly Step[], settler: DateSettler): DraftDay[] {
  const days: DraftDay[] = []
  let current: DraftDay | undefined
  for (const step of steps) {
    if (step.step === 'day') current = enterDay(step, { days, current, settler })
    else {
      current ??= addDay(days, newDay())
      current.drafts.push(step)
    }
  }
  return days
}

interface Walk {
  days: DraftDay[]
  current: DraftDay | undefined
  settler: DateSettler
}

/** The day that a mark leads to: a new one, one that is there already, or the one at hand that it tells more about. */
function enterDay(mark: DayMark, { days, current, settler }: Walk): DraftDay {
  const date =
    mark.date === null
      ? null
      : settler.settle({ span: mark.date, at: mark.at, written: mark.written }, current?.date?.value)
  const known = days.find((day) => isSameDay(day, mark, date))
  const bare = current !== undefined && current.drafts.length === 0 && !current.toFill && !mark.toFill
  const completes =
    bare && (current?.date === null || date === null) && (current?.number == null || mark.number === null)
  const day = known ?? (completes && current !== undefined ? current : addDay(days, newDay()))
  day.date ??= date
  day.label ??= mark.label
  day.number ??= mark.number
  day.weekday ??= mark.weekday
  day.toFill ||= mark.toFill
  day.marks.push(mark.at, ...(mark.label === null ? [] : [mark.label.spot]))
  return day
}

function isSameDay(day: DraftDay, mark: DayMark, date: Found<LocalDate> | null): boolean {
  if (mark.toFill || day.toFill) return false
  if (date !== null) return day.date?.value === date.value
  if (mark.date !== null) return false
  if (mark.number !== null) return day.number === mark.number
  return mark.weekday !== null && day.weekday === mark.weekday
}

function addDay(days: DraftDay[], day: DraftDay): DraftDay {
  days.push(day)
  return day
}

function newDay(): DraftDay {
  return { date: null, label: null, number: null, weekday: null, drafts: [], toFill: false, marks: [] }
}

/** A document that names one date is about that date; of several days, `Day 1` to the last, the range tells the dates. */
export function dateByDocument(days: readonly DraftDay[], dates: DocumentDates): void {
  const open = days.filter((day) => day.date === null && !day.toFill)
  const [first] = open
  if (open.length === 1 && days.length === 1 && first !== undefined) {
    if (dates.single !== null) first.date = dates.single
    return
  }
  const { range } = dates
  if (range === null || open.length !== days.length) return
  const length = daysBetween(range.from.value, range.until) + 1
  dateByWeekdays(open, range, length)
  const numbers = open.map(({ number }) => number)
  if (numbers.some((number, index) => number !== index + 1) || numbers.length !== length) return
  open.forEach((day, index) => {
    day.date = found(addDays(range.from.value, index), range.from.at, 'likely')
  })
}

/** `Monday` of a span of a week or less is one day of it. */
function dateByWeekdays(
  days: readonly DraftDay[],
  { from }: { from: Found<LocalDate> },
  length: number,
): void {
  if (length > 7) return
  for (const day of days)
    for (let after = 0; after < length; after += 1) {
      const date = addDays(from.value, after)
      if (day.date === null && day.weekday === weekdayOf(dayOf(date)))
        day.date = found(date, from.at, 'likely')
    }
}

export interface DocumentDates {
  single: Found<LocalDate> | null
  range: { from: Found<LocalDate>; until: LocalDate } | null
}
