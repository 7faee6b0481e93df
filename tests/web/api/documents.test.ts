import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/port.ts'
import { storeWith } from '../../app.ts'
import { aForum, anItem, anOrganisation, aParticipation, aPerson, aSession } from '../../makers.ts'
import { type ProgramApp, startProgramApp } from './program-app.ts'

const forum = aForum({ id: 'kr', slug: 'korea-forum' })
const sessions = '/api/v1/forums/kr/sessions'
const people = '/api/v1/forums/kr/people'

async function start(): Promise<{ app: ProgramApp; token: string; store: Store }> {
  const store = await storeWith({
    forum,
    people: [aPerson({ id: 'ana', given: 'Ana' }), aPerson({ id: 'bo', given: 'Bo' })],
    sessions: [
      aSession({
        id: 'talk',
        plannedMinutes: 10,
        items: [anItem({ id: 'row', people: ['ana'] })],
        participations: [aParticipation({ personId: 'ana' })],
      }),
    ],
  })
  const app = await startProgramApp(store)
  return { app, store, token: await app.token({ name: 'importer' }) }
}

describe('a new document', () => {
  test('a session needs a title and a start; everything else begins as in the forms', async () => {
    const { app, token } = await start()
    const body = { title: 'Opening', start: { clock: '2021-10-05T09:00' } }

    const made = await app.call(token, 'POST', sessions, { body })

    expect(made.status).toBe(201)
    expect(made.headers.location).toBe(`${sessions}/${made.json.id}`)
    expect(made.headers.etag).toBe('"1"')
    expect(made.json).toEqual({
      id: made.json.id,
      slug: 'opening',
      title: 'Opening',
      state: 'draft',
      format: 'workshop',
      start: { clock: '2021-10-05T09:00', zone: 'Asia/Seoul', which: 'first' },
      plannedMinutes: 60,
      languages: ['en'],
      delivery: 'online',
      roomId: null,
      onlineUrl: null,
      audience: [],
      trackId: null,
      themeIds: [],
      brief: { background: '', objectives: [], mainQuestion: '', rounds: [], keywords: [] },
      items: [],
      participations: [],
      privateNotes: '',
      revision: 1,
      savedAt: '2021-10-01T00:00:00Z',
      savedBy: 'importer',
      agenda: {
        startsAt: '2021-10-05T00:00:00Z',
        plannedEndsAt: '2021-10-05T01:00:00Z',
        endsAt: '2021-10-05T01:00:00Z',
        overrunMinutes: 0,
        slots: [],
      },
    })
    const findings = [
      {
        rule: 'no-rows',
        severity: 'note',
        subject: { kind: 'session' },
        facts: {},
        text: 'The agenda has no rows yet.',
      },
    ]
    const read = await app.call(token, 'GET', String(made.headers.location))
    expect(read.json).toEqual({ ...made.json, findings })
    const listed = await app.call(token, 'GET', sessions)
    expect(listed.json.items.find(({ id }: { id: string }) => id === made.json.id)).toEqual(read.json)
  })

  test('its rows get ids, and a second one of that title an address of its own', async () => {
    const { app, token } = await start()
    const items = [
      { title: 'Welcome', minutes: 5 },
      { title: 'Talk', minutes: 20, kind: 'presentation', people: [{ personId: 'ana' }] },
    ]
    const body = { title: 'Opening', start: { clock: '2021-10-05T09:00', zone: 'Africa/Nairobi' }, items }

    const first = await app.call(token, 'POST', sessions, { body })
    const second = await app.call(token, 'POST', sessions, { body })

    const [welcome, talk] = first.json.items
    expect(talk).toEqual({
      ...{ id: talk.id, kind: 'presentation', title: 'Talk', minutes: 20, pin: null, lockedEnd: null },
      ...{ presentationId: null, people: [{ personId: 'ana', written: null }], privateNotes: '' },
    })
    expect(
      new Set([welcome.id, talk.id, ...second.json.items.map(({ id }: { id: string }) => id)]).size,
    ).toBe(4)
    expect(first.json.agenda.slots[1]).toEqual({
      itemId: talk.id,
      startsAt: '2021-10-05T06:05:00Z',
      endsAt: '2021-10-05T06:25:00Z',
      gapMinutes: 0,
    })
    expect(second.json.slug).toBe('opening-2')
  })

  test('minutes of a row with a locked end follow from it, whatever is sent', async () => {
    const { app, token } = await start()
    const items = [
      { title: 'Welcome', minutes: 5 },
      { title: 'Talk', minutes: 99, lockedEnd: { clock: '2021-10-05T09:30' } },
    ]
    const body = { title: 'Opening', start: { clock: '2021-10-05T09:00', zone: 'Africa/Nairobi' }, items }

    const made = await app.call(token, 'POST', sessions, { body })
    const [welcome, talk] = made.json.items
    const patched = await app.call(token, 'PATCH', String(made.headers.location), {
      headers: { 'if-match': '"1"' },
      body: { items: [{ ...welcome, minutes: 10 }, talk] },
    })

    expect(talk).toMatchObject({ minutes: 25, lockedEnd: { clock: '2021-10-05T09:30', which: 'first' } })
    expect(patched.json.items.map(({ minutes }: { minutes: number }) => minutes)).toEqual([10, 20])
  })

  test.each([
    ['people', { name: { given: 'Cho' } }, 'cho'],
    ['people', { name: { family: 'Cho', given: 'Mi', order: 'family-first' } }, 'cho-mi'],
    ['organisations', { name: 'Seoul Institute' }, 'seoul-institute'],
    [
      'presentations',
      { title: 'Care in Koidu', language: 'ko', presenters: [{ personId: 'bo' }] },
      'care-in-koidu',
    ],
    ['references', { title: 'Report', quotes: [{ person: 'A', said: 'B' }], sessionIds: ['talk'] }, 'report'],
  ])('%s need hardly more than a name', async (shelf, body, slug) => {
    const { app, token } = await start()

    const made = await app.call(token, 'POST', `/api/v1/forums/kr/${shelf}`, { body })

    expect([made.status, made.json.slug, made.json.revision]).toEqual([201, slug, 1])
  })

  test('a forum needs title, zone and days; tracks get ids and addresses; its maker reaches it by its slug', async () => {
    const { app, token } = await start()
    const body = {
      ...{ title: 'Nairobi Days', zone: 'africa/nairobi', opens: '2027-03-01', closes: '2027-03-02' },
      tracks: [{ title: 'Care work' }],
    }

    const made = await app.call(token, 'POST', '/api/v1/forums', { body })

    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({
      slug: 'nairobi-days',
      zone: 'Africa/Nairobi',
      hostCity: { name: 'Nairobi', zone: 'Africa/Nairobi' },
      uidDomain: `${made.json.id}.madang.test`,
      tracks: [{ slug: 'care-work', title: 'Care work', hue: 'teal' }],
    })
    expect((await app.call(token, 'GET', '/api/v1/forums/nairobi-days')).json).toEqual(made.json)
  })
})

