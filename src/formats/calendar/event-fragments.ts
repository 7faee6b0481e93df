/** Finished events: a release makes only those anew that it changed. */
import { LRUCache } from 'lru-cache'
import type { EntryRecord } from '../../domain/release/manifest.ts'

/** What an event was made of. The record's digests stand for all that the release shows of it. */
export interface EventSource {
  record: EntryRecord
  url: string
}

export interface EventFragments {
  /** How many events were really made so far. */
  readonly made: number
  /** The event of that name (which says how it looks, too), made anew only when its source differs. */
  find(name: string, source: EventSource, make: () => Buffer): Buffer
}

interface Fragment extends EventSource {
  bytes: Buffer
}

const megabyte = 1024 * 1024

/** Keeps the events that were asked for last, up to so many bytes. */
export function createEventFragments(mostBytes = 96 * megabyte): EventFragments {
  const known = new LRUCache<string, Fragment>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }, name) => bytes.length + 2 * name.length,
  })
  let made = 0
  return {
    get made() {
      return made
    },
    find(name, { record, url }, make) {
      const before = known.get(name)
      if (before !== undefined && before.url === url && isSame(before.record, record)) {
        before.record = record
        return before.bytes
      }
      made += 1
      const bytes = make()
      known.set(name, { bytes, record, url })
      return bytes
    },
  }
}

function isSame(one: EntryRecord, other: EntryRecord): boolean {
  return (
    one === other ||
    (one.shown === other.shown &&
      one.placed === other.placed &&
      one.sequence === other.sequence &&
      one.changedAt === other.changedAt &&
      one.createdAt === other.createdAt)
  )
}
