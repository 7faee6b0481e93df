/** What an agenda says of itself, as a key and its values: the server says it, and a page in the browser fills it in. */
import type { Agenda } from '../domain/agenda.ts'
import { daysBetween, type Instant, type LocalDate, laterOf, localTime, type Zone } from '../domain/clock.ts'
import type { TextKey } from './say.ts'

export interface Words {
  key: TextKey
  values: Record<string, string | number>
}

/** `Ends 19:25, 5 minutes unfilled`: the end of the last row against the plan. */
export function totalWords(agenda: Agenda, zone: Zone): Words {
  const { slots, startsAt, overrunMinutes, plannedEndsAt } = agenda
  if (slots.length === 0) return { key: 'editor.total.none', values: { end: clockIn(plannedEndsAt, zone) } }
  const ends = slots.map(({ endsAt }) => endsAt).reduce(laterOf, startsAt)
  const values = { end: clockIn(ends, zone) }
  if (overrunMinutes === 0) return { key: 'editor.total.exact', values }
  const key = overrunMinutes < 0 ? 'editor.total.under' : 'editor.total.over'
  return { key, values: { ...values, count: Math.abs(overrunMinutes) } }
}

/** A day beside a clock that is on another one than the session begins on; undefined where it is the same. */
export function shiftWords(from: LocalDate, to: LocalDate): Words | undefined {
  const days = daysBetween(from, to)
  if (days === 0) return undefined
  if (days === -1) return { key: 'when.previousDay', values: {} }
  return { key: days > 0 ? 'when.daysLater' : 'when.daysEarlier', values: { count: Math.abs(days) } }
}

export function clockIn(at: Instant, zone: Zone): string {
  return localTime(at, zone).clock
}
