/** Morning or afternoon: what the two ends of a clock say about each other. */
import { clockOfMinute } from '../../../domain/clock.ts'
import type { Half, Mark } from './clock-marks.ts'

export interface HalfDay {
  start: string
  end: string | null
  unsure: boolean
}

const noon = 12 * 60
const day = 24 * 60

/** The clock as it is read; one am/pm says it for both ends where it can. */
export function readHalves(first: Mark, last: Mark | null): HalfDay {
  if (last === null) {
    const start = minuteOf(first, first.half)
    return said(start, null, isUnsure(first) || isTwelveWithHalf(first))
  }
  if (first.half !== null && last.half !== null) return bothSaid(first, last)
  if (last.half !== null && first.hour <= 12) return startFollows(first, last, last.half)
  if (first.half !== null && last.hour <= 12) return endFollows(first, last, first.half)
  return noneSaid(first, last)
}

/** 12 pm that is twelve hours too late is meant as midnight, and 12 am as noon: `10pm-12pm`. */
function bothSaid(first: Mark, last: Mark): HalfDay {
  const [start, end] = [minuteOf(first, first.half), minuteOf(last, last.half)]
  const isLong = (end - start + day) % day > noon
  if (isLong && last.hour === 12) return said(start, end + noon, true)
  if (isLong && first.hour === 12) return said(start + noon, end, true)
  return said(start, end, isContradiction(first) || isContradiction(last))
}

/** `11:30-1:00 pm` begins before noon, `9:00-10:30 am` in the same half. */
function startFollows(first: Mark, last: Mark, half: Half): HalfDay {
  const end = minuteOf(last, half)
  const same = minuteOf(first, half)
  const other = minuteOf(first, half === 'am' ? 'pm' : 'am')
  if (half === 'am' && last.hour === 12) return upToTwelve(same, other, end)
  return said(
    first.hour === 0 || first.isPadded || same < end ? hoursAsWritten(first, same) : other,
    end,
    false,
  )
}

/** `11:15 - 12:00am` is noon by mistake more often than midnight: programmes are held by day. */
function upToTwelve(same: number, other: number, end: number): HalfDay {
  const isMorning = same >= 7 * 60 && same < noon
  return isMorning ? said(same, end + noon, true) : said(same < end ? same : other, end, true)
}

/** A padded start stands as it is written when that is possible: `09:00-01:00 pm`. */
function hoursAsWritten(mark: Mark, minute: number): number {
  return mark.hour === 0 ? mark.minute : minute
}

/** `11:40 AM - 12:15`: the first time after the start that the end can be. */
function endFollows(first: Mark, last: Mark, half: Half): HalfDay {
  const start = minuteOf(first, half)
  const same = minuteOf(last, half)
  const other = minuteOf(last, half === 'am' ? 'pm' : 'am')
  return said(start, same > start ? same : other, last.hour === 12 && half === 'pm')
}

function noneSaid(first: Mark, last: Mark): HalfDay {
  const start = minuteOf(first, first.half)
  const end = minuteOf(last, last.half)
  const isNoonBetween = end < start && first.hour <= 12 && last.hour <= 8 && isTwelveHour(last)
  if (isNoonBetween) return said(start, end + noon, true)
  return said(start, end, isUnsure(first) || (isUnsure(last) && first.hour <= 12))
}

/** Between its two ends. */
export function minutesOf({ start, end }: HalfDay): number | null {
  if (end === null) return null
  const [from = 0, to = 0] = [start, end].map(
    (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)),
  )
  return (to - from + day) % day
}

function minuteOf({ hour, minute }: Mark, half: Half | null): number {
  if (half === 'am' && hour === 12) return minute
  if (half === 'pm' && hour < 12) return (hour + 12) * 60 + minute
  return hour * 60 + minute
}

/** An hour from one to six that nothing marks as one of 24. */
function isUnsure(mark: Mark): boolean {
  return isContradiction(mark) || (mark.hour >= 1 && mark.hour <= 6 && isTwelveHour(mark))
}

function isTwelveHour({ half, hour, isPadded, shape }: Mark): boolean {
  return half === null && !isPadded && hour >= 1 && hour <= 12 && shape !== 'lettered' && shape !== 'digits'
}

/** 12 am and 12 pm by themselves: noon to some, midnight to others. */
function isTwelveWithHalf({ half, hour, minute, shape }: Mark): boolean {
  return (
    hour === 12 &&
    shape !== 'word' &&
    (half === 'am' || (half === 'pm' && minute === 0 && !['lettered', 'korean'].includes(shape)))
  )
}

/** `14:00 am`. */
function isContradiction({ half, hour }: Mark): boolean {
  return half === 'am' && hour > 12
}

function said(start: number, end: number | null, unsure: boolean): HalfDay {
  return { start: clockOfMinute(start % day), end: end === null ? null : clockOfMinute(end % day), unsure }
}
