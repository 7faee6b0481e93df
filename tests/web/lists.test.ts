/** Starred sessions as a private list: made, followed, changed, given a new address, ended. */
import { describe, expect, test } from 'vitest'
import { sayIn } from '../../src/text/say.ts'
import { saveDocs, startApp, storeWith, type TestApp } from '../app.ts'
import { aForum, aSession, startAt } from '../makers.ts'
import { readPage } from './html.ts'

const say = sayIn('en')
const sessions = ['a', 'b', 'c', 'd'].map((id, hour) =>
  aSession({ id, title: `Session ${id}`, start: startAt(`1${hour}:00`) }),
)

async function start(): Promise<TestApp> {
  return startApp(
    await storeWith(
      { forum: aForum({ languages: ['en', 'ko'] }), sessions },
      { forum: aForum({ id: 'other', slug: 'other' }), sessions: [aSession({ id: 'theirs' })] },
    ),
  )
}

/** `/my/…` of a new list. */
async function makeList(app: TestApp, ...show: string[]): Promise<string> {
  const { status, headers } = await app.post('/forums/forum/lists', { show })
  expect(status).toBe(303)
  return headers.location ?? ''
}

async function titlesIn(app: TestApp, list: string): Promise<string[]> {
  return readPage((await app.get(list)).text)
    .texts('.line-title')
    .sort()
}

async function eventsIn(app: TestApp, list: string): Promise<string[]> {
  const { text } = await app.get(`${list}/calendar.ics`)
  return [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title ?? '').sort()
}

test('from the programme to a calendar, by the forms that stand on the pages', async () => {
  const app = await start()
  const programme = readPage((await app.get('/forums/forum?show=a,b')).text)
  const { action, method } = programme.form(say('list.make'))
  expect(method).toBe('post')

  const made = await app.post(action, { show: programme.values('form[method=post] [name=show]', 'value') })
  const list = made.headers.location ?? ''
  const page = readPage((await app.get(list)).text)

  expect(list).toMatch(/^\/my\/[\w-]{27}$/)
  expect(page.texts('.line-title')).toEqual(['Session a', 'Session b'])
  expect(page.values('input.address', 'value')).toEqual([`http://madang.test${list}/calendar.ics`])
  expect(page.links().find(({ href }) => href.startsWith('webcal:'))?.href).toBe(
    `webcal://madang.test${list}/calendar.ics`,
  )
  expect(await eventsIn(app, list)).toEqual(['Session a', 'Session b'])
})

test('a session is added and taken off by the forms of the page', async () => {
  const app = await start()
  const list = await makeList(app, 'a', 'b')

  const add = readPage((await app.get(list)).text).form(say('list.addButton'))
  expect(add.fields).toEqual({ add: 'c' })
  expect((await app.post(add.action, { add: 'd' })).headers.location).toBe(list)
  const remove = readPage((await app.get(list)).text).form(`${say('list.remove')}: Session a`)
  expect((await app.post(remove.action, remove.fields)).headers.location).toBe(list)

  expect(await titlesIn(app, list)).toEqual(['Session b', 'Session d'])
  expect(await eventsIn(app, list)).toEqual(['Session b', 'Session d'])
})

test('language and zone stay through every form of the page', async () => {
  const app = await start()
  const list = await makeList(app, 'a')
  const state = '?tz=Asia/Tokyo&lang=ko'
  const page = readPage((await app.get(list + state)).text)
  const actions = page.values('form[method=post]', 'action')

  expect(actions.map((action) => action.split('?')[1])).toEqual(Array(4).fill('tz=Asia/Tokyo&lang=ko'))
  expect((await app.post(actions[0] ?? '', { add: 'b' })).headers.location).toBe(list + state)
})

test('Last-Modified and ETag move forward when a star goes, also twice in one second', async () => {
  const app = await start()
  for (const path of ['', '/calendar.ics']) {
    const list = await makeList(app, 'a', 'b', 'c')
    const seen = []
    for (const remove of ['', 'a', 'b', 'c']) {
      if (remove !== '') await app.post(`${list}/sessions`, { remove })
      const { headers } = await app.get(list + path)
      seen.push({ etag: headers.etag, at: Date.parse(headers['last-modified'] ?? '') })
    }

    expect(new Set(seen.map(({ etag }) => etag)).size).toBe(4)
    const times = seen.map(({ at }) => at)
    expect(times.every((at, index) => index === 0 || at > (times[index - 1] ?? 0))).toBe(true)
  }
})

test('Last-Modified does not go back when the session that changed last is taken off', async () => {
  const app = await start()
  app.clock.now = '2021-08-01T00:00:00Z'
  const list = await makeList(app, 'a', 'b')
  const [first] = sessions
  if (first === undefined) throw new Error('no session')
  await saveDocs(app.store, 'forum', { sessions: [{ ...first, title: 'Session a, changed' }] })
  await app.release('forum', '2021-09-10T00:00:00Z')
  const before = Date.parse((await app.get(`${list}/calendar.ics`)).headers['last-modified'] ?? '')

  await app.post(`${list}/sessions`, { remove: 'a' })

  const after = Date.parse((await app.get(`${list}/calendar.ics`)).headers['last-modified'] ?? '')
  expect([before, after]).toEqual([Date.parse('2021-09-10T00:00:00Z'), Date.parse('2021-09-10T00:00:01Z')])
})

