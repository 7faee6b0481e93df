import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Receipt } from '../../../src/domain/account.ts'
import { addMinutes } from '../../../src/domain/clock.ts'
import { openFileStore } from '../../../src/store/file-store.ts'
import type { Store } from '../../../src/store/port.ts'
import { machineNow } from '../../access.ts'
import { saveDocs, storeWith } from '../../app.ts'
import { aForum, aSession } from '../../makers.ts'
import { startProgramApp } from './program-app.ts'

const people = '/api/v1/forums/kr/people'
const releases = '/api/v1/forums/kr/releases'
const once = { 'idempotency-key': 'import-1' }
const body = { name: { given: 'Cho' } }

const aStore = () =>
  storeWith({ forum: aForum({ id: 'kr' }), sessions: [aSession({ id: 'talk', title: 'Talk' })] })

async function start(store?: Store) {
  const app = await startProgramApp(store ?? (await aStore()))
  return { app, token: await app.token({ name: 'importer' }) }
}

test('the same creation sent again gives the same answer and makes nothing twice', async () => {
  const { app, token } = await start()

  const first = await app.call(token, 'POST', people, { headers: once, body })
  const changed = { name: { given: 'Cho Mi' } }
  const made = String(first.headers.location)
  await app.call(token, 'PATCH', made, { headers: { 'if-match': '"1"' }, body: changed })
  const second = await app.call(token, 'POST', people, { headers: once, body })

  expect([second.status, second.headers.etag, second.headers.location]).toEqual([201, '"1"', made])
  expect(second.json).toEqual(first.json)
  expect((await app.call(token, 'GET', people)).json.items).toHaveLength(1)
})

test('ten at once make one', async () => {
  const { app, token } = await start()

  const answers = await Promise.all(
    Array.from({ length: 10 }, () => app.call(token, 'POST', people, { headers: once, body })),
  )

  expect(new Set(answers.map(({ status, json }) => `${status} ${json.id}`)).size).toBe(1)
  expect((await app.call(token, 'GET', people)).json.items).toHaveLength(1)
})

test('without a key every creation makes one', async () => {
  const { app, token } = await start()

  const answers = await Promise.all([1, 2, 3].map(() => app.call(token, 'POST', people, { body })))

  expect(answers.map(({ json }) => json.slug).toSorted()).toEqual(['cho', 'cho-2', 'cho-3'])
})

test('the key of one thing is not taken for another, at another address neither', async () => {
  const { app, token } = await start()
  await app.call(token, 'POST', people, { headers: once, body })

  const other = await app.call(token, 'POST', people, { headers: once, body: { name: { given: 'Dan' } } })
  const elsewhere = await app.call(token, 'POST', '/api/v1/forums/kr/organisations', {
    headers: once,
    body: { name: 'Cho' },
  })

  expect([other.json.code, elsewhere.json.code]).toEqual(['key-reused', 'key-reused'])
  expect((await app.call(token, 'GET', people)).json.items).toHaveLength(1)
})

test('another program has keys of its own', async () => {
  const { app, token } = await start()
  const another = await app.token()

  const first = await app.call(token, 'POST', people, { headers: once, body })
  const second = await app.call(another, 'POST', people, { headers: once, body })

  expect([second.status, second.json.id === first.json.id]).toEqual([201, false])
})

test('what was refused may be mended and sent again under its key', async () => {
  const { app, token } = await start()

  const refused = await app.call(token, 'POST', people, { headers: once, body: {} })
  const mended = await app.call(token, 'POST', people, { headers: once, body })

  expect([refused.status, mended.status]).toEqual([422, 201])
})

test('what is cut off after its receipt is finished by the repetition, under the same id', async () => {
  const store = await aStore()
  const receipts: string[] = []
  let isCut = true
  const { app, token } = await start({
    ...store,
    async savePlannerDoc(kind, doc) {
      if (kind === 'receipt' && 'made' in doc) receipts.push(doc.made)
      return store.savePlannerDoc(kind, doc)
    },
    async save(place, doc, edit) {
      if (isCut) throw new Error('cut off')
      return store.save(place, doc, edit)
    },
  })

  const cut = await app.call(token, 'POST', people, { headers: once, body })
  isCut = false
  const finished = await app.call(token, 'POST', people, { headers: once, body })

  expect([cut.status, finished.status]).toEqual([500, 201])
  expect(receipts).toEqual([finished.json.id, finished.json.id])
  expect((await app.call(token, 'GET', people)).json.items).toEqual([finished.json])
})

