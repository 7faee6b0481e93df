/** The question itself: of the minutes that a row grew by, how many does the agenda have no room for? */
import { placeAgenda } from '../agenda.ts'
import type { ItemId } from '../ids.ts'
import { resizeRow, settleLocks } from '../locked-ends.ts'
import type { Session } from '../session.ts'
import { type Payment, whoPays } from '../who-pays.ts'
import { reachOf } from './reach.ts'

/**
 * `from`: the minutes that the row had. What runs past the planned end counts, or into a pin; a row with a locked end
 * gives by itself, so all of it counts before one.
 */
export function unpaidMinutes(session: Session, id: ItemId, from: number): number {
  const at = session.items.findIndex((item) => item.id === id)
  const agenda = placeAgenda(session)
  const item = session.items[at]
  // A row with a locked end never had less than its one minute.
  const more = (item?.minutes ?? 0) - (item?.lockedEnd ? Math.max(from, 1) : from)
  if (!agenda.ok || more <= 0) return 0
  const wall = reachOf(session, at).ahead
  if (wall?.sort === 'lock') return more
  const gap =
    wall === undefined ? -agenda.value.overrunMinutes : (agenda.value.slots[wall.at]?.gapMinutes ?? 0)
  return Math.min(more, Math.max(0, -gap))
}

/** `session`: as it is with the row grown already. None where nobody has to pay. */
export function whoPaysFor(session: Session, id: ItemId, from: number): Payment[] {
  const item = session.items.find((one) => one.id === id)
  const unpaid = unpaidMinutes(session, id, from)
  if (item === undefined || unpaid === 0) return []
  return whoPays(settleLocks(resizeRow(session, id, item.minutes - unpaid)), id, item.minutes)
}
