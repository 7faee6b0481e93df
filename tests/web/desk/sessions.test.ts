import { describe, expect, test } from 'vitest'
import type { ForumId, SessionId } from '../../../src/domain/ids.ts'
import type { Session } from '../../../src/domain/session.ts'
import { saveDocs, storeWith } from '../../app.ts'
import { aForum, anItem, aParticipation, aPerson, aReference, aSession, startAt } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

const here = 'forum' as ForumId
const list = '/desk/forums/forum'
const tracks = [{ id: 'care', slug: 'care', title: 'Care', hue: 'teal' as const }]

/** A released forum with three sessions on two days, and another whose sessions are nobody's business here. */
async function startSessions(): Promise<TestDesk> {
  const items = [anItem({ id: 'i1', minutes: 60, people: ['ana'] })]
  const ana = aParticipation({ personId: 'ana', role: 'moderator' })
  const opening = aSession({ id: 'opening', title: 'Opening', items, participations: [ana] })
  const care = { id: 'care', title: 'Salud y cuidados', trackId: 'care', languages: ['es'] }
  const late = aSession({ id: 'late', title: 'Late', start: startAt('2021-10-05T23:30'), items: [anItem()] })
  const people = [aPerson({ id: 'ana', given: 'Ana', family: 'Gómez' })]
  const store = await storeWith(
    { forum: aForum({ tracks }), people, sessions: [late, aSession(care), opening] },
    {
      forum: aForum({ id: 'other', slug: 'other' }),
      sessions: [aSession({ id: 'secret', title: 'Secret session' })],
    },
  )
  return startDesk(store)
}

async function readSession(desk: TestDesk, id: string, forumId = here): Promise<Session | undefined> {
  return (await desk.store.read({ forumId, kind: 'session', id }))?.doc
}

const titles = async (browser: Browser, query = '') => (await browser.page(list + query)).texts('.line-title')

