/** How several rows share what is to be given, in whole minutes. */

/** A row that gives, by its place, and how much it can. */
export interface Giver {
  at: number
  room: number
}

/** By place of the row, the minutes that it gives. */
export type Shares = ReadonlyMap<number, number>

/** The same for all, whatever they can; what is left over is given by the first ones, a minute each. */
export function shareEvenly(places: readonly number[], minutes: number): Shares {
  const each = Math.floor(minutes / places.length)
  const over = minutes % places.length
  return new Map(places.map((at, index) => [at, each + (index < over ? 1 : 0)]))
}

/** A minute each in turn from the first, as long as they can; nothing where all together can't. */
export function shareAsTheyCan(givers: readonly Giver[], minutes: number): Shares | undefined {
  if (givers.reduce((sum, { room }) => sum + room, 0) < minutes) return undefined
  const shares = new Map(givers.map(({ at }) => [at, 0]))
  let left = minutes
  while (left > 0) {
    for (const { at, room } of givers) {
      const given = shares.get(at) ?? 0
      if (left === 0 || given >= room) continue
      shares.set(at, given + 1)
      left -= 1
    }
  }
  return shares
}
