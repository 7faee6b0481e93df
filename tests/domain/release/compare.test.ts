import { describe, expect, test } from 'vitest'
import type { ChangeFact } from '../../../src/domain/release/changes.ts'
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
  type DraftDocs,
  edited,
  release,
  type SessionParts,
  startAt,
  utc,
  without,
} from '../../makers.ts'

const talk = anItem({ id: 'talk', people: ['ana'], presentationId: 'case' })
const round = anItem({ id: 'round' })
const end = anItem({ id: 'end', pinned: at('18:40') })
const ana = aParticipation({ id: 'one', personId: 'ana', post: 'Farmer', organisationId: 'union' })
const opening: SessionParts = {
  id: 'opening',
  title: 'Opening',
  items: [talk, round, end],
  participations: [ana],
}
const draft = aDraft({
  forum: aForum({
    rooms: [{ id: 'hall', title: 'Hall', venue: '' }],
    tracks: [{ id: 'health', slug: 'health', title: 'Health', hue: 'teal' }],
    themes: [{ id: 'youth', slug: 'youth', title: 'Youth' }],
  }),
  sessions: [aSession(opening), aSession({ id: 'other' })],
  people: [aPerson({ id: 'ana', given: 'Ana' }), aPerson({ id: 'ben', given: 'Ben' })],
  organisations: [anOrganisation({ id: 'union' })],
  presentations: [aPresentation({ id: 'case' })],
})
const first = release(draft)

/** What the next release tells of the opening when these documents were saved. */
function factsAfter(docs: DraftDocs): ChangeFact[] {
  const { manifest } = release(edited(draft, docs), first)
  return manifest.changes.find(({ sessionId }) => sessionId === 'opening')?.facts ?? []
}

const changed = (parts: SessionParts) => factsAfter({ sessions: [aSession({ ...opening, ...parts })] })

describe('one change gives one fact', () => {
  test.each<[string, SessionParts, ChangeFact]>([
    ['moved', { start: startAt('18:30') }, { code: 'moved', from: utc('09:00'), to: utc('09:30') }],
    ['planned longer', { plannedMinutes: 90 }, { code: 'planned', from: 60, to: 90 }],
    ['retitled', { title: 'Welcome' }, { code: 'retitled', from: 'Opening', to: 'Welcome' }],
    ['cancelled', { state: 'cancelled' }, { code: 'cancelled' }],
    ['rows added', { items: [talk, round, anItem(), end, anItem()] }, { code: 'items-added', count: 2 }],
    ['rows removed', { items: [talk] }, { code: 'items-removed', count: 2 }],
    [
      'rows longer',
      { items: [{ ...talk, minutes: 15 }, { ...round, minutes: 15 }, end] },
      { code: 'items-longer', count: 2 },
    ],
    ['a row shorter', { items: [talk, round, { ...end, minutes: 5 }] }, { code: 'items-shorter', count: 1 }],
    [
      'a row with another title',
      { items: [{ ...talk, title: 'Story' }, round, end] },
      { code: 'items-edited', count: 1 },
    ],
    [
      'a row of another kind',
      { items: [{ ...talk, kind: 'break' }, round, end] },
      { code: 'items-edited', count: 1 },
    ],
    [
      'a pin at another time',
      { items: [talk, round, { ...end, pin: { clock: at('18:45'), which: 'first' } }] },
      { code: 'items-edited', count: 1 },
    ],
    ['a pin taken away', { items: [talk, round, { ...end, pin: null }] }, { code: 'items-edited', count: 1 }],
    ['rows in another order', { items: [round, talk, end] }, { code: 'items-reordered' }],
    [
      'somebody more',
      { participations: [ana, aParticipation({ personId: 'ben' })] },
      { code: 'people-joined', names: ['Ben Moon'] },
    ],
    ['a room', { roomId: 'hall' }, { code: 'place' }],
    ['an online place', { onlineUrl: 'https://meet.example/room' }, { code: 'place' }],
    ['another way to take part', { delivery: 'hybrid' }, { code: 'place' }],
    ['a track', { trackId: 'health' }, { code: 'track' }],
    ['a theme', { themeIds: ['youth'] }, { code: 'themes' }],
    ['a language', { languages: ['en', 'ko'] }, { code: 'languages' }],
    ['the brief', { brief: { mainQuestion: 'Why?' } }, { code: 'brief' }],
    ['a slug', { slug: 'welcome' }, { code: 'details' }],
    ['a format', { format: 'panel' }, { code: 'details' }],
    ['an audience', { audience: ['Everybody'] }, { code: 'details' }],
    ['the zone in which it is told', { start: startAt('11:00', 'Europe/Berlin') }, { code: 'details' }],
    ['a role', { participations: [{ ...ana, role: 'chair' }] }, { code: 'details' }],
    ['a post', { participations: [{ ...ana, post: 'Minister' }] }, { code: 'details' }],
    [
      'a second role',
      { participations: [ana, aParticipation({ personId: 'ana', role: 'chair' })] },
      { code: 'details' },
    ],
  ])('%s', (what, parts, fact) => {
    const items = what === 'the zone in which it is told' ? { items: [talk, round] } : {}
    const before = release(edited(draft, { sessions: [aSession({ ...opening, ...items })] }))

    const after = release(edited(draft, { sessions: [aSession({ ...opening, ...items, ...parts })] }), before)

    expect(after.manifest.changes.map(({ facts }) => facts)).toEqual([[fact]])
  })

  test('somebody who leaves the list and the rows', () => {
    const facts = changed({ participations: [], items: [{ ...talk, people: [] }, round, end] })

    expect(facts).toEqual([
      { code: 'items-edited', count: 1 },
      { code: 'people-left', names: ['Ana Moon'] },
    ])
  })

  test('somebody who leaves the list and stays on a row did not leave', () => {
    expect(changed({ participations: [] })).toEqual([{ code: 'details' }])
  })

  test('a name that is written in another way on a row', () => {
    const written = { ...talk, people: talk.people.map((one) => ({ ...one, written: 'A. Moon' })) }

    expect(changed({ items: [written, round, end] })).toEqual([{ code: 'items-edited', count: 1 }])
  })

  test('somebody renamed is told by the new name', () => {
    expect(factsAfter({ people: [aPerson({ id: 'ana', given: 'Anita' })] })).toEqual([
      { code: 'people-renamed', names: ['Anita Moon'] },
    ])
  })

  test('a presentation with another abstract is an edited row', () => {
    expect(factsAfter({ presentations: [aPresentation({ id: 'case', abstract: 'New' })] })).toEqual([
      { code: 'items-edited', count: 1 },
    ])
  })

  test('an organisation of another name is a detail of its people', () => {
    expect(factsAfter({ organisations: [anOrganisation({ id: 'union', name: 'Union' })] })).toEqual([
      { code: 'details' },
    ])
  })

  test('clocks that the forum shows are a detail', () => {
    const forum = { ...draft.forum.doc, displayZones: draft.forum.doc.displayZones.slice(0, 1) }

    expect(factsAfter({ forum })).toEqual([{ code: 'details' }])
  })
})

