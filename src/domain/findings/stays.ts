/** Who of a session is needed there, and when. */
import type { Agenda } from '../agenda.ts'
import type { Instant } from '../clock.ts'
import type { PersonId } from '../ids.ts'
import type { Role, Session } from '../session.ts'

export interface Span {
  startsAt: Instant
  endsAt: Instant
}

/** Who comes for rows of their own; everybody else is there all the time. */
const rowRoles: readonly Role[] = ['speaker', 'panellist']

export function overlaps(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** From the start, or from a row that is pinned before it, to the end. */
export function spanOf({ startsAt, endsAt, slots }: Agenda): Span {
  return { startsAt: slots.map((slot) => slot.startsAt).reduce(earlierOf, startsAt), endsAt }
}

/**
 * The times of everybody who is among the session's people or on one of its rows: a speaker's and a panellist's own
 * rows; the whole session for every other role, and for whoever has no row.
 */
export function staysOf(session: Session, agenda: Agenda): Map<PersonId, readonly Span[]> {
  const onRows = new Map<PersonId, Span[]>()
  for (const [index, item] of session.items.entries()) {
    const slot = agenda.slots[index]
    if (slot === undefined) continue
    for (const { personId } of item.people) {
      const spans = onRows.get(personId) ?? []
      spans.push({ startsAt: slot.startsAt, endsAt: slot.endsAt })
      onRows.set(personId, spans)
    }
  }
  const stays = new Map<PersonId, readonly Span[]>(onRows)
  const whole = [spanOf(agenda)]
  for (const { personId, role } of session.participations) {
    if (!rowRoles.includes(role) || !onRows.has(personId)) stays.set(personId, whole)
  }
  return stays
}

function earlierOf(one: Instant, other: Instant): Instant {
  return other < one ? other : one
}
