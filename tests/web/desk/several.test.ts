import { beforeEach, describe, expect, test } from 'vitest'
import type { ForumId, SessionId } from '../../../src/domain/ids.ts'
import type { Session } from '../../../src/domain/session.ts'
import { saveDocs, storeWith } from '../../app.ts'
import { aForum, anItem, aParticipation, aPerson, aSession, at, startAt } from '../../makers.ts'
import { readPage } from '../html.ts'
import { postForms, readFields } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

const list = '/desk/forums/forum'
const changes = `${list}/sessions/changes`
const forumId = 'forum' as ForumId

let desk: TestDesk
let ana: Browser

beforeEach(async () => {
  const store = await storeWith({
    forum: aForum({
      tracks: [
        { id: 'care', slug: 'care', title: 'Care', hue: 'teal' },
        { id: 'home', slug: 'home', title: 'Home', hue: 'blue' },
      ],
      themes: [{ id: 'work', slug: 'work', title: 'Work' }],
    }),
    people: [aPerson({ id: 'bea', given: 'Bea' })],
    sessions: [
      aSession({ id: 'one', title: 'First', trackId: 'care', start: startAt('09:00') }),
      aSession({
        id: 'two',
        title: 'Second',
        state: 'draft',
        start: startAt('10:00'),
        items: [
          anItem({ id: 'row', minutes: 30 }),
          anItem({ id: 'pinned', pinned: at('10:30'), minutes: 30 }),
        ],
      }),
      aSession({ id: 'gone', title: 'Third', state: 'cancelled', start: startAt('11:00') }),
    ],
  })
  desk = await startDesk(store)
  ana = await desk.signIn('Ana', 'organizer', forumId)
})

async function sessionOf(id: string): Promise<Session | undefined> {
  return (await desk.store.read({ forumId, kind: 'session', id: id as SessionId }))?.doc
}

/** What the first button of that name would send from the page. */
function fieldsOf(html: string, button: string): Record<string, string[]> {
  const form = postForms(html).find(({ buttons }) => buttons.some(({ text }) => text === button))
  if (form === undefined) throw new Error(`no button "${button}"`)
  const byName = Map.groupBy(form.fields, ([name]) => name)
  const { name, value } = form.buttons.find(({ text }) => text === button) ?? { name: '', value: '' }
  const fields = [...byName].map(([field, all]) => [field, all.map((one) => one[1])] as const)
  return { ...Object.fromEntries(fields), ...(name === '' ? {} : { [name]: [value] }) }
}

const asked = (more: Record<string, string | string[]>) => ({ chosen: ['one:1', 'two:1'], ...more })

describe('the list', () => {
  test('has a box for each session, all of them ticked on request, and keeps how it was asked for', async () => {
    const plain = readPage((await ana.get(`${list}?q=first`)).text)
    const { text } = await ana.get(plain.link('Choose the one shown'))

    expect(readFields(text, '#several')).toMatchObject({ chosen: ['one:1'], list: ['q=first'] })
    expect(plain.values('input[name=chosen][checked]', 'value')).toEqual([])
    expect(plain.texts('.choice')).toEqual(['Choose “First”'])
  })

  test('has none for a reader', async () => {
    const reader = await desk.signIn('Rita', 'reader', forumId)
    const { text } = await reader.get(list)

    expect(text).not.toContain('name="chosen"')
    expect(text).not.toContain('id="several"')
    expect((await reader.post(changes, asked({ shift: '+5m', act: 'change' }))).status).toBe(404)
  })
})