describe('the list of sessions', () => {
  test('goes by day and time in the zone of the forum, with states and what was found', async () => {
    const desk = await startSessions()
    const rita = await desk.signIn('Rita', 'reader', here)

    const page = await rita.page(list)

    expect(page.texts('h2.day-heading')).toEqual([
      'Monday 4 October 2021 Seoul (UTC+9)',
      'Tuesday 5 October 2021 Seoul (UTC+9)',
    ])
    expect(page.texts('.line')).toEqual([
      '18:00–19:00 Opening Ready 4 warnings Workshop · 60 minutes Ana Gómez',
      '18:00–19:00 Salud y cuidados Ready 4 warnings 1 note Care · Workshop · 60 minutes',
      '23:30–00:30 +1 day Late Ready 4 warnings 1 note Workshop · 60 minutes',
    ])
    expect(page.texts('.states a')).toEqual(['All 3', 'Draft 0', 'Ready 3', 'Cancelled 0'])
    expect(page.link('Opening')).toBe('/desk/forums/forum/sessions/opening')
    expect(page.links().map(({ text }) => text)).not.toContain('New session')
  })

  test('shows which sessions differ from what readers see', async () => {
    const desk = await startSessions()
    const ana = await desk.signIn('Ana', 'owner', here)
    const care = (await readSession(desk, 'care')) as Session
    const opening = (await readSession(desk, 'opening')) as Session
    await saveDocs(desk.store, here, {
      sessions: [
        { ...care, title: 'Health and care' },
        { ...opening, privateNotes: 'Nothing that readers see.' },
        aSession({ id: 'fresh', title: 'Fresh', state: 'draft', start: startAt('08:00') }),
      ],
    })

    const lines = (await ana.page(list)).texts('.signs')

    expect(lines).toEqual([
      'Draft Not released yet 1 note',
      'Ready Changed since the release 4 warnings 1 note',
      'Ready 4 warnings',
      'Ready 4 warnings 1 note',
    ])
  })

  test.each([
    ['?q=GOMEZ', ['Opening']],
    ['?q=care', ['Salud y cuidados']],
    ['?q=salud+cuidados', ['Salud y cuidados']],
    ['?q=secret', []],
    ['?state=draft', []],
    ['?state=ready&q=late', ['Late']],
    ['?state=nonsense', ['Opening', 'Salud y cuidados', 'Late']],
  ])('is searched and filtered: %s', async (query, found) => {
    const desk = await startSessions()
    const ana = await desk.signIn('Ana', 'owner', here)

    expect(await titles(ana, query)).toEqual(found)
  })

  test('shows a hundred at a time', async () => {
    const many = Array.from({ length: 250 }, (_, at) => aSession({ id: `s${at}`, title: `Session ${at}` }))
    const desk = await startDesk(await storeWith({ forum: aForum(), sessions: many }))
    const ana = await desk.signIn('Ana', 'owner', here)

    const first = await ana.page(`${list}?q=session`)
    const second = await ana.page(first.link('Show more'))
    const third = await ana.page(second.link('Show more'))

    expect([first, second, third].map((page) => page.texts('.count')[0])).toEqual([
      '100 of 250 sessions',
      '200 of 250 sessions',
      '250 sessions',
    ])
    expect(third.texts('.line-title')).toHaveLength(250)
  })

  test('an empty one teaches and leads to the first session', async () => {
    const desk = await startDesk(await storeWith({ forum: aForum() }))
    const ana = await desk.signIn('Ana', 'owner', here)

    const page = await ana.page(list)

    expect(page.texts('.empty p')[0]).toMatch(/^There is no session yet\. A session has a title/)
    expect(page.link('New session')).toBe('/desk/forums/forum/sessions/new')
  })

  test('a session whose clock never was is listed, and says so', async () => {
    const desk = await startSessions()
    const ana = await desk.signIn('Ana', 'owner', here)
    const start = startAt('2021-03-28T02:30', 'Europe/Paris')
    await saveDocs(desk.store, here, {
      sessions: [aSession({ id: 'gap', title: 'Gap', state: 'draft', start })],
    })

    expect((await ana.page(list)).texts('.line')[0]).toMatch(
      /^Choose “Gap” This time does not exist on that day Gap Draft/,
    )
  })

  test('is there for the team only', async () => {
    const desk = await startSessions()
    const eve = await desk.signIn('Eve', 'organizer', 'other' as ForumId)
    const coordinator = await desk.coordinate('opening', here)

    const answers = [await eve.get(list), await coordinator.get(list), await eve.get(`${list}/sessions/new`)]
    const away = await desk.stranger.get(list)

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(answers.map(({ text }) => text).join()).not.toContain('Salud')
    expect(away.headers.location).toBe('/desk/sign-in?to=%2Fdesk%2Fforums%2Fforum')
  })
})

describe('a new session', () => {
  const fields = { title: 'Salud: ¿cómo?', date: '2021-10-06', start: '6:30 pm', plannedMinutes: '1h30' }

  test('begins with title, day, start and length, as they are typed', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)

    const form = (await bob.page(`${list}/sessions/new`)).form('Make the session')
    const made = await bob.post(form.action, { ...form.fields, ...fields })
    const id = made.headers.location?.split('/').at(-1) ?? ''
    const session = await readSession(desk, id)

    expect(form.fields).toMatchObject({ title: '', date: '2021-10-04', start: '09:00', plannedMinutes: '60' })
    expect(made.headers.location).toMatch(/^\/desk\/forums\/forum\/sessions\/[0-9a-f]{16}$/)
    expect([session?.title, session?.slug, session?.state, session?.plannedMinutes]).toEqual([
      'Salud: ¿cómo?',
      'salud-como',
      'draft',
      90,
    ])
    expect(session?.start).toEqual({ clock: '2021-10-06T18:30', zone: 'Asia/Seoul', which: 'first' })
  })

  test('is refused with everything that is wrong, and keeps what was typed', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)

    const typed = { title: ' ', date: '2021-02-30', start: '25:00', plannedMinutes: 'long' }
    const refused = await bob.post(`${list}/sessions/new`, typed)
    const page = readPage(refused.text)

    expect(refused.status).toBe(422)
    expect(page.links('.problems').map(({ href }) => href)).toEqual([
      '#f-date',
      '#f-start',
      '#f-plannedMinutes',
      '#f-title',
    ])
    expect(page.form('Make the session').fields).toMatchObject(typed)
    expect((await desk.store.readForum(here))?.sessions.size).toBe(3)
  })
})

