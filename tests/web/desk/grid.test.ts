import { beforeEach, describe, expect, test } from 'vitest'
import type { ForumId, SessionId } from '../../../src/domain/ids.ts'
import { saveDocs, storeWith } from '../../app.ts'
import { aForum, anItem, aParticipation, aPerson, aSession, at, startAt } from '../../makers.ts'
import { readPage } from '../html.ts'
import { postForms } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

const grid = '/desk/forums/forum/grid'
const forumId = 'forum' as ForumId

let desk: TestDesk
let ana: Browser

beforeEach(async () => {
  const store = await storeWith({
    forum: aForum({
      tracks: [{ id: 'care', slug: 'care', title: 'Care', hue: 'teal' }],
      rooms: [{ id: 'hall', title: 'Hall', venue: '' }],
    }),
    people: [aPerson({ id: 'bea', given: 'Bea' })],
    sessions: [
      aSession({
        id: 'one',
        title: 'First',
        trackId: 'care',
        roomId: 'hall',
        start: startAt('09:00'),
        participations: [aParticipation({ personId: 'bea', role: 'moderator' })],
        items: [anItem(), anItem({ pinned: at('09:30') })],
      }),
      aSession({ id: 'two', title: 'Second', roomId: 'hall', start: startAt('09:30') }),
      aSession({ id: 'off', title: 'Third', state: 'cancelled', start: startAt('09:00') }),
      aSession({ id: 'night', title: 'Fourth', start: startAt('2021-10-05T23:30') }),
    ],
  })
  desk = await startDesk(store)
  ana = await desk.signIn('Ana', 'organizer', forumId)
})

async function sessionOf(id: string) {
  return (await desk.store.read({ forumId, kind: 'session', id: id as SessionId }))?.doc
}

/** What the form of that session on the grid sends, with other values. */
async function move(id: string, changes: Record<string, string>, who = ana, target = grid) {
  const { text } = await who.get(target)
  const form = postForms(text).find(({ fields }) =>
    fields.some(([name, value]) => name === 'session' && value === id),
  )
  if (form === undefined) throw new Error(`no form of ${id}`)
  return who.post(form.action, { ...Object.fromEntries(form.fields), ...changes })
}

describe('a day', () => {
  test('is the first with sessions, its sessions by time, side by side in their rooms', async () => {
    const page = await ana.page(grid)

    expect(page.texts('h2 time')).toEqual(['Monday 4 October 2021'])
    expect(page.texts('.grid-session h3')).toEqual(['First', 'Third', 'Second'])
    expect(page.values('.grid-place', 'class')).toEqual([
      'grid-place col-0 h-2 s-0',
      'grid-place col-2 h-2 s-0',
      'grid-place col-1 h-2 s-6',
    ])
    expect(page.texts('.grid-rooms span')).toEqual(['Hall', 'Hall', 'Without a room'])
    expect(page.values('#session-off', 'class')[0]).toContain('is-cancelled')
    expect(page.texts('#session-one .soft')).toEqual(['Care · Hall · 1 person'])
    expect(page.texts('.grid-days a')).toEqual([
      '4 Oct 3 sessions',
      '5 Oct 1 session',
      '6 Oct 0 sessions',
      '7 Oct 0 sessions',
      '8 Oct 0 sessions',
    ])
  })

  test('tells of two sessions in one room at once, in both', async () => {
    const page = await ana.page(grid)

    expect(page.texts('.grid-session .problem')).toEqual([
      'In Hall at the same time: “Second”',
      'In Hall at the same time: “First”',
    ])
  })

  test('stands by the clocks of another zone when asked', async () => {
    const page = await ana.page(`${grid}?day=2021-10-04&zone=UTC`)

    expect(page.texts('#session-one .grid-time')).toEqual(['00:00–01:00'])
    expect(page.texts('[aria-current=true]')).toEqual(['UTC'])
  })

  test('shows what goes on past midnight in both days', async () => {
    const [evening, morning] = [
      await ana.page(`${grid}?day=2021-10-05`),
      await ana.page(`${grid}?day=2021-10-06`),
    ]

    expect(evening.texts('.grid-time')).toEqual(['23:30–00:30 +1 day'])
    expect(morning.texts('.grid-time')).toEqual(['23:30–00:30 begins previous day'])
  })

  test('without sessions says what to do', async () => {
    expect((await ana.page(`${grid}?day=2021-10-07`)).texts('.empty p')[0]).toBe(
      'Nothing is planned for this day.',
    )
  })

  test('with a strange address is the forum’s own', async () => {
    const page = await ana.page(`${grid}?day=2021-13-45&zone=Mars/Base&moved=../x.1`)

    expect(page.texts('h2 time')).toEqual(['Monday 4 October 2021'])
  })

  test('lets a reader look and move nothing', async () => {
    const reader = await desk.signIn('Rita', 'reader', forumId)
    const { text } = await reader.get(grid)

    expect(postForms(text).map(({ action }) => action)).toEqual(['/desk/sign-out'])
    expect((await reader.post(`${grid}/moves`, { session: 'one', seen: '1', time: '11:00' })).status).toBe(
      404,
    )
    expect((await (await desk.coordinate('one', forumId)).get(grid)).status).toBe(404)
  })
})

