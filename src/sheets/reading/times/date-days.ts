/** Days of the calendar as they are found in a text, before weekdays and ranges are read. */
import { type LocalDate, readLocalDate } from '../../../domain/clock.ts'

export interface Day {
  year: number | null
  month: number
  day: number
}

export interface FoundDay extends Day {
  from: number
  to: number
  until: Day | null
  order: 'day-month' | 'month-day' | null
  ambiguous: boolean
  weekday: number | null
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isDay({ year, month, day }: Day): boolean {
  const length = lengths[month - 1]
  if (length === undefined || day < 1 || day > length) return false
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return month !== 2 || day < 29 || isLeap
}

/** A day of a known year. */
export interface DatedDay extends Day {
  year: number
}

/** Undefined for a day that its year does not have. */
export function dateOf({ year, month, day }: DatedDay): LocalDate | undefined {
  return readLocalDate([year, month, day].map((part) => String(part).padStart(2, '0')).join('-'))
}

export function dayOf(date: LocalDate): DatedDay {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** ISO 1–7. */
export function weekdayOf({ year, month, day }: DatedDay): number {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, day)
  return at.getUTCDay() || 7
}

/** `2021`, or `21` where that is a year of this century. */
export function readYear(written: string | undefined): number | null {
  if (written === undefined || written === '') return null
  const digits = written.replace(/\D/g, '')
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** Number by number as the days come; none that is not later than the one before. */
export function isRising(days: readonly number[]): boolean {
  return days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0))
}

/** The later of two days in the year that follows from the other's, where only one names it. */
export function endOfRange(first: Day, last: Day): { first: Day; last: Day } {
  const wraps = first.month > last.month
  const year = first.year ?? (last.year === null ? null : last.year - (wraps ? 1 : 0))
  const endYear = last.year ?? (first.year === null ? null : first.year + (wraps ? 1 : 0))
  return { first: { ...first, year }, last: { ...last, year: endYear } }
}

export function isBefore(one: Day, other: Day): boolean {
  const count = ({ year, month, day }: Day) => (year ?? 0) * 400 + month * 32 + day
  if (one.year === null || other.year === null)
    return count({ ...one, year: 0 }) < count({ ...other, year: 0 })
  return count(one) < count(other)
}
