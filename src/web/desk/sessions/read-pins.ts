/** Pins of rows, read from the form: a clock that is typed, or a box that pins a row where it starts anyway. */
import type { Instant } from '../../../domain/clock.ts'
import { pinTo } from '../../../domain/locked-ends.ts'
import type { AgendaItem, Pin, Session } from '../../../domain/session.ts'
import { readTypedPin } from '../../../domain/typed-slots.ts'
import { isTouched, readChoice } from '../forms/reading.ts'
import type { SessionReading } from './reading.ts'

export interface PinFrame {
  base: Session
  head: Session
  /** Where the row before ends; undefined while a clock of the session never was. */
  clock: Instant | undefined
}

/** A clock that is typed counts for more than its box. */
export function readPin(reading: SessionReading, item: AgendaItem, frame: PinFrame): Pin | null {
  const { entered } = reading
  const box = `items.${item.id}.pinned`
  if (isTouched(reading, `items.${item.id}.pin`) || !isTouched(reading, box)) {
    return readPinClock(reading, item, frame)
  }
  if (!entered.all(box).includes('on')) return null
  return item.pin ?? (frame.clock === undefined ? null : pinTo(frame.clock, frame.head.start.zone))
}

/** A pin that was left alone goes with the session when that moves to another day. */
function readPinClock(reading: SessionReading, { id, pin }: AgendaItem, { base, head }: PinFrame) {
  const name = `items.${id}.pin`
  const text = reading.entered.has(name) ? reading.entered.text(name) : reading.was.text(name)
  const isAsBefore = !isTouched(reading, name) && base.start.clock === head.start.clock
  const which = readChoice(reading, `items.${id}.which`, pin?.which ?? 'first', ['first', 'second'])
  if (isAsBefore) return pin === null ? null : { ...pin, which }
  if (text === '') return null
  const clock = readTypedPin(text, head)
  if (clock.ok) return { clock: clock.value, which }
  reading.problems.push(...clock.problems.map((problem) => ({ ...problem, field: name })))
  return pin
}