describe('what is done to a whole session', () => {
  const at = (id: string, what: string) => `/desk/forums/forum/sessions/${id}/${what}`

  test('a copy is a draft of its own, named in the session’s language', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)

    const made = await bob.post(at('opening', 'duplicates'), {})
    const copy = await readSession(desk, made.headers.location?.split('/').at(-1) ?? '')
    const original = await readSession(desk, 'opening')

    expect(made.status).toBe(303)
    expect([copy?.title, copy?.slug, copy?.state]).toEqual(['Opening (copy)', 'opening-2', 'draft'])
    expect(copy?.items[0]?.title).toBe(original?.items[0]?.title)
    expect(copy?.items[0]?.id).not.toBe('i1')
  })

  test('is cancelled and brought back', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)

    const cancelled = await bob.post(at('late', 'state'), { seen: '1', state: 'cancelled' })
    const lines = await titles(bob, '?state=cancelled')
    const back = await bob.post(at('late', 'state'), { seen: '2', state: 'ready' })

    expect([cancelled, back].map(({ headers }) => headers.location)).toEqual([
      '/desk/forums/forum/sessions/late?saved=2',
      '/desk/forums/forum/sessions/late?saved=3',
    ])
    expect(lines).toEqual(['Late'])
    expect((await readSession(desk, 'late'))?.state).toBe('ready')
  })

  test('another’s edit in between stays; two states at once are a conflict', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)
    const late = (await readSession(desk, 'late')) as Session
    await saveDocs(desk.store, here, { sessions: [{ ...late, title: 'Later', state: 'draft' }] })

    const conflict = await bob.post(at('late', 'state'), { seen: '1', state: 'cancelled' })
    const merged = await bob.post(at('late', 'state'), { seen: '2', state: 'ready' })

    expect([conflict.status, merged.status]).toEqual([409, 303])
    const { title, state } = (await readSession(desk, 'late')) ?? {}
    expect([title, state]).toEqual(['Later', 'ready'])
  })

  test('what can’t be released is not ready: the page says why and where', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)
    const start = startAt('2021-03-28T02:30', 'Europe/Paris')
    await saveDocs(desk.store, here, { sessions: [aSession({ id: 'gap', state: 'draft', start })] })

    const refused = await bob.post(at('gap', 'state'), { seen: '1', state: 'ready' })
    const nonsense = await bob.post(at('late', 'state'), { seen: '1', state: 'gone' })

    expect([refused.status, nonsense.status]).toEqual([422, 422])
    const [problem] = readPage(refused.text).links('.problems')
    expect(problem?.text).toMatch(/^There is no 02:30 on 2021-03-28 in Paris/)
    expect(problem?.href).toMatch(/^\/desk\/forums\/forum\/sessions\/gap#f-start/)
    expect((await readSession(desk, 'gap'))?.state).toBe('draft')
  })

  test('one that no reader saw is taken away at once; its history can be found', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)
    await saveDocs(desk.store, here, { sessions: [aSession({ id: 'fresh', state: 'draft' })] })
    await desk.coordinate('fresh', here)

    const removed = await bob.post(at('fresh', 'removal'), {})
    const page = await bob.page(removed.headers.location ?? '')

    expect(removed.headers.location).toBe('/desk/forums/forum?removed=fresh')
    expect(page.link('Its history, to bring it back')).toBe('/desk/forums/forum/sessions/fresh/history')
    expect(await readSession(desk, 'fresh')).toBeUndefined()
    expect(await desk.access.coordinatorLinks(here, 'fresh' as SessionId)).toEqual([])
  })

  test('one that readers know is taken away only by who confirmed it', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)

    const asked = await bob.post(at('late', 'removal'), {})
    const before = await readSession(desk, 'late')
    const form = readPage(asked.text).form('Take it away')
    const removed = await bob.post(form.action, form.fields)

    expect(asked.status).toBe(200)
    expect(readPage(asked.text).texts('main p')[1]).toMatch(/^Readers know this session\./)
    expect([before?.title, removed.status]).toEqual(['Late', 303])
    expect(await readSession(desk, 'late')).toBeUndefined()
    expect((await desk.get('/forums/forum')).text).toContain('Late')
  })

  test('one that a reference names stays, and the page says where', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)
    const references = [aReference({ title: 'Study of nights', sessionIds: ['late'] })]
    await saveDocs(desk.store, here, { references })

    const refused = await bob.post(at('late', 'removal'), { confirm: '1' })

    expect([refused.status, readPage(refused.text).texts('.problems li')]).toEqual([
      422,
      ['“Study of nights” still names this. Take it out there first.'],
    ])
    expect((await readSession(desk, 'late'))?.title).toBe('Late')
  })

  test('one that somebody edited since is not taken away unseen', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)
    const form = (await bob.page(at('late', 'removal'))).form('Take it away')
    const late = (await readSession(desk, 'late')) as Session
    await saveDocs(desk.store, here, { sessions: [{ ...late, title: 'Rewritten' }] })

    const refused = await bob.post(form.action, form.fields)

    expect([refused.status, (await readSession(desk, 'late'))?.title]).toEqual([422, 'Rewritten'])
  })

  test('readers, strangers and other forums change nothing; a coordinator marks their own session ready', async () => {
    const desk = await startSessions()
    const late = (await readSession(desk, 'late')) as Session
    await saveDocs(desk.store, here, { sessions: [{ ...late, state: 'draft' }] })
    const rita = await desk.signIn('Rita', 'reader', here)
    const eve = await desk.signIn('Eve', 'organizer', 'other' as ForumId)
    const coordinator = await desk.coordinate('late', here)
    const state = { seen: '2', state: 'ready' }

    const refused = []
    for (const one of [rita, eve, coordinator]) {
      refused.push(
        await one.post(at('opening', 'state'), { seen: '1', state: 'cancelled' }),
        await one.post(at('late', 'duplicates'), {}),
        await one.post(at('late', 'removal'), { confirm: '1' }),
        await one.post(`${list}/sessions/new`, {
          title: 'Mine',
          date: '2021-10-04',
          start: '9',
          plannedMinutes: '9',
        }),
      )
    }
    const foreign = await eve.post('/desk/forums/other/sessions/late/state', state)
    const own = await coordinator.post(at('late', 'state'), state)

    expect(refused.map(({ status }) => status)).toEqual(Array(12).fill(404))
    expect(refused.map(({ text }) => text).join()).not.toContain('Opening')
    expect([foreign.status, (await desk.stranger.post(at('late', 'state'), state)).status]).toEqual([
      404, 401,
    ])
    expect([own.status, (await readSession(desk, 'late'))?.state]).toEqual([303, 'ready'])
    expect((await readSession(desk, 'opening'))?.state).toBe('ready')
    expect((await desk.store.readForum(here))?.sessions.size).toBe(3)
  })

  test.each(['nothing', 'Not_an_id', '..%2Fopening'])('there is no session %s', async (id) => {
    const desk = await startSessions()
    const ana = await desk.signIn('Ana', 'owner', here)

    const answers = [
      await ana.post(at(id, 'duplicates'), {}),
      await ana.post(at(id, 'state'), { seen: '1', state: 'ready' }),
      await ana.get(at(id, 'removal')),
      await ana.get(at(id, 'coordinators')),
    ]

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })
})

