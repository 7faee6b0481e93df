import { placeAgenda } from '../../agenda.ts'
import type { RoomId } from '../../ids.ts'
import type { Session } from '../../session.ts'
import { type ForumRule, type Sighting, theForum } from '../finding.ts'
import { overlaps, type Span, spanOf } from '../stays.ts'

interface InRoom {
  session: Session
  span: Span
}

/** Two sessions that take place are in one room at one time. */
export const roomTwice: ForumRule = {
  id: 'room-twice',
  severity: 'warning',
  look: ({ sessions, forum }) => {
    const inRooms = sessions.values().flatMap(({ doc }) => placeInRoom(doc))
    const byRoom = Map.groupBy(inRooms, ({ session }) => session.roomId)
    const titles = new Map<RoomId | null, string>(forum.doc.rooms.map(({ id, title }) => [id, title]))
    return [...byRoom].flatMap(([roomId, all]) => sightRoom(titles.get(roomId) ?? '', all))
  },
}

function placeInRoom(session: Session): InRoom[] {
  if (session.roomId === null || session.state === 'cancelled') return []
  const agenda = placeAgenda(session)
  return agenda.ok ? [{ session, span: spanOf(agenda.value) }] : []
}

/** Each that begins before the room is free, with the one that holds it longest until then. */
function sightRoom(room: string, all: readonly InRoom[]): Sighting[] {
  let holding: InRoom | undefined
  return all.toSorted(byStart).flatMap((one) => {
    const before = holding
    if (holding === undefined || holding.span.endsAt < one.span.endsAt) holding = one
    return before !== undefined && overlaps(before.span, one.span) ? [sight(room, before, one)] : []
  })
}

function sight(room: string, before: InRoom, one: InRoom): Sighting {
  const both = [before, one]
  const inputs = [
    one.session.roomId,
    ...both.flatMap(({ session, span }) => [session.id, span.startsAt, span.endsAt]),
  ]
  return {
    subject: theForum,
    facts: { room, session: before.session.title, other: one.session.title },
    inputs,
  }
}

function byStart(a: InRoom, b: InRoom): number {
  const [one, other] = [a, b].map(({ span, session }) => `${span.startsAt} ${session.id}`) as [string, string]
  return one < other ? -1 : 1
}
