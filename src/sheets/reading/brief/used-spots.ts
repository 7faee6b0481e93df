/** Which characters of a document are taken: by the programme, by a value, by a label. */
import type { Spot } from '../../blocks/block.ts'

/** By block and cell, so that a long document is looked through once. */
export type SpotIndex = ReadonlyMap<string, readonly PlacedSpot[]>

interface PlacedSpot {
  spot: Spot
  /** How far it and those before it reach. */
  reach: number
}

export function indexSpots(spots: readonly Spot[]): SpotIndex {
  const index = new Map<string, PlacedSpot[]>()
  for (const spot of spots.toSorted(inOrder)) {
    const key = keyOf(spot)
    const known = index.get(key)
    if (known === undefined) index.set(key, [{ spot, reach: spot.to }])
    else known.push({ spot, reach: Math.max(spot.to, known.at(-1)?.reach ?? 0) })
  }
  return index
}

/** What of the place is taken, in order. */
export function takenOf(spot: Spot, index: SpotIndex): Spot[] {
  const placed = index.get(keyOf(spot)) ?? []
  const taken: Spot[] = []
  for (let at = countBefore(placed, spot.to) - 1; at >= 0; at -= 1) {
    const one = placed[at]
    if (one === undefined || one.reach <= spot.from) break
    if (one.spot.to > spot.from) taken.push(one.spot)
  }
  return taken.reverse()
}

/** How many begin before a place. */
function countBefore(placed: readonly PlacedSpot[], place: number): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.spot.from ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

function inOrder(one: Spot, other: Spot): number {
  return one.from - other.from || one.to - other.to
}

/** At least half of it is taken. */
export function isCovered(spot: Spot, index: SpotIndex): boolean {
  const length = spot.to - spot.from
  let [covered, reached] = [0, spot.from]
  for (const { from, to } of takenOf(spot, index)) {
    const end = Math.min(to, spot.to)
    covered += Math.max(0, end - Math.max(from, reached))
    reached = Math.max(reached, end)
  }
  return length > 0 && covered * 2 >= length
}

function keyOf({ block, cell }: Spot): string {
  return `${block}:${cell ?? ''}`
}
