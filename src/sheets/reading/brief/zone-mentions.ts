/** Every zone that a document names, beside a clock or for all of its times. */
import type { Spot } from '../../blocks/block.ts'
import { findClocks } from '../times/clocks.ts'
import { findDates } from '../times/dates.ts'
import { findZones, type ZoneSpan } from '../times/zones.ts'
import type { SheetLine } from './sheet-lines.ts'
import { spotOf } from './stated-slot.ts'

export interface ZoneMention {
  zone: ZoneSpan
  at: Spot
  /** The clock that it stands beside. */
  start: string | null
  end: string | null
  written: string
  /** Which line of the document, from 0. */
  line: number
  /** Over the column of times that the rows are taken from. */
  heads?: true
}

/** A zone without a clock counts where a line speaks of times. */
const ofTimes =
  /(?<!\p{L})(?:times?|timezone|hours?|clock|horas?|hor[aá]rios?|huso|heures?|horaires?|fuseau|ora|ore|orari[oi]?|fuso)(?!\p{L})|시간|시각|기준/iu

export function zoneMentions(lines: readonly SheetLine[]): ZoneMention[] {
  const headed = new Set<number>()
  return lines.flatMap(({ passage, cell }, line) => {
    if (passage.text.length > 600) return []
    const zones = findZones(passage.text)
    if (zones.length === 0) return []
    const clocks = findClocks(passage.text)
    return zones.flatMap((zone): ZoneMention[] => {
      const own = clocks.find((clock) => clock.zone?.from === zone.from)
      const alone = own === undefined && zones.length === 1 && clocks.length === 1 ? clocks[0] : undefined
      const clock = own ?? alone
      const at = spotOf(passage, zone)
      if (clock === undefined) {
        const mention = { zone, at, start: null, end: null, written: zone.written, line }
        if (!isHeading(passage.text, zone, cell)) return saysWhen(passage.text) ? [mention] : []
        /* The columns beside it say the same times by other clocks. */
        if (headed.has(at.block)) return []
        headed.add(at.block)
        return [{ ...mention, heads: true }]
      }
      const written = passage.text.slice(Math.min(clock.from, zone.from), Math.max(clock.to, zone.to))
      return [{ zone, at, start: clock.start, end: clock.end, written, line }]
    })
  })
}

/** `Date: 4 October 2027, KST`. */
function saysWhen(text: string): boolean {
  return ofTimes.test(text) || (text.length <= 120 && findDates(text).length > 0)
}

/** `CET` or `Time (UTC)` over a column. */
function isHeading(text: string, { from, to }: ZoneSpan, cell: SheetLine['cell']): boolean {
  const isFirst = cell !== null && cell.row === 0 && cell.column <= 1
  if (!isFirst || text.length > 40) return false
  const rest = text.slice(0, from) + text.slice(to)
  return ofTimes.test(rest) || !/[\p{L}\d]/u.test(rest)
}
