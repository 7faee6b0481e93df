/** The stated slot of a sheet held against its rows: which range is the local one, on which day, and what has to be asked. */

import type { LocalDate } from '../../../domain/clock.ts'
import type { SheetDocument, Spot } from '../../blocks/block.ts'
import { dateSettler } from '../programme/settle-dates.ts'
import {
  type Answers,
  type Ask,
  type Found,
  found,
  type ReadDay,
  type ReadFinding,
  type Reading,
} from '../reading.ts'
import type { SlotRange, StatedSlot } from './stated-slot.ts'

export interface DatedDays {
  days: ReadDay[]
  asks: Ask[]
  findings: ReadFinding[]
}

export interface StatedClocks {
  stated: Reading['stated']
  asks: Ask[]
}

/** `zone` is the one that the sheet's clocks are meant in. */
export function settleClocks(
  slot: StatedSlot,
  days: readonly ReadDay[],
  zone: string | null,
  answers: Answers,
): StatedClocks {
  const asks: Ask[] = []
  const range = localRange(slot.ranges, days, zone)
  const halves = range === undefined ? null : settleHalves(range, days, answers, asks)
  const stated = { start: halves?.start ?? null, end: halves?.end ?? null, minutes: slot.minutes }
  return { stated, asks }
}

/** The one that the rows begin with, else the one in the sheet's zone, else the first. */
function localRange(
  ranges: readonly SlotRange[],
  days: readonly ReadDay[],
  zone: string | null,
): SlotRange | undefined {
  const starts = new Set(days.flatMap(({ items }) => items).flatMap(({ start }) => start?.value ?? []))
  return (
    ranges.find(({ start }) => starts.has(start.value)) ??
    ranges.find((range) => range.zone?.iana != null && range.zone.iana === zone) ??
    ranges.find((range) => range.zone === null || range.zone.iana !== 'UTC') ??
    ranges[0]
  )
}

/** A clock without am or pm is asked about, unless the rows show the same one. */
function settleHalves(range: SlotRange, days: readonly ReadDay[], answers: Answers, asks: Ask[]) {
  const { start, end, written } = range
  const rows = days.flatMap(({ items }) => items).flatMap((item) => item.start?.value ?? [])
  if (!range.halfUnsure || rows.includes(start.value)) return { start, end }
  const half = answers.halves?.[written.text]
  if (half === undefined)
    asks.push({
      kind: 'half-of-day',
      at: [written.spot],
      about: written.text,
      choices: likelierHalf(start.value),
    })
  const settle = (clock: Found<string>) =>
    found(
      half === undefined ? clock.value : inHalf(clock.value, half),
      clock.at,
      half === undefined ? 'unsure' : 'sure',
    )
  const begins = settle(start)
  if (end === null) return { start: begins, end }
  const ends = settle(end)
  const isPastNoon = half !== undefined && ends.value < begins.value
  return { start: begins, end: isPastNoon ? { ...ends, value: inHalf(ends.value, 'pm') } : ends }
}

/** At twelve it is noon more often than midnight. */
function likelierHalf(clock: string): string[] {
  return clock.startsWith('12') ? ['pm', 'am'] : ['am', 'pm']
}

function inHalf(clock: string, half: 'am' | 'pm'): string {
  const hour = Number(clock.slice(0, 2)) % 12
  return `${String(half === 'pm' ? hour + 12 : hour).padStart(2, '0')}${clock.slice(2)}`
}

/** The stated day dates the only day of the programme; without a programme it is a day by itself. */
export function settleDays(
  document: SheetDocument,
  slot: StatedSlot,
  days: readonly ReadDay[],
  answers: Answers,
): DatedDays {
  const settler = dateSettler(document, { order: answers.order, year: answers.year ?? null })
  const dates: Found<LocalDate>[] = []
  for (const { span, at, written } of slot.dates) {
    const date = settler.settle({ span, at, written })
    if (date !== null && !dates.some(({ value }) => value === date.value)) dates.push(date)
  }
  const { asks, findings } = settler
  const [date] = dates
  const [only] = days
  if (date === undefined) return { days: [...days], asks, findings }
  if (only === undefined)
    return { days: dates.slice(0, 1).map((one) => ({ date: one, label: null, items: [] })), asks, findings }
  const isFree = days.length === 1 && only.date === null && dates.length === 1
  return { days: isFree ? [{ ...only, date }] : [...days], asks, findings }
}

export function spotsOfSlot({ used, zones }: StatedSlot): Spot[] {
  return [...used, ...zones.map(({ at }) => at)]
}
