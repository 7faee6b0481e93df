/** What an open page is told: saves, who else is here; and who is told nothing. */
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Instant } from '../../../src/domain/clock.ts'
import type { ForumId, SessionId } from '../../../src/domain/ids.ts'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { createLive, type Listener } from '../../../src/web/desk/live/hub.ts'
import { startApp } from '../../app.ts'
import { unwrap } from '../../makers.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { readFields } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'
import { workshopId } from './world.ts'

const address = `/desk/forums/${sampleForumId}/sessions/${workshopId}`

interface Stream {
  status: number
  headers: IncomingMessage['headers']
  /** Every event so far: its name and what it told. */
  events: [string, unknown][]
  text: () => string
  isOver: () => boolean
  stop: () => void
}

const open: Stream[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.stop()
})

function listen({ port }: TestDesk, browser: Browser, path = `${address}/live`): Promise<Stream> {
  return new Promise((done, fail) => {
    const req = request({ host: '127.0.0.1', port, path, headers: { cookie: browser.cookie } })
    req.on('error', fail).on('response', (res) => {
      let text = ''
      const stream: Stream = {
        status: res.statusCode ?? 0,
        headers: res.headers,
        events: [],
        text: () => text,
        isOver: () => res.complete || res.destroyed,
        stop: () => req.destroy(),
      }
      res.on('error', () => undefined)
      res.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
        stream.events = [...text.matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(
          ([, name = '', told = '']) => [name, JSON.parse(told)],
        )
      })
      open.push(stream)
      done(stream)
    })
    req.end()
  })
}

async function save(browser: Browser, fields: Record<string, string>): Promise<void> {
  const shown = readFields((await browser.get(address)).text, '#editor')
  expect((await browser.post(address, { ...shown, ...fields })).status).toBe(303)
}

describe('the stream of a session', () => {
  test('tells at once where the session is, then every save, by whom, and who else is here', async () => {
    const desk = await startDesk()
    const [ana, bea] = [await desk.signIn('Ana'), await desk.signIn('Bea', 'reader')]
    const mine = await listen(desk, ana)
    const hers = await listen(desk, bea)
    await expect.poll(() => mine.events.length).toBe(2)

    await save(ana, { title: 'By Ana' })
    await expect.poll(() => hers.events.length).toBe(3)
    hers.stop()
    await expect.poll(() => mine.events.length, { timeout: 3000 }).toBe(4)

    const { revision } = (mine.events[0] as [string, { revision: number }])[1]
    expect(mine.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    expect(mine.headers['content-encoding']).toBeUndefined()
    expect(mine.events).toEqual([
      ['saved', { revision, by: expect.any(String) }],
      ['here', { names: ['Bea'], more: 0 }],
      ['saved', { revision: revision + 1, by: 'Ana' }],
      ['here', { names: [], more: 0 }],
    ])
    expect(hers.events.map(([name]) => name)).toEqual(['here', 'saved', 'saved'])
  })

  test('two pages of one person are one, and none of them is somebody else', async () => {
    const desk = await startDesk()
    const [ana, bea] = [await desk.signIn('Ana'), await desk.signIn('Bea')]
    const [mine] = [await listen(desk, ana), await listen(desk, ana)]
    const hers = await listen(desk, bea)
    await expect.poll(() => mine.events.at(-1)).toEqual(['here', { names: ['Bea'], more: 0 }])
    await expect.poll(() => hers.events.at(0)).toEqual(['here', { names: ['Ana'], more: 0 }])
  })

  test('a session that is taken away is told, with whoever did it', async () => {
    const desk = await startDesk()
    const mine = await listen(desk, await desk.signIn('Bea'))
    const place = { forumId: sampleForumId, kind: 'session', id: workshopId } as const
    const seen = (await desk.store.read(place))?.revision ?? 0

    await desk.store.remove(place, { by: 'Ana', at: '2021-10-01T00:00:00Z' as Instant, seen })

    await expect.poll(() => mine.events.at(-1)).toEqual(['removed', { by: 'Ana' }])
  })

  test('a page that is closed is no failure in the log', async () => {
    const desk = await startDesk()
    const mine = await listen(desk, await desk.signIn('Ana'))
    mine.stop()
    const lines = () => desk.logged().filter((line) => line.includes('/live'))
    await expect.poll(() => lines().length).toBe(1)

    expect(JSON.parse(lines()[0] ?? '')).toMatchObject({ level: 30, url: `${address}/live`, status: 200 })
  })

  test('nothing of another session is told', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const theirs = await listen(
      desk,
      await desk.coordinate('what-young-members-ask'),
      `${address.replace(workshopId, 'what-young-members-ask')}/live`,
    )
    const mine = await listen(desk, ana)
    await save(ana, { title: 'A secret title' })
    await expect.poll(() => mine.events.length).toBe(2)

    expect(theirs.events.map(([name]) => name)).toEqual(['saved'])
    expect(theirs.text()).not.toContain('Ana')
  })

  test('nobody without the right is told anything', async () => {
    const desk = await startDesk()
    const outsiders: [Browser, number][] = [
      [desk.stranger, 303],
      [await desk.signIn('Out', 'organizer', 'other' as ForumId), 404],
      [await desk.coordinate('what-young-members-ask'), 404],
    ]
    for (const [browser, status] of outsiders) {
      const answer = await desk.get(
        `${address}/live`,
        browser.cookie === '' ? {} : { cookie: browser.cookie },
      )
      expect([browser.name, answer.status, answer.text.includes('event:')]).toEqual([
        browser.name,
        status,
        false,
      ])
    }
    const ana = await desk.signIn('Ana')
    expect((await ana.get(`${address.replace(workshopId, 'nowhere')}/live`)).status).toBe(404)
  })

  test('of one visit four pages listen; one more is told to come back later', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const streams = await Promise.all([1, 2, 3, 4].map(() => listen(desk, ana)))

    const late = await ana.get(`${address}/live`)
    streams[0]?.stop()
    await expect
      .poll(async () => (await desk.ask('HEAD', `${address}/live`, { cookie: ana.cookie })).status)
      .toBe(200)

    expect([late.status, late.headers['retry-after']]).toEqual([503, '30'])
  })
})

