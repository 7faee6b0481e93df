/** Whether people are up: what a clock on the wall says about the night of those who live by it. */
import { addMinutes, type Instant, localTime, minutesBetween, offsetMinutes, type Zone } from './clock.ts'

/** The worse, the later in the list. */
export const wakings = ['fine', 'early', 'late', 'asleep'] as const
export type Waking = (typeof wakings)[number]

/** Minutes of a span in each state of waking. */
export type WakingMinutes = Record<Waking, number>

export interface WakingSpan {
  /** Of the worst minute in it, and the moment of the first such minute. */
  worst: Waking
  worstFrom: Instant
  minutes: WakingMinutes
}

const dayMinutes = 24 * 60

interface Stretch {
  /** Minute of the local day at which it ends. */
  until: number
  waking: Waking
}

/** A day from midnight to midnight: asleep until six, fine from eight to eight in the evening, asleep from eleven. */
const stretches: readonly Stretch[] = [
  { until: 6 * 60, waking: 'asleep' },
  { until: 8 * 60, waking: 'early' },
  { until: 20 * 60, waking: 'fine' },
  { until: 23 * 60, waking: 'late' },
  { until: 24 * 60, waking: 'asleep' },
]
const lastStretch: Stretch = { until: 24 * 60, waking: 'asleep' }

export function wakingAt(at: Instant, zone: Zone): Waking {
  return wakingOfMinute(minuteOfDay(at, zone))
}

/** From 0 at midnight, as clocks show it. */
export function wakingOfMinute(minute: number): Waking {
  return stretchAt(minute).waking
}

/** From the first moment up to the last, which does not count: what ends at 23:00 touches nobody's sleep. */
export function wakingDuring(from: Instant, to: Instant, zone: Zone): WakingSpan {
  const minutes: WakingMinutes = { fine: 0, early: 0, late: 0, asleep: 0 }
  const span: WakingSpan = { worst: wakingAt(from, zone), worstFrom: from, minutes }
  const length = minutesBetween(from, to)
  const steady = isSteady(from, to, zone)
  let minute = minuteOfDay(from, zone)
  for (let done = 0; done < length; ) {
    const { waking, until } = stretchAt(minute)
    const step = steady ? Math.min(until - minute, length - done) : 1
    minutes[waking] += step
    if (isWorse(waking, span.worst)) Object.assign(span, { worst: waking, worstFrom: addMinutes(from, done) })
    done += step
    minute = steady ? (minute + step) % dayMinutes : minuteOfDay(addMinutes(from, done), zone)
  }
  return span
}

/** Whether no clock changes on the way, as far as both ends tell: a span of a day or less has at most one change. */
function isSteady(from: Instant, to: Instant, zone: Zone): boolean {
  return minutesBetween(from, to) <= dayMinutes && offsetMinutes(from, zone) === offsetMinutes(to, zone)
}

function isWorse(one: Waking, other: Waking): boolean {
  return wakings.indexOf(one) > wakings.indexOf(other)
}

function stretchAt(minute: number): Stretch {
  return stretches.find(({ until }) => minute < until) ?? lastStretch
}

function minuteOfDay(at: Instant, zone: Zone): number {
  const [hour = 0, minute = 0] = localTime(at, zone).clock.split(':').map(Number)
  return hour * 60 + minute
}
