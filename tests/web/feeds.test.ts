/** Whom a calendar feed makes busy, and how much an address may ask for. */
import { describe, expect, test } from 'vitest'
import { sayIn } from '../../src/text/say.ts'
import { startApp, storeWith, type TestApp } from '../app.ts'
import { anItem, aParticipation, aPerson, aSession, startAt } from '../makers.ts'
import { sampleStore } from '../sample.ts'
import { readPage } from './html.ts'

/** The lines of a feed with this property, in the order of its events. */
function linesOf(feed: string, property: string): string[] {
  return [...feed.matchAll(new RegExp(`^${property}:(.*)\\r$`, 'gm'))].map(([, value]) => value ?? '')
}

async function busyOf(app: TestApp, target: string) {
  const { status, text } = await app.get(target)
  expect(status).toBe(200)
  const free = linesOf(text, 'X-MICROSOFT-CDO-BUSYSTATUS')
  return { shown: linesOf(text, 'TRANSP'), free }
}

const free = (count: number) => ({
  shown: Array(count).fill('TRANSPARENT'),
  free: Array(count).fill('FREE'),
})
const busy = (count: number) => ({ shown: Array(count).fill('OPAQUE'), free: [] })

describe('who is busy (calendar rule 21)', () => {
  const sessions = ['a', 'b', 'c'].map((id, hour) =>
    aSession({
      id,
      start: startAt(`1${hour}:00`),
      items: [anItem({ people: ['ana'] })],
      participations: [aParticipation({ personId: 'ana' })],
    }),
  )
  const start = async () =>
    startApp(await storeWith({ sessions, people: [aPerson({ id: 'ana', given: 'Ana' })] }))

  test('whoever follows a whole forum, or a part of it, stays free', async () => {
    const app = await start()

    expect(await busyOf(app, '/forums/forum/calendar.ics')).toEqual(free(3))
    expect(await busyOf(app, '/forums/forum/calendar.ics?language=en&q=title')).toEqual(free(3))
    expect(await busyOf(app, '/forums/forum/calendar.ics?level=item')).toEqual(free(3))
  })

  test('whoever follows a person or a session is busy then', async () => {
    const app = await start()

    expect(await busyOf(app, '/forums/forum/people/ana/calendar.ics')).toEqual(busy(3))
    expect(await busyOf(app, '/forums/forum/people/ana/calendar.ics?level=item')).toEqual(busy(3))
    expect(await busyOf(app, '/forums/forum/sessions/a/calendar.ics')).toEqual(busy(1))
    expect(await busyOf(app, '/forums/forum/sessions/a/session.ics')).toEqual(busy(1))
  })

  test('whoever follows their stars is busy then, by address or by private list', async () => {
    const app = await start()
    const { headers } = await app.post('/forums/forum/lists', { show: ['a', 'c'] })

    expect(await busyOf(app, '/forums/forum/calendar.ics?show=a,c')).toEqual(busy(2))
    expect(await busyOf(app, `${headers.location}/calendar.ics`)).toEqual(busy(2))
  })

  test('nobody is busy with what was cancelled', async () => {
    const app = await startApp(await sampleStore())
    const feed = '/forums/gsef-2021/sessions/open-networking-hour/calendar.ics'

    expect(await busyOf(app, feed)).toEqual(free(1))
    expect(linesOf((await app.get(feed)).text, 'STATUS')).toEqual(['CANCELLED'])
  })
})

describe('an address holds at most 200 stars', () => {
  const ids = Array.from({ length: 201 }, (_, index) => `s${String(index).padStart(3, '0')}`)
  const first200 = ids.slice(0, 200)
  const start = async () =>
    startApp(await storeWith({ sessions: ids.map((id) => aSession({ id, title: `Session ${id}` })) }))

  test('in a feed: one more is left out, and a session starred twice counts once', async () => {
    const app = await start()

    const asked = [...ids.toReversed(), 's000', 'nobody'].join(',')
    const { text } = await app.get(`/forums/forum/calendar.ics?show=${asked}`)

    expect(linesOf(text, 'SUMMARY').sort()).toEqual(first200.map((id) => `Session ${id}`))
  })

  test('on the programme, and in what it sends to make a private calendar', async () => {
    const app = await start()
    const say = sayIn('en')

    const page = readPage((await app.get(`/forums/forum?show=${ids.join(',')}`)).text)

    expect(page.texts('[role=status].count')).toEqual([say('programme.count', { count: 200 })])
    expect(page.form(say('list.make')).action).toBe('/forums/forum/lists')
    expect(page.values('form[method=post] [name=show]', 'value')).toEqual(first200)
  })

  test('in a private list', async () => {
    const app = await start()

    const { headers } = await app.post('/forums/forum/lists', { show: ids })
    const { text } = await app.get(`${headers.location}/calendar.ics`)

    expect(linesOf(text, 'SUMMARY').sort()).toEqual(first200.map((id) => `Session ${id}`))
  })
})