describe('a change', () => {
  let app: ProgramApp
  let token: string
  beforeAll(async () => {
    const started = await start()
    app = started.app
    token = started.token
  })
  const talk = `${sessions}/talk`

  test('what was read can be sent back, which makes no new revision', async () => {
    const read = await app.call(token, 'GET', talk)

    const sent = await app.call(token, 'PUT', talk, {
      headers: { 'if-match': String(read.headers.etag) },
      body: read.json,
    })

    const { findings: _findings, ...written } = read.json
    expect([sent.status, sent.headers.etag, sent.json]).toEqual([200, '"1"', written])
  })

  test('a merge patch changes what it names; null empties what may be empty; rows stay the same rows', async () => {
    const { findings: _findings, ...before } = (await app.call(token, 'GET', talk)).json
    const patch = { onlineUrl: 'https://example.org/room', brief: { mainQuestion: 'Why?' }, revision: 99 }

    const changed = await app.call(token, 'PATCH', talk, { headers: { 'if-match': '"1"' }, body: patch })
    const emptied = await app.call(token, 'PATCH', talk, {
      headers: { 'if-match': '"2"' },
      body: { onlineUrl: null },
    })

    expect(changed.json).toEqual({
      ...before,
      onlineUrl: 'https://example.org/room',
      brief: { ...before.brief, mainQuestion: 'Why?' },
      ...{ revision: 2, savedAt: '2021-10-01T00:00:00Z', savedBy: 'importer' },
    })
    expect([emptied.status, emptied.headers.etag, emptied.json.onlineUrl]).toEqual([200, '"3"', null])
    expect(emptied.json.items).toEqual(before.items)
  })

  test('known bytes are not sent again, and HEAD says what GET would', async () => {
    const known = await app.call(token, 'GET', talk, { headers: { 'if-none-match': '"3"' } })
    const head = await app.call(token, 'HEAD', talk)

    expect([known.status, known.text]).toEqual([304, ''])
    expect([head.status, head.headers.etag, head.text]).toEqual([200, '"3"', ''])
  })

  test('a cancellation stays, and once more changes nothing', async () => {
    const path = `${talk}/cancellation`

    const cancelled = await app.call(token, 'POST', path, { headers: { 'if-match': '"3"' } })
    const again = await app.call(token, 'POST', path, { headers: { 'if-match': '"4"' } })

    expect([cancelled.status, cancelled.json.state, cancelled.headers.etag]).toEqual([
      200,
      'cancelled',
      '"4"',
    ])
    expect([again.status, again.headers.etag]).toEqual([200, '"4"'])
  })

  test('a forum is changed like the rest, but for what calendars know it by', async () => {
    const path = '/api/v1/forums/korea-forum'

    const changed = await app.call(token, 'PATCH', path, {
      headers: { 'if-match': '"1"' },
      body: { rooms: [{ title: 'Hall 1' }], website: 'https://forum.example' },
    })
    const moved = await app.call(token, 'PATCH', path, {
      headers: { 'if-match': '"2"' },
      body: { uidDomain: 'other.example' },
    })

    expect(changed.json.rooms).toEqual([{ id: changed.json.rooms[0].id, title: 'Hall 1', venue: '' }])
    expect(
      moved.json.problems.map(({ field, code }: { field: string; code: string }) => [field, code]),
    ).toEqual([['uidDomain', 'uid-domain-changed']])
    expect((await app.call(token, 'GET', path)).json).toEqual(changed.json)
  })
})

