/** Which characters of a document are taken: by the programme, by a value, by a label. */
import type { Spot } from '../../blocks/block.ts'

/** By block and cell, so that a long document is looked through once. */
export type SpotIndex = ReadonlyMap<string, readonly Spot[]>

export function indexSpots(spots: readonly Spot[]): SpotIndex {
  const index = new Map<string, Spot[]>()
  for (const spot of spots) {
    const key = keyOf(spot)
    const known = index.get(key)
    if (known === undefined) index.set(key, [spot])
    else known.push(spot)
  }
  return index
}

/** What of the place is taken, in order. */
export function takenOf(spot: Spot, index: SpotIndex): Spot[] {
  return (index.get(keyOf(spot)) ?? [])
    .filter((other) => other.from < spot.to && other.to > spot.from)
    .sort((a, b) => a.from - b.from || a.to - b.to)
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
