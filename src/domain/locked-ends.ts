/** Locked ends: a row with one keeps it, and its minutes follow from where the row starts. */
import { placeAgenda } from './agenda.ts'
import { mostMinutes } from './agenda-edits.ts'
import { addMinutes, findInstant, type Instant, minutesBetween, wallClockAt, type Zone } from './clock.ts'
import type { ItemId } from './ids.ts'
import type { Problem } from './problem.ts'
import type { AgendaItem, Pin, Session } from './session.ts'

/**
 * The session with the minutes that its locked ends ask for. A row that starts at its locked end or after it keeps one
 * minute, and a lock on a clock that never was changes nothing.
 */
export function settleLocks<Some extends Pick<Session, 'start' | 'items'>>(session: Some): Some {
  if (session.items.every(({ lockedEnd }) => lockedEnd === null)) return session
  const start = findInstant(session.start)
  let clock = start.ok ? start.value.at : undefined
  const items = session.items.map((item) => {
    const startsAt = item.pin === null ? clock : instantOf(item.pin, session.start.zone)
    const settled = startsAt === undefined ? item : settleRow(item, startsAt, session.start.zone)
    clock = startsAt === undefined ? undefined : addMinutes(startsAt, settled.minutes)
    return settled
  })
  return items.every((item, index) => item === session.items[index]) ? session : { ...session, items }
}

/** A row that starts there, with the minutes that its locked end asks for. */
export function settleRow(item: AgendaItem, startsAt: Instant, zone: Zone): AgendaItem {
  const endsAt = item.lockedEnd === null ? undefined : instantOf(item.lockedEnd, zone)
  if (endsAt === undefined) return item
  const minutes = Math.min(Math.max(minutesBetween(startsAt, endsAt), 1), mostMinutes)
  return minutes === item.minutes ? item : { ...item, minutes }
}

/** The row with so many minutes: where its end is locked, the lock goes along. */
export function resizeRow(session: Session, id: ItemId, minutes: number): Session {
  const items = session.items.map((item) => (item.id === id ? { ...item, minutes } : item))
  return relock({ ...session, items }, id)
}

/** A lock on the end that the row has now, where it had one. */
export function relock(session: Session, id: ItemId): Session {
  const agenda = placeAgenda(session)
  const slot = agenda.ok ? agenda.value.slots.find(({ itemId }) => itemId === id) : undefined
  if (slot === undefined) return session
  const items = session.items.map((item) =>
    item.id === id && item.lockedEnd !== null
      ? { ...item, lockedEnd: pinTo(slot.endsAt, session.start.zone) }
      : item,
  )
  return { ...session, items }
}

/** What a clock in the zone shows then, and which of the two where it shows that twice. */
export function pinTo(at: Instant, zone: Zone): Pin {
  const clock = wallClockAt(at, zone)
  const first = findInstant({ clock, zone, which: 'first' })
  return { clock, which: first.ok && first.value.at === at ? 'first' : 'second' }
}

/** Locks on clocks that never were, each at its own row. */
export function lockProblems({ start, items }: Pick<Session, 'start' | 'items'>): Problem[] {
  return items.flatMap(({ lockedEnd }, index) => {
    if (lockedEnd === null) return []
    const found = findInstant({ ...lockedEnd, zone: start.zone })
    return found.ok ? [] : found.problems.map((one) => ({ ...one, field: `items.${index}.lockedEnd` }))
  })
}

function instantOf(pin: Pin, zone: Zone): Instant | undefined {
  const found = findInstant({ ...pin, zone })
  return found.ok ? found.value.at : undefined
}
