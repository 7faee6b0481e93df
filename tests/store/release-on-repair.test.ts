import { expect, test } from 'vitest'
import type { Instant } from '../../src/domain/clock.ts'
import type { Store } from '../../src/store/port.ts'
import { readReleased, releaseForum } from '../../src/store/release-forum.ts'
import { sampleForumId, sampleStore } from '../sample.ts'

/** A store that lost its frozen people and can not write them again; everything else it takes. */
async function aDamagedStore(): Promise<Store> {
  const store = await sampleStore()
  return {
    ...store,
    async readFrozen(forumId, names) {
      const frozen = new Map(await store.readFrozen(forumId, names))
      for (const [name, { kind }] of frozen) if (kind === 'person') frozen.delete(name)
      return frozen
    },
    async freeze(forumId, frozen) {
      if (frozen.some(({ body }) => body.kind === 'person')) throw new Error('the disk is full')
      await store.freeze(forumId, frozen)
    },
  }
}

test('readers see what was made again, also where it can not be written back', async () => {
  const released = await readReleased(await aDamagedStore(), sampleForumId)

  expect([released?.manifest.number, released?.people.size]).toEqual([2, 9])
})

test('nothing is released on top of what could not be written back', async () => {
  const store = await aDamagedStore()
  const order = { forumId: sampleForumId, by: 'us', note: '', at: '2021-10-01T00:00:00Z' as Instant }

  await expect(releaseForum(store, order)).rejects.toThrow('the disk is full')

  expect(await store.releaseNumbers(sampleForumId)).toEqual([1, 2])
})
