/** Who may see and change a private list: whoever knows its address, from a page of ours, and nobody else. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ListId, StarredList } from '../../src/domain/starred-list.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import type { Store } from '../../src/store/port.ts'
import { withoutKeys } from '../../src/web/lists/list-key.ts'
import { formBody, fromOurPage, startApp, storeWith, type TestApp } from '../app.ts'
import { aSession, sha256 } from '../makers.ts'
import { readPage } from './html.ts'

const sessions = [aSession({ id: 'a' }), aSession({ id: 'b' })]
const form = { 'content-type': 'application/x-www-form-urlencoded' }
let app: TestApp
let list: string
let key: string
beforeAll(async () => {
  app = await startApp(await storeWith({ sessions }))
  list = (await app.post('/forums/forum/lists', { show: ['a'] })).headers.location ?? ''
  key = list.slice('/my/'.length)
})

describe('a write that does not come from a page of ours', () => {
  test.each([
    ['says nothing of where it comes from', {}],
    ['comes from elsewhere', { origin: 'https://evil.example' }],
    ['comes from another port', { origin: 'http://madang.test:8080' }],
    ['comes over another scheme', { origin: 'https://madang.test' }],
    ['comes from a neighbour', { origin: 'http://evil.madang.test' }],
    ['comes from an address with ours in front', { origin: 'http://madang.test.evil.example' }],
    ['is called cross-site by the browser', { 'sec-fetch-site': 'cross-site', origin: 'http://madang.test' }],
    ['is called same-site by the browser', { 'sec-fetch-site': 'same-site' }],
    ['was typed by hand, says the browser', { 'sec-fetch-site': 'none' }],
    ['has our address as Referer only', { referer: 'http://madang.test/forums/forum' }],
  ])('and %s is refused, and nothing changes', async (_what, headers) => {
    const before = await storedList()
    for (const target of ['/sessions', '/renewal', '/revocation'].map((one) => list + one)) {
      const answer = await app.ask('POST', target, { ...form, ...headers }, 'remove=a')
      expect([answer.status, readPage(answer.text).texts('h1')]).toEqual([
        403,
        ['This did not come from a page of ours'],
      ])
    }
    const made = await app.ask('POST', '/forums/forum/lists', { ...form, ...headers }, 'show=a')

    expect([made.status, made.headers.location]).toEqual([403, undefined])
    expect(await storedList()).toEqual(before)
  })

  test('and has no origin may make no list, but change one whose key it knows: its page sends no Referer', async () => {
    const headers = { ...form, origin: 'null' }
    const made = await app.ask('POST', '/forums/forum/lists', headers, 'show=a')
    const changed = await app.ask('POST', `${list}/sessions`, headers, 'add=a')
    const crossSite = { ...headers, 'sec-fetch-site': 'cross-site' }
    const foreign = await app.ask('POST', `${list}/sessions`, crossSite, 'remove=a')

    expect([made.status, changed.status, foreign.status]).toEqual([403, 303, 403])
  })

  test('while what the browser calls same-origin is taken', async () => {
    const { status } = await app.ask(
      'POST',
      `${list}/sessions`,
      { ...form, 'sec-fetch-site': 'same-origin', origin: 'null' },
      formBody({ add: 'a' }),
    )

    expect(status).toBe(303)
  })
})

test('only the hash of the key is stored', async () => {
  expect(await storedList()).toMatchObject({ id: sha256(key), sessionIds: ['a'] })
  expect(JSON.stringify(await storedList())).not.toContain(key)
  expect(key).toMatch(/^[A-Za-z0-9_-]{27}$/)
})

test('every answer below the address keeps it from search engines, other caches and the Referer', async () => {
  const gone = (await app.post('/forums/forum/lists', {})).headers.location ?? ''
  await app.post(`${gone}/revocation`, {})
  const answers = await Promise.all([
    app.get(list),
    app.get(`${list}/calendar.ics`),
    app.get(`${list}/sessions`),
    app.get(`${list}/`),
    app.get(gone),
    app.get(`/my/${'k'.repeat(27)}/calendar.ics`),
    app.ask('POST', `${list}/sessions`, form, 'remove=a'),
    app.post(`${list}/sessions`, { add: 'a' }),
    app.post(`${list}/sessions`, { add: 'a'.repeat(70_000) }),
  ])

  expect(
    answers.map(({ status, headers }) => [status, headers['referrer-policy'], headers['x-robots-tag']]),
  ).toEqual(
    [200, 200, 404, 308, 410, 404, 403, 303, 413].map((status) => [
      status,
      'no-referrer',
      'noindex, nofollow',
    ]),
  )
  expect(answers.slice(0, 2).map(({ headers }) => headers['cache-control'])).toEqual([
    'private, no-cache',
    'private, max-age=300',
  ])
  for (const { headers } of answers) {
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control'] ?? 'none').not.toContain('public')
  }
})

test('the page of a list carries its address to no other page of the forum', async () => {
  const page = readPage((await app.get(list)).text)
  const leaking = page.links().filter(({ href }) => href.includes(key) && !/^(?:\/my\/|webcal:)/.test(href))

  expect(leaking.map(({ href }) => new URL(href).host)).toEqual(['calendar.google.com', 'outlook.live.com'])
  expect(
    page.values('link[rel=canonical], meta[property]', 'href').concat(page.values('meta', 'content')),
  ).toEqual(expect.not.arrayContaining([expect.stringContaining(key)]))
})

test('the key is in no line of the log, whatever happens to its address', async () => {
  for (const target of [
    list,
    `${list}/`,
    `${list}/calendar.ics?alarm=5`,
    `${list}/sessions`,
    `${list}/page`,
    `/my//${key}`,
    `/MY/${key}`,
    `//my/${key}`,
    `/forums/forum/my/${key}`,
    `http://madang.test/my/${key}`,
  ]) {
    await app.get(target, { referer: `http://madang.test${list}`, 'accept-encoding': 'br' })
    await app.post(target, { add: 'b' }, { referer: `http://madang.test${list}` })
    await app.ask('PROPFIND', target)
  }

  const lines = app.logged()
  expect(lines.length).toBeGreaterThan(15)
  expect(lines.filter((line) => line.includes(key))).toEqual([])
  expect(lines.some((line) => line.includes('"url":"/my/…/sessions"'))).toBe(true)
})

test('an address has only the forms that are told', async () => {
  expect((await app.get(`${list}/page`)).status).toBe(404)
  expect((await app.get(`${list}/calendar.ics/more`)).status).toBe(404)
  expect((await app.get(`${list}x`)).status).toBe(404)
})

test.each([
  ['/my/KEY/calendar.ics?lang=ko', '/my/…/calendar.ics?lang=ko'],
  ['/speaking/KEY', '/speaking/…'],
  ['/my/KEY#x', '/my/…#x'],
  ['/my//KEY', '/my/…'],
  ['/My/KEY', '/My/…'],
  ['/desk/links/KEY?lang=ko', '/desk/links/…?lang=ko'],
  ['/forums/my-forum/people', '/forums/my-forum/people'],
])('%s is logged as %s', (address, logged) => {
  expect(withoutKeys(address)).toBe(logged)
})

/** A memory store that refuses as a real one may. */
function failing(store: Store, name: string): Store {
  const refuse = async () => {
    throw Object.assign(new Error(`lists/${sha256('x')}.json: is of format 9`), { name })
  }
  return { ...store, savePlannerDoc: refuse }
}