describe('before anything is saved', () => {
  test('shows each time before and after, what moves along, and other labels', async () => {
    const answer = await ana.post(
      changes,
      asked({ shift: '1h30', track: 'home', addTheme: 'work', state: 'ready', list: 'state=draft' }),
    )
    const page = readPage(answer.text)

    expect(answer.status).toBe(200)
    expect(page.texts('.lead')).toEqual(['Nothing is saved yet. This is what would change in 2 sessions.'])
    expect(page.texts('.before-after')).toEqual([
      'Mon 4 Oct 2021, 09:00–10:00 KST becomes Mon 4 Oct 2021, 10:30–11:30 KST',
      'Mon 4 Oct 2021, 10:00–11:00 KST becomes Mon 4 Oct 2021, 11:30–12:30 KST',
    ])
    expect(page.texts('.facts-out li')).toEqual([
      'Track: Care → Home',
      'With the theme “Work”',
      '1 pinned row or locked end moves along',
      'Track: none → Home',
      'With the theme “Work”',
      'State: Draft → Ready',
    ])
    expect(page.link('Back to the sessions')).toBe(`${list}?state=draft`)
    expect((await sessionOf('one'))?.start).toEqual(startAt('09:00'))
  })

  test('shows the findings that would be new, and only those', async () => {
    const both = { participations: [aParticipation({ personId: 'bea', role: 'host' })] }
    await saveDocs(desk.store, 'forum', {
      sessions: ['one', 'two'].map((id, index) =>
        aSession({ id, title: `Title ${id}`, start: startAt(index === 0 ? '09:00' : '10:00'), ...both }),
      ),
    })

    const { text } = await ana.post(changes, { chosen: 'one:2', shift: '+1h' })

    expect(
      readPage(text)
        .texts('.finding')
        .filter((one) => one.includes('Bea')),
    ).toEqual([expect.stringMatching(/^Warning, new: Bea Moon is also in “Title two”/)])
  })

  test('names what can’t be changed so and why, and what is so already', async () => {
    const { text } = await ana.post(changes, { chosen: ['one:1', 'two:1', 'gone:1'], state: 'ready' })
    const page = readPage(text)

    expect(page.texts('h2')).toEqual(['1 can’t be changed so', '1 is so already', 'Ask for something else'])
    expect(page.texts('.problem')).toEqual([
      'This session is cancelled. Bring it back on its own page first.',
    ])
    expect(fieldsOf(text, 'Change 1 session').chosen).toEqual(['two:1'])
  })

  test.each([
    ['a clock is no shift', { shift: '18:00' }, '“18:00” is no shift of up to four weeks.'],
    ['a year is no shift', { shift: '+9999h' }, '“+9999h” is no shift of up to four weeks.'],
    ['no such day', { day: '2021-02-30' }, 'This is no day of the calendar.'],
    ['no such track', { track: 'nowhere' }, 'This is none of the choices.'],
    ['nothing asked', {}, 'Nothing is asked yet.'],
    ['nothing chosen', { chosen: [], shift: '+5m' }, 'Nothing is chosen.'],
    [
      'too many',
      { chosen: Array.from({ length: 501 }, (_, at) => `s${at}:1`), shift: '+5m' },
      'There are too many of these: 500 are the most.',
    ],
  ])('%s: refused, and what was typed stays', async (_what, fields, told) => {
    const answer = await ana.post(changes, asked({ act: 'change', ...fields }))
    const page = readPage(answer.text)

    expect(answer.status).toBe(422)
    expect(page.texts('.problems li').join()).toContain(told)
    if ('shift' in fields && page.elements('#f-shift').length > 0) {
      expect(page.values('#f-shift', 'value')).toEqual([fields.shift])
    }
    expect((await sessionOf('one'))?.start).toEqual(startAt('09:00'))
  })
})

