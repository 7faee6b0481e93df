/** Times that a text gives in the forum's zones, such as `18:00-19:30 KST / 9:00-10:30 UTC`, held against the session. */
import { type Instant, localTime, minutesBetween, offsetMinutes, type Zone } from '../clock.ts'
import type { SheetContext } from './sheet-context.ts'

/** A range of clocks with the zone that stands behind it. */
interface Range {
  /** Minutes of the day. */
  from: number
  to: number
  zone: Zone
  label: string
  start: number
  end: number
}

export interface ClockPair {
  /** As the text has it, from the first range to the last. */
  written: string
  /** In the same zones, what the session's own times are. */
  right: string
  agrees: 'yes' | 'not with itself' | 'not with the session'
}

const clocks = /(\d{1,2})[:.h](\d{2})\s*[-–—~]\s*(\d{1,2})[:.h](\d{2})\s*(?:\(\s*)?([\p{L}]{2,12})/gu
/** Letters and signs between two ranges of one pair: ` / `, ` (`, ` = `. */
const mostBetween = 5

export function clockPairsIn(text: string, sheet: SheetContext): ClockPair[] {
  const { agenda } = sheet
  if (agenda === null || !/\d[:.h]\d/.test(text)) return []
  return groupsIn(text, rangesIn(text, sheet)).map((ranges) => judge(text, ranges, agenda))
}

/** `18:00–19:30 KST` */
export function rangeIn(zone: Zone, label: string, { startsAt, plannedEndsAt }: Planned): string {
  return `${localTime(startsAt, zone).clock}–${localTime(plannedEndsAt, zone).clock} ${label}`
}

interface Planned {
  startsAt: Instant
  plannedEndsAt: Instant
  endsAt: Instant
}

function rangesIn(text: string, { forum }: SheetContext): Range[] {
  const utc = 'UTC' as Zone
  const zones = new Map<string, Zone>([
    ['UTC', utc],
    ['GMT', utc],
  ])
  for (const { label, zone } of forum.displayZones) zones.set(label.toUpperCase(), zone)
  return [...text.matchAll(clocks)].flatMap((match) => {
    const [whole, hour, minute, endHour, endMinute, label = ''] = match
    const zone = zones.get(label.toUpperCase())
    if (zone === undefined) return []
    const [from, to] = [minuteOf(hour, minute), minuteOf(endHour, endMinute)]
    return [{ from, to, zone, label, start: match.index, end: match.index + whole.length }]
  })
}

function groupsIn(text: string, ranges: readonly Range[]): Range[][] {
  const groups: Range[][] = []
  for (const range of ranges) {
    const before = groups.at(-1)?.at(-1)
    const between = before === undefined ? '' : text.slice(before.end, range.start)
    const isNear = before !== undefined && between.length <= mostBetween && !/[\p{L}\p{N}\n]/u.test(between)
    if (isNear) groups.at(-1)?.push(range)
    else groups.push([range])
  }
  return groups.filter(({ length }) => length > 1)
}

function judge(text: string, ranges: Range[], agenda: Planned): ClockPair {
  const written = text.slice(ranges[0]?.start, ranges.at(-1)?.end)
  const right = ranges.map(({ zone, label }) => rangeIn(zone, label, agenda)).join(' / ')
  const inUtc = ranges.map(({ from, to, zone }) => {
    const offset = offsetMinutes(agenda.startsAt, zone)
    return { from: dayMinute(from - offset), to: dayMinute(to - offset) }
  })
  const [first] = inUtc
  const isSame = inUtc.every((one) => one.from === first?.from && one.to === first.to)
  if (!isSame || first === undefined) return { written, right, agrees: 'not with itself' }
  return { written, right, agrees: isWithin(first, agenda) ? 'yes' : 'not with the session' }
}

/** A row's own times are no mistake: what lies within the session agrees with it. */
function isWithin({ from, to }: Pick<Range, 'from' | 'to'>, { startsAt, endsAt }: Planned): boolean {
  const start = minuteOf(startsAt.slice(11, 13), startsAt.slice(14, 16))
  const begins = dayMinute(from - start)
  return begins + dayMinute(to - from) <= minutesBetween(startsAt, endsAt)
}

function minuteOf(hour: string | undefined, minute: string | undefined): number {
  return Number(hour) * 60 + Number(minute)
}

function dayMinute(minutes: number): number {
  return ((minutes % 1440) + 1440) % 1440
}