describe('coordinators', () => {
  const at = (id: string) => `/desk/forums/forum/sessions/${id}/coordinators`

  test('get a link that is shown once, see their session only, and are revoked', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)

    const made = await bob.post(at('late'), { coordinator: 'Kim Min-ji' })
    const [address = ''] = readPage(made.text).texts('.key')
    const page = await bob.page(at('late'))
    const opened = await desk.stranger.post(address.replace('http://madang.test', ''), {})
    const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
    const during = await desk.get('/desk', { cookie })
    const form = page.form('Revoke')
    const revoked = await bob.post(form.action, form.fields)
    const after = await desk.get('/desk', { cookie })

    expect([made.status, opened.headers.location]).toEqual([200, '/desk/forums/forum/sessions/late'])
    expect(page.texts('.key')).toEqual([])
    expect(page.texts('.lines li')[0]).toMatch(/^Kim Min-ji since .* by Bob Revoke$/)
    expect(during.headers.location).toBe('/desk/forums/forum/sessions/late')
    expect(revoked.headers.location).toBe(`${at('late')}?saved=1`)
    expect(after.headers.location).toMatch(/^\/desk\/sign-in/)
    expect((await bob.page(at('late'))).texts('.lines')).toEqual([])
  })

  test('need a name', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)

    const nameless = await bob.post(at('late'), { coordinator: ' ' })
    const endless = await bob.post(at('late'), { coordinator: 'x'.repeat(301) })

    expect([nameless.status, endless.status]).toEqual([422, 422])
    expect(
      readPage(nameless.text)
        .links('.problems')
        .map(({ href }) => href),
    ).toEqual(['#f-coordinator'])
    expect(await desk.access.coordinatorLinks(here, 'late' as SessionId)).toEqual([])
  })

  test('are the organizers’ business, each session’s links by themselves', async () => {
    const desk = await startSessions()
    const bob = await desk.signIn('Bob', 'organizer', here)
    const coordinator = await desk.coordinate('late', here)
    const rita = await desk.signIn('Rita', 'reader', here)
    const eve = await desk.signIn('Eve', 'organizer', 'other' as ForumId)
    const [link] = await desk.access.coordinatorLinks(here, 'late' as SessionId)
    const revocation = `${at('late')}/${link?.id}/revocation`

    const refused = []
    for (const one of [coordinator, rita, eve]) {
      refused.push(
        await one.get(at('late')),
        await one.post(at('late'), { coordinator: 'Evil' }),
        await one.post(revocation, {}),
      )
    }
    const byOtherSession = await bob.post(`${at('opening')}/${link?.id}/revocation`, {})
    const byOtherForum = await eve.post(
      `/desk/forums/other/sessions/late/coordinators/${link?.id}/revocation`,
      {},
    )
    const left = await desk.access.coordinatorLinks(here, 'late' as SessionId)

    expect(refused.map(({ status }) => status)).toEqual(Array(9).fill(404))
    expect(refused.map(({ text }) => text).join()).not.toContain('Coordinator')
    expect([byOtherSession.status, byOtherForum.status]).toEqual([404, 404])
    expect(left.map(({ purpose }) => purpose)).toEqual([link?.purpose])
  })
})

describe('a coordinator', () => {
  const session = `/desk/forums/${sampleForumId}/sessions/what-young-members-ask`

  test('marks the session ready, and can neither cancel it nor give it another address', async () => {
    const app = await startDesk()
    const coordinator = await app.coordinate('what-young-members-ask')
    const state = (next: string, seen: string) => coordinator.post(`${session}/state`, { state: next, seen })
    const cancelled = await state('cancelled', '1')
    const ready = await state('ready', '1')
    const addressed = await coordinator.post(session, { seen: '2', slug: 'mine', title: 'What they ask' })

    expect([cancelled.status, ready.status, addressed.status]).toEqual([404, 303, 303])
    expect(await readSession(app, 'what-young-members-ask', sampleForumId)).toMatchObject({
      state: 'ready',
      slug: 'what-young-members-ask',
      title: 'What they ask',
    })
  })
})
