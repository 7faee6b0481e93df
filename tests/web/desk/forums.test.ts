import { describe, expect, test } from 'vitest'
import type { Forum } from '../../../src/domain/forum.ts'
import type { ForumId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/store/port.ts'
import { storeWith } from '../../app.ts'
import { aForum, aSession } from '../../makers.ts'
import { readPage } from '../html.ts'
import { startDesk } from './desk-app.ts'
import { formFields } from './shelf-desk.ts'

const settings = '/desk/forums/forum/settings'

const beginning = {
  title: 'Seoul Forum 2027',
  shortTitle: '',
  zone: 'Seoul',
  zoneLabel: 'KST',
  hostCity: '',
  opens: '2027-05-03',
  closes: '2027-05-05',
  languages: ['ko', 'en'],
  otherLanguages: '',
}

async function readForum(store: Store, id = 'forum'): Promise<Forum | undefined> {
  const forumId = id as ForumId
  return (await store.read({ forumId, kind: 'forum', id }))?.doc
}

/** Two forums of different owners, each with a session in a track. */
function twoForums() {
  const tracks = [{ id: 'care', slug: 'care', title: 'Care', hue: 'teal' as const }]
  const other = aForum({ id: 'other', slug: 'other', title: 'Secret Congress', shortTitle: 'Secret' })
  return storeWith(
    { forum: aForum({ tracks }), sessions: [aSession({ id: 's1', title: 'Care work', trackId: 'care' })] },
    { forum: other, sessions: [aSession({ id: 's2', title: 'Secret session' })] },
  )
}

describe('a new forum', () => {
  test('begins with a title, a city and two days; its maker owns it', async () => {
    const desk = await startDesk(await twoForums())
    const ana = await desk.signIn('Ana', 'owner', 'forum' as ForumId)

    const form = (await ana.page('/desk/forums/new')).form('Make the forum')
    const made = await ana.post(form.action, beginning)
    const id = (made.headers.location ?? '').replace('/desk/forums/', '')

    expect([form.action, made.status]).toEqual(['/desk/forums/new', 303])
    expect(id).toMatch(/^seoul-forum-2027-[0-9a-f]{8}$/)
    expect(await readForum(desk.store, id)).toEqual({
      id,
      slug: 'seoul-forum-2027',
      title: 'Seoul Forum 2027',
      shortTitle: 'Seoul Forum 2027',
      summary: '',
      zone: 'Asia/Seoul',
      displayZones: [
        { zone: 'Asia/Seoul', label: 'KST' },
        { zone: 'UTC', label: 'UTC' },
      ],
      hostCity: { name: 'Seoul', zone: 'Asia/Seoul' },
      audienceRegions: [],
      opens: '2027-05-03',
      closes: '2027-05-05',
      languages: ['ko', 'en'],
      uidDomain: `${id}.madang.test`,
      hue: 'teal',
      website: null,
      tracks: [],
      themes: [],
      rooms: [],
    })
    expect((await desk.access.findAccount('ana@example.org'))?.roles[id as ForumId]).toBe('owner')
    expect((await ana.page(`/desk/forums/${id}`)).texts('.empty p')[0]).toMatch(/^There is no session yet\./)
  })

  test('may be hosted in another city than it is planned in', async () => {
    const desk = await startDesk(await twoForums())
    const ana = await desk.signIn('Ana', 'owner', 'forum' as ForumId)

    const made = await ana.post('/desk/forums/new', {
      ...beginning,
      zone: 'Busan',
      zoneLabel: '',
      hostCity: 'Bilbao',
      otherLanguages: 'pt-BR',
    })
    const forum = await readForum(desk.store, made.headers.location?.split('/').at(-1))

    expect(forum?.hostCity).toEqual({ name: 'Bilbao', zone: 'Europe/Madrid' })
    expect(forum?.displayZones[0]).toEqual({ zone: 'Asia/Seoul', label: 'Busan' })
    expect(forum?.languages).toEqual(['ko', 'en', 'pt-BR'])
  })

  test('never shares an id or an address with another', async () => {
    const desk = await startDesk(await twoForums())
    const ana = await desk.signIn('Ana', 'owner', 'forum' as ForumId)

    const made = await Promise.all([1, 2, 3].map(() => ana.post('/desk/forums/new', beginning)))
    const ids = made.map(({ headers }) => (headers.location ?? '').replace('/desk/forums/', ''))
    const forums = await Promise.all(ids.map((id) => readForum(desk.store, id)))

    expect(new Set(ids).size).toBe(3)
    expect(forums.map((forum) => forum?.slug).sort()).toEqual([
      'seoul-forum-2027',
      'seoul-forum-2027-2',
      'seoul-forum-2027-3',
    ])
  })

  test('is refused with everything that is wrong at once, and keeps what was typed', async () => {
    const desk = await startDesk(await twoForums())
    const ana = await desk.signIn('Ana', 'owner', 'forum' as ForumId)

    const refused = await ana.post('/desk/forums/new', {
      ...beginning,
      title: '',
      zone: 'Portland',
      opens: '2027-05-09',
      languages: [],
    })
    const page = readPage(refused.text)

    expect(refused.status).toBe(422)
    expect(page.links('.problems').map(({ href }) => href)).toEqual([
      '#f-title',
      '#f-zone',
      '#f-closes',
      '#f-languages',
    ])
    expect(page.links('.problems')[1]?.text).toMatch(
      /^This could be several time zones\. Choose one: Portland/,
    )
    expect(page.values('input[name=zone], input[name=opens]', 'value')).toEqual(['Portland', '2027-05-09'])
    expect(page.values('form[data-unsaved]', 'data-unsaved')).toEqual(['already'])
    expect(await desk.store.forums()).toEqual(['forum', 'other'])
  })

  test('is made by those only who may make forums', async () => {
    const desk = await startDesk(await twoForums())
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)
    const coordinator = await desk.coordinate('s1', 'forum' as ForumId)

    const answers = await Promise.all([
      bob.get('/desk/forums/new'),
      bob.post('/desk/forums/new', beginning),
      coordinator.post('/desk/forums/new', beginning),
      desk.stranger.post('/desk/forums/new', beginning),
    ])

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 401])
    expect(await desk.store.forums()).toEqual(['forum', 'other'])
  })
})

