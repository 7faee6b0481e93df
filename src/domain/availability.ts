/** When a person can, and likes to: clocks of their own zone, held against the time of a session. */
import { findInstant, type Instant, shiftWallClock, type WallClock, type Zone } from './clock.ts'
import { writeHours, writeSpan } from './clocks/typed-availability.ts'
import type { Span } from './findings/stays.ts'
import type { Problem } from './problem.ts'

/** From a clock up to another, in the zone of whoever said it. */
export interface AvailableSpan {
  from: WallClock
  to: WallClock
}

/** `09:00` to `17:00` on every day; where the first is later than the last, through midnight. */
export interface DayHours {
  from: string
  to: string
}

/** What can't be about spans and hours that come in another way than by a form. */
export function availabilityProblems(
  availability: readonly AvailableSpan[],
  hours: DayHours | null,
): Problem[] {
  const problems: Problem[] = availability.flatMap((span, index) => {
    if (span.from < span.to) return []
    const facts = { typed: writeSpan(span) }
    return [{ field: `availability.${index}`, code: 'availability-unreadable', facts }]
  })
  if (hours !== null && hours.from === hours.to) {
    const facts = { typed: writeHours(hours) }
    problems.push({ field: 'preferredHours', code: 'hours-unreadable', facts })
  }
  return problems
}

/** The moments of it in that zone. A clock that was skipped there counts as an hour later. */
export function instantsOf({ from, to }: AvailableSpan, zone: Zone): Span {
  return { startsAt: instantOf(from, zone, 'first'), endsAt: instantOf(to, zone, 'second') }
}

function instantOf(clock: WallClock, zone: Zone, which: 'first' | 'second'): Instant {
  const later = shiftWallClock(clock, 60) ?? clock
  for (const one of [clock, later]) {
    const found = findInstant({ clock: one, zone, which })
    if (found.ok) return found.value.at
  }
  throw new RangeError(`no clock in ${zone} shows ${clock} or an hour later`)
}

/** Whether a clock such as `18:30` is within the hours. */
export function isWithin({ from, to }: DayHours, clock: string): boolean {
  return from < to ? from <= clock && clock < to : clock >= from || clock < to
}
