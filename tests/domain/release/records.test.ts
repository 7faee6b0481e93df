import { describe, expect, test } from 'vitest'
import type { EntryRecord } from '../../../src/domain/release/manifest.ts'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import {
  aDraft,
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  at,
  edited,
  itemRecord,
  release,
  type SessionParts,
  sessionRecord,
  startAt,
  utc,
  without,
} from '../../makers.ts'

const day1 = '2021-09-01T00:00:00Z'
const day2 = '2021-09-02T00:00:00Z'
const day3 = '2021-09-03T00:00:00Z'

const moves = ({ sequence, createdAt, changedAt }: EntryRecord) => ({ sequence, createdAt, changedAt })
const untouched = { sequence: 0, createdAt: day1, changedAt: day1 }
const changed = { sequence: 0, createdAt: day1, changedAt: day2 }
const moved = { sequence: 1, createdAt: day1, changedAt: day2 }

const ana = { id: 'ana', given: 'Ana' }
const rooms = [
  { id: 'hall', title: 'Hall', venue: 'City hall' },
  { id: 'attic', title: 'Attic', venue: 'City hall' },
]
const opening: SessionParts = {
  id: 'opening',
  roomId: 'hall',
  items: [
    anItem({ id: 'talk', people: ['ana'], presentationId: 'case' }),
    anItem({ id: 'round' }),
    anItem({ id: 'end', pinned: at('18:40') }),
  ],
  participations: [aParticipation({ id: 'one', personId: 'ana', organisationId: 'union' })],
}
const other: SessionParts = {
  id: 'other',
  roomId: 'attic',
  items: [anItem({ id: 'other-row', people: ['ben'] })],
  participations: [aParticipation({ id: 'two', personId: 'ben' })],
}
const draft = aDraft({
  forum: aForum({ rooms }),
  sessions: [aSession(opening), aSession(other)],
  people: [aPerson(ana), aPerson({ id: 'ben' })],
  organisations: [anOrganisation({ id: 'union' })],
  presentations: [aPresentation({ id: 'case' })],
})
const first = release(draft)

/** What became of the opening, its rows and the other session. */
function summary(released: ReleasedForum) {
  const { items } = sessionRecord(released, 'opening')
  return {
    opening: moves(sessionRecord(released, 'opening')),
    rows: Object.fromEntries(Object.entries(items).map(([id, record]) => [id, moves(record)])),
    other: moves(sessionRecord(released, 'other')),
  }
}

test('the first release of a session starts at sequence 0', () => {
  expect(summary(first)).toEqual({
    opening: untouched,
    rows: { talk: untouched, round: untouched, end: untouched },
    other: untouched,
  })
})

test('a release in which nothing changed leaves every record as it was, also when all of it is chosen', () => {
  const second = release(draft, first, { chosen: ['opening', 'other'] })

  expect(second.manifest).toEqual({ ...first.manifest, number: 2, at: day2, changes: [] })
})

test('private notes move nothing', () => {
  const noted = { ...aSession(opening), privateNotes: 'Something else' }

  const second = release(edited(draft, { sessions: [noted] }), first, { chosen: ['opening'] })

  expect(second.manifest.sessions).toEqual(first.manifest.sessions)
})

test('a session that moves by half an hour raises its sequence and that of every row that moved with it', () => {
  const later = aSession({ ...opening, start: startAt('18:30') })

  const second = release(edited(draft, { sessions: [later] }), first)

  expect(summary(second)).toEqual({
    opening: moved,
    rows: { talk: moved, round: moved, end: untouched },
    other: untouched,
  })
})

test('a person who is renamed changes every session that shows the person, moves none and touches no other', () => {
  const second = release(edited(draft, { people: [aPerson({ ...ana, given: 'Anita' })] }), first, {
    chosen: [],
  })

  expect(summary(second)).toEqual({
    opening: changed,
    rows: { talk: changed, round: untouched, end: untouched },
    other: untouched,
  })
  expect(sessionRecord(second, 'other')).toEqual(sessionRecord(first, 'other'))
})

test('what is not shown of a person changes no session', () => {
  const written = aPerson({ ...ana, biography: 'She farms.', zone: 'Africa/Nairobi' })

  const second = release(edited(draft, { people: [written] }), first, { chosen: [] })

  expect(second.manifest.sessions).toEqual(first.manifest.sessions)
  expect(second.people.get(written.id)?.biography).toBe('She farms.')
})

test('a room that is renamed moves every session in it and touches no other', () => {
  const [hall, attic] = rooms
  const renamed = aForum({
    rooms: [{ ...hall, title: 'Great hall' } as (typeof rooms)[0], attic as (typeof rooms)[0]],
  })

  const second = release(edited(draft, { forum: renamed }), first, { chosen: [] })

  expect(summary(second)).toEqual({
    opening: moved,
    rows: { talk: moved, round: moved, end: moved },
    other: untouched,
  })
})

