/** Which rows can give minutes to a row that grows, so that everything that is pinned or locked keeps its time. */
import type { AgendaItem, Session } from '../session.ts'

/** A row that stands fast: its start is pinned, or its end is locked. */
export interface Wall {
  sort: 'pin' | 'lock'
  /** Its place among the rows. */
  at: number
  /** `18:40` */
  clock: string
}

/** Rows from `from` to before `to` move with the row that grows. */
export interface Reach {
  from: number
  to: number
  behind: Wall | undefined
  ahead: Wall | undefined
}

/** A row with a locked end gives by itself: it ends the reach, and is in it. */
export function reachOf({ items }: Pick<Session, 'items'>, at: number): Reach {
  const ahead = wallAhead(items, at)
  const behind = wallBehind(items, at)
  return {
    from: behind === undefined ? 0 : behind.sort === 'pin' ? behind.at : behind.at + 1,
    to: ahead === undefined ? items.length : ahead.sort === 'pin' ? ahead.at : ahead.at + 1,
    behind,
    ahead,
  }
}

function wallAhead(items: readonly AgendaItem[], at: number): Wall | undefined {
  for (const [index, item] of items.entries()) {
    if (index <= at) continue
    if (item.pin !== null) return pinned(item, index)
    if (item.lockedEnd !== null) return locked(item, index)
  }
  return undefined
}

/** The row itself may be pinned: then nothing before it helps. */
function wallBehind(items: readonly AgendaItem[], at: number): Wall | undefined {
  for (let index = at; index >= 0; index -= 1) {
    const item = items[index]
    if (item === undefined) continue
    if (index < at && item.lockedEnd !== null) return locked(item, index)
    if (item.pin !== null) return pinned(item, index)
  }
  return undefined
}

function pinned({ pin }: AgendaItem, at: number): Wall {
  return { sort: 'pin', at, clock: pin?.clock.slice(11) ?? '' }
}

function locked({ lockedEnd }: AgendaItem, at: number): Wall {
  return { sort: 'lock', at, clock: lockedEnd?.clock.slice(11) ?? '' }
}