test('a change reads the document and what it names; the rest of the forum only for another address', async () => {
  const { store } = await start()
  let wholes = 0
  const counting: Store = {
    ...store,
    async readForum(id) {
      wholes += 1
      return store.readForum(id)
    },
  }
  const app = await startProgramApp(counting)
  const token = await app.token()
  const talk = (await app.call(token, 'GET', `${sessions}/talk`)).json
  wholes = 0
  const change = (method: string, path: string, revision: number, body?: object) =>
    app.call(token, method, path, { headers: { 'if-match': `"${revision}"` }, ...(body && { body }) })

  const changed = await change('PATCH', `${sessions}/talk`, 1, { title: 'Other', trackId: null })
  const replaced = await change('PUT', `${sessions}/talk`, 2, { ...talk, title: 'Third' })
  const cancelled = await change('POST', `${sessions}/talk/cancellation`, 3)
  const person = await change('PATCH', `${people}/ana`, 1, { biography: 'Teaches.' })
  const room = await change('PATCH', '/api/v1/forums/kr', 1, { rooms: [{ id: 'hall', title: 'Hall' }] })
  const unknown = await change('PATCH', `${sessions}/talk`, 4, { trackId: 'nowhere' })

  const answers = [changed, replaced, cancelled, person, room, unknown]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 422])
  expect(wholes).toBe(0)
  const taken = await change('PATCH', `${people}/ana`, 2, { slug: 'bo' })
  expect(taken.json.problems.map(({ code }: { code: string }) => code)).toEqual(['slug-taken'])
  expect(wholes).toBe(1)
})

test('of two changes on one revision one is saved, the other told of it', async () => {
  const { app, token } = await start()
  const change = (title: string) =>
    app.call(token, 'PATCH', `${sessions}/talk`, { headers: { 'if-match': '"1"' }, body: { title } })

  const answers = await Promise.all([change('One'), change('Other')])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
  const saved = answers.find(({ status }) => status === 200)
  expect((await app.call(token, 'GET', `${sessions}/talk`)).json).toMatchObject(saved?.json)
})

test('a document that others name stays; one that nobody names goes, and can be there again', async () => {
  const { app, token } = await start()
  const remove = (id: string) =>
    app.call(token, 'DELETE', `${people}/${id}`, { headers: { 'if-match': '"1"' } })

  const named = await remove('ana')
  const free = await remove('bo')

  expect([named.status, named.json.code, named.json.problems[0].code]).toEqual([
    409,
    'still-used',
    'still-used',
  ])
  expect(named.json.problems[0].text).toContain('Title of talk')
  expect([free.status, free.text]).toEqual([204, ''])
  expect((await app.call(token, 'GET', `${people}/bo`)).status).toBe(404)
  expect((await app.call(token, 'GET', `${people}/ana`)).status).toBe(200)
  const again = await app.call(token, 'POST', people, { body: { id: 'bo', name: { given: 'Bo' } } })
  expect([again.status, again.json.revision]).toEqual([201, 3])
})

test('a long list is read to its end page by page, each entry once, whatever is added meanwhile', async () => {
  const organisations = Array.from({ length: 7 }, (_, index) => anOrganisation({ id: `o${index + 1}` }))
  const app = await startProgramApp(await storeWith({ forum, organisations }))
  const token = await app.token({ forumId: forum.id, level: 'read' })
  const writer = await app.token()
  const shelf = '/api/v1/forums/kr/organisations'

  const seen: string[] = []
  for (let next: string | null = `${shelf}?limit=3`; next !== null; ) {
    const page = await app.call(token, 'GET', next)
    seen.push(...page.json.items.map(({ id }: { id: string }) => id))
    expect(page.headers.link).toBe(page.json.next === null ? undefined : `<${page.json.next}>; rel="next"`)
    if (seen.length === 3) await app.call(writer, 'POST', shelf, { body: { id: 'a0', name: 'Earlier' } })
    next = page.json.next
  }

  expect(seen).toEqual(['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7'])
})
