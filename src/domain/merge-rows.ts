/** The order of rows after two people's edits: whoever moved rows decides, and what either added keeps its place. */
import { sameContent } from './release/canonical.ts'

export interface Orders {
  base: readonly string[]
  mine: readonly string[]
  theirs: readonly string[]
}

/** Whose order holds: only rows that everybody has count, for adding and removing rows moves none. */
export function orderedBy({ base, mine, theirs }: Orders): 'mine' | 'theirs' | 'both' {
  const both = new Set(mine).intersection(new Set(theirs))
  const before = base.filter((id) => both.has(id))
  const common = new Set(before)
  const order = (side: readonly string[]) => side.filter((id) => common.has(id))
  if (sameContent(order(mine), before)) return 'theirs'
  if (sameContent(order(theirs), before)) return 'mine'
  return sameContent(order(mine), order(theirs)) ? 'theirs' : 'both'
}

/**
 * The kept ids in the order of the one side; those that only the other side has come after the same row as there, or
 * after the nearest one before it that is still there.
 */
export function placeRows(
  order: readonly string[],
  other: readonly string[],
  kept: (id: string) => boolean,
): string[] {
  const placed = order.filter(kept)
  const there = new Set(placed)
  let place = 0
  for (const id of other.filter(kept)) {
    if (there.has(id)) {
      place = placed.indexOf(id) + 1
    } else {
      placed.splice(place, 0, id)
      place += 1
    }
  }
  return placed
}
