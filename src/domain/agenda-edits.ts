/** Edits of an agenda: each gives the next session, or says why it can't be. */
import type { ItemId } from './ids.ts'
import { done, type Problem, type Result, refused } from './problem.ts'
import type { AgendaItem, Session } from './session.ts'

export const mostItems = 500
/** A day: nothing in an agenda is longer. */
export const mostMinutes = 24 * 60

export function setMinutes(session: Session, id: ItemId, minutes: number): Result<Session> {
  return changeItem(session, id, (item) => ({ ...item, minutes }))
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