test('a track that is renamed changes the sessions in it and their rows', () => {
  const track = { id: 'health', slug: 'health', title: 'Health', hue: 'teal' as const }
  const inTrack = edited(draft, {
    forum: aForum({ rooms, tracks: [track] }),
    sessions: [aSession({ ...opening, trackId: 'health' })],
  })
  const before = release(inTrack)

  const second = release(
    edited(inTrack, { forum: aForum({ rooms, tracks: [{ ...track, title: 'Well-being' }] }) }),
    before,
  )

  expect(summary(second)).toEqual({
    opening: changed,
    rows: { talk: changed, round: changed, end: changed },
    other: untouched,
  })
})

test('an organisation that is renamed changes the sessions and rows that show it', () => {
  const union = anOrganisation({ id: 'union', name: 'Savings Union' })

  const second = release(edited(draft, { organisations: [union] }), first, { chosen: [] })

  expect(summary(second)).toEqual({
    opening: changed,
    rows: { talk: changed, round: untouched, end: untouched },
    other: untouched,
  })
})

test('text that changed changes the session; only its title changes the rows too', () => {
  const asked = aSession({ ...opening, brief: { mainQuestion: 'Why here?' } })
  const retitled = aSession({ ...opening, title: 'Welcome' })

  expect(summary(release(edited(draft, { sessions: [asked] }), first))).toEqual({
    opening: changed,
    rows: { talk: untouched, round: untouched, end: untouched },
    other: untouched,
  })
  expect(summary(release(edited(draft, { sessions: [retitled] }), first))).toEqual({
    opening: changed,
    rows: { talk: changed, round: changed, end: changed },
    other: untouched,
  })
})

test('a language that a session drops changes its rows too: a calendar of that language says that they left', () => {
  const second = release(edited(draft, { sessions: [aSession({ ...opening, languages: ['ko'] })] }), first)

  expect(summary(second).rows).toEqual({ talk: changed, round: changed, end: changed })
})

test('a forum at another address changes every entry: the address stands in each', () => {
  const second = release(edited(draft, { forum: aForum({ rooms, slug: 'forum-2021' }) }), first, {
    chosen: [],
  })

  expect(summary(second)).toEqual({
    opening: changed,
    rows: { talk: changed, round: changed, end: changed },
    other: changed,
  })
})

describe('rows of the agenda', () => {
  const withItems = (...items: ReturnType<typeof anItem>[]) =>
    edited(draft, { sessions: [aSession({ ...opening, items })] })
  const [talk, round, end] = opening.items ?? []
  if (talk === undefined || round === undefined || end === undefined) throw new Error('three rows')

  test('a row that grows moves itself and what follows, up to the next pin', () => {
    const second = release(withItems({ ...talk, minutes: 15 }, round, end), first)

    expect(summary(second)).toEqual({
      opening: changed,
      rows: { talk: moved, round: moved, end: untouched },
      other: untouched,
    })
  })

  test('a pin that moves moves its row, and the session only when that ends it later', () => {
    const inside = release(
      withItems(talk, round, { ...end, pin: { clock: at('18:45'), which: 'first' } }),
      first,
    )
    const beyond = release(
      withItems(talk, round, { ...end, pin: { clock: at('18:55'), which: 'first' } }),
      first,
    )

    expect(summary(inside)).toMatchObject({ opening: changed, rows: { round: untouched, end: moved } })
    expect(summary(beyond)).toMatchObject({ opening: moved, rows: { round: untouched, end: moved } })
  })

  test('rows that change places move', () => {
    const second = release(withItems(round, talk, end), first)

    expect(summary(second)).toMatchObject({
      opening: changed,
      rows: { talk: moved, round: moved, end: untouched },
    })
  })

  test('a new row starts at sequence 0 with the release that added it', () => {
    const second = release(withItems(talk, round, end, anItem({ id: 'coda' })), first)

    expect(summary(second).rows).toEqual({
      talk: untouched,
      round: untouched,
      end: untouched,
      coda: { sequence: 0, createdAt: day2, changedAt: day2 },
    })
  })

  test('a row that is taken out leaves a tombstone that shows what it last showed, and is not touched again', () => {
    const second = release(withItems(round, end), first)
    const third = release(withItems({ ...round, minutes: 12 }, end), second)

    const tomb = itemRecord(second, 'opening', 'talk')
    expect(moves(tomb)).toEqual(moved)
    expect([tomb.state, tomb.people, tomb.last]).toEqual([
      'gone',
      ['ana'],
      { title: 'Title of talk', startsAt: utc('09:00'), endsAt: utc('09:10') },
    ])
    expect(itemRecord(third, 'opening', 'talk')).toEqual(tomb)
  })

  test('a row that comes back goes on where its tombstone stood', () => {
    const back = release(draft, release(withItems(round, end), first))

    const record = itemRecord(back, 'opening', 'talk')
    expect(moves(record)).toEqual({ sequence: 2, createdAt: day1, changedAt: day3 })
    expect(record.state).toBe('on')
    expect([record.placed, record.shown]).toEqual([
      itemRecord(first, 'opening', 'talk').placed,
      itemRecord(first, 'opening', 'talk').shown,
    ])
  })

  test('a row remembers everybody it was ever released with, whoever is there now first', () => {
    const withBen = { ...talk, people: [{ personId: 'ben', written: null }] } as unknown as typeof talk

    const second = release(withItems(withBen, round, end), first)

    expect(itemRecord(second, 'opening', 'talk').people).toEqual(['ben', 'ana'])
  })
})

