import { expect, test } from 'vitest'
import type { Instant } from '../../../src/domain/clock.ts'
import type { ForumId } from '../../../src/domain/ids.ts'
import { storeWith } from '../../app.ts'
import { aForum, anItem, aPerson, aSession } from '../../makers.ts'
import { startProgramApp } from './program-app.ts'

const releases = '/api/v1/forums/kr/releases'
const talk = '/api/v1/forums/kr/sessions/talk'

async function start() {
  const docs = {
    forum: aForum({ id: 'kr', slug: 'korea-forum' }),
    people: [aPerson({ id: 'ana' })],
    sessions: [
      aSession({ id: 'talk', title: 'Talk', items: [anItem({ id: 'row' })] }),
      aSession({ id: 'draft', title: 'Not yet', state: 'draft' }),
    ],
  }
  const app = await startProgramApp(await storeWith(docs))
  return { app, token: await app.token({ name: 'releaser' }) }
}

test('what is ready and changed goes out, numbered and noted, and readers see it at once', async () => {
  const { app, token } = await start()
  const later = { clock: '2021-10-04T18:30' }
  await app.call(token, 'PATCH', talk, { headers: { 'if-match': '"1"' }, body: { start: later } })

  const made = await app.call(token, 'POST', releases, { body: { note: 'Half an hour later', after: 1 } })

  expect([made.status, made.headers.location]).toEqual([201, `${releases}/2`])
  expect(made.json).toEqual({
    number: 2,
    at: '2021-10-01T00:00:00Z',
    by: 'releaser',
    note: 'Half an hour later',
    changes: [
      {
        ...{ sessionId: 'talk', slug: 'talk', title: 'Talk' },
        facts: [{ code: 'moved', from: '2021-10-04T09:00:00Z', to: '2021-10-04T09:30:00Z' }],
      },
    ],
    page: 'http://madang.test/forums/korea-forum',
    feed: 'http://madang.test/forums/korea-forum/calendar.ics',
    sessions: [
      {
        ...{ id: 'talk', slug: 'talk', title: 'Talk', state: 'on' },
        ...{ startsAt: '2021-10-04T09:30:00Z', endsAt: '2021-10-04T10:30:00Z', sequence: 1, changedIn: 2 },
        page: 'http://madang.test/forums/korea-forum/sessions/talk',
        feed: 'http://madang.test/forums/korea-forum/sessions/talk/calendar.ics',
      },
    ],
  })
  expect((await app.get('/forums/korea-forum/sessions/talk')).text).toContain('18:30')
  expect((await app.call(token, 'GET', `${releases}/2`)).json).toEqual(made.json)
  const listed = await app.call(token, 'GET', releases)
  expect(listed.json.items.map(({ number }: { number: number }) => number)).toEqual([1, 2])
})

test('of a session that is not ready nothing goes out, chosen or not', async () => {
  const { app, token } = await start()

  const chosen = await app.call(token, 'POST', releases, { body: { chosen: ['draft'] } })
  const around = await app.call(token, 'POST', releases, { body: { chosen: [] } })

  expect(chosen.json.problems).toEqual([
    { field: 'sessions.draft.state', code: 'session-not-ready', text: chosen.json.problems[0].text },
  ])
  expect(around.json.sessions.map(({ id }: { id: string }) => id)).toEqual(['talk'])
  expect(around.text).not.toContain('Not yet')
})

test('a finding that is an error stands in the way of its session', async () => {
  const { app, token } = await start()
  const items = [
    { title: 'Long', minutes: 30 },
    { title: 'Pinned', minutes: 10, pin: { clock: '2021-10-05T09:10' } },
  ]
  const body = { id: 'one', title: 'One', state: 'ready', start: { clock: '2021-10-05T09:00' }, items }
  await app.call(token, 'POST', '/api/v1/forums/kr/sessions', { body })

  const refused = await app.call(token, 'POST', releases, { body: { chosen: ['one'] } })

  expect(refused.json.problems).toEqual([
    {
      field: 'sessions.one',
      code: 'finding-blocks',
      text: 'A finding stands in the way of “One”. Resolve it, then release again.',
    },
  ])
  expect((await app.call(token, 'GET', releases)).json.items).toHaveLength(1)
})

test('a session that was changed after its findings were looked at went out unlooked at', async () => {
  const store = await storeWith({
    forum: aForum({ id: 'kr', slug: 'korea-forum' }),
    sessions: [aSession({ id: 'talk', title: 'Talk', items: [anItem({ id: 'row' })] })],
  })
  const place = { forumId: 'kr' as ForumId, kind: 'session', id: 'talk' } as const
  const edit = { by: 'desk', at: '2021-09-02T00:00:00Z' as Instant }
  await store.save(place, aSession({ id: 'talk', title: 'Good' }), { ...edit, seen: 1 })
  let isWatched = false
  const app = await startProgramApp({
    ...store,
    async readForum(id) {
      const draft = await store.readForum(id)
      const seen = (await store.read(place))?.revision ?? 0
      if (isWatched && seen === 2)
        await store.save(place, aSession({ id: 'talk', title: 'Bad' }), { ...edit, seen })
      return draft
    },
  })
  const token = await app.token()

  isWatched = true
  const refused = await app.call(token, 'POST', releases, { body: { chosen: ['talk'] } })

  expect(refused.status).toBe(422)
  expect(refused.json.problems).toMatchObject([{ field: 'sessions.talk', code: 'stale' }])
  expect(await store.releaseNumbers('kr' as ForumId)).toEqual([1])
})
