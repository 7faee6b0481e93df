import { minutesBetween } from '../../clock.ts'
import { type OtherSlot, roomOf } from '../elsewhere.ts'
import { type Rule, type Sighting, thePerson } from '../finding.ts'
import type { SheetContext } from '../sheet-context.ts'
import { type Span, staysOf } from '../stays.ts'

/** What people need at least to come from one room to another. */
const leastMinutes = 10

/** Somebody goes from one room to another with hardly a pause between; sessions that run at once are another rule's. */
export const noTimeBetweenRooms: Rule = {
  id: 'no-time-between-rooms',
  severity: 'warning',
  look: (sheet) => {
    const { session, agenda, elsewhere } = sheet
    const room = roomOf(session)
    if (agenda === null || room === null) return []
    const stays = staysOf(session, agenda)
    return elsewhere.flatMap((other) => {
      if (other.roomId === null || other.roomId === room || other.sessionId === session.id) return []
      const minutes = pauseBetween(stays.get(other.personId) ?? [], other.stays)
      return minutes === undefined ? [] : [sight(sheet, other, minutes)]
    })
  },
}

function sight({ session, nameOf }: SheetContext, other: OtherSlot, minutes: number): Sighting {
  const { personId, sessionId, sessionTitle, roomId } = other
  return {
    subject: thePerson(personId),
    facts: { person: nameOf(personId), session: sessionTitle, minutes },
    inputs: [personId, sessionId, session.roomId, roomId, minutes],
  }
}

/** The shortest one, where it is too short. */
function pauseBetween(here: readonly Span[], there: readonly Span[]): number | undefined {
  const pauses = here.flatMap((one) =>
    there.flatMap((other) => [
      minutesBetween(one.endsAt, other.startsAt),
      minutesBetween(other.endsAt, one.startsAt),
    ]),
  )
  const short = pauses.filter((minutes) => minutes >= 0 && minutes < leastMinutes)
  return short.length === 0 ? undefined : Math.min(...short)
}