test.each(['DocumentWithheld', 'NotStorable', 'Error'])(
  'a store that refuses with %s is told to the log, not to the reader',
  async (name) => {
    const store = await storeWith({ sessions })
    const refusing = await startApp(failing(store, name))

    const { status, text } = await refusing.post('/forums/forum/lists', { show: ['a'] })

    expect([status, readPage(text).texts('h1')]).toEqual([500, ['Something went wrong here']])
    expect(text).not.toContain('format 9')
    expect(refusing.logged().filter((line) => line.includes('format 9'))).toHaveLength(1)
  },
)

test('a list whose bytes can’t be made again keeps the last good ones, and the log does not name its key', async () => {
  const store = await storeWith({ sessions })
  let isBroken = false
  const failsLater: Store = {
    ...store,
    readPlannerDoc: (kind, id) =>
      isBroken ? Promise.reject(new Error('disk')) : store.readPlannerDoc(kind, id),
  }
  const one = await startApp(failsLater)
  const address = (await one.post('/forums/forum/lists', { show: ['a'] })).headers.location ?? ''
  const before = await one.get(`${address}/calendar.ics`)

  isBroken = true
  await one.release('forum', '2021-09-05T00:00:00Z')
  const after = await one.get(`${address}/calendar.ics`)

  expect([after.status, after.body.equals(before.body)]).toEqual([200, true])
  expect(one.logged().filter((line) => line.includes('last good bytes'))).toHaveLength(1)
  expect(one.logged().filter((line) => line.includes(address.slice(4)))).toEqual([])
})

test('a list of a forum that is not shown is nowhere', async () => {
  const empty = await startApp(createMemoryStore())

  expect((await empty.get(list)).status).toBe(404)
  expect((await empty.post(`${list}/sessions`, { add: 'a' })).status).toBe(404)
  expect((await empty.post('/forums/forum/lists', {}, fromOurPage)).status).toBe(404)
})

function storedList(): Promise<StarredList | undefined> {
  return app.store.readPlannerDoc('list', sha256(key) as ListId)
}
