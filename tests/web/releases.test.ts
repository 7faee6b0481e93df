/** What a release changes for readers, and what it leaves alone. */
import { expect, test } from 'vitest'
import { type Answer, removeDoc, saveDocs, startApp, storeWith, type TestApp } from '../app.ts'
import { aForum, anItem, aParticipation, aPerson, aSession, startAt } from '../makers.ts'
import { readPage } from './html.ts'

const at = (day: number) => `2021-09-${String(day).padStart(2, '0')}T00:00:00Z`
const feedOf = (session: string) => `/forums/forum/sessions/${session}/calendar.ics`
const pageOf = (session: string) => `/forums/forum/sessions/${session}`

const withAna = aSession({
  id: 'one',
  items: [anItem({ id: 'row', people: ['ana'] })],
  participations: [aParticipation({ id: 'p', personId: 'ana', role: 'moderator' })],
})
const withBo = aSession({ id: 'two', start: startAt('20:00'), items: [anItem({ people: ['bo'] })] })

async function twoSessions(): Promise<TestApp> {
  const people = [aPerson({ id: 'ana', given: 'Ana' }), aPerson({ id: 'bo', given: 'Bo' })]
  return startApp(await storeWith({ sessions: [withAna, withBo], people }))
}

const everything = [
  '/',
  '/forums/forum',
  '/forums/forum?tz=Asia/Tokyo&lang=ko',
  '/forums/forum/people',
  '/forums/forum/people/ana',
  '/forums/forum/releases',
  '/forums/forum/releases.atom',
  '/forums/forum/calendar',
  '/forums/forum/calendar.ics',
  '/forums/forum/calendar.ics?level=item&alarm=15&rich=1',
  '/forums/forum/people/ana/calendar.ics',
  feedOf('one'),
  feedOf('two'),
  pageOf('one'),
  '/forums/forum/sessions/one/session.ics',
]

async function answersOf(app: TestApp, targets: readonly string[]) {
  return Object.fromEntries(
    await Promise.all(targets.map(async (target) => [target, await app.get(target)] as const)),
  ) as Record<string, Answer>
}

function etags(answers: Record<string, Answer>) {
  return Object.fromEntries(Object.entries(answers).map(([target, { headers }]) => [target, headers.etag]))
}

test('where nothing changed every answer is the same bytes, and 304 to whoever has them', async () => {
  const app = await twoSessions()
  const first = await answersOf(app, everything)

  const restarted = await startApp(app.store)
  for (const [target, { body, headers }] of Object.entries(first)) {
    const again = await restarted.get(target)
    expect([target, again.body.equals(body), again.headers.etag]).toEqual([target, true, headers.etag])
    for (const more of [{}, { 'cache-control': 'no-cache', pragma: 'no-cache' }]) {
      const {
        status,
        text,
        headers: unchanged,
      } = await restarted.get(target, {
        'if-none-match': headers.etag,
        ...more,
      })
      expect([target, status, text, unchanged.etag, unchanged['cache-control']]).toEqual([
        target,
        304,
        '',
        headers.etag,
        headers['cache-control'],
      ])
    }
  }
})

test('a release in which nothing changed leaves every answer but the list of releases the same bytes', async () => {
  const app = await twoSessions()
  const targets = [...everything, pageOf('two'), '/forums/forum'].filter((one) => !one.includes('/releases'))
  const before = await answersOf(app, targets)

  await app.release('forum', at(5))

  expect(etags(await answersOf(app, targets))).toEqual(etags(before))
})

test('a change of one session leaves the page of another alone', async () => {
  const app = await twoSessions()
  const pages = [pageOf('one'), pageOf('two')]
  const before = await answersOf(app, pages)

  await saveDocs(app.store, 'forum', { sessions: [{ ...withAna, title: 'Another title' }] })
  await app.release('forum', at(5))

  expect(changed(etags(before), etags(await answersOf(app, pages)))).toEqual([pageOf('one')])
})

test('a change of one session leaves the feed of another alone', async () => {
  const app = await twoSessions()
  const feeds = [
    feedOf('one'),
    feedOf('two'),
    '/forums/forum/people/bo/calendar.ics',
    '/forums/forum/calendar.ics',
  ]
  const before = await answersOf(app, feeds)

  await saveDocs(app.store, 'forum', { sessions: [{ ...withAna, title: 'Another title' }] })
  await app.release('forum', at(5))
  const after = await answersOf(app, feeds)

  expect(changed(etags(before), etags(after))).toEqual([feedOf('one'), '/forums/forum/calendar.ics'])
  expect(after[feedOf('one')]?.headers['last-modified']).toBe('Sun, 05 Sep 2021 00:00:00 GMT')
  expect(after[feedOf('two')]?.headers['last-modified']).toBe('Wed, 01 Sep 2021 00:00:00 GMT')
  expect(readPage((await app.get(pageOf('one'))).text).texts('h1')).toEqual(['Another title'])
})

