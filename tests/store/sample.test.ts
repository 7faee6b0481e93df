import { expect, test } from 'vitest'
import { placeAgenda } from '../../src/domain/agenda.ts'
import { type Instant, localTime, type Zone } from '../../src/domain/clock.ts'
import { documentKinds } from '../../src/domain/draft.ts'
import type { PersonId, ReferenceId, SessionId } from '../../src/domain/ids.ts'
import { formalName, fullName } from '../../src/domain/person.ts'
import type { ReleasedForum } from '../../src/domain/release/released-forum.ts'
import { selectSessions, shownSession } from '../../src/domain/release/selection.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import type { Store } from '../../src/store/port.ts'
import { readReleased, releaseForum } from '../../src/store/release-forum.ts'
import { fillSample } from '../../src/store/sample.ts'
import { sampleForumId as forumId, sampleFolder, sampleStore } from '../sample.ts'

const main = 'rebuilding-an-inclusive-society' as SessionId
const health = 'cuidar-la-salud-en-comun' as SessionId
const openHour = 'open-networking-hour' as SessionId
const unready = 'what-young-members-ask' as SessionId
const seoul = 'Asia/Seoul' as Zone

test('the released workshop has the ten rows of its sheet to the minute, slips included', async () => {
  const workshop = shownSession(await released(await sampleStore()), main)

  expect([localTime(workshop.startsAt, seoul), workshop.plannedMinutes, workshop.endsAt]).toEqual([
    { date: '2021-10-04', clock: '18:00', offsetMinutes: 540 },
    90,
    '2021-10-04T10:30:00Z',
  ])
  expect(
    workshop.items.map(({ id: _, presentation, people, ...row }) => printRow(row, presentation, people)),
  ).toEqual([
    '18:00-18:01 connection-check: Internet connection check',
    '18:01-18:06 introduction: Introduction of the moderator (Ms. Chingyu Yao)',
    '18:06-18:11 introduction: Introduction of the session: background information, main question, objectives and panel members (Ms. Chingyu Yao)',
    '18:11-18:21 presentation: Leaving No One Behind - Going Back for Our Forgotten Managers (Ms. Joyce N. Mundara) <Leaving No One Behind - Going Back for Our Forgotten Managers>',
    '18:21-18:31 presentation: All the members have the right to live in a friendly, inclusive and suitable community without discrimination in Taipei City (Mr. Li-Li CHANG (Senior Specialist from the Department of Urban Development)) <The Inclusive Community-Ankang Low-Income Housing and the Xinglong Social Housing>',
    '18:31-18:40 presentation: Community-based healthcare service (Ms. Seon-Hee Choi) <Community-based healthcare service>',
    '18:40-18:50 presentation: (Re-)building Inclusive Community within Public-Private Partnership in Hongseong, Korea (Mr. Sung-Woong Jung) <(Re-)building Inclusive Community within Public-Private Partnership in Hongseong, Korea>',
    '18:50-19:10 discussion: Questions and discussions guided by the moderator (Ms. Chingyu Yao)',
    '19:10-19:25 questions: Q&A: from participants via chat',
    '19:25-19:30 closing: Closing remarks by the speakers and the moderator (Ms. Joyce N. Mundara, Li-Li Chang, Ms. Seon-Hee Choi, Mr. Sung-Woong Jung, Ms. Chingyu Yao)',
  ])
})

