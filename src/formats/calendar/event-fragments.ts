/** Finished events by what they show: a release makes only those anew that it changed. */
import { LRUCache } from 'lru-cache'

export interface EventFragments {
  /** How many events were really made so far. */
  readonly made: number
  find(key: string, make: () => Buffer): Buffer
}

const megabyte = 1024 * 1024

/** Keeps the events that were asked for last, up to so many bytes. */
export function createEventFragments(mostBytes = 96 * megabyte): EventFragments {
  const known = new LRUCache<string, Buffer>({
    maxSize: mostBytes,
    sizeCalculation: (bytes, key) => bytes.length + 2 * key.length,
  })
  let made = 0
  return {
    get made() {
      return made
    },
    find(key, make) {
      const before = known.get(key)
      if (before !== undefined) return before
      made += 1
      const bytes = make()
      known.set(key, bytes)
      return bytes
    },
  }
}
