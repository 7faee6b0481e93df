/** What the people of one session do in the other sessions of the forum. */
import { agendaOf } from '../agenda.ts'
import type { PersonId, RoomId, SessionId } from '../ids.ts'
import type { Session } from '../session.ts'
import { type Span, spanOf, staysOf } from './stays.ts'

/** One person in one session, plain enough to be sent to a page as JSON. */
export interface OtherSlot extends Span {
  personId: PersonId
  sessionId: SessionId
  sessionTitle: string
  /** Where people have to come; null for what is only online, or in no room yet. */
  roomId: RoomId | null
  /** When the person is needed there: see `staysOf`. */
  stays: readonly Span[]
}

export type Occupied = ReadonlyMap<PersonId, readonly OtherSlot[]>

/** Who is where, over all sessions of a forum that take place and whose clocks can be told. */
export function occupiedBy(sessions: Iterable<Session>): Occupied {
  return new Whereabouts(sessions)
}

/** Who is where, kept true from one change of a session to the next. */
export class Whereabouts extends Map<PersonId, readonly OtherSlot[]> {
  constructor(sessions: Iterable<Session>) {
    super()
    for (const session of sessions) {
      for (const slot of slotsOf(session)) {
        const slots = this.get(slot.personId) as OtherSlot[] | undefined
        if (slots === undefined) this.set(slot.personId, [slot])
        else slots.push(slot)
      }
    }
  }

  /** Undefined: the session was not there before, or is not there any more. Costs as much as it has people. */
  change(before: Session | undefined, after: Session | undefined): void {
    for (const { personId, sessionId } of before === undefined ? [] : slotsOf(before)) {
      const slots = this.get(personId) ?? []
      const place = slots.findIndex((slot) => slot.sessionId === sessionId)
      if (slots.length === 1 && place === 0) this.delete(personId)
      else if (place >= 0) this.set(personId, slots.toSpliced(place, 1))
    }
    for (const slot of after === undefined ? [] : slotsOf(after)) {
      const slots = this.get(slot.personId) ?? []
      const place = slots.findIndex(({ sessionId }) => slot.sessionId < sessionId)
      this.set(slot.personId, slots.toSpliced(place < 0 ? slots.length : place, 0, slot))
    }
  }
}

export function elsewhereOf(occupied: Occupied, session: Session): OtherSlot[] {
  const people = new Set([
    ...session.participations.map(({ personId }) => personId),
    ...session.items.flatMap((item) => item.people.map(({ personId }) => personId)),
  ])
  return [...people].flatMap((personId) =>
    (occupied.get(personId) ?? []).filter(({ sessionId }) => sessionId !== session.id),
  )
}

/** A document never changes once it is made, so what is known of one stays true as long as somebody holds it. */
const known = new WeakMap<Session, readonly OtherSlot[]>()

function slotsOf(session: Session): readonly OtherSlot[] {
  const before = known.get(session)
  if (before !== undefined) return before
  const slots = findSlots(session)
  known.set(session, slots)
  return slots
}

function findSlots(session: Session): OtherSlot[] {
  if (session.state === 'cancelled') return []
  const agenda = agendaOf(session)
  if (!agenda.ok) return []
  const span = spanOf(agenda.value)
  return [...staysOf(session, agenda.value)].map(([personId, stays]) => ({
    personId,
    sessionId: session.id,
    sessionTitle: session.title,
    roomId: roomOf(session),
    ...span,
    stays,
  }))
}

export function roomOf({ delivery, roomId }: Pick<Session, 'delivery' | 'roomId'>): RoomId | null {
  return delivery === 'online' ? null : roomId
}