describe('the settings of a forum', () => {
  test('save every field; a typed city becomes its zone', async () => {
    const desk = await startDesk(await twoForums())
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)
    const { action, fields } = (await bob.page(settings)).form('Save')

    const saved = await bob.post(action, {
      ...fields,
      title: 'A Better Forum',
      summary: '**Bold**\r\nwords',
      zone: 'Nairobi',
      languages: ['en', 'ko'],
      website: 'https://forum.example.org',
      hue: 'rose',
      'tracks.0.title': 'Care and work',
      uidDomain: 'evil.example',
    })
    const page = await bob.page(saved.headers.location ?? '')

    expect([saved.status, saved.headers.location]).toEqual([303, `${settings}?saved=2`])
    expect(page.texts('.done')).toEqual(['Saved.'])
    const before = aForum({ tracks: [{ id: 'care', slug: 'care', title: 'Care and work', hue: 'teal' }] })
    expect(await readForum(desk.store)).toEqual({
      ...before,
      title: 'A Better Forum',
      summary: '**Bold**\nwords',
      zone: 'Africa/Nairobi',
      languages: ['en', 'ko'],
      website: 'https://forum.example.org',
      hue: 'rose',
    })
    expect(page.texts('.fixed')).toEqual(['Domain of calendar entries: forum.example'])
  })

  test('a form that changes nothing saves nothing', async () => {
    const desk = await startDesk(await twoForums())
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)
    const { action, fields } = (await bob.page(settings)).form('Save')

    const saved = await bob.post(action, { ...fields, languages: ['en'] })

    expect(saved.headers.location).toBe(`${settings}?saved=1`)
  })

  test('a form that nobody touched saves nothing of what a program wrote', async () => {
    const odd = aForum({
      title: ' Two  words ',
      summary: '\n # e\u0301te\u0301\r\n\r\n ',
      languages: ['pt-BR', 'ko', 'en'],
      website: 'https://forum.example.org/ ',
      displayZones: [{ zone: 'America/Indiana/Indianapolis', label: ' here ' }],
      tracks: [{ id: 'care', slug: 'care', title: ' Care ', hue: 'rose' }],
      rooms: [{ id: 'hall', title: 'Hall\n', venue: ' ' }],
    })
    const desk = await startDesk(await storeWith({ forum: odd }))
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)

    const saved = await bob.post(settings, formFields((await bob.get(settings)).text))

    expect([saved.status, saved.headers.location]).toEqual([303, `${settings}?saved=1`])
    expect(await readForum(desk.store)).toEqual(odd)
  })

  test('a hue that is none of the choices is told, and not passed over', async () => {
    const desk = await startDesk(await twoForums())
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)
    const fields = formFields((await bob.get(settings)).text)

    const refused = await bob.post(settings, { ...fields, hue: 'plaid', 'tracks.0.hue': '', zone: '' })

    expect(refused.status).toBe(422)
    expect(readPage(refused.text).values('.problems a', 'href').sort()).toEqual([
      '#f-hue',
      '#f-tracks-0-hue',
      '#f-zone',
    ])
    expect((await readForum(desk.store))?.hue).toBe('teal')
  })

  test('rows are added, moved and taken away without script, and nothing is saved by it', async () => {
    const desk = await startDesk(await twoForums())
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)
    const { action, fields } = (await bob.page(settings)).form('Save')
    const typed = { ...fields, languages: ['en'], title: 'Half typed', 'displayZones.1.label': 'World' }

    const added = await bob.post(action, { ...typed, act: 'add:rooms' })
    const moved = await bob.post(action, { ...typed, act: 'up:displayZones.1' })
    const removed = await bob.post(action, { ...typed, act: 'remove:displayZones.0' })
    const labels = (text: string) =>
      ['0', '1'].flatMap((at) => readPage(text).values(`input[name="displayZones.${at}.label"]`, 'value'))

    expect([added, moved, removed].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(readPage(added.text).texts('.done')).toEqual([
      'This is not saved yet: save when the rows are as you want them.',
    ])
    expect(readPage(added.text).values('input[name="title"]', 'value')).toEqual(['Half typed'])
    expect(readPage(added.text).values('input[name="rooms.0.id"]', 'value')[0]).toMatch(/^[0-9a-f]{16}$/)
    expect([labels(moved.text), labels(removed.text)]).toEqual([['World', 'KST'], ['World']])
    expect((await readForum(desk.store))?.title).toBe('Global Forum')
  })

  test('a row that was added is saved under its id, with an address from its title', async () => {
    const desk = await startDesk(await twoForums())
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)
    const { action, fields } = (await bob.page(settings)).form('Save')
    const added = await bob.post(action, { ...fields, languages: ['en'], act: 'add:themes' })
    const next = readPage(added.text).form('Save').fields

    await bob.post(action, { ...next, languages: ['en'], 'themes.0.title': 'Cities: for all!' })

    expect((await readForum(desk.store))?.themes).toEqual([
      { id: next['themes.0.id'], title: 'Cities: for all!', slug: 'cities-for-all' },
    ])
  })

  test('a track that a session uses stays, whether its button or the form leaves it out', async () => {
    const desk = await startDesk(await twoForums())
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)
    const { action, fields } = (await bob.page(settings)).form('Save')
    const without = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('tracks.')))

    const byButton = await bob.post(action, { ...fields, languages: ['en'], act: 'remove:tracks.0' })
    const byForm = await bob.post(action, { ...without, languages: ['en'] })

    expect([byButton.status, byForm.status]).toEqual([422, 422])
    expect(readPage(byButton.text).links('.problems')).toEqual([
      { text: '“Care work” still names this. Take it out there first.', href: '#f-tracks-0-title' },
    ])
    expect(
      readPage(byForm.text)
        .links('.problems')
        .map(({ href }) => href),
    ).toEqual(['#f-tracks'])
    expect((await readForum(desk.store))?.tracks.map(({ id }) => id)).toEqual(['care'])
  })

  test('an address of another forum is refused, its released one too', async () => {
    const desk = await startDesk(await twoForums())
    const bob = await desk.signIn('Bob', 'organizer', 'forum' as ForumId)
    const eve = await desk.signIn('Eve', 'organizer', 'other' as ForumId)
    const theirs = (await eve.page('/desk/forums/other/settings')).form('Save')
    await eve.post(theirs.action, { ...theirs.fields, languages: ['en'], slug: 'elsewhere' })
    const { action, fields } = (await bob.page(settings)).form('Save')

    const answers = await Promise.all(
      ['other', 'elsewhere'].map((slug) => bob.post(action, { ...fields, languages: ['en'], slug })),
    )

    expect(answers.map(({ status }) => status)).toEqual([422, 422])
    expect((await desk.get('/forums/other')).text).toContain('Secret session')
    expect((await readForum(desk.store))?.slug).toBe('forum')
  })

  test('two people at once: different fields merge', async () => {
    const desk = await startDesk(await twoForums())
    const [ana, bob] = [
      await desk.signIn('Ana', 'owner', 'forum' as ForumId),
      await desk.signIn('Bob', 'organizer', 'forum' as ForumId),
    ]
    const { action, fields } = (await ana.page(settings)).form('Save')

    await ana.post(action, { ...fields, languages: ['en'], title: 'By Ana' })
    await bob.post(action, { ...fields, languages: ['en'], shortTitle: 'By Bob' })

    const { title, shortTitle } = (await readForum(desk.store)) ?? {}
    expect([title, shortTitle]).toEqual(['By Ana', 'By Bob'])
  })

  test('a reader sees them and can change nothing; whoever is not theirs sees nothing', async () => {
    const desk = await startDesk(await twoForums())
    const rita = await desk.signIn('Rita', 'reader', 'forum' as ForumId)
    const eve = await desk.signIn('Eve', 'organizer', 'other' as ForumId)
    const coordinator = await desk.coordinate('s1', 'forum' as ForumId)
    const fields = { seen: '1', title: 'Taken over' }

    const seen = await rita.get(settings)
    const answers = [
      await rita.post(settings, fields),
      await eve.get(settings),
      await eve.post(settings, fields),
      await coordinator.get(settings),
      await coordinator.post(settings, fields),
      await desk.stranger.post(settings, fields),
    ]

    expect(readPage(seen.text).elements('fieldset[disabled]')).toHaveLength(1)
    expect(readPage(seen.text).elements('main button')).toHaveLength(0)
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 401])
    expect(answers.map(({ text }) => text).join()).not.toMatch(/Care work|evil|forum\.example/)
    expect((await readForum(desk.store))?.title).toBe('Global Forum')
  })
})