test('who takes part, for whom and on which theme; nobody speaks on supply chain', async () => {
  const { participations, ...workshop } = shownSession(await released(await sampleStore()), main)

  const taking = participations.map(({ person, role, post, organisation, theme }) => [
    role,
    fullName(person.name),
    post,
    organisation?.name,
    organisation?.type,
    organisation?.country,
    theme?.title,
  ])
  expect(taking).toEqual([
    [
      'moderator',
      'Chingyu Yao',
      'Director General',
      'Secretariat of New Taipei City Government',
      'public-agency',
      'TW',
      undefined,
    ],
    [
      'speaker',
      'Joyce N. Mundara',
      '',
      'Neighbourside Housing Co-operative Society',
      'sse-organisation',
      'KE',
      'Women',
    ],
    ['speaker', 'Li-Li Chang', 'Senior Specialist', 'Taipei City Government', 'public-agency', 'TW', 'Youth'],
    ['speaker', 'Seon-Hee Choi', '', 'Healthbridge co., Ltd', null, 'KR', 'Technology'],
    [
      'speaker',
      'Sung-Woong Jung',
      '',
      'Hongseong Country of Korea, Republic of',
      null,
      'KR',
      'Food security',
    ],
  ])
  expect([workshop.track?.title, ...workshop.themes.map(({ title }) => title)]).toEqual([
    'Social Cohesion',
    'Women',
    'Youth',
    'Technology',
    'Food security',
    'Supply chain',
  ])
  expect([workshop.format, workshop.delivery, workshop.languages]).toEqual(['workshop', 'online', ['en']])
})

test('the brief asks its main question again in the second of two rounds of three', async () => {
  const { brief, audience } = shownSession(await released(await sampleStore()), main)

  expect(brief.rounds.map(({ title, questions }) => [title, questions.length])).toEqual([
    ['Round 1', 3],
    ['Round 2', 3],
  ])
  expect(brief.rounds[1]?.questions[0]).toBe(brief.mainQuestion)
  expect([brief.objectives.length, audience.length]).toEqual([5, 5])
  expect(brief.keywords).toEqual(['Public-partnership', 'sustainability', 'COVID-19'])
})

test('the four cases stand in the catalogue, and what the seed does not say is empty', async () => {
  const release = await released(await sampleStore())

  const cases = [...release.presentations.values()]
    .filter(({ themeIds }) => themeIds.some((id) => id === 'sse-and-social-services'))
    .map(({ title, place, organisationIds, presenters, trackId, state }) => ({
      title,
      place: [place.city, place.region, place.country],
      types: organisationIds.map((id) => release.organisations.get(id)?.type),
      by: presenters.map(({ personId, post }) => [formal(release, personId), post]),
      stands: [trackId, state],
    }))
  const stands = ['social-cohesion', 'ready']
  expect(cases).toEqual([
    {
      title:
        'Five Cases of Collaboration Between a Consumer Cooperative and a Local Government For The Creation of Local Welfare Businesses',
      place: [null, 'Chiba Prefecture', 'JP'],
      types: ['citizen-initiative', 'sse-organisation'],
      by: [['Mr. Kenzo Taira', '']],
      stands,
    },
    {
      title: 'Mutual Health Services: A System that Encourages The Construction of Healthy Communities',
      place: ['Buenos Aires', 'Latin America', 'AR'],
      types: ['sse-organisation'],
      by: [['Mr. Cristian Omar Panelli', 'Health Administrative Manager']],
      stands,
    },
    {
      title:
        'Identification, emerging and taking in charge of the victims of trafficking for labor exploitation',
      place: [null, null, null],
      types: ['sse-organisation'],
      by: [['Ms Federica Dolente', '']],
      stands,
    },
    {
      title: 'Water Purification for Women & Youth Empowerment and for the Prevention of Diseases',
      place: ['Koidu city', null, 'SL'],
      types: ['public-agency'],
      by: [['Mr. Emerson Lamina', '']],
      stands,
    },
  ])
  expect(release.presentations.size).toBe(8)
})

