/** The places that a programme was read from, each once. */
import type { Spot } from '../../blocks/block.ts'

export function joinedUses(spots: readonly Spot[]): Spot[] {
  const known = new Set<string>()
  return spots.filter(({ block, cell, from, to }) => {
    const key = `${block} ${cell} ${from} ${to}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
