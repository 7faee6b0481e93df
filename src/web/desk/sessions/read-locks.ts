/** Rows whose end is locked, read from the form: the end that stands in its field is kept, its minutes follow. */
import { addMinutes, type Instant } from '../../../domain/clock.ts'
import { pinTo, settleRow } from '../../../domain/locked-ends.ts'
import type { AgendaItem, Pin, Session } from '../../../domain/session.ts'
import { readTypedLock } from '../../../domain/typed-locks.ts'
import { isTouched, readField } from '../forms/reading.ts'
import type { SessionReading } from './reading.ts'

interface LockedRow {
  base: Session
  head: Session
  startsAt: Instant
}

export function isLocked({ entered }: SessionReading, { id, lockedEnd }: AgendaItem): boolean {
  const name = `items.${id}.locked`
  return entered.has(name) ? entered.all(name).includes('on') : lockedEnd !== null
}

/** `item`: as it is read without its lock; it is locked where it ends unless another end is typed. */
export function readLockedRow(reading: SessionReading, item: AgendaItem, row: LockedRow): AgendaItem {
  return settleRow({ ...item, lockedEnd: readLock(reading, item, row) }, row.startsAt, row.head.start.zone)
}

/** A lock that was left alone goes with the session when that moves to another day, as a pin does. */
function readLock(reading: SessionReading, item: AgendaItem, { base, head, startsAt }: LockedRow): Pin {
  const name = `items.${item.id}.end`
  const { lockedEnd, minutes } = item
  const present = pinTo(addMinutes(startsAt, minutes), head.start.zone)
  const text = reading.entered.has(name) ? reading.entered.text(name) : reading.was.text(name)
  if (text === '') return present
  const isMoved = base.start.clock !== head.start.clock
  if (lockedEnd !== null && !isMoved && !isTouched(reading, name)) return lockedEnd
  const read = readTypedLock(text, { startsAt, minutes }, head)
  if (read.ok && !isTouched(reading, name)) return read.value
  return readField(reading, name, lockedEnd ?? present, () => read)
}