test('the three background documents keep who said what, when, and how a page writes its countries', async () => {
  const { references } = await released(await sampleStore())
  const [isse, wiki, project] = ['isse-community-works', 'social-co-ops', 'medtown'].map((id) =>
    references.get(id as ReferenceId),
  )

  expect([isse?.aims.length, isse?.definitions.map(({ title, points }) => [title, points.length])]).toEqual([
    5,
    [
      ['Long version', 3],
      ['Short version', 4],
    ],
  ])
  expect([wiki?.source, wiki?.quotes.map(({ person, work }) => [person, work])]).toEqual([
    { name: 'P2P Foundation', url: null, revision: '2013-07-22T04:02', revisedBy: 'Mbauwens' },
    [
      ['John Restakis', 'Humanizing the Economy, chapter 6'],
      ['Pat Conaty', 'email contribution, July 2013'],
    ],
  ])
  expect([project?.language, project?.partners.map((one) => `${one.countryWritten} ${one.country}`)]).toEqual(
    [
      'it',
      [
        'Spagna ES',
        'Spagna ES',
        'Grecia GR',
        'Palestina PS',
        'Giordania JO',
        'Tunisia TN',
        'Portogallo PT',
        'Palestina PS',
        'Spagna ES',
      ],
    ],
  )
})

test('release 2 moved the workshop half an hour, took a minute from it and cancelled the open hour', async () => {
  const store = await sampleStore()

  const first = await released(store, 1)
  const second = await released(store, 2)

  expect([first.manifest.at, first.manifest.note]).toEqual(['2021-09-06T01:00:00Z', 'First programme'])
  expect(first.manifest.changes.map(({ sessionId, facts }) => [sessionId, facts])).toEqual([
    [health, [{ code: 'added' }]],
    [main, [{ code: 'added' }]],
    [openHour, [{ code: 'added' }]],
  ])
  expect(second.manifest.at).toBe('2021-09-20T01:00:00Z')
  expect(second.manifest.changes.map(({ sessionId, facts }) => [sessionId, facts])).toEqual([
    [
      main,
      [
        { code: 'moved', from: '2021-10-04T09:30:00Z', to: '2021-10-04T09:00:00Z' },
        { code: 'items-shorter', count: 1 },
      ],
    ],
    [openHour, [{ code: 'cancelled' }]],
  ])
})

test('the programme has two days, three tracks and three languages', async () => {
  const sessions = selectSessions(await released(await sampleStore()), {})

  const programme = sessions.map(({ shown }) => [
    `${localTime(shown.startsAt, seoul).date} ${localTime(shown.startsAt, seoul).clock}`,
    localTime(shown.endsAt, seoul).date,
    shown.state,
    shown.track?.title,
    shown.languages,
  ])
  expect(programme).toEqual([
    ['2021-10-04 18:00', '2021-10-04', 'on', 'Social Cohesion', ['en']],
    ['2021-10-04 20:30', '2021-10-04', 'cancelled', 'Meeting Place', ['ko']],
    ['2021-10-05 23:30', '2021-10-06', 'on', 'Communities and Territories', ['es']],
  ])
})

test('what is private or not ready is in the drafts and in no release', async () => {
  const store = await sampleStore()
  const draft = await store.readForum(forumId)
  const secrets = [
    'joyce.mundara@example.org',
    'li-li.chang@example.org',
    'The money for interpreters is gone',
    'take the minute from this talk',
    'Two speakers have already said no',
    'What young members ask',
    'Five Cases, Two Years On',
  ]

  const drafted = print([draft?.people, draft?.sessions, draft?.presentations])
  const public1 = print(await released(store, 1))
  const public2 = print(await released(store, 2))

  expect(secrets.filter((secret) => !drafted.includes(secret))).toEqual([])
  expect(secrets.filter((secret) => public1.includes(secret) || public2.includes(secret))).toEqual([])
})

test('one draft has gone on since: a longer talk runs five minutes into a pinned row', async () => {
  const store = await sampleStore()
  const draft = (await store.readForum(forumId))?.sessions.get(health)
  if (draft === undefined) throw new Error('the session has no draft')

  const agenda = placeAgenda(draft.doc)
  const public2 = shownSession(await released(store), health)

  expect(agenda.ok && agenda.value.slots.map(({ gapMinutes }) => gapMinutes)).toEqual([0, 0, 0, 0, -5, 0])
  expect(public2.items.map(({ minutes }) => minutes)).toEqual([5, 20, 15, 5, 25, 5])
})

