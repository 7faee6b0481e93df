/** Rows of a read day as the clocks say them: when each starts and how long it takes, in minutes from the day's start. */

import { mostMinutes } from '../../domain/agenda-edits.ts'
import { type LocalDate, shiftWallClock, type WallClock } from '../../domain/clock.ts'
import { placeItems } from '../reading/day-instants.ts'
import type { ReadDay, ReadItem, Reading } from '../reading/reading.ts'
import { minutesFrom } from '../reading/times/clock-minutes.ts'

export interface TimedRow {
  item: ReadItem
  /** Null where the sheet has no clock for it: it follows the row before. */
  startsAt: WallClock | null
  minutes: number
  /** Neither its end, its length nor what follows it says how long it takes. */
  isEndless: boolean
}

/** Of a row whose length nobody said, until somebody does. */
const minutesWhenUnsaid = 5

/** `ends`: when the session ends as it says itself, for a last row without an end. */
export function timeRows(day: ReadDay, ends: string | null): TimedRow[] {
  const placed = placeItems(day)
  return placed.map(({ item, date }, index) => {
    const next = placed.slice(index + 1).find((one) => one.item.start !== null)?.item.start?.value ?? null
    const minutes = minutesOf(item, next, ends)
    return {
      item,
      startsAt: date === null || item.start === null ? null : wallClock(date, item.start.value),
      minutes: Math.min(Math.max(minutes ?? minutesWhenUnsaid, 1), mostMinutes),
      isEndless: minutes === null,
    }
  })
}

function minutesOf(item: ReadItem, next: string | null, ends: string | null): number | null {
  const { start, end, minutes } = item
  if (start !== null && end !== null) return minutesFrom(start.value, end.value)
  if (minutes !== null) return minutes.value
  const until = next ?? ends
  if (start === null || until === null) return null
  const rest = minutesFrom(start.value, until)
  return rest > 0 && rest <= 12 * 60 ? rest : null
}

function wallClock(date: LocalDate, clock: string): WallClock {
  return `${date}T${clock}` as WallClock
}

function minutesApart(from: WallClock, to: WallClock): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000
}

interface DayTimes {
  startsAt: WallClock
  plannedMinutes: number
}

/** Undefined where the day has no date, or no clock at all. */
export function timesOfDay(
  day: ReadDay,
  rows: readonly TimedRow[],
  stated: Reading['stated'],
): DayTimes | undefined {
  const date = day.date?.value
  const first = rows.map(({ startsAt }) => startsAt).find((one) => one !== null)
  const own = stated.start === null ? undefined : stated.start.value
  if (date === undefined) return undefined
  const startsAt = own === undefined ? first : wallClock(date, own)
  if (startsAt === undefined) return undefined
  const ends = stated.end === null ? undefined : stated.end.value
  const planned =
    ends !== undefined
      ? minutesFrom(startsAt.slice(11), ends)
      : (stated.minutes?.value ?? lengthOf(startsAt, rows))
  return { startsAt, plannedMinutes: Math.min(Math.max(planned, 1), mostMinutes) }
}

/** To the end of the last row; an hour where there is none. */
function lengthOf(startsAt: WallClock, rows: readonly TimedRow[]): number {
  let clock = startsAt
  let last = startsAt
  for (const row of rows) {
    const from = row.startsAt ?? clock
    clock = shiftWallClock(from, row.minutes) ?? from
    if (clock > last) last = clock
  }
  return rows.length === 0 ? 60 : minutesApart(startsAt, last)
}