test('what is cut off between its history and its document was not made yet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madang-api-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const store = await openFileStore(folder)
  onTestFinished(() => store.close())
  await saveDocs(store, 'kr', { forum: aForum({ id: 'kr' }) })
  const { app, token } = await start(store)
  const cut = await app.call(token, 'POST', people, { headers: once, body })
  await rm(join(folder, 'forums', 'kr', 'people', `${cut.json.id}.json`))

  const finished = await app.call(token, 'POST', people, { headers: once, body })
  const again = await app.call(token, 'POST', people, { headers: once, body })

  expect([finished.status, finished.json.id]).toEqual([201, cut.json.id])
  expect((await app.call(token, 'GET', people)).json.items).toEqual([finished.json])
  expect([again.headers.etag, again.json]).toEqual([finished.headers.etag, finished.json])
})

test('a document that is taken away stays away, though its creation comes again', async () => {
  const { app, token } = await start()
  const first = await app.call(token, 'POST', people, { headers: once, body })
  await app.call(token, 'DELETE', String(first.headers.location), { headers: { 'if-match': '"1"' } })

  const again = await app.call(token, 'POST', people, { headers: once, body })

  expect(again.json).toEqual(first.json)
  expect((await app.call(token, 'GET', people)).json.items).toEqual([])
})

test('a release sent again has the same number, also when it was cut off, and another one got that number', async () => {
  const store = await aStore()
  let isCut = false
  const { app, token } = await start({
    ...store,
    async publish(manifest) {
      if (isCut) throw new Error('cut off')
      return store.publish(manifest)
    },
  })
  const release = (key: string) =>
    app.call(token, 'POST', releases, {
      headers: { 'idempotency-key': key },
      body: { chosen: [], note: key },
    })

  const first = await release('a')
  const again = await release('a')
  isCut = true
  const cut = await release('b')
  isCut = false
  const other = await release('c')
  const finished = await release('b')
  const finishedAgain = await release('b')

  expect([first, again, other, finished, finishedAgain].map(({ json }) => json.number)).toEqual([
    2, 2, 3, 4, 4,
  ])
  expect([cut.status, again.json]).toEqual([500, first.json])
  expect(await store.releaseNumbers(aForum({ id: 'kr' }).id)).toEqual([1, 2, 3, 4])
})

test('receipts are kept for a day, and looked through once an hour at most', async () => {
  const store = await aStore()
  let listings = 0
  const { app, token } = await start({
    ...store,
    async listPlannerDocs(kind) {
      if (kind === 'receipt') listings += 1
      return store.listPlannerDocs(kind)
    },
  })
  const old = aReceipt({ id: 'a'.repeat(64), minutesAgo: 24 * 60 + 1 })
  const young = aReceipt({ id: 'b'.repeat(64), minutesAgo: 24 * 60 - 1 })
  for (const receipt of [old, young]) await store.savePlannerDoc('receipt', receipt)
  const make = (key: string) => app.call(token, 'POST', people, { headers: { 'idempotency-key': key }, body })

  await make('one')
  await make('two')

  const left = (await store.listPlannerDocs('receipt')).map(({ id }) => id)
  expect([left.length, left.includes(young.id), left.includes(old.id)]).toEqual([3, true, false])
  expect(listings).toBe(1)
})

function aReceipt({ id, minutesAgo }: { id: string; minutesAgo: number }): Receipt {
  const madeAt = addMinutes(machineNow(), -minutesAgo)
  return { id: id as Receipt['id'], digest: 'of something else', made: 'somebody', madeAt }
}

test('a forum is made once, and its owners are asked for again', async () => {
  const { app, token } = await start()
  const forum = { title: 'New', zone: 'UTC', opens: '2027-03-01', closes: '2027-03-01' }

  const first = await app.call(token, 'POST', '/api/v1/forums', { headers: once, body: forum })
  const second = await app.call(token, 'POST', '/api/v1/forums', { headers: once, body: forum })

  expect(second.json).toEqual(first.json)
  expect((await app.call(token, 'GET', '/api/v1/forums')).json.items).toHaveLength(2)
})