test('the corrected name of a person reaches the feeds of their sessions, and no other', async () => {
  const app = await twoSessions()
  const feeds = [
    feedOf('one'),
    feedOf('two'),
    '/forums/forum/people/ana/calendar.ics',
    '/forums/forum/people/bo/calendar.ics',
    '/forums/forum/calendar.ics',
    '/forums/forum/calendar.ics?level=item',
  ]
  const before = await answersOf(app, feeds)

  await saveDocs(app.store, 'forum', { people: [aPerson({ id: 'ana', given: 'Anastasia' })] })
  await app.release('forum', at(5))
  const after = await answersOf(app, feeds)

  expect(changed(etags(before), etags(after))).toEqual([
    feedOf('one'),
    '/forums/forum/people/ana/calendar.ics',
    '/forums/forum/calendar.ics',
    '/forums/forum/calendar.ics?level=item',
  ])
  expect(after[feedOf('one')]?.text).toContain('Anastasia')
})

test('a draft shows nowhere until it is released', async () => {
  const app = await twoSessions()
  const before = await answersOf(app, everything)

  await saveDocs(app.store, 'forum', { sessions: [{ ...withAna, title: 'Draft title' }] })
  const restarted = await startApp(app.store)

  expect(etags(await answersOf(app, everything))).toEqual(etags(before))
  expect(etags(await answersOf(restarted, everything))).toEqual(etags(before))
})

test('readers who ask all the while see the old release, then the new one, and never a mixture', async () => {
  const app = await twoSessions()
  await answersOf(app, everything)
  const titles = async () =>
    Promise.all(
      [pageOf('one'), '/forums/forum', '/forums/forum/calendar.ics', feedOf('one')].map(async (target) => {
        const { text } = await app.get(target)
        return text.includes('New title') ? 'new' : 'old'
      }),
    )

  await saveDocs(app.store, 'forum', { sessions: [{ ...withAna, title: 'New title' }] })
  let isReleased = false
  const released = app.release('forum', at(5)).then(() => {
    isReleased = true
  })
  const seen: string[][] = []
  while (!isReleased) seen.push(...(await titles()).map((one) => [one]))
  await released

  const order = seen.flat()
  expect(order.slice(order.indexOf('new') < 0 ? order.length : order.indexOf('new'))).not.toContain('old')
  expect(await titles()).toEqual(['new', 'new', 'new', 'new'])
})

test('two forums that release at once both show, and stand where they stood', async () => {
  const store = await storeWith({ forum: aForum() }, { forum: aForum({ id: 'other', slug: 'other' }) })
  const app = await startApp(store)
  for (const id of ['forum', 'other'])
    await saveDocs(store, id, { forum: aForum({ id, slug: id, title: `New title of ${id}` }) })

  await Promise.all([app.release('forum', at(5)), app.release('other', at(5))])

  expect(readPage((await app.get('/')).text).texts('main h2')).toEqual([
    'New title of forum',
    'New title of other',
  ])
})

test('a release that comes to be shown late does not take readers back', async () => {
  const app = await twoSessions()
  await saveDocs(app.store, 'forum', { sessions: [{ ...withAna, title: 'Second' }] })
  const second = await app.release('forum', at(5))
  await saveDocs(app.store, 'forum', { sessions: [{ ...withAna, title: 'Third' }] })
  await app.release('forum', at(6))

  await app.app.show(second)

  expect(readPage((await app.get(pageOf('one'))).text).texts('h1')).toEqual(['Third'])
})

test('a forum that gets another slug is found there, and no longer under the old one', async () => {
  const app = await twoSessions()
  await app.get('/forums/forum')

  await saveDocs(app.store, 'forum', { forum: aForum({ slug: 'renamed' }) })
  await app.release('forum', at(5))

  expect((await app.get('/forums/renamed')).status).toBe(200)
  expect((await app.get('/forums/forum')).status).toBe(404)
})

test('a session that is taken out goes on telling so in its feeds, and its page is gone', async () => {
  const app = await twoSessions()
  await answersOf(app, everything)

  await removeDoc(app.store, 'forum', 'session', 'one')
  await app.release('forum', at(5))
  const feeds = await answersOf(app, [feedOf('one'), '/forums/forum/calendar.ics'])

  const told = Object.values(feeds).map(({ status, text }) => [
    status,
    ...(text.match(/^(?:SUMMARY|STATUS|SEQUENCE):.*$/gm) ?? []).slice(0, 3).sort(),
  ])
  expect(told).toEqual(
    Array(2).fill([200, 'SEQUENCE:1', 'STATUS:CANCELLED', 'SUMMARY:Cancelled: Title of one']),
  )
  expect((await app.get(pageOf('one'))).status).toBe(410)
})

function changed(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(before).filter((target) => before[target] !== after[target])
}