test('stars that come and go at once are all kept', async () => {
  const store = await storeWith({ sessions })
  const app = await startApp({
    ...store,
    async readPlannerDoc(kind, id) {
      const doc = await store.readPlannerDoc(kind, id)
      await new Promise((done) => setTimeout(done, 10))
      return doc
    },
  })
  const list = await makeList(app, 'a')

  await Promise.all([
    app.post(`${list}/sessions`, { add: 'b' }),
    app.post(`${list}/sessions`, { add: 'c' }),
    app.post(`${list}/sessions`, { remove: 'a' }),
    app.post(`${list}/sessions`, { add: 'd' }),
  ])

  expect(await titlesIn(app, list)).toEqual(['Session b', 'Session c', 'Session d'])
})

test('a release reaches a list that somebody follows', async () => {
  const app = await start()
  const list = await makeList(app, 'a')
  expect(await eventsIn(app, list)).toEqual(['Session a'])
  const [first] = sessions
  if (first === undefined) throw new Error('no session')

  await saveDocs(app.store, 'forum', { sessions: [{ ...first, state: 'cancelled' }] })
  await app.release('forum', '2021-09-10T00:00:00Z')

  expect(await eventsIn(app, list)).toEqual(['Cancelled: Session a'])
})

describe('what a list takes', () => {
  test('only sessions of its own forum that were released', async () => {
    const app = await start()
    const list = await makeList(app, 'a', 'theirs', 'none', '../../x', '')

    await app.post(`${list}/sessions`, { add: 'theirs' })
    await app.post(`${list}/sessions`, { show: ['a', 'theirs', 'b'] })

    expect(await titlesIn(app, list)).toEqual(['Session a', 'Session b'])
  })

  test('nothing at all, and then the calendar has one entry that says so', async () => {
    const app = await start()
    const list = await makeList(app)

    expect(await titlesIn(app, list)).toEqual([])
    expect(await eventsIn(app, list)).toEqual(['GF 2021: nothing in this calendar at present'])
  })

  test.each([
    ['two sessions at once', 'add=a&add=b', 400],
    ['a field of another shape', 'remove=a&remove=b', 400],
    ['too many fields', 'x=1&'.repeat(500), 413],
    ['too many bytes', `add=${'a'.repeat(70_000)}`, 413],
  ])('%s is refused: nothing changes', async (_what, body, status) => {
    const app = await start()
    const list = await makeList(app, 'a')
    const headers = { origin: 'http://madang.test', 'content-type': 'application/x-www-form-urlencoded' }

    const answer = await app.ask('POST', `${list}/sessions`, headers, body)

    expect([answer.status, readPage(answer.text).texts('h1').length]).toEqual([status, 1])
    expect(await titlesIn(app, list)).toEqual(['Session a'])
  })

  test('a body that is no form changes nothing', async () => {
    const app = await start()
    const list = await makeList(app, 'a')
    const headers = { origin: 'http://madang.test', 'content-type': 'application/json' }

    const { status } = await app.ask('POST', `${list}/sessions`, headers, '{"remove":"a"}')

    expect([status, await titlesIn(app, list)]).toEqual([303, ['Session a']])
  })
})

describe('a new address', () => {
  test('keeps the sessions; the old one is gone at once, for its calendar too', async () => {
    const app = await start()
    const old = await makeList(app, 'a', 'b')
    await app.get(`${old}/calendar.ics`)

    const { action, fields } = readPage((await app.get(old)).text).form(say('list.renew'))
    const { status, headers } = await app.post(action, fields)
    const renewed = headers.location ?? ''

    expect([status, renewed === old]).toEqual([303, false])
    expect(await titlesIn(app, renewed)).toEqual(['Session a', 'Session b'])
    expect(await eventsIn(app, renewed)).toEqual(['Session a', 'Session b'])
    for (const target of [old, `${old}/calendar.ics`]) expect((await app.get(target)).status).toBe(410)
    for (const what of ['sessions', 'renewal', 'revocation'])
      expect((await app.post(`${old}/${what}`, { add: 'c' })).status).toBe(410)
  })

  test('is given once, however often the button is pressed', async () => {
    const app = await start()
    const old = await makeList(app, 'a')

    const answers = await Promise.all([1, 2, 3].map(() => app.post(`${old}/renewal`, {})))

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410])
  })
})

test('a list that was ended is gone, and its reader stands at the programme', async () => {
  const app = await start()
  const list = await makeList(app, 'a')
  await app.get(`${list}/calendar.ics`)

  const { action } = readPage((await app.get(list)).text).form(say('list.revoke'))
  const { status, headers } = await app.post(action, {})

  expect([status, headers.location]).toEqual([303, '/forums/forum'])
  expect((await app.get(list)).status).toBe(410)
  expect((await app.get(`${list}/calendar.ics`)).status).toBe(410)
})

test('the sixty-first list within an hour is refused', async () => {
  const app = await start()
  const statuses: number[] = []

  for (let index = 0; index < 61; index += 1)
    statuses.push((await app.post('/forums/forum/lists', {})).status)

  expect(statuses).toEqual([...Array(60).fill(303), 429])
  const refused = await app.post('/forums/forum/lists', {})
  expect([refused.headers['retry-after'], readPage(refused.text).texts('h1')]).toEqual([
    expect.stringMatching(/^\d+$/),
    ['Too many at once'],
  ])
})
