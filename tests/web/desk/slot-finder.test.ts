/** The page that finds a time: who pays for each, one click that sets it, and who is told what. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonId, SessionId } from '../../../src/domain/ids.ts'
import type { Session } from '../../../src/domain/session.ts'
import { saveDocs } from '../../app.ts'
import { anItem, aParticipation, aPerson, aSession, at, pinAt, startAt } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { type Page, select, textOf } from '../html.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'
import { workshopId } from './world.ts'

const forum = `/desk/forums/${sampleForumId}`
const editor = `${forum}/sessions/${workshopId}`
const finder = `${editor}/slots`
const firstDay = `${finder}?from=2021-10-04&to=2021-10-04`

let desk: TestDesk
let ana: Browser
beforeEach(async () => {
  desk = await startDesk()
  ana = await desk.signIn('Ana')
})

async function savedSession(id: string = workshopId): Promise<Session> {
  const saved = await desk.store.read({ forumId: sampleForumId, kind: 'session', id: id as SessionId })
  if (saved === undefined) throw new Error(`there is no session ${id}`)
  return saved.doc
}

/** Clock, who pays and what is told of it, of each time without sleepers. */
function bestOf(page: Page) {
  return page.elements('[data-best] > .time-slot').map((slot) => ({
    clock: select('.time-when strong', slot).map(textOf).join(),
    lines: select('.clock-lines > li', slot).map(textOf),
    marks: select('.time-mark', slot).map(textOf),
  }))
}

describe('for the sample session on its first day', () => {
  test('starts at 20:00, 20:30, 21:00 and 21:30 are free of sleepers and no other, ranked by who is early or late', async () => {
    const page = await ana.page(firstDay)

    expect(bestOf(page).map(({ clock }) => clock)).toEqual(['20:00', '20:30', '21:30', '21:00'])
    expect(page.texts('.time-day > p:last-child')).toEqual([
      'Nobody is asleep when it starts from 20:00 to 21:30.',
    ])
    expect(page.texts('.page > section > h2')).toEqual([
      'Times at which nobody is asleep',
      'Each day, hour by hour',
      'The least bad of the others',
    ])
  })

  test('each is told with who pays', async () => {
    const [first] = bestOf(await ana.page(firstDay))

    expect(first?.lines).toEqual([
      '20:00 Seoul late',
      '19:00 Taipei fine, late from 20:00',
      '14:00 Nairobi fine',
      '06:00 Mexico City (host city) early',
    ])
  })

  test('every hour of the day is told in words too', async () => {
    const page = await ana.page(firstDay)

    expect(page.values('svg.day-bar', 'aria-label')).toEqual([
      'Somebody asleep: 00:00–12:00, 13:00–20:00, 23:00–24:00. Nobody asleep, somebody up early or late: 12:00–13:00, 20:00–23:00. Fine: never.',
    ])
  })
})

test('all days of the forum are looked at where nobody says which', async () => {
  const page = await ana.page(finder)

  expect(page.texts('.time-day h3')).toEqual([
    'Monday 4 October 2021',
    'Tuesday 5 October 2021',
    'Wednesday 6 October 2021',
    'Thursday 7 October 2021',
    'Friday 8 October 2021',
  ])
  expect(bestOf(page)).toHaveLength(20)
})

test('length and grid may be others', async () => {
  const page = await ana.page(`${firstDay}&minutes=2h30&step=15`)

  expect(bestOf(page).map(({ clock }) => clock)).toEqual(['20:00', '20:15', '20:30'])
})

