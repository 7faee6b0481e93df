import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { plannerKinds } from '../../src/domain/planner-docs.ts'
import { openFileStore } from '../../src/store/file-store.ts'
import { DocumentWithheld, StaleRevision } from '../../src/store/port.ts'
import { restoreDocument } from '../../src/store/restore.ts'
import {
  aForum,
  aList,
  aManifest,
  aSession,
  edit,
  forumPlace,
  frozenForum,
  frozenSession,
  mau,
  plannerDoc,
  sessionPlace,
  sha256,
} from './makers.ts'
import { OpenedFolder } from './opened-folder.ts'

const s1 = 'forums/mau/sessions/s1.json'
let opened: OpenedFolder

beforeEach(async () => {
  opened = await OpenedFolder.make()
  await opened.store.save(forumPlace, aForum(), edit(0))
  await opened.store.save(sessionPlace(), aSession(), edit(0))
  await opened.store.save(sessionPlace(), aSession({ title: 'Second' }), edit(1))
  await opened.store.save(sessionPlace('s2'), aSession({ id: 's2' as SessionId }), edit(0))
})
afterEach(() => opened.end())

test.each([
  ['half a file', '{ "format": 2, "revision": 2, "savedAt"', /^is no JSON: /],
  ['an empty file', '', /^is no JSON: /],
  ['what git leaves of a conflict', '<<<<<<< HEAD\n{}\n', /^is no JSON: /],
  ['JSON that is no document', 'null', /^is no JSON: holds no object$/],
  ['a document without its wrapping', JSON.stringify(aSession()), /^format: /],
])('%s is set aside and named, and the rest serves', async (_, text, reason) => {
  await opened.write(s1, text)

  const draft = await opened.store.readForum(mau)

  expect([...(draft?.sessions.keys() ?? [])]).toEqual(['s2'])
  expect(opened.store.broken()).toEqual([{ name: `${s1}.broken-1`, reason: expect.stringMatching(reason) }])
  expect(await opened.read(`${s1}.broken-1`)).toBe(text)
})

test.each([
  ['a field too many', (doc: object) => ({ ...doc, salary: 3 }), 'doc: Unrecognized key: "salary"'],
  [
    'a wall clock on 30 February',
    (doc: object) => ({ ...doc, start: startOn('2021-02-30T10:00') }),
    'doc.start.clock: is no wall clock',
  ],
  [
    'another document',
    (doc: object) => ({ ...doc, id: 's9' }),
    'is not the one that the file is named after',
  ],
])('a file that holds %s is set aside', async (_, change, reason) => {
  const file = JSON.parse(await opened.read(s1))
  await opened.write(s1, JSON.stringify({ ...file, doc: change(file.doc) }))

  expect(await opened.store.read(sessionPlace())).toBeUndefined()
  expect(opened.store.broken()).toEqual([{ name: `${s1}.broken-1`, reason }])
})

test('what was set aside is named again after a start, and never overwritten by the next', async () => {
  await opened.write(s1, 'first')
  await opened.store.read(sessionPlace())
  await opened.write(s1, 'second')
  const store = await opened.reopen()
  await store.read(sessionPlace())

  expect(store.broken().map(({ name }) => name)).toEqual([`${s1}.broken-1`, `${s1}.broken-2`])
  expect(await opened.read(`${s1}.broken-1`)).toBe('first')
  expect(await opened.read(`${s1}.broken-2`)).toBe('second')
})

test('a broken document comes back from its history, and goes on counting', async () => {
  await opened.write(s1, '{')

  const states = await opened.store.history(sessionPlace())
  const stale = opened.store.save(sessionPlace(), aSession(), edit(1))
  await expect(stale).rejects.toEqual(new StaleRevision(2))
  const restored = await restoreDocument(opened.store, sessionPlace(), 2, edit(2))

  expect(states.map(({ revision, doc }) => [revision, doc?.title])).toEqual([
    [1, 'A workshop'],
    [2, 'Second'],
  ])
  expect(restored).toMatchObject({ ok: true, value: { revision: 3, doc: { title: 'Second' } } })
  expect(await opened.store.read(sessionPlace())).toMatchObject({ revision: 3, doc: { title: 'Second' } })
})