describe('a move', () => {
  test('is saved at once, pins move along, and the page offers the way back', async () => {
    const answer = await move('one', { time: '10:15' })
    const page = await ana.page(answer.headers.location ?? '')

    expect([answer.status, answer.headers.location]).toEqual([303, `${grid}?day=2021-10-04&moved=one.2`])
    expect(page.texts('.done')).toEqual(['Moved “First”: Mon 4 Oct 2021, 10:15–11:15 KST.'])
    expect((await sessionOf('one'))?.start).toEqual(startAt('10:15'))
    expect((await sessionOf('one'))?.items[1]?.pin?.clock).toBe('2021-10-04T10:45')

    const back = await ana.post(`${grid}/moves`, page.form('Take it back').fields)

    expect(back.headers.location).toBe(`${grid}?day=2021-10-04&moved=one.back`)
    expect((await sessionOf('one'))?.start).toEqual(startAt('09:00'))
    expect((await ana.page(back.headers.location ?? '')).texts('.done')).toEqual([
      '“First” is back where it was: Mon 4 Oct 2021, 09:00–10:00 KST.',
    ])
  })

  test.each([
    ['later by so much', { time: '+30m' }, startAt('09:30')],
    ['to another day', { time: '9:00', day: '2021-10-06' }, startAt('2021-10-06T09:00')],
    ['by the clock of another zone', { time: '1:30 am', zone: 'UTC', day: '2021-10-04' }, startAt('10:30')],
  ])('%s', async (_what, fields, start) => {
    await move('one', fields)

    expect((await sessionOf('one'))?.start).toEqual(start)
  })

  test('to where it is already saves nothing', async () => {
    const answer = await move('two', {})

    expect([answer.status, answer.headers.location]).toEqual([303, `${grid}?day=2021-10-04`])
    expect((await desk.store.history({ forumId, kind: 'session', id: 'two' })).length).toBe(1)
  })

  test.each([
    ['a time that nobody can read', { time: 'soon' }, 'This is no time that can be read.'],
    ['a day that is none', { day: '2021-02-30' }, 'This is no day of the calendar.'],
  ])('%s is refused with the day as it is', async (_what, fields, told) => {
    const answer = await move('one', fields)
    const page = readPage(answer.text)

    expect(answer.status).toBe(422)
    expect(page.texts('.grid-told .problem').join()).toContain(told)
    expect(page.texts('.grid-session h3')).toEqual(['First', 'Third', 'Second'])
    expect((await sessionOf('one'))?.start).toEqual(startAt('09:00'))
  })

  test('of what somebody moved in between is not done, and says who', async () => {
    const before = await sessionOf('two')
    if (before === undefined) throw new Error('it is not there')
    const { text } = await ana.get(grid)
    await saveDocs(desk.store, 'forum', { sessions: [{ ...before, start: startAt('14:00') }] })
    const form = postForms(text).find(({ fields }) => fields.some(([, value]) => value === 'two'))

    const answer = await ana.post(form?.action ?? '', {
      ...Object.fromEntries(form?.fields ?? []),
      time: '11:00',
    })

    expect(answer.status).toBe(409)
    expect(readPage(answer.text).texts('.grid-told .problem')).toEqual([
      'desk changed the same in between, so nothing was done to it.',
    ])
    expect((await sessionOf('two'))?.start).toEqual(startAt('14:00'))
  })

  test('of a session of another forum is no move', async () => {
    await saveDocs(desk.store, 'other', {
      forum: aForum({ id: 'other', slug: 'other' }),
      sessions: [aSession({ id: 'x' })],
    })

    const fields = { session: 'x', seen: '1', time: '11:00', day: '2021-10-04', on: '2021-10-04', zone: '' }

    expect((await ana.post(`${grid}/moves`, fields)).status).toBe(404)
  })
})