describe('done', () => {
  async function change(fields: Record<string, string | string[]>) {
    const plan = await ana.post(changes, asked(fields))
    const button = /Change \d sessions?/.exec(plan.text)?.[0] ?? ''
    return ana.post(changes, fieldsOf(plan.text, button))
  }

  test('each is saved, pins move along, and the page says what was done', async () => {
    const answer = await change({ shift: '-30m', day: '2021-10-05' })
    const page = readPage(answer.text)

    expect([answer.status, page.texts('.lead')]).toEqual([200, ['2 sessions were changed.']])
    expect(page.texts('.change-head')).toEqual([
      'First Tue 5 Oct 2021, 08:30–09:30 KST',
      'Second Tue 5 Oct 2021, 09:30–10:30 KST',
    ])
    expect((await sessionOf('two'))?.start).toEqual(startAt('2021-10-05T09:30'))
    expect((await sessionOf('two'))?.items[1]?.pin?.clock).toBe('2021-10-05T10:00')
  })

  test('all of it is taken back, but not what others did since', async () => {
    const answer = await change({ shift: '+1h', track: 'home' })
    const [one, two] = [await sessionOf('one'), await sessionOf('two')]
    if (!one || !two) throw new Error('they are not there')
    await saveDocs(desk.store, 'forum', {
      sessions: [
        { ...one, title: 'First, renamed' },
        { ...two, start: startAt('15:00') },
      ],
    })

    const back = await ana.post(changes, fieldsOf(answer.text, 'Take it all back'))
    const page = readPage(back.text)

    expect(page.texts('.lead')).toEqual(['1 session is as it was before.'])
    expect(page.texts('h2')[0]).toBe('1 was left alone: somebody was quicker')
    expect(page.texts('.problem')).toEqual(['desk changed the same in between, so nothing was done to it.'])
    expect(await sessionOf('one')).toEqual({
      ...one,
      title: 'First, renamed',
      start: startAt('09:00'),
      trackId: 'care',
    })
    expect(await sessionOf('two')).toEqual({ ...two, start: startAt('15:00') })
  })

  test('twice sent is once done', async () => {
    const plan = await ana.post(changes, asked({ shift: '+1h' }))
    const fields = fieldsOf(plan.text, 'Change 2 sessions')

    await ana.post(changes, fields)
    const again = readPage((await ana.post(changes, fields)).text)

    expect(again.texts('.lead')).toEqual(['0 sessions were changed.'])
    expect((await sessionOf('one'))?.start).toEqual(startAt('10:00'))
  })

  test('others’ edits of something else are kept; whoever moved it, removed it or pinned in it was quicker', async () => {
    await saveDocs(desk.store, 'forum', {
      sessions: ['three', 'four'].map((id) => aSession({ id, title: id, start: startAt('12:00') })),
    })
    const chosen = ['one:1', 'two:1', 'three:1', 'four:1']
    const plan = await ana.post(changes, { chosen, shift: '+1h' })
    const [one, two, three] = [await sessionOf('one'), await sessionOf('two'), await sessionOf('three')]
    if (!one || !two || !three) throw new Error('they are not there')
    const moved = { ...three, start: startAt('16:00') }
    const pinned = { ...two, items: [...two.items, anItem({ id: 'late', pinned: at('10:50') })] }
    await saveDocs(desk.store, 'forum', { sessions: [{ ...one, title: 'Renamed' }, pinned, moved] })
    await desk.store.remove(
      { forumId, kind: 'session', id: 'four' },
      { by: 'Cem', at: '2021-10-01T00:00:00Z' as never, seen: 1 },
    )

    const page = readPage((await ana.post(changes, fieldsOf(plan.text, 'Change 4 sessions'))).text)

    expect(page.texts('.lead')).toEqual(['1 session was changed.'])
    expect(page.texts('.problem')).toEqual([
      'Somebody changed its times in between, so nothing was done to it.',
      'desk changed the same in between, so nothing was done to it.',
      'It is not there any more as it was.',
    ])
    expect(await sessionOf('one')).toEqual({ ...one, title: 'Renamed', start: startAt('10:00') })
    expect([await sessionOf('two'), await sessionOf('three')]).toEqual([pinned, moved])
  })

  test('nobody takes back what another did, though both have one name', async () => {
    const answer = await change({ shift: '+1h' })
    const bea = await desk.signIn('Bea', 'organizer', forumId)
    const account = await bea.page('/desk/account')
    const [action = ''] = account.values('form:has([name="name"])', 'action')
    expect((await bea.post(action, { name: 'Ana', language: '' })).status).toBe(303)

    const page = readPage((await bea.post(changes, fieldsOf(answer.text, 'Take it all back'))).text)

    expect(page.texts('.lead')).toEqual(['0 sessions are as they were before.'])
    expect((await sessionOf('one'))?.start).toEqual(startAt('10:00'))
  })

  test('a time that does not exist on the other day is refused by name, the rest is done', async () => {
    await saveDocs(desk.store, 'forum', {
      sessions: [
        aSession({ id: 'paris', title: 'Nuit', start: startAt('2021-03-27T02:30', 'Europe/Paris') }),
      ],
    })
    const fields = { chosen: ['one:1', 'paris:1'], day: '2021-03-28', act: 'change' }

    const page = readPage((await ana.post(changes, fields)).text)

    expect(page.texts('.lead')).toEqual(['1 session was changed.'])
    expect(page.texts('.problem').join()).toMatch(/02:30/)
    expect((await sessionOf('paris'))?.start).toEqual(startAt('2021-03-27T02:30', 'Europe/Paris'))
  })

  test('what can’t be taken back within this minute can be in the next', async () => {
    const answer = await change({ shift: '+1h' })
    const none = {
      chosen: Array.from({ length: 500 }, (_, at) => `none${at}:1`),
      shift: '+5m',
      act: 'change',
    }
    for (let time = 0; time < 3; time++) await ana.post(changes, none)

    const refused = await ana.post(changes, fieldsOf(answer.text, 'Take it all back'))

    expect(refused.status).toBe(422)
    expect(fieldsOf(refused.text, 'Take it all back').chosen).toEqual(['one:2', 'two:2'])
    expect((await sessionOf('one'))?.start).toEqual(startAt('10:00'))
  })

  test('a form of so many costs several saves of the minute', async () => {
    const fields = {
      chosen: Array.from({ length: 500 }, (_, at) => `none${at}:1`),
      shift: '+5m',
      act: 'change',
    }

    const statuses = []
    for (let time = 0; time < 4; time++) statuses.push((await ana.post(changes, fields)).status)

    expect(statuses).toEqual([200, 200, 200, 422])
  })
})