test('a broken document can be removed for good', async () => {
  await opened.write(s1, '{')

  await opened.store.remove(sessionPlace(), edit(2))

  expect((await opened.store.history(sessionPlace())).at(-1)).toMatchObject({ revision: 3, doc: null })
  expect(await opened.store.read(sessionPlace())).toBeUndefined()
})

test('a forum whose own document is broken can not be read, until it is brought back', async () => {
  await opened.write('forums/mau/forum.json', '{')

  expect(await opened.store.forums()).toEqual([])
  expect(await opened.store.readForum(mau)).toBeUndefined()
  await restoreDocument(opened.store, forumPlace, 1, edit(1))

  expect(await opened.store.forums()).toEqual(['mau'])
  expect((await opened.store.readForum(mau))?.sessions.size).toBe(2)
})

test('a forum whose own document is broken is still listed for its releases', async () => {
  await opened.store.freeze(mau, [frozenForum(), frozenSession()])
  await opened.store.publish(aManifest(1, frozenForum().name, frozenSession().name))
  await opened.write('forums/mau/forum.json', '{')

  expect(await opened.store.forums()).toEqual(['mau'])
  expect((await opened.store.readManifest(mau, 1))?.number).toBe(1)
})

test('a document of a newer version is left alone, named, and not written over', async () => {
  const newer = (await opened.read(s1)).replace('"format": 2', '"format": 3')
  await opened.write(s1, newer)
  const reason = 'written by a newer version of the planner (format 3, this one knows up to 2)'

  expect((await opened.store.readForum(mau))?.sessions.size).toBe(1)
  const save = opened.store.save(sessionPlace(), aSession(), edit(2))
  await expect(save).rejects.toEqual(new DocumentWithheld(`${s1}: ${reason}`))
  await expect(opened.store.remove(sessionPlace(), edit(2))).rejects.toThrow(reason)

  expect(opened.store.broken()).toEqual([{ name: s1, reason }])
  expect(await opened.read(s1)).toBe(newer)
})

test('a data folder of a newer version is not opened, and stays as it is', async () => {
  await opened.store.close()
  const planner = '{ "format": 2, "marks": {}, "more": true }'
  await opened.write('planner.json', planner)

  await expect(openFileStore(opened.folder)).rejects.toThrow(
    'planner.json: the data folder was written by a newer version of the planner (format 2)',
  )
  expect(await opened.read('planner.json')).toBe(planner)
})

test('a file that can not be read is named and left; it is no reason to stop serving', async () => {
  await mkdir(join(opened.folder, 'forums/mau/sessions/s3.json'))

  expect((await opened.store.readForum(mau))?.sessions.size).toBe(2)
  expect(opened.store.broken()).toEqual([
    { name: 'forums/mau/sessions/s3.json', reason: "can't be read: EISDIR" },
  ])
})

test('a broken release is set aside, its number is spent, and the one before it is still there', async () => {
  const frozen = frozenSession()
  const manifest = aManifest(1, frozen.name, frozen.name)
  await opened.store.publish(manifest)
  await opened.store.publish({ ...manifest, number: 2 })
  await opened.write('forums/mau/releases/0002.json', await opened.read('forums/mau/releases/0001.json'))

  expect(await opened.store.readManifest(mau, 2)).toBeUndefined()
  expect(await opened.store.readManifest(mau, 1)).toEqual(manifest)
  expect(await opened.store.releaseNumbers(mau)).toEqual([1, 2])
  await expect(opened.store.publish({ ...manifest, number: 2 })).rejects.toEqual(new StaleRevision(2))
  await opened.store.publish({ ...manifest, number: 3 })
  expect(opened.store.broken().map(({ name }) => name)).toEqual(['forums/mau/releases/0002.json.broken-1'])
})

