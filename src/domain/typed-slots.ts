/** Pins and ends of rows as people type them: a clock finds its day by itself, where no day stands before it. */

import type { LocalDate, WallClock, Zone } from './clock.ts'
import { addDays, findInstant, type Instant, localTime, minutesBetween, readWallClock } from './clock.ts'
import { done, type Result, refused } from './problem.ts'
import type { Session } from './session.ts'
import { readTypedTime } from './typed-time.ts'

/** What a clock of a session is read against. */
export type ClockFrame = Pick<Session, 'start' | 'plannedMinutes'>

const minuteMs = 60_000
/** A row that would be longer than this by its end was meant to end before it starts. */
const mostByEnd = 12 * 60

/**
 * `18:40`, or `2021-10-05 00:10`. A clock alone is on the day that brings it nearest to the session: `00:10` of one that
 * begins at 23:00 is the day after. Problems as of `readTypedTime`, and `clock-unreadable`.
 */
export function readTypedPin(typed: string, frame: ClockFrame): Result<WallClock> {
  const dated = /^\s*(\d{4}-\d{2}-\d{2})[ T]\s*(\S.*)$/.exec(typed)
  const time = readTypedTime(dated?.[2] ?? typed)
  if (!time.ok) return time
  if (time.value.kind === 'shift')
    return refused({ field: 'time', code: 'time-unreadable', facts: { typed } })
  const { clock } = time.value
  const read = dated === null ? nearestDay(clock, frame) : readWallClock(`${dated[1]}T${clock}`)
  return read === undefined
    ? refused({ field: 'clock', code: 'clock-unreadable', facts: { clock: typed } })
    : done(read)
}

/** The shortest text that reads as this clock again. */
export function writePin(pin: WallClock, frame: ClockFrame): string {
  const clock = pin.slice(11)
  return nearestDay(clock, frame) === pin ? clock : pin.replace('T', ' ')
}

function nearestDay(clock: string, { start, plannedMinutes }: ClockFrame): WallClock {
  const date = start.clock.slice(0, 10) as LocalDate
  const begins = Date.parse(`${start.clock}Z`)
  const ends = begins + plannedMinutes * minuteMs
  const days = [0, 1, -1].map((shift) => `${addDays(date, shift)}T${clock}` as WallClock)
  const distance = (day: WallClock) => {
    const at = Date.parse(`${day}Z`)
    return Math.max(begins - at, at - ends, 0)
  }
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best))
}

/**
 * Minutes of a row by the end that is typed for it: `18:46`, or `+5m` longer than it is. Problems as of `readTypedTime`,
 * and `end-before-start`.
 */
export function readTypedEnd(
  typed: string,
  row: { startsAt: Instant; minutes: number },
  zone: Zone,
): Result<number> {
  const time = readTypedTime(typed)
  if (!time.ok) return time
  if (time.value.kind === 'shift') return done(row.minutes + time.value.minutes)
  const { clock } = time.value
  const began = localTime(row.startsAt, zone)
  const lengths = [began.date, addDays(began.date, 1)].flatMap((date) =>
    (['first', 'second'] as const).flatMap((which) => {
      const end = findInstant({ clock: `${date}T${clock}` as WallClock, zone, which })
      return end.ok ? [minutesBetween(row.startsAt, end.value.at)] : []
    }),
  )
  const minutes = lengths.find((one) => one > 0)
  if (minutes !== undefined && minutes <= mostByEnd) return done(minutes)
  return refused({ field: 'time', code: 'end-before-start', facts: { start: began.clock } })
}
