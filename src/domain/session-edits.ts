/** What an edit of a session did, as facts in the order in which people tell them. */
import { placeAgenda } from './agenda.ts'
import { type WallClock, wallClockAt } from './clock.ts'
import type { DraftChange } from './draft-changes.ts'
import type { DraftNames } from './draft-names.ts'
import type { ItemId } from './ids.ts'
import { sameContent } from './release/canonical.ts'
import { describeRows, differingFields, isReordered, type KeptRow, keptRows, missingIn } from './row-edits.ts'
import type { AgendaItem, Participation, Session } from './session.ts'

/** More rows than this with new times or lengths are counted. */
const mostToldRows = 3

export function describeSession(before: Session, after: Session, names: DraftNames): DraftChange[] {
  const items = { before: before.items, after: after.items }
  const changes: DraftChange[] = []
  if (before.state !== after.state) changes.push({ code: 'state', from: before.state, to: after.state })
  if (!sameContent(before.start, after.start)) {
    changes.push({ code: 'moved', from: before.start, to: after.start })
  }
  if (before.plannedMinutes !== after.plannedMinutes) {
    changes.push({ code: 'planned', from: before.plannedMinutes, to: after.plannedMinutes })
  }
  return [
    ...changes,
    ...describeRows('items', items, new Set(['minutes', 'pin', 'lockedEnd'])),
    ...describeLengths(keptRows(items)),
    ...describePins(before, after),
    ...describeLocks(keptRows(items)),
    ...describePeople(before.participations, after.participations, names),
  ]
}

function describeLengths(kept: readonly KeptRow<AgendaItem>[]): DraftChange[] {
  const changed = kept.filter(({ was, row }) => was.minutes !== row.minutes)
  if (changed.length <= mostToldRows) {
    return changed.map(({ was, row }) => {
      return { code: 'row-minutes', title: row.title, from: was.minutes, to: row.minutes }
    })
  }
  const longer = changed.filter(({ was, row }) => row.minutes > was.minutes).length
  const counts: DraftChange[] = [
    { code: 'rows-longer', count: longer },
    { code: 'rows-shorter', count: changed.length - longer },
  ]
  return counts.filter((change) => 'count' in change && change.count > 0)
}

/** Only of rows whose pin was set, changed or taken away: what moves by itself is no edit. */
function describePins(before: Session, after: Session): DraftChange[] {
  const changed = keptRows({ before: before.items, after: after.items }).filter(
    ({ was, row }) => !sameContent(was.pin, row.pin),
  )
  if (changed.length === 0) return []
  if (changed.length > mostToldRows) return [{ code: 'rows-retimed', count: changed.length }]
  const old = clocksOf(before)
  const now = clocksOf(after)
  return changed.map(({ was, row }) => {
    const from = old.get(row.id) ?? was.pin?.clock
    const to = now.get(row.id) ?? row.pin?.clock
    if (from !== undefined && to !== undefined && from !== to) {
      return { code: 'row-moved', title: row.title, from, to }
    }
    if (row.pin === null) return { code: 'row-unpinned', title: row.title }
    return { code: 'row-pinned', title: row.title, at: row.pin.clock }
  })
}

function describeLocks(kept: readonly KeptRow<AgendaItem>[]): DraftChange[] {
  const changed = kept.filter(({ was, row }) => !sameContent(was.lockedEnd, row.lockedEnd))
  if (changed.length > mostToldRows) return [{ code: 'rows-locked', count: changed.length }]
  return changed.map(({ row }) =>
    row.lockedEnd === null
      ? { code: 'row-unlocked', title: row.title }
      : { code: 'row-locked', title: row.title, at: row.lockedEnd.clock },
  )
}

/** When each row starts, on the clock of the session's zone; nothing while a clock of the session never was. */
function clocksOf(session: Session): Map<ItemId, WallClock> {
  const placed = placeAgenda(session)
  const slots = placed.ok ? placed.value.slots : []
  return new Map(slots.map(({ itemId, startsAt }) => [itemId, wallClockAt(startsAt, session.start.zone)]))
}

/** Who has another part in the session than before, or one more or less, has changed; who has any for the first time joined. */
function describePeople(before: Participation[], after: Participation[], names: DraftNames): DraftChange[] {
  const lists = { before, after }
  const was = new Set(before.map(({ personId }) => personId))
  const is = new Set(after.map(({ personId }) => personId))
  const said = (ids: Iterable<string>) => [...ids].map((id) => names.person?.(id) ?? '')
  const changes: DraftChange[] = []
  const joined = is.difference(was)
  const left = was.difference(is)
  if (joined.size > 0) changes.push({ code: 'people-joined', names: said(joined) })
  if (left.size > 0) changes.push({ code: 'people-left', names: said(left) })

  const stays = ({ personId }: Participation) => was.has(personId) && is.has(personId)
  const parts = [...missingIn(before, after), ...missingIn(after, before)].filter(stays)
  const kept = keptRows(lists).filter(({ was, row }) => !sameContent(was, row) && stays(row))
  const changed = new Set([...parts, ...kept.map(({ row }) => row)].map(({ personId }) => personId))
  const [only] = kept
  if (only !== undefined && kept.length === 1 && parts.length === 0) {
    const fields = differingFields(only.was, only.row)
    changes.push({ code: 'person-changed', name: said(changed)[0] ?? '', fields })
  } else if (changed.size > 0) {
    changes.push({ code: 'people-changed', names: said(changed) })
  }
  if (isReordered(lists)) changes.push({ code: 'rows-reordered', rows: 'participations' })
  return changes
}