test('a broken frozen document is set aside and can be frozen again', async () => {
  const frozen = frozenSession()
  const path = `forums/mau/frozen/${frozen.name.slice(0, 2)}/${frozen.name}.json`
  await opened.store.freeze(mau, [frozen])
  await opened.write(path, (await opened.read(path)).replace('"minutes": 10', '"minutes": "10"'))

  expect(await opened.store.readFrozen(mau, [frozen.name])).toEqual(new Map())
  await opened.store.freeze(mau, [frozen])

  expect(await opened.store.readFrozen(mau, [frozen.name])).toEqual(new Map([[frozen.name, frozen.body]]))
  expect(opened.store.broken()).toEqual([
    {
      name: `${path}.broken-1`,
      reason: 'doc.doc.items.0.minutes: Invalid input: expected number, received string',
    },
  ])
})

test('broken lists and broken marks are set aside too', async () => {
  await opened.store.savePlannerDoc('list', aList())
  await opened.write(`lists/${aList().id}.json`, '{}')
  await opened.write('planner.json', '{ "format": 1 }')

  expect(await opened.store.readPlannerDoc('list', aList().id)).toBeUndefined()
  expect(await opened.store.readMark('sample')).toBeUndefined()
  await opened.store.saveMark('sample', 'filled')

  expect(await opened.store.readMark('sample')).toBe('filled')
  expect(opened.store.broken().map(({ name }) => name)).toEqual([
    `lists/${sha256('a private key')}.json.broken-1`,
    'planner.json.broken-1',
  ])
})

test.each(plannerKinds)('a broken file of kind %s is set aside; the others are listed', async (kind) => {
  const { store } = opened
  const broken = plannerDoc(kind, 'broken')
  const whole = plannerDoc(kind, 'whole')
  await store.savePlannerDoc(kind, broken)
  await store.savePlannerDoc(kind, whole)
  const path = (await opened.files()).find((name) => name.endsWith(`${broken.id}.json`)) ?? ''
  await opened.write(path, (await opened.read(path)).replace('"madeAt"', '"made"'))

  expect(await store.listPlannerDocs(kind)).toEqual([whole])
  expect(store.broken().map(({ name }) => name)).toEqual([`${path}.broken-1`])
  expect((await opened.reopen()).broken().map(({ name }) => name)).toEqual([`${path}.broken-1`])
})

test.each(plannerKinds)('a file of kind %s that a newer planner wrote is left as it is', async (kind) => {
  const { store } = opened
  const doc = plannerDoc(kind, 'newer')
  await store.savePlannerDoc(kind, doc)
  const path = (await opened.files()).find((name) => name.endsWith(`${doc.id}.json`)) ?? ''
  const newer = (await opened.read(path)).replace('"format": 1', '"format": 9')
  await opened.write(path, newer)

  expect(await store.readPlannerDoc(kind, doc.id)).toBeUndefined()
  await expect(store.savePlannerDoc(kind, doc)).rejects.toThrow(/newer version of the planner/)
  await expect(store.removePlannerDoc(kind, doc.id)).rejects.toThrow(/newer version of the planner/)
  expect(await opened.read(path)).toBe(newer)
})

test.each(plannerKinds)('a file of kind %s under the name of another is broken', async (kind) => {
  const { store } = opened
  const doc = plannerDoc(kind, 'mine')
  const other = plannerDoc(kind, 'theirs')
  await store.savePlannerDoc(kind, doc)
  const path = (await opened.files()).find((name) => name.endsWith(`${doc.id}.json`)) ?? ''
  await opened.write(path.replace(doc.id, other.id), await opened.read(path))

  expect(await store.readPlannerDoc(kind, other.id)).toBeUndefined()
  expect(await store.listPlannerDocs(kind)).toEqual([doc])
})

function startOn(clock: string): object {
  return { ...aSession().start, clock }
}
