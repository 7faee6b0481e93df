/** Minutes of some days counted once, so that a span in them is told by two look-ups, however many spans are asked for. */
import { addMinutes, type Instant, localTime, minutesBetween, offsetMinutes, type Zone } from '../clock.ts'

const dayMinutes = 24 * 60

/** From a moment on, minute by minute. */
export interface Stretch {
  from: Instant
  minutes: number
}

/** What the clocks of a zone show at each minute: 0 at midnight, 1439 before the next. */
export function minutesOfDay(zone: Zone, { from, minutes }: Stretch): Uint16Array {
  const shown = new Uint16Array(minutes)
  for (let first = 0; first < minutes; first += dayMinutes) {
    const last = Math.min(first + dayMinutes, minutes)
    fillDay(shown, { from, zone, first, last })
  }
  return shown
}

interface DayOfClocks {
  from: Instant
  zone: Zone
  first: number
  last: number
}

/** On a day on which the clocks change each minute is looked at by itself. */
function fillDay(shown: Uint16Array, { from, zone, first, last }: DayOfClocks): void {
  const begins = addMinutes(from, first)
  const isSteady = offsetMinutes(begins, zone) === offsetMinutes(addMinutes(from, last), zone)
  const start = minuteAt(begins, zone)
  for (let minute = first; minute < last; minute += 1) {
    shown[minute] = isSteady
      ? (start + minute - first) % dayMinutes
      : minuteAt(addMinutes(from, minute), zone)
  }
}

function minuteAt(at: Instant, zone: Zone): number {
  const [hour = 0, minute = 0] = localTime(at, zone).clock.split(':').map(Number)
  return hour * 60 + minute
}

/** How many minutes before each one are told; the last entry stands for all of them. */
export function countMinutes(minutes: number, isTold: (minute: number) => boolean): Uint16Array {
  const counts = new Uint16Array(minutes + 1)
  for (let minute = 0; minute < minutes; minute += 1) {
    counts[minute + 1] = (counts[minute] ?? 0) + (isTold(minute) ? 1 : 0)
  }
  return counts
}

/** Of the minutes that are told, those from the one up to the other; none where nothing was counted. */
export function countBetween(counts: Uint16Array | null, from: number, to: number): number {
  return (counts?.[to] ?? 0) - (counts?.[from] ?? 0)
}

export function minuteIn({ from }: Stretch, at: Instant): number {
  return Math.floor(minutesBetween(from, at))
}
