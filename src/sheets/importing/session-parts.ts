/** Which rows of a reading become which session: one sheet, one session; of a programme, its days or its rows. */
import { shiftWallClock, type WallClock } from '../../domain/clock.ts'
import { sayDay } from '../../text/when.ts'
import type { ReadDay, Reading } from '../reading/reading.ts'
import { cutTitle } from './cut-title.ts'
import { type TimedRow, timeRows, timesOfDay } from './session-rows.ts'

export interface SessionPart {
  title: string
  startsAt: WallClock
  plannedMinutes: number
  /** As the sheet writes it. */
  room: string | null
  rows: readonly TimedRow[]
  /** All of the sheet is about this session, its brief included. */
  isWhole: boolean
}

export interface Called {
  /** Of the whole sheet. */
  title: string
  /** In which a day without a name of its own is told. */
  language: string
}

/** Undefined where a day has no date, or no clock at all. */
export function partsOfReading(
  reading: Reading,
  split: 'days' | 'rows',
  { title, language }: Called,
): SessionPart[] | undefined {
  const nothing = { start: null, end: null, minutes: null }
  const days = reading.days.length === 1 ? reading.days : reading.days.filter(({ items }) => items.length > 0)
  const isOnly = days.length === 1
  const isOne = reading.kind === 'session' && isOnly
  const parts = days.map((day) => {
    const stated = isOnly ? reading.stated : nothing
    const rows = timeRows(day, stated.end?.value ?? null)
    const times = timesOfDay(day, rows, stated)
    if (times === undefined) return undefined
    if (isOne) return [{ title, ...times, room: null, rows, isWhole: true }]
    const around = { title, language, isOnly, stated }
    return split === 'rows' ? rowParts(times.startsAt, rows) : dayParts(day, rows, around)
  })
  return parts.every((one) => one !== undefined) ? parts.flat() : undefined
}

interface Around extends Called {
  /** The document has no other day. */
  isOnly: boolean
  stated: Reading['stated']
}

/** A day is one session, and every row that runs beside another in a room of its own is a further one. */
function dayParts(day: ReadDay, rows: readonly TimedRow[], around: Around): SessionPart[] {
  const { title, isOnly, stated } = around
  const beside = new Set(rows.filter((row) => rows.some((other) => runsBeside(row, other))))
  const own = rows.filter((row) => !beside.has(row))
  const times = timesOfDay(day, own, stated)
  const whole = isOnly ? title : [title, nameOfDay(day, around)].filter((text) => text !== '').join(': ')
  return [
    ...(times === undefined ? [] : [{ title: whole, ...times, room: null, rows: own, isWhole: isOnly }]),
    ...[...beside].flatMap(rowPart),
  ]
}

function nameOfDay({ label, date }: ReadDay, { language }: Around): string {
  return label?.value ?? (date === null ? '' : sayDay(language, date.value))
}

function runsBeside(row: TimedRow, other: TimedRow): boolean {
  if (row === other || row.startsAt === null || other.startsAt === null) return false
  const [one, two] = [row.item.room?.value ?? '', other.item.room?.value ?? '']
  if (one === '' || two === '' || one === two) return false
  const ends = (of: TimedRow) => shiftWallClock(of.startsAt ?? '', of.minutes) ?? ''
  return row.startsAt < ends(other) && other.startsAt < ends(row)
}

/** A row without a clock of its own starts where the one before it ends. */
function rowParts(startsAt: WallClock, rows: readonly TimedRow[]): SessionPart[] {
  let clock = startsAt
  return rows.flatMap((row) => {
    const from = row.startsAt ?? clock
    clock = shiftWallClock(from, row.minutes) ?? from
    return row.item.kind === 'break' ? [] : rowPart({ ...row, startsAt: from })
  })
}

function rowPart(row: TimedRow): SessionPart[] {
  const { startsAt, minutes, item } = row
  if (startsAt === null) return []
  const { title } = cutTitle(item.title.value)
  const room = item.room?.value ?? null
  return [{ title, startsAt, plannedMinutes: minutes, room, rows: [row], isWhole: false }]
}
