/** A table that tells one moment by the clocks of many places: its rows are no rows of a programme. */
import { minuteOf, withinDay } from '../times/clock-minutes.ts'
import { findClocks } from '../times/clocks.ts'
import { findZones } from '../times/zones.ts'
import type { Grid, GridRow } from './grid.ts'

const longestRow = 300

/** Rows of one clock and one offset each, and all of them the same moment. */
export function isZoneTable({ rows }: Grid): boolean {
  const told: { offset: number; minute: number }[] = []
  for (const row of rows) {
    const text = row.filled
      .map((cell) => cell.text)
      .join(' \n ')
      .slice(0, longestRow)
    const [clock, other] = findClocks(text)
    if (clock === undefined) continue
    const offset = offsetIn(row)
    if (other !== undefined || offset === undefined) return false
    told.push({ offset, minute: withinDay(minuteOf(clock.start) - offset) })
  }
  const isOneMoment = told.every(({ minute }) => minute === told[0]?.minute)
  return isOneMoment && new Set(told.map(({ offset }) => offset)).size >= 2
}

/** In minutes, of the only offset that a row writes; UTC is one. */
function offsetIn({ filled }: GridRow): number | undefined {
  const zones = filled.flatMap(({ text }) => findZones(text.slice(0, longestRow)))
  const offsets = zones.filter(({ kind }) => kind === 'offset')
  const [zone] = offsets.length > 0 ? offsets : zones.filter(({ kind }) => kind === 'utc')
  if (zone === undefined) return undefined
  if (zone.kind === 'utc') return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(zone.iana ?? '') ?? []
  if (hours === undefined || minutes === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
