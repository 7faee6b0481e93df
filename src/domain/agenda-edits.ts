/** Edits of an agenda: each gives the next session, or says why it can't be. */
import type { ItemId } from './ids.ts'
import { done, type Problem, type Result, refused } from './problem.ts'
import type { AgendaItem, Pin, Session } from './session.ts'

export const mostItems = 500
/** A day: nothing in an agenda is longer. */
export const mostMinutes = 24 * 60

export function placeItem(session: Session, item: AgendaItem, at: number): Result<Session> {
  const problems = [...itemProblems(item), ...placeProblems(session, item)]
  if (problems.length > 0) return refused(...problems)
  return done({ ...session, items: session.items.toSpliced(Math.max(0, at), 0, item) })
}

export function setMinutes(session: Session, id: ItemId, minutes: number): Result<Session> {
  return changeItem(session, id, (item) => ({ ...item, minutes }))
}

/** `null` takes the pin away: the item starts where the one before it ends. */
export function pinItem(session: Session, id: ItemId, pin: Pin | null): Result<Session> {
  return changeItem(session, id, (item) => ({ ...item, pin }))
}

export function moveItem(session: Session, id: ItemId, to: number): Result<Session> {
  const from = session.items.findIndex((item) => item.id === id)
  const item = session.items[from]
  if (item === undefined) return refused({ field: 'items', code: 'item-unknown' })
  const place = Math.min(Math.max(0, to), session.items.length - 1)
  return done({ ...session, items: session.items.toSpliced(from, 1).toSpliced(place, 0, item) })
}

export function removeItem(session: Session, id: ItemId): Result<Session> {
  const from = session.items.findIndex((item) => item.id === id)
  if (from < 0) return refused({ field: 'items', code: 'item-unknown' })
  return done({ ...session, items: session.items.toSpliced(from, 1) })
}

function changeItem(session: Session, id: ItemId, change: (item: AgendaItem) => AgendaItem): Result<Session> {
  const at = session.items.findIndex((item) => item.id === id)
  const before = session.items[at]
  if (before === undefined) return refused({ field: 'items', code: 'item-unknown' })
  const item = change(before)
  const problems = itemProblems(item)
  return problems.length > 0
    ? refused(...problems)
    : done({ ...session, items: session.items.with(at, item) })
}

/** What can never be right about one item. */
export function itemProblems(item: AgendaItem): Problem[] {
  const problems: Problem[] = []
  if (item.title.trim() === '') problems.push({ field: 'title', code: 'title-missing' })
  if (!Number.isInteger(item.minutes) || item.minutes < 1 || item.minutes > mostMinutes) {
    problems.push({ field: 'minutes', code: 'minutes-out-of-range', facts: { most: mostMinutes } })
  }
  return problems
}

function placeProblems(session: Session, item: AgendaItem): Problem[] {
  if (session.items.length >= mostItems)
    return [{ field: 'items', code: 'items-too-many', facts: { most: mostItems } }]
  if (session.items.some(({ id }) => id === item.id)) return [{ field: 'items', code: 'item-twice' }]
  return []
}