describe('an open stream ends', () => {
  const quick = async () => {
    const store = await sampleStore()
    const app = await startApp(store, { beatMs: 40 })
    const desk = { ...(await startDesk(store)), port: app.port, access: app.access }
    return desk
  }

  test.each([
    [
      'when its visit ends',
      (desk: TestDesk, ana: Browser) => desk.access.endVisit(ana.cookie.replace('visit=', '')),
    ],
    [
      'when the role is taken away',
      async (desk: TestDesk) => {
        const account = await desk.access.findAccount('ana@example.org')
        if (account !== undefined) unwrap(await desk.access.setRole(account.id, sampleForumId, null))
      },
    ],
  ])('%s', async (_when, end) => {
    const desk = await quick()
    await desk.signIn('Owner')
    const ana = await desk.signIn('Ana', 'organizer')
    const mine = await listen(desk, ana)
    await expect.poll(() => mine.text()).toContain(': here')

    await end(desk, ana)

    await expect.poll(() => mine.isOver()).toBe(true)
    expect(mine.events.at(-1)).toEqual(['ended', {}])
  })

  test('when a coordinator’s link is revoked', async () => {
    const desk = await quick()
    const coordinator = await desk.coordinate(workshopId)
    const mine = await listen(desk, coordinator)
    for (const link of await desk.access.coordinatorLinks(sampleForumId, workshopId as SessionId))
      await desk.access.revokeLink(link.id)

    await expect.poll(() => mine.isOver()).toBe(true)
    expect(mine.events.at(-1)).toEqual(['ended', {}])
  })

  test('when the planner stops', async () => {
    const desk = await startDesk()
    const mine = await listen(desk, await desk.signIn('Ana'))

    desk.app.endLive()

    await expect.poll(() => mine.isOver()).toBe(true)
  })
})

test('whoever leaves before the stream began takes no room', async () => {
  const store = await sampleStore()
  let isSlow = false
  const read: typeof store.read = async (asked) => {
    if (isSlow) await wait(100)
    return store.read(asked)
  }
  const desk = await startDesk({ ...store, read })
  const ana = await desk.signIn('Ana')
  isSlow = true
  for (let number = 0; number < 5; number += 1) {
    const headers = { cookie: ana.cookie }
    const req = request({ host: '127.0.0.1', port: desk.port, path: `${address}/live`, headers })
    req.on('error', () => undefined).end()
    await wait(50)
    req.destroy()
  }
  await wait(500)
  isSlow = false

  expect((await listen(desk, ana)).status).toBe(200)
})

describe('the hub', () => {
  const place = { forumId: 'f' as ForumId, sessionId: 's' as SessionId }
  const listener = (who: string, heard: string[] = []): Listener => ({
    visit: who,
    who,
    name: who,
    send: (event, told) => heard.push(`${event} ${JSON.stringify(told)}`),
    beat: () => heard.push('beat'),
    mayStay: async () => true,
    end: () => heard.push('end'),
  })

  test('names at most twenty, and counts the others', () => {
    const { watch } = createMemoryStore()
    const live = createLive({ watch })
    const heard: string[] = []
    live.join(place, listener('me', heard))
    for (let number = 10; number < 35; number += 1) live.join(place, listener(`person ${number}`))

    const last = JSON.parse(heard.at(-1)?.replace('here ', '') ?? '')

    expect([last.names.length, last.names[0], last.more]).toEqual([20, 'person 10', 5])
    live.close()
  })

  test('a page that is loaded anew is not told to have left', async () => {
    const { watch } = createMemoryStore()
    const live = createLive({ watch, leaveMs: 20 })
    const heard: string[] = []
    live.join(place, listener('me', heard))
    const leave = live.join(place, listener('bea'))
    leave()
    live.join(place, listener('bea'))
    await wait(40)

    expect(heard).toEqual(['here {"names":["bea"],"more":0}'])
    live.close()
  })

  test('has room for five hundred', () => {
    const { watch } = createMemoryStore()
    const live = createLive({ watch })
    for (let number = 0; number < 500; number += 1)
      live.join({ ...place, sessionId: `s${number}` as SessionId }, listener(String(number)))

    expect(live.hasRoom({ visit: 'another', who: 'another' })).toBe(false)
    live.close()
  })

  test('has room for twenty-four pages of one person, however often they signed in', () => {
    const { watch } = createMemoryStore()
    const live = createLive({ watch })
    for (let number = 0; number < 24; number += 1)
      live.join(place, { ...listener('ana'), visit: `ana-${number}` })

    expect(live.hasRoom({ visit: 'ana-24', who: 'ana' })).toBe(false)
    expect(live.hasRoom({ visit: 'bea', who: 'bea' })).toBe(true)
    live.close()
  })

  test('tells of notes only those in the session', () => {
    const { watch } = createMemoryStore()
    const live = createLive({ watch })
    const [here, elsewhere] = [[], []] as string[][]
    live.join(place, listener('me', here))
    live.join({ ...place, sessionId: 'other' as SessionId }, listener('bea', elsewhere))

    live.tell(place, 'notes')

    expect([here, elsewhere]).toEqual([['notes {}'], []])
    live.close()
  })
})