test.each([
  ['from=soon', '#f-from', 'This is no day of the calendar. Write it as 2026-10-04.'],
  [
    'from=2021-10-08&to=2021-10-04',
    '#f-to',
    'The last day is before the first one. Choose a later last day, or an earlier first one.',
  ],
  ['from=2021-10-04&to=2021-10-20', '#f-to', 'These are more than 14 days. Choose fewer.'],
  [
    'minutes=long',
    '#f-minutes',
    '“long” is no length that can be read. Write minutes, such as 90, or hours and minutes, such as 1h30.',
  ],
  ['minutes=2000', '#f-minutes', 'Give whole minutes, from 1 to 1440.'],
])('what can’t be looked for is told at its field: %s', async (query, field, said) => {
  const answer = await ana.get(`${finder}?${query}`)
  const page = await ana.page(`${finder}?${query}`)

  expect(answer.status).toBe(422)
  expect(page.texts(`${field}-problem`)).toEqual([said])
  expect(page.values('.problems a', 'href')).toEqual([field])
  expect(page.texts('.time-slot')).toEqual([])
})

describe('one click', () => {
  test('sets the start and nothing else, and leads back to the session', async () => {
    const before = await savedSession()
    const page = await ana.page(firstDay)
    const { action, fields } = page.form('Start at 20:00')

    const answer = await ana.post(action, fields)

    expect(fields.start).toBe('2021-10-04T11:00:00Z')
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      expect.stringMatching(`^${editor}\\?saved=`),
    ])
    expect(await savedSession()).toEqual({ ...before, start: { ...before.start, clock: '2021-10-04T20:00' } })
  })

  test('moves what is pinned along, and the page says so before', async () => {
    const session = aSession({
      id: 'pinned',
      start: startAt('18:00'),
      items: [anItem({ id: 'one' }), anItem({ id: 'two', pinned: at('18:30') })],
    })
    await saveDocs(desk.store, sampleForumId, { sessions: [session] })
    const page = await ana.page(`${forum}/sessions/pinned/slots`)

    await ana.post(`${forum}/sessions/pinned/slots`, { seen: '1', start: '2021-10-05T14:30:00Z' })

    expect(page.texts('main > p').join()).toContain(
      '1 row is pinned to a time and moves along with the start.',
    )
    const { start, items } = await savedSession('pinned')
    expect([start.clock, items.map(({ pin }) => pin)]).toEqual([
      '2021-10-05T23:30',
      [null, pinAt('2021-10-06T00:00')],
    ])
  })

  test('keeps what somebody else saved in between', async () => {
    const { fields } = (await ana.page(firstDay)).form('Start at 20:00')
    await saveDocs(desk.store, sampleForumId, {
      sessions: [{ ...(await savedSession()), title: 'Renamed meanwhile' }],
    })

    await ana.post(finder, fields)

    expect(await savedSession()).toMatchObject({
      title: 'Renamed meanwhile',
      start: { clock: '2021-10-04T20:00' },
    })
  })

  test('is refused where it is no time, and nothing is saved', async () => {
    const before = await savedSession()

    const answer = await ana.post(finder, { seen: '1', start: 'soon' })

    expect(answer.status).toBe(422)
    expect(answer.text).toContain('This is no date and time.')
    expect(await savedSession()).toEqual(before)
  })

  test('is not offered to a reader, and not at the time that it has', async () => {
    const session = { ...(await savedSession()), start: startAt('20:00') }
    await saveDocs(desk.store, sampleForumId, { sessions: [session] })
    const reader = await desk.signIn('Rea', 'reader')

    const first = (await ana.page(firstDay)).elements('.time-slot')[0]

    expect((await reader.page(firstDay)).texts('.time-slot form')).toEqual([])
    expect(first && [select('form', first).length, ...select('.tag', first).map(textOf)]).toEqual([
      0,
      'As it is now',
    ])
  })
})

