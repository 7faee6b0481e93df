/** Where a row disagrees with itself: its minutes with its clocks, its clocks of several zones with each other. */
import {
  findInstant,
  knownZone,
  type LocalDate,
  offsetMinutes,
  readWallClock,
  type Zone,
} from '../../../domain/clock.ts'
import type { ReadFinding } from '../reading.ts'
import { minuteOf, minutesFrom, withinDay } from '../times/clock-minutes.ts'
import type { ClockMark, Draft } from './draft.ts'
import type { ProgrammeItem, SettledClock } from './make-item.ts'

export function checkMinutes({ start, end, minutes, title }: ProgrammeItem): ReadFinding[] {
  if (start === null || end === null || minutes === null) return []
  const between = minutesFrom(start.value, end.value)
  if (between === minutes.value) return []
  const facts = { title: title.value, written: minutes.value, between }
  return [{ code: 'minutes-disagree', at: [...start.at, ...minutes.at], facts }]
}

/** Only where both zones are plain: an abbreviation may be one of several. */
export function checkZones(draft: Draft, clock: SettledClock | null, date: LocalDate | null): ReadFinding[] {
  const { clock: first, elsewhere } = draft
  if (first === null || clock === null || first.zone === null) return []
  const here = offsetOf(first, clock.start, date)
  if (here === undefined) return []
  return elsewhere.flatMap((other) => {
    const there = offsetOf(other, other.start, date)
    if (there === undefined || other.halfUnsure) return []
    const expected = withinDay(minuteOf(clock.start) - here + there)
    if (expected === minuteOf(other.start)) return []
    return [
      {
        code: 'zones-disagree',
        at: [first.startAt, other.startAt],
        facts: { one: first.written, other: other.written },
      },
    ]
  })
}

/** Minutes east of UTC; one with summer time is not known without a date. */
function offsetOf({ zone }: ClockMark, start: string, date: LocalDate | null): number | undefined {
  if (zone?.iana == null) return undefined
  const fixed = zone.iana.match(/^([+-])(\d{2}):(\d{2})$/)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]))
  const known = knownZone(zone.iana)
  if (known === undefined) return undefined
  if (known === 'UTC') return 0
  const offsets = new Set(
    (date === null ? sampleDays : [date]).map((day) => offsetOn(`${day}T${start}`, known)),
  )
  const [offset] = offsets
  return offsets.size === 1 ? offset : undefined
}

/** Winter and summer: a zone that has the same offset in both needs no date. */
const sampleDays = ['2025-01-15', '2025-07-15']

function offsetOn(clock: string, zone: Zone): number | undefined {
  const wall = readWallClock(clock)
  if (wall === undefined) return undefined
  const at = findInstant({ clock: wall, zone, which: 'first' })
  return at.ok ? offsetMinutes(at.value.at, zone) : undefined
}
