/** Draft documents → what the public may see of them: instants beside the wall clocks, nothing private. */
import { placeAgenda } from '../agenda.ts'
import type { Person } from '../person.ts'
import { done, type Result, refused } from '../problem.ts'
import type { Session } from '../session.ts'
import { sessionProblems } from '../session-rules.ts'
import { canonicalJson } from './canonical.ts'
import type { ContentName, Frozen, FrozenBody, FrozenItem, FrozenPerson, FrozenSession } from './manifest.ts'

/** SHA-256 in hex of a text; given in from outside, so that this layer needs no library for it. */
export type Hash = (text: string) => string

export function freezeSession(session: Session): Result<FrozenSession> {
  const problems = sessionProblems(session)
  if (problems.length > 0) return refused(...problems)
  const agenda = placeAgenda(session)
  if (!agenda.ok) return agenda
  const { privateNotes: _, items, ...open } = session
  const slots = new Map(agenda.value.slots.map((slot) => [slot.itemId, slot]))
  const frozenItems = items.map(({ privateNotes: _, lockedEnd: __, ...item }): FrozenItem => {
    const slot = slots.get(item.id)
    return {
      ...item,
      startsAt: slot?.startsAt ?? agenda.value.startsAt,
      endsAt: slot?.endsAt ?? agenda.value.endsAt,
    }
  })
  return done({ ...open, startsAt: agenda.value.startsAt, endsAt: agenda.value.endsAt, items: frozenItems })
}

export function freezePerson(person: Person): FrozenPerson {
  const { contact: _contact, availability: _availability, preferredHours: _hours, ...open } = person
  return open
}

/** Names a frozen document by its content. */
export function nameFrozen(body: FrozenBody, hash: Hash): Frozen {
  return { name: hash(canonicalJson(body)) as ContentName, body }
}
