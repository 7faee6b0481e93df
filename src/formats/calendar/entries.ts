/** Which events a calendar has: sessions or agenda items, current ones and those it must still hear of (rule 18). */
import { type Instant, laterOf } from '../../domain/clock.ts'
import type { ItemId, PersonId } from '../../domain/ids.ts'
import type { EntryRecord, ItemRecord } from '../../domain/release/manifest.ts'
import { isForgotten, type ReleasedForum } from '../../domain/release/released-forum.ts'
import { type SelectedSession, type Selection, selectForCalendar } from '../../domain/release/selection.ts'
import type { ShownItem, ShownSession } from '../../domain/release/shown.ts'
import { itemUid, sessionUid } from './uids.ts'

interface EntryHead {
  uid: string
  startsAt: Instant
  record: EntryRecord
  shown: ShownSession
  /** `left`: it was in this calendar and no longer fits it, though it takes place. */
  standing: SelectedSession['standing']
}
export type SessionEntry = EntryHead & { kind: 'session' }
export type ItemEntry = EntryHead & { kind: 'item'; item: ShownItem }
/** An agenda row that its session no longer has. */
export type LostEntry = EntryHead & { kind: 'lost'; last: ItemRecord['last'] }
export type Entry = SessionEntry | ItemEntry | LostEntry

export interface EntryOrder {
  released: ReleasedForum
  selection: Selection
  level: 'session' | 'item'
}

/** By start, then UID (rule 6). */
export function calendarEntries({ released, selection, level }: EntryOrder): Entry[] {
  const sessions = selectForCalendar(released, selection)
  const entries =
    level === 'session'
      ? sessions.map((session) => sessionEntry(session, released))
      : sessions.flatMap((session) => rowEntries(session, released, selection))
  return entries.sort((a, b) => compare(a.startsAt, b.startsAt) || compare(a.uid, b.uid))
}

function sessionEntry({ shown, record, standing }: SelectedSession, { forum }: ReleasedForum): SessionEntry {
  const uid = sessionUid(shown.id, forum.uidDomain)
  return { kind: 'session', uid, startsAt: shown.startsAt, record, shown, standing }
}

/** A session on whose agenda there is nothing to show, such as a moderator's, stands there as a whole. */
function rowEntries(session: SelectedSession, released: ReleasedForum, selection: Selection): Entry[] {
  const rows = itemEntries(session, released, selection)
  const whole = rows.some(({ standing }) => standing === session.standing)
    ? []
    : [sessionEntry(session, released)]
  return [...whole, ...rows, ...lostEntries(session, released, selection.personId)]
}

function itemEntries(session: SelectedSession, released: ReleasedForum, selection: Selection): ItemEntry[] {
  const { shown } = session
  return shown.items.flatMap((item): ItemEntry[] => {
    const itemRecord = session.record.items[item.id]
    if (itemRecord === undefined || !hasEver(itemRecord, selection.personId)) return []
    const left = session.standing === 'left' || !hasNow(item, selection.personId)
    if (left && isForgotten(shown.endsAt, released.manifest)) return []
    const uid = itemUid(item.id, shown.id, released.forum.uidDomain)
    const record = recordIn(selection, itemRecord, session.record)
    const standing = left ? 'left' : 'in'
    return [{ kind: 'item', uid, startsAt: item.startsAt, record, shown, standing, item }]
  })
}

/**
 * A session's languages and words are no part of its items, yet an item leaves such a filter with its session and says
 * so: there it changes whenever its session does.
 */
function recordIn({ language, text }: Selection, item: EntryRecord, session: EntryRecord): EntryRecord {
  if (language === undefined && text === undefined) return item
  return { ...item, changedAt: laterOf(item.changedAt, session.changedAt) }
}

function lostEntries(session: SelectedSession, released: ReleasedForum, personId?: PersonId): LostEntry[] {
  const { shown, record, standing } = session
  if (isForgotten(shown.endsAt, released.manifest)) return []
  const present = new Set(shown.items.map(({ id }) => id))
  const lost = (Object.entries(record.items) as [ItemId, ItemRecord][]).filter(
    ([id, itemRecord]) => !present.has(id) && hasEver(itemRecord, personId),
  )
  return lost.map(([id, itemRecord]) => {
    const uid = itemUid(id, shown.id, released.forum.uidDomain)
    const { last } = itemRecord
    return { kind: 'lost', uid, startsAt: last.startsAt, record: itemRecord, shown, standing, last }
  })
}

function hasEver({ people }: ItemRecord, personId?: PersonId): boolean {
  return personId === undefined || people.includes(personId)
}

function hasNow({ people }: ShownItem, personId?: PersonId): boolean {
  return personId === undefined || people.some(({ person }) => person.id === personId)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
