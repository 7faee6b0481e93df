/** The sample forum, as every test of pages, feeds and journeys sees it. */
import { fileURLToPath } from 'node:url'
import type { ForumId } from '../src/domain/ids.ts'
import { createMemoryStore } from '../src/store/memory-store.ts'
import type { Store } from '../src/store/port.ts'
import { fillSample } from '../src/store/sample.ts'

export const sampleFolder = fileURLToPath(new URL('../data/sample/gsef-2021', import.meta.url))
export const sampleForumId = 'gsef-2021' as ForumId

/** A store of its own for each caller, filled with the sample. */
export async function sampleStore(): Promise<Store> {
  const store = createMemoryStore()
  await fillSample(store, sampleFolder)
  return store
}