test('many changes are told in the order in which people tell them', () => {
  const facts = changed({
    title: 'Welcome',
    slug: 'welcome',
    start: startAt('18:30'),
    plannedMinutes: 90,
    roomId: 'hall',
    trackId: 'health',
    themeIds: ['youth'],
    languages: ['ko'],
    brief: { background: 'New' },
    items: [{ ...round, minutes: 20 }, { ...talk, minutes: 5, title: 'Story' }, anItem({ title: 'New row' })],
    participations: [ana, aParticipation({ personId: 'ben' })],
  })

  expect(facts).toEqual([
    { code: 'moved', from: utc('09:00'), to: utc('09:30') },
    { code: 'planned', from: 60, to: 90 },
    { code: 'retitled', from: 'Opening', to: 'Welcome' },
    { code: 'items-added', count: 1 },
    { code: 'items-removed', count: 1 },
    { code: 'items-longer', count: 1 },
    { code: 'items-shorter', count: 1 },
    { code: 'items-edited', count: 1 },
    { code: 'items-reordered' },
    { code: 'people-joined', names: ['Ben Moon'] },
    { code: 'place' },
    { code: 'track' },
    { code: 'themes' },
    { code: 'languages' },
    { code: 'brief' },
    { code: 'details' },
  ])
})

test('a session that moves with pins that stay tells of the move only', () => {
  expect(changed({ start: startAt('18:10') }).map(({ code }) => code)).toEqual(['moved'])
})

test('a pinned row whose gap closes because rows before it grew is not an edited row', () => {
  expect(changed({ items: [{ ...talk, minutes: 20 }, round, end] })).toEqual([
    { code: 'items-longer', count: 1 },
  ])
})

test('added, cancelled, brought back and removed are told of the session that it happened to', () => {
  const told = (released: typeof first) =>
    released.manifest.changes.map(({ sessionId, facts }) => [sessionId, facts])
  const cancelled = release(
    edited(draft, { sessions: [aSession({ ...opening, state: 'cancelled' })] }),
    first,
  )
  const back = release(draft, cancelled)
  const removed = release(without(draft, 'opening'), back)
  const backAgain = release(draft, removed)

  expect(told(first)).toEqual([
    ['opening', [{ code: 'added' }]],
    ['other', [{ code: 'added' }]],
  ])
  expect([cancelled, back, removed, backAgain].flatMap(told)).toEqual([
    ['opening', [{ code: 'cancelled' }]],
    ['opening', [{ code: 'brought-back' }]],
    ['opening', [{ code: 'removed' }]],
    ['opening', [{ code: 'brought-back' }]],
  ])
})

test('nothing more is told of a session that is gone', () => {
  const gone = without(draft, 'opening')
  const removed = release(gone, first)

  const later = release(edited(gone, { people: [aPerson({ id: 'ana', given: 'Anita' })] }), removed)

  expect(later.manifest.changes).toEqual([])
})
