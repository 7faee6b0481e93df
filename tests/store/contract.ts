/** What every store does, whatever it writes to. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionId, Slug } from '../../src/domain/ids.ts'
import { plannerKinds } from '../../src/domain/planner-docs.ts'
import type { ContentName } from '../../src/domain/release/manifest.ts'
import type { ListId } from '../../src/domain/starred-list.ts'
import { StaleRevision, type Store } from '../../src/store/port.ts'
import { restoreDocument } from '../../src/store/restore.ts'
import {
  aForum,
  aList,
  aManifest,
  anOrganisation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  edit,
  forumPlace,
  frozenForum,
  frozenSession,
  instant,
  mau,
  personPlace,
  plannerDoc,
  sessionPlace,
  sha256,
} from './makers.ts'

export interface OpenedStore {
  store: Store
  /** Closes it and opens it again on the same data; a store that forgets has none. */
  reopen?: () => Promise<Store>
  /** Closes it and takes its data away. */
  end?: () => Promise<void>
}

export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describeSaved(name, open)
}

/** For stores that keep what they were given: the same, and that it is there after the store was opened again. */
export function lastingStoreContract(name: string, open: () => Promise<Required<OpenedStore>>): void {
  describeSaved(name, open)
  describeReopened(name, open)
}

function describeSaved(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name}: what every store does`, () => {
    let opened: OpenedStore
    let store: Store

    beforeEach(async () => {
      opened = await open()
      store = opened.store
    })
    afterEach(async () => {
      await opened.end?.()
    })

    test('a saved document is read back as it was, with who saved it and when', async () => {
      const answer = await store.save(sessionPlace(), aSession(), edit(0))

      const saved = {
        doc: aSession(),
        revision: 1,
        savedAt: '2021-09-01T10:00:00Z',
        savedBy: 'ana@example.org',
      }
      expect(answer).toEqual(saved)
      expect(await store.read(sessionPlace())).toEqual(saved)
    })

    test('every change is told once it can be read, in its order, until nobody listens any more', async () => {
      const told: unknown[] = []
      const readThen: Promise<unknown>[] = []
      const stop = store.watch(({ place, saved, by }) => {
        told.push({ id: place.id, revision: saved?.revision, by })
        readThen.push(store.read(place).then((now) => now?.revision))
      })
      const failing = store.watch(() => {
        throw new Error('a listener of a test that fails')
      })

      await store.save(sessionPlace(), aSession(), edit(0))
      await store.save(sessionPlace(), aSession({ title: 'Second' }), edit(1))
      await expect(store.save(sessionPlace(), aSession(), edit(1))).rejects.toEqual(new StaleRevision(2))
      await Promise.all(readThen)
      await store.remove(sessionPlace(), edit(2))
      stop()
      failing()
      await store.save(sessionPlace(), aSession(), edit(3))

      const { by } = edit(0)
      expect(told).toEqual([
        { id: 's1', revision: 1, by },
        { id: 's1', revision: 2, by },
        { id: 's1', revision: undefined, by },
      ])
      expect(await Promise.all(readThen.slice(0, 2))).not.toContain(undefined)
    })

    test('what is not there is not found, also where nothing could ever be', async () => {
      const nowhere = '../../etc' as typeof mau

      expect(await store.read(sessionPlace('nobody'))).toBeUndefined()
      expect(await store.read(sessionPlace('../s1'))).toBeUndefined()
      expect(await store.read({ forumId: mau, kind: 'forum', id: 'other' })).toBeUndefined()
      expect(await store.history(sessionPlace('nobody'))).toEqual([])
      expect(await store.readForum(mau)).toBeUndefined()
      expect(await store.readForum(nowhere)).toBeUndefined()
      expect(await store.forums()).toEqual([])
    })

    test('a place that is no place, and what is not what it says, are refused', async () => {
      const noId = { ...sessionPlace(), id: '../../passwd' }
      const renamed = aSession({ id: 's2' as SessionId })
      const tooMuch = { ...aSession(), salary: 3 }
      const inHalves = aSession({ plannedMinutes: 1.5 })

      await expect(store.save(noId, aSession(), edit(0))).rejects.toThrow(/passwd/)
      await expect(store.save(sessionPlace(), renamed, edit(0))).rejects.toThrow("can't be saved as s1")
      await expect(store.save(sessionPlace(), tooMuch, edit(0))).rejects.toThrow(/salary/)
      await expect(store.save(sessionPlace(), inHalves, edit(0))).rejects.toThrow(/plannedMinutes/)
      const atNoTime = { ...edit(0), at: instant('2021-09-01T10:60:00Z') }
      await expect(store.save(sessionPlace(), aSession(), atNoTime)).rejects.toThrow(/is no instant/)
      expect(await store.history(sessionPlace())).toEqual([])
    })

    test('a save on an older revision is refused with the revision that is there, and changes nothing', async () => {
      await store.save(sessionPlace(), aSession(), edit(0))
      await store.save(sessionPlace(), aSession({ title: 'Second' }), edit(1))

      const late = store.save(sessionPlace(), aSession({ title: 'Late' }), edit(1))

      await expect(late).rejects.toEqual(new StaleRevision(2))
      await expect(late).rejects.toMatchObject({ current: 2 })
      expect((await store.read(sessionPlace()))?.doc.title).toBe('Second')
      expect(await store.history(sessionPlace())).toHaveLength(2)
    })

    test('of saves that come at once on the same revision, one is taken', async () => {
      await store.save(sessionPlace(), aSession(), edit(0))
      const titles = ['one', 'two', 'three', 'four']

      const answers = await Promise.allSettled(
        titles.map((title) => store.save(sessionPlace(), aSession({ title }), edit(1))),
      )

      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
      expect(await store.read(sessionPlace())).toMatchObject({ revision: 2, doc: { title: 'one' } })
    })

    test('nobody changes what the store holds but by saving', async () => {
      const mine = aSession()
      const answer = await store.save(sessionPlace(), mine, edit(0))
      mine.title = 'changed by its writer'
      const read = await store.read(sessionPlace())
      const [state] = await store.history(sessionPlace())

      for (const doc of [answer.doc, read?.doc, state?.doc]) expect(() => doc?.items.pop()).toThrow(TypeError)

      expect((await store.read(sessionPlace()))?.doc).toEqual(aSession())
      expect((await store.history(sessionPlace())).map(({ doc }) => doc)).toEqual([aSession()])
    })

    test('a forum is read with all of its documents', async () => {
      const person = { forumId: mau, kind: 'person', id: 'p1' } as const
      const seven = await store.save(forumPlace, aForum(), edit(0))
      const s2 = await store.save(sessionPlace('s2'), aSession({ id: 's2' as SessionId }), edit(0))
      const s1 = await store.save(sessionPlace(), aSession(), edit(0))
      const p1 = await store.save(person, aPerson(), edit(0))
      const x1 = await store.save({ forumId: mau, kind: 'presentation', id: 'x1' }, aPresentation(), edit(0))
      const o1 = await store.save({ forumId: mau, kind: 'organisation', id: 'o1' }, anOrganisation(), edit(0))
      const r1 = await store.save({ forumId: mau, kind: 'reference', id: 'r1' }, aReference(), edit(0))

      const draft = await store.readForum(mau)

      expect(draft).toEqual({
        id: mau,
        forum: seven,
        sessions: new Map([
          [s1.doc.id, s1],
          [s2.doc.id, s2],
        ]),
        people: new Map([[p1.doc.id, p1]]),
        presentations: new Map([[x1.doc.id, x1]]),
        organisations: new Map([[o1.doc.id, o1]]),
        references: new Map([[r1.doc.id, r1]]),
      })
      expect([...(draft?.sessions.keys() ?? [])]).toEqual(['s1', 's2'])
    })

    test('forums are listed by their id and slug, and each keeps its own documents', async () => {
      const other = 'other' as typeof mau
      await store.save(forumPlace, aForum(), edit(0))
      const forum = aForum({ id: other, slug: 'other-2022' as Slug })
      await store.save({ forumId: other, kind: 'forum', id: other }, forum, edit(0))
      await store.save(sessionPlace('s1', other), aSession({ title: 'Elsewhere' }), edit(0))
      await store.save(sessionPlace('s1', 'unfounded' as typeof mau), aSession(), edit(0))

      expect(await store.forums()).toEqual(['mau', 'other'])
      expect((await store.readForum(mau))?.sessions.size).toBe(0)
      expect((await store.readForum(other))?.sessions.size).toBe(1)
    })

    test('the history has every state, oldest first', async () => {
      await store.save(sessionPlace(), aSession(), edit(0, 'ana'))
      await store.save(sessionPlace(), aSession({ title: 'Second' }), edit(1, 'ben'))

      expect(await store.history(sessionPlace())).toEqual([
        { revision: 1, by: 'ana', at: '2021-09-01T10:00:00Z', doc: aSession() },
        { revision: 2, by: 'ben', at: '2021-09-01T10:01:00Z', doc: aSession({ title: 'Second' }) },
      ])
    })

    test('a removed document is gone, its history stays, and made again it goes on counting', async () => {
      await store.save(sessionPlace(), aSession(), edit(0))
      await store.remove(sessionPlace(), edit(1, 'ben'))

      expect(await store.read(sessionPlace())).toBeUndefined()
      const again = await store.save(sessionPlace(), aSession({ title: 'Again' }), edit(0))

      expect(again.revision).toBe(3)
      expect(await store.history(sessionPlace())).toEqual([
        { revision: 1, by: 'ana@example.org', at: '2021-09-01T10:00:00Z', doc: aSession() },
        { revision: 2, by: 'ben', at: '2021-09-01T10:01:00Z', doc: null },
        { revision: 3, by: 'ana@example.org', at: '2021-09-01T10:00:00Z', doc: aSession({ title: 'Again' }) },
      ])
    })

    test('only what is there, as it is now, can be removed', async () => {
      await store.save(sessionPlace(), aSession(), edit(0))
      await store.save(sessionPlace(), aSession(), edit(1))

      await expect(store.remove(sessionPlace(), edit(1))).rejects.toEqual(new StaleRevision(2))
      await store.remove(sessionPlace(), edit(2))
      await expect(store.remove(sessionPlace(), edit(3))).rejects.toEqual(new StaleRevision(3))
      await expect(store.remove(sessionPlace('nobody'), edit(0))).rejects.toEqual(new StaleRevision(0))
      await expect(store.save(sessionPlace(), aSession(), edit(2))).rejects.toEqual(new StaleRevision(3))
    })

    test('an earlier state can be brought back, as a new one', async () => {
      await store.save(sessionPlace(), aSession(), edit(0))
      await store.save(sessionPlace(), aSession({ title: 'Worse' }), edit(1))

      const restored = await restoreDocument(store, sessionPlace(), 1, edit(2))

      expect(restored).toEqual({
        ok: true,
        value: { doc: aSession(), revision: 3, savedAt: '2021-09-01T10:02:00Z', savedBy: 'ana@example.org' },
      })
      expect((await store.history(sessionPlace())).map(({ doc }) => doc?.title)).toEqual([
        'A workshop',
        'Worse',
        'A workshop',
      ])
    })

    test('a removed document can be brought back; a state that never was, or was a removal, can not', async () => {
      await store.save(sessionPlace(), aSession(), edit(0))
      await store.remove(sessionPlace(), edit(1))

      const refusal = (revision: number) => ({
        ok: false,
        problems: [{ field: 'revision', code: 'no-such-state', facts: { revision } }],
      })
      expect(await restoreDocument(store, sessionPlace(), 2, edit(2))).toEqual(refusal(2))
      expect(await restoreDocument(store, sessionPlace(), 9, edit(2))).toEqual(refusal(9))
      expect(await restoreDocument(store, sessionPlace(), 1, edit(2))).toMatchObject({ ok: true })
      expect(await store.read(sessionPlace())).toMatchObject({ revision: 3, doc: aSession() })
    })

    test('frozen documents are found by their names; those that are not there are left out', async () => {
      const forum = frozenForum()
      const session = frozenSession()
      await store.freeze(mau, [forum, session])

      const missing = sha256('nothing') as ContentName
      const found = await store.readFrozen(mau, [session.name, missing, forum.name])

      expect(found).toEqual(
        new Map([
          [session.name, session.body],
          [forum.name, forum.body],
        ]),
      )
      expect(await store.readFrozen('other' as typeof mau, [forum.name])).toEqual(new Map())
    })

    test('freezing what is there already leaves it alone', async () => {
      const forum = frozenForum()
      await store.freeze(mau, [forum])

      await store.freeze(mau, [{ name: forum.name, body: frozenForum({ title: 'Another' }).body }])

      expect(await store.readFrozen(mau, [forum.name])).toEqual(new Map([[forum.name, forum.body]]))
    })

    test('releases are numbered one by one and never change', async () => {
      const first = aManifest(1, frozenForum().name, frozenSession().name)
      await store.publish(first)
      await store.publish({ ...first, number: 2, note: 'second' })

      await expect(store.publish({ ...first, note: 'again' })).rejects.toEqual(new StaleRevision(2))
      await expect(store.publish({ ...first, number: 4 })).rejects.toEqual(new StaleRevision(2))
      expect(await store.releaseNumbers(mau)).toEqual([1, 2])
      expect(await store.readManifest(mau, 1)).toEqual(first)
      expect(await store.readManifest(mau, 2)).toEqual({ ...first, number: 2, note: 'second' })
      expect(await store.readManifest(mau, 3)).toBeUndefined()
      expect(await store.releaseNumbers('other' as typeof mau)).toEqual([])
    })

    test('of two releases with one number, one goes out', async () => {
      const manifest = aManifest(1, frozenForum().name, frozenSession().name)

      const answers = await Promise.allSettled(
        ['one', 'two'].map((note) => store.publish({ ...manifest, note })),
      )

      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
      expect((await store.readManifest(mau, 1))?.note).toBe('one')
    })

    test('a starred list is read back as it was saved last', async () => {
      const list = aList()
      await store.savePlannerDoc('list', list)
      await store.savePlannerDoc('list', { ...list, state: 'revoked' })

      expect(await store.readPlannerDoc('list', list.id)).toEqual({ ...list, state: 'revoked' })
      expect(await store.readPlannerDoc('list', sha256('another key') as ListId)).toBeUndefined()
    })

    test.each(plannerKinds)(
      'of kind %s what was saved last is read back, and can be removed',
      async (kind) => {
        const doc = plannerDoc(kind, 'mine')
        const other = plannerDoc(kind, 'theirs')
        const changed = { ...doc, madeAt: instant('2021-09-21T12:00:00Z') } as typeof doc
        await store.savePlannerDoc(kind, doc)
        await store.savePlannerDoc(kind, other)
        await store.savePlannerDoc(kind, changed)

        expect(await store.readPlannerDoc(kind, doc.id)).toEqual(changed)
        expect(await store.readPlannerDoc(kind, other.id)).toEqual(other)
        await store.removePlannerDoc(kind, doc.id)
        await store.removePlannerDoc(kind, doc.id)

        expect(await store.readPlannerDoc(kind, doc.id)).toBeUndefined()
        expect(await store.listPlannerDocs(kind)).toEqual([other])
      },
    )

    test.each(plannerKinds)('all of kind %s are listed by their ids, and no other kind', async (kind) => {
      const docs = ['one', 'two', 'three'].map((key) => plannerDoc(kind, key))
      const byId = docs.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(await store.listPlannerDocs(kind)).toEqual([])
      for (const doc of docs) await store.savePlannerDoc(kind, doc)

      expect(await store.listPlannerDocs(kind)).toEqual(byId)
      for (const other of plannerKinds.filter((one) => one !== kind))
        expect(await store.listPlannerDocs(other)).toEqual([])
    })

    test.each(plannerKinds)('nobody changes one of kind %s but by saving it', async (kind) => {
      const mine = plannerDoc(kind, 'mine')
      const before = structuredClone(mine)
      await store.savePlannerDoc(kind, mine)
      mine.madeAt = instant('2030-01-01T00:00:00Z')

      const read = await store.readPlannerDoc(kind, mine.id)
      const [listed] = await store.listPlannerDocs(kind)

      for (const doc of [read, listed]) expect(() => Object.assign(doc ?? {}, mine)).toThrow(TypeError)
      expect(await store.readPlannerDoc(kind, mine.id)).toEqual(before)
    })

    test.each(plannerKinds)(
      'of kind %s a name that is no hash, or a field too many, is refused',
      async (kind) => {
        const doc = plannerDoc(kind, 'mine')
        const noHash = '../../planner' as typeof doc.id

        await expect(store.readPlannerDoc(kind, noHash)).rejects.toThrow(/planner/)
        await expect(store.removePlannerDoc(kind, noHash)).rejects.toThrow(/planner/)
        await expect(store.savePlannerDoc(kind, { ...doc, id: noHash } as typeof doc)).rejects.toThrow(/id/)
        await expect(store.savePlannerDoc(kind, Object.assign({}, doc, { key: 'in clear' }))).rejects.toThrow(
          /key/,
        )
        expect(await store.listPlannerDocs(kind)).toEqual([])
      },
    )

    test('marks are kept by name', async () => {
      await store.saveMark('sample', 'half')
      await store.saveMark('sample', 'filled')
      await store.saveMark('zone-data', '2026a')

      expect(await store.readMark('sample')).toBe('filled')
      expect(await store.readMark('zone-data')).toBe('2026a')
      expect(await store.readMark('other')).toBeUndefined()
    })

    test('a forum goes with all it has, and can be made again from nothing', async () => {
      const other = sessionPlace('s1', 'other' as typeof mau)
      await store.save(other, aSession(), edit(0))
      await store.save(forumPlace, aForum(), edit(0))
      await store.save(sessionPlace(), aSession(), edit(0))
      await store.freeze(mau, [frozenForum()])
      await store.publish(aManifest(1, frozenForum().name, frozenSession().name))

      await store.removeForum(mau)

      expect(await store.forums()).toEqual([])
      expect(await store.readForum(mau)).toBeUndefined()
      expect(await store.history(sessionPlace())).toEqual([])
      expect(await store.releaseNumbers(mau)).toEqual([])
      expect(await store.readFrozen(mau, [frozenForum().name])).toEqual(new Map())
      expect((await store.read(other))?.revision).toBe(1)
      expect((await store.save(sessionPlace(), aSession(), edit(0))).revision).toBe(1)
      await store.removeForum('never-there' as typeof mau)
    })

    test('different documents can be saved all at once', async () => {
      const ids = Array.from({ length: 40 }, (_, number) => `p${number}`)

      await Promise.all(
        ids.map((id) =>
          store.save(personPlace(id), aPerson({ id: id as ReturnType<typeof aPerson>['id'] }), edit(0)),
        ),
      )

      const saved = await Promise.all(ids.map((id) => store.read(personPlace(id))))
      expect(saved.map((one) => one?.doc.id)).toEqual(ids)
    })

    test('a healthy store says so and names nothing broken', async () => {
      await store.save(sessionPlace(), aSession(), edit(0))

      await store.check()

      expect(store.broken()).toEqual([])
    })
  })
}

function describeReopened(name: string, open: () => Promise<Required<OpenedStore>>): void {
  describe(`${name}: what a store that lasts does`, () => {
    test('what was saved is there after the store was opened again', async () => {
      const { store, reopen, end } = await open()
      const manifest = aManifest(1, frozenForum().name, frozenSession().name)
      await store.save(forumPlace, aForum(), edit(0))
      await store.save(sessionPlace(), aSession(), edit(0))
      await store.save(sessionPlace(), aSession({ title: 'Second' }), edit(1))
      await store.remove(sessionPlace(), edit(2))
      await store.freeze(mau, [frozenSession()])
      await store.publish(manifest)
      await store.savePlannerDoc('list', aList())
      for (const kind of plannerKinds) await store.savePlannerDoc(kind, plannerDoc(kind, 'mine'))
      await store.saveMark('sample', 'filled')

      const again = await reopen()

      expect((await again.readForum(mau))?.forum).toMatchObject({ revision: 1, doc: aForum() })
      expect((await again.history(sessionPlace())).map(({ doc }) => doc?.title)).toEqual([
        'A workshop',
        'Second',
        undefined,
      ])
      expect(await again.readFrozen(mau, [frozenSession().name])).toEqual(
        new Map([[frozenSession().name, frozenSession().body]]),
      )
      expect(await again.readManifest(mau, 1)).toEqual(manifest)
      expect(await again.readPlannerDoc('list', aList().id)).toEqual(aList())
      for (const kind of plannerKinds)
        expect(await again.listPlannerDocs(kind)).toContainEqual(plannerDoc(kind, 'mine'))
      expect(await again.readMark('sample')).toBe('filled')
      expect(again.broken()).toEqual([])
      await end()
    })
  })
}