test('a person has a zone where the country has one', async () => {
  const { people } = await released(await sampleStore())

  expect(Object.fromEntries(people.values().map(({ id, zone }) => [id, zone]))).toEqual({
    'chingyu-yao': 'Asia/Taipei',
    'cristian-omar-panelli': null,
    'emerson-lamina': 'Africa/Freetown',
    'federica-dolente': null,
    'joyce-n-mundara': 'Africa/Nairobi',
    'kenzo-taira': 'Asia/Tokyo',
    'li-li-chang': 'Asia/Taipei',
    'seon-hee-choi': 'Asia/Seoul',
    'sung-woong-jung': 'Asia/Seoul',
  })
})

test('filling again changes nothing, and another store gets the very same', async () => {
  const store = createMemoryStore()
  const first = await fillSample(store, sampleFolder)
  const filled = await everythingIn(store)

  const again = await fillSample(store, sampleFolder)

  expect([first, again]).toEqual(['filled', 'filled before'])
  expect(await everythingIn(store)).toEqual(filled)
  expect(await everythingIn(await sampleStore())).toEqual(filled)
})

test('a filling that was cut off after any of its writes is done again from the start', async () => {
  const whole = await everythingIn(await sampleStore())
  const outcomes = new Set<string>()

  for (let writes = 1; ; writes++) {
    const store = createMemoryStore()
    const cutOff = await fillSample(stoppingAfter(writes, store), sampleFolder).then(
      () => false,
      () => true,
    )
    if (!cutOff) break
    outcomes.add(await fillSample(store, sampleFolder))
    expect(await everythingIn(store)).toEqual(whole)
  }

  expect([...outcomes]).toEqual(['started again'])
})

test('a store with forums of its own gets no sample', async () => {
  const store = createMemoryStore()
  const sample = (await (await sampleStore()).readForum(forumId))?.forum.doc
  if (sample === undefined) throw new Error('the sample has no forum')
  const own = { ...sample, id: 'our-own' as typeof forumId }
  const at = '2026-01-01T00:00:00Z' as Instant
  await store.save({ forumId: own.id, kind: 'forum', id: own.id }, own, { by: 'us', at, seen: 0 })

  const did = await fillSample(store, sampleFolder)

  expect([did, await store.forums(), await store.readMark('sample')]).toEqual([
    'none needed',
    ['our-own'],
    undefined,
  ])
})

test('a release writes only what the one before it did not have', async () => {
  const store = await sampleStore()
  const frozen: string[][] = []
  const watched: Store = {
    ...store,
    freeze: (id, documents) => {
      frozen.push(documents.map(({ body }) => `${body.kind} ${body.doc.id}`))
      return store.freeze(id, documents)
    },
  }
  const order = { forumId, by: 'Secretariat', note: 'A longer talk', at: '2021-09-27T01:00:00Z' as Instant }

  const third = await releaseForum(watched, order)

  expect(frozen).toEqual([[`session ${health}`]])
  expect(third.ok && third.value.manifest.changes.map(({ facts }) => facts)).toEqual([
    [{ code: 'items-longer', count: 1 }],
  ])
  expect(await readReleased(store, forumId)).toEqual(third.ok && third.value)
})

test('a session that is not ready, or a forum that is not there, is not released', async () => {
  const store = await sampleStore()
  const order = { forumId, by: 'Secretariat', note: '', at: '2021-09-27T01:00:00Z' as Instant }

  const early = await releaseForum(store, { ...order, chosen: new Set([unready]) })
  const nowhere = await releaseForum(store, { ...order, forumId: 'elsewhere' as typeof forumId })

  expect([early, nowhere]).toEqual([
    { ok: false, problems: [{ field: `sessions.${unready}.state`, code: 'session-not-ready' }] },
    { ok: false, problems: [{ field: 'forumId', code: 'forum-unknown' }] },
  ])
  expect(await store.releaseNumbers(forumId)).toEqual([1, 2])
})

