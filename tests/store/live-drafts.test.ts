import { beforeEach, expect, test } from 'vitest'
import type { Instant } from '../../src/domain/clock.ts'
import type { DocumentKind, DocumentKinds } from '../../src/domain/draft.ts'
import { occupiedBy } from '../../src/domain/findings/elsewhere.ts'
import type { ForumId, PersonId, SessionId, Slug } from '../../src/domain/ids.ts'
import type { Session } from '../../src/domain/session.ts'
import { createLiveDrafts } from '../../src/store/live-drafts.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import type { DocumentPlace, Store } from '../../src/store/port.ts'
import { aForum, aParticipation, aPerson, aSession } from '../makers.ts'
import fc from '../properties.ts'

const forumId = 'mau' as ForumId
let store: Store
beforeEach(async () => {
  store = createMemoryStore()
  await save('forum', aForum({ id: forumId }))
})

test('a forum that is not there is not there, and is found once it was made', async () => {
  const drafts = createLiveDrafts(store)
  const other = 'gsef' as ForumId

  expect(await drafts.of(other)).toBeUndefined()
  await store.save({ forumId: other, kind: 'forum', id: other }, aForum({ id: other }), edit(0))
  expect((await drafts.of(other))?.draft.forum.doc.id).toBe(other)
  await store.removeForum(other)
  expect(await drafts.of(other)).toBeUndefined()
})

test('after any saves and removals it is what the store holds, and who is where follows', async () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    person: fc.constantFrom('p', 'q'),
    does: fc.constantFrom('save', 'save', 'save', 'cancel', 'remove', 'look'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      store = createMemoryStore()
      await save('forum', aForum({ id: forumId }))
      const drafts = createLiveDrafts(store)
      for (const { id, person, does } of steps) {
        const place = { forumId, kind: 'session', id: id as SessionId } as const
        if (does === 'look') await drafts.of(forumId)
        else if (does === 'remove') {
          const seen = (await store.read(place))?.revision
          if (seen !== undefined) await store.remove(place, edit(seen))
        } else await save('session', sessionWith(id, person, does === 'cancel' ? 'cancelled' : 'draft'))
        await save('person', aPerson({ id: person as PersonId }))
      }
      const live = await drafts.of(forumId)
      const stored = await store.readForum(forumId)

      expect(live?.draft).toEqual(stored)
      expect([...(live?.draft.sessions.keys() ?? [])]).toEqual([...(stored?.sessions.keys() ?? [])])
      const all = [...(stored?.sessions.values() ?? [])].map(({ doc }) => doc)
      expect(sorted(live?.occupied ?? new Map())).toEqual(sorted(occupiedBy(all)))
    }),
    { numRuns: 60 },
  )
})

test('what somebody holds does not change under them', async () => {
  const drafts = createLiveDrafts(store)
  await save('session', sessionWith('a', 'p', 'draft'))
  const held = (await drafts.of(forumId))?.draft

  await save('session', sessionWith('b', 'p', 'draft'))

  expect([...(held?.sessions.keys() ?? [])]).toEqual(['a'])
  expect([...((await drafts.of(forumId))?.draft.sessions.keys() ?? [])]).toEqual(['a', 'b'])
})

test('a save that comes while the forum is being read is in it', async () => {
  const slow: Store = {
    ...store,
    async readForum(id) {
      const draft = await store.readForum(id)
      await save('session', sessionWith('late', 'p', 'draft'))
      return draft
    },
  }

  const live = await createLiveDrafts(slow).of(forumId)

  expect([...(live?.draft.sessions.keys() ?? [])]).toEqual(['late'])
  expect(live?.occupied.get('p' as PersonId)?.map(({ sessionId }) => sessionId)).toEqual(['late'])
})

test('what was changed behind the store is seen a little later, without making anybody wait', async () => {
  let now = 0
  let reads = 0
  const silent: Store = { ...store, watch: () => () => undefined, readForum: (id) => read(id) }
  const read = async (id: ForumId) => {
    reads += 1
    return store.readForum(id)
  }
  const drafts = createLiveDrafts(silent, () => now)
  await drafts.of(forumId)
  await save('session', sessionWith('by-hand', 'p', 'draft'))

  expect((await drafts.of(forumId))?.draft.sessions.size).toBe(0)
  now = 30_001
  expect((await drafts.of(forumId))?.draft.sessions.size).toBe(0)
  await new Promise((done) => setTimeout(done, 5))
  expect((await drafts.of(forumId))?.draft.sessions.size).toBe(1)
  expect(reads).toBe(2)
})

function sessionWith(id: string, person: string, state: Session['state']): Session {
  const participations = [aParticipation({ personId: person as PersonId })]
  return aSession({ id: id as SessionId, slug: id as Slug, state, participations })
}

async function save<Kind extends DocumentKind>(kind: Kind, doc: DocumentKinds[Kind]): Promise<void> {
  const place: DocumentPlace<Kind> = { forumId, kind, id: doc.id }
  const history = await store.history(place)
  await store.save(place, doc, edit(history.at(-1)?.revision ?? 0))
}

function edit(seen: number) {
  return { by: 'Ana', at: '2021-09-01T10:00:00Z' as Instant, seen }
}

function sorted(map: ReadonlyMap<string, readonly object[]>) {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
}