describe('cancelled, removed, back again', () => {
  const cancelled = edited(draft, { sessions: [aSession({ ...opening, state: 'cancelled' })] })

  test('each turn raises the sequence of the session and of its rows, and none ever goes back', () => {
    const steps = [cancelled, draft, without(draft, 'opening'), without(draft, 'opening'), draft, cancelled]
    const releases = [first]
    for (const step of steps) releases.push(release(step, releases.at(-1)))

    const told = releases.map((released) => {
      const { state, sequence, changedAt } = sessionRecord(released, 'opening')
      const row = itemRecord(released, 'opening', 'talk')
      return `${state} ${sequence} ${changedAt.slice(0, 10)}, row ${row.state} ${row.sequence} ${row.changedAt.slice(0, 10)}`
    })

    expect(told).toEqual([
      'on 0 2021-09-01, row on 0 2021-09-01',
      'cancelled 1 2021-09-02, row cancelled 1 2021-09-02',
      'on 2 2021-09-03, row on 2 2021-09-03',
      'gone 3 2021-09-04, row gone 3 2021-09-04',
      'gone 3 2021-09-04, row gone 3 2021-09-04',
      'on 4 2021-09-06, row on 4 2021-09-06',
      'cancelled 5 2021-09-07, row cancelled 5 2021-09-07',
    ])
  })

  test('the other session hears nothing of it', () => {
    const second = release(cancelled, first)

    expect(sessionRecord(second, 'other')).toEqual(sessionRecord(first, 'other'))
  })

  test('a session that is back says the same as before it went', () => {
    const back = release(draft, release(without(draft, 'opening'), first))

    const { placed, shown } = sessionRecord(back, 'opening')
    expect({ placed, shown }).toEqual({
      placed: sessionRecord(first, 'opening').placed,
      shown: sessionRecord(first, 'opening').shown,
    })
  })

  test('a row that was taken out before the session went stays as it was throughout', () => {
    const shorter = edited(draft, {
      sessions: [aSession({ ...opening, items: opening.items?.slice(1) ?? [] })],
    })
    const second = release(shorter, first)

    const gone = release(without(shorter, 'opening'), second)
    const back = release(shorter, gone)

    const tombs = [second, gone, back].map((released) => itemRecord(released, 'opening', 'talk'))
    expect(tombs[1]).toEqual(tombs[0])
    expect(tombs[2]).toEqual(tombs[0])
  })
})

describe('what a record remembers', () => {
  test('every slug, the present one first, each once', () => {
    const named = (slug: string) => edited(draft, { sessions: [aSession({ ...opening, slug })] })

    const releases = [first]
    for (const slug of ['welcome', 'start', 'welcome']) releases.push(release(named(slug), releases.at(-1)))

    expect(releases.map((released) => sessionRecord(released, 'opening').slugs)).toEqual([
      ['opening'],
      ['welcome', 'opening'],
      ['start', 'welcome', 'opening'],
      ['welcome', 'start', 'opening'],
    ])
  })

  test('every way in which filters could find it, the present one first', () => {
    const spoken = (...languages: string[]) =>
      edited(draft, { sessions: [aSession({ ...opening, languages })] })

    const second = release(spoken('ko', 'es'), first)
    const third = release(spoken('en'), second)

    const found = [first, second, third].map((one) =>
      sessionRecord(one, 'opening').facets.map((way) => way.languages),
    )
    expect(found).toEqual([[['en']], [['ko', 'es'], ['en']], [['en'], ['ko', 'es']]])
  })
})

describe('a clock that goes back', () => {
  const later = edited(draft, { sessions: [aSession({ ...opening, title: 'Welcome' })] })

  test.each([
    ['a year', '2020-09-01T00:00:00Z'],
    ['a second', '2021-08-31T23:59:59Z'],
    ['not at all', '2021-09-01T00:00:00Z'],
  ])('by %s: the next release is a second after the one before', (_by, earlier) => {
    const second = release(later, first, { at: earlier })

    expect(second.manifest.at).toBe('2021-09-01T00:00:01Z')
    expect(moves(sessionRecord(second, 'opening'))).toEqual({
      sequence: 0,
      createdAt: day1,
      changedAt: '2021-09-01T00:00:01Z',
    })
  })
})

test('a row whose id is the name of something that every object has counts like any other', () => {
  const items = [anItem({ id: 'constructor' }), anItem({ id: 'round' })]
  const planted = release(aDraft({ sessions: [aSession({ id: 'planted', items })] }))
  const shorter = aDraft({ sessions: [aSession({ id: 'planted', items: items.slice(1) })] })

  const without = release(shorter, planted)

  expect(moves(itemRecord(planted, 'planted', 'constructor'))).toEqual(untouched)
  expect(itemRecord(without, 'planted', 'constructor')).toMatchObject({ ...moved, state: 'gone' })
})
