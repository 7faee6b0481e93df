/** The locked end of a row as people type it. */
import { addMinutes, findInstant, type Instant } from './clock.ts'
import { pinTo } from './locked-ends.ts'
import { done, type Result } from './problem.ts'
import type { Pin } from './session.ts'
import { type ClockFrame, readTypedPin } from './typed-slots.ts'
import { readTypedTime } from './typed-time.ts'

/**
 * `18:50`, `2021-10-05 00:10`, or `+5m` later than the row ends now. Of a clock that shows twice the first that comes
 * after the row starts. Problems as of `readTypedPin`, and `clock-never-was`.
 */
export function readTypedLock(
  typed: string,
  row: { startsAt: Instant; minutes: number },
  frame: ClockFrame,
): Result<Pin> {
  const { zone } = frame.start
  const time = readTypedTime(typed)
  if (time.ok && time.value.kind === 'shift') {
    return done(pinTo(addMinutes(row.startsAt, row.minutes + time.value.minutes), zone))
  }
  const clock = readTypedPin(typed, frame)
  if (!clock.ok) return clock
  const first = findInstant({ clock: clock.value, zone, which: 'first' })
  if (!first.ok) return first
  const which = first.value.twice && first.value.at <= row.startsAt ? 'second' : 'first'
  return done({ clock: clock.value, which })
}