test('when the newest release is lost for good, the one before it serves and no new one is made', async () => {
  const store = await sampleStore()
  const lost = (await store.readManifest(forumId, 2))?.sessions[main]?.version
  const damaged: Store = {
    ...store,
    readFrozen: async (id, names) =>
      store.readFrozen(
        id,
        names.filter((name) => name !== lost),
      ),
    history: async () => [],
  }
  const order = { forumId, by: 'Secretariat', note: '', at: '2021-09-27T01:00:00Z' as Instant }

  const serving = await readReleased(damaged, forumId)
  const third = await releaseForum(damaged, order)

  expect([serving?.manifest.number, await readReleased(damaged, forumId, 2)]).toEqual([1, undefined])
  expect(third).toEqual({
    ok: false,
    problems: [{ field: 'release', code: 'release-broken', facts: { number: 2 } }],
  })
})

async function released(store: Store, number?: number): Promise<ReleasedForum> {
  const release = await readReleased(store, forumId, number)
  if (release === undefined) throw new Error(`no release ${number}`)
  return release
}

function printRow(
  { kind, title, startsAt, endsAt }: { kind: string; title: string; startsAt: Instant; endsAt: Instant },
  presentation: { title: string } | null,
  people: ReturnType<typeof shownSession>['items'][0]['people'],
): string {
  const clocks = [startsAt, endsAt].map((at) => localTime(at, seoul).clock).join('-')
  const names = people.map(({ person, written }) => written ?? formalName(person.name)).join(', ')
  const shows = presentation === null ? '' : ` <${presentation.title}>`
  return `${clocks} ${kind}: ${title}${names === '' ? '' : ` (${names})`}${shows}`
}

function formal({ people }: ReleasedForum, id: PersonId): string | undefined {
  const person = people.get(id)
  return person === undefined ? undefined : formalName(person.name)
}

/** Every state of every document, every release with all it shows, and the mark. */
async function everythingIn(store: Store) {
  const draft = await store.readForum(forumId)
  const docs = [
    draft?.forum,
    ...[
      draft?.sessions,
      draft?.presentations,
      draft?.people,
      draft?.organisations,
      draft?.references,
    ].flatMap((all) => [...(all?.values() ?? [])]),
  ]
  const ids = [...new Set(docs.flatMap((saved) => saved?.doc.id ?? []))]
  const places = documentKinds.flatMap((kind) =>
    ids.filter((id) => kind !== 'forum' || id === forumId).map((id) => ({ forumId, kind, id })),
  )
  const histories = await Promise.all(places.map((place) => store.history(place)))
  const numbers = await store.releaseNumbers(forumId)
  const releases = await Promise.all(numbers.map((number) => readReleased(store, forumId, number)))
  return { draft, histories, releases, mark: await store.readMark('sample') }
}

/** The same store, cut off (as by kill -9) when it has done that many writes. */
function stoppingAfter(writes: number, store: Store): Store {
  let done = 0
  const counted =
    <Arguments extends unknown[], Value>(write: (...all: Arguments) => Promise<Value>) =>
    async (...all: Arguments): Promise<Value> => {
      if (done === writes) throw new Error('cut off')
      done += 1
      return write(...all)
    }
  return {
    ...store,
    save: counted(store.save) as Store['save'],
    freeze: counted(store.freeze),
    publish: counted(store.publish),
    saveMark: counted(store.saveMark),
    removeForum: counted(store.removeForum),
  }
}

/** Maps too: `JSON.stringify` alone would print none of what they hold. */
function print(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => (inner instanceof Map ? [...inner] : inner))
}