describe('people', () => {
  const choi = 'seon-hee-choi' as PersonId

  async function change(parts: object) {
    const saved = await desk.store.read({ forumId: sampleForumId, kind: 'person', id: choi })
    if (saved === undefined) throw new Error('nobody there')
    await saveDocs(desk.store, sampleForumId, { people: [{ ...saved.doc, ...parts }] })
  }

  test('who can’t then are told by name, and the time comes after those that suit', async () => {
    await change({
      availability: [{ from: at('20:30'), to: at('23:00') }],
      preferredHours: { from: '09:00', to: '21:00' },
    })

    const page = await ana.page(firstDay)

    expect(bestOf(page).map(({ clock, marks }) => [clock, ...marks])).toEqual([
      ['20:30'],
      ['21:30'],
      ['21:00'],
      ['20:00', 'Seon-Hee Choi: can’t then.'],
    ])
    expect(page.texts('#said-heading + ul > li')).toEqual([
      'Seon-Hee Choi can then: 2021-10-04 20:30-23:00.',
      'Seon-Hee Choi likes 09:00-21:00.',
    ])
  })

  test('are told of to a coordinator only where they can’t', async () => {
    await change({
      availability: [{ from: at('20:30'), to: at('23:00') }],
      preferredHours: { from: '09:00', to: '21:00' },
    })

    const page = await (await desk.coordinate(workshopId)).page(firstDay)

    expect(bestOf(page).at(-1)?.marks).toEqual(['Seon-Hee Choi: can’t then.'])
    expect(page.texts('#said-heading')).toEqual([])
  })

  test('whose zone nobody knows are asked after, with the way to their form', async () => {
    await change({ zone: null, country: 'US' })

    const page = await ana.page(firstDay)

    expect(page.texts('.clock-asks > li')).toEqual(['Where does Seon-Hee Choi sit? Set a time zone'])
    expect(page.link('Set a time zone')).toBe(`${forum}/people/${choi}`)
  })

  test('who are in another session then are told to the team, and never to a coordinator', async () => {
    const other = aSession({
      id: 'elsewhere',
      title: 'A session that the coordinator may not know',
      start: startAt('21:30'),
      participations: [aParticipation({ personId: 'chingyu-yao', role: 'moderator' })],
      plannedMinutes: 90,
    })
    await saveDocs(desk.store, sampleForumId, { sessions: [other] })
    const coordinator = await desk.coordinate(workshopId)

    const team = await ana.page(firstDay)
    const theirs = await coordinator.get(firstDay)

    expect(bestOf(team).map(({ clock, marks }) => [clock, marks.length])).toEqual([
      ['20:00', 0],
      ['20:30', 1],
      ['21:30', 1],
      ['21:00', 1],
    ])
    expect(bestOf(team)[1]?.marks).toEqual([
      'Chingyu Yao is in “A session that the coordinator may not know” then.',
    ])
    expect(theirs.status).toBe(200)
    expect(theirs.text).not.toContain('A session that the coordinator may not know')
    expect(bestOf(await coordinator.page(firstDay)).map(({ clock }) => clock)).toEqual([
      '20:00',
      '20:30',
      '21:30',
      '21:00',
    ])
  })

  test('of other sessions are told of to nobody', async () => {
    await saveDocs(desk.store, sampleForumId, {
      people: [aPerson({ id: 'stranger', given: 'Somebody', family: 'Else', zone: 'Pacific/Auckland' })],
    })

    for (const target of [finder, editor]) {
      const { text } = await (await desk.coordinate(workshopId)).get(target)
      expect(text).not.toContain('Auckland')
    }
  })
})

test('a start that no clock ever showed is told, and nothing is proposed', async () => {
  const session = aSession({ id: 'never', start: startAt('2021-03-28T02:30', 'Europe/Paris') })
  await saveDocs(desk.store, sampleForumId, { sessions: [session] })

  const page = await ana.page(`${forum}/sessions/never/slots`)

  expect(page.texts('main > p').join()).toContain('a time that no clock ever showed')
  expect(page.texts('.time-slot')).toEqual([])
})

test('a time beyond the years that there are is refused, and nothing is set', async () => {
  const before = await savedSession()

  const answer = await ana.post(finder, { start: '9999-12-31T23:59:00Z', seen: '1' })

  expect(answer.status).toBe(422)
  expect(await savedSession()).toEqual(before)
})
