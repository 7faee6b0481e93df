import { describe, expect, test } from 'vitest'
import { placeAgenda } from '../../src/domain/agenda.ts'
import { daysBetween, type LocalDate } from '../../src/domain/clock.ts'
import { documentProblems } from '../../src/domain/document-rules.ts'
import { type Carried, carriedParts } from '../../src/domain/edition-parts.ts'
import type { ForumId, Slug } from '../../src/domain/ids.ts'
import { type EditionAsked, nextEdition } from '../../src/domain/next-edition.ts'
import {
  aDraft,
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  at,
  pinAt,
  privateSentences,
  startAt,
  unwrap,
} from '../makers.ts'
import fc from '../properties.ts'

function asked(parts: { opens?: string; carried?: readonly Carried[] } = {}): EditionAsked {
  return {
    id: 'next' as ForumId,
    slug: 'next-2022' as Slug,
    title: 'Next Forum',
    shortTitle: 'NF 2022',
    opens: (parts.opens ?? '2022-10-03') as LocalDate,
    uidDomain: 'next.example',
    carried: new Set(parts.carried ?? carriedParts),
  }
}

const tracks = [{ id: 'care', slug: 'care', title: 'Care', hue: 'teal' as const }]
const themes = [{ id: 'work', slug: 'work', title: 'Work' }]
const rooms = [{ id: 'hall', title: 'Hall', venue: 'City hall' }]
const session = aSession({
  id: 'workshop',
  state: 'cancelled',
  ...{ trackId: 'care', themeIds: ['work'], roomId: 'hall', onlineUrl: 'https://rooms.example/last-year' },
  items: [
    anItem({ id: 'welcome', people: ['ana'], presentationId: 'case' }),
    anItem({ id: 'talk', pinned: at('18:40'), lockedEnd: pinAt('19:00') }),
  ],
  participations: [aParticipation({ id: 'part', personId: 'ana', organisationId: 'coop', themeId: 'work' })],
})
const draft = aDraft({
  forum: aForum({ tracks, themes, rooms }),
  sessions: [session],
  people: [aPerson({ id: 'ana', given: 'Ana' })],
  organisations: [anOrganisation({ id: 'coop' })],
  presentations: [
    aPresentation({
      ...{ id: 'case', trackId: 'care', themeIds: ['work'], organisationIds: ['coop'] },
      presenters: [{ personId: 'ana', post: 'Member' }],
    }),
  ],
  references: [aReference({ id: 'charter', trackId: 'care', sessionIds: ['workshop'] })],
})

describe('the next edition', () => {
  test('has every document under its old id, as a draft, on days as far from the first', () => {
    const edition = unwrap(nextEdition(draft, asked()))

    expect(edition.forum).toEqual({
      ...draft.forum.doc,
      ...{ id: 'next', slug: 'next-2022', title: 'Next Forum', shortTitle: 'NF 2022' },
      ...{ opens: '2022-10-03', closes: '2022-10-07', uidDomain: 'next.example' },
    })
    expect(edition.sessions).toEqual([
      {
        ...session,
        ...{ state: 'draft', onlineUrl: null, privateNotes: '' },
        start: startAt('2022-10-03T18:00'),
        items: [
          { ...session.items[0], privateNotes: '' },
          {
            ...session.items[1],
            ...{ privateNotes: '', pin: pinAt('2022-10-03T18:40'), lockedEnd: pinAt('2022-10-03T19:00') },
          },
        ],
      },
    ])
    expect([...edition.presentations, ...edition.references].map(({ id, state }) => [id, state])).toEqual([
      ['case', 'draft'],
      ['charter', 'draft'],
    ])
    expect(edition.people).toEqual([draft.people.values().next().value?.doc])
    expect(edition.organisations.map(({ id }) => id)).toEqual(['coop'])
    expect(edition.moved).toEqual([])
  })

  test('says nothing of private notes and last time’s online room', () => {
    const { sessions } = unwrap(nextEdition(draft, asked()))
    const told = JSON.stringify(sessions)

    expect(['rooms.example', ...privateSentences].filter((one) => told.includes(one))).toEqual([])
  })

  test('keeps the clock on the wall also where the clocks of its zone have changed', () => {
    const paris = aSession({ start: startAt('2021-10-04T18:00', 'Europe/Paris') })

    const { sessions, moved } = unwrap(
      nextEdition(aDraft({ sessions: [paris] }), asked({ opens: '2022-01-10' })),
    )

    expect([sessions[0]?.start, moved]).toEqual([startAt('2022-01-10T18:00', 'Europe/Paris'), []])
  })

  test('moves a clock that never is on its new day by the gap, and tells it', () => {
    const early = aSession({
      title: 'Early',
      start: startAt('2021-10-04T02:30', 'Europe/Paris'),
      items: [
        anItem({ title: 'First', pinned: at('02:45') }),
        anItem({ title: 'Later', pinned: at('04:00') }),
      ],
    })

    const edition = unwrap(nextEdition(aDraft({ sessions: [early] }), asked({ opens: '2022-03-27' })))

    const place = { session: 'Early', zone: 'Europe/Paris' }
    expect(edition.moved).toEqual([
      { ...place, row: null, never: '2022-03-27T02:30', becomes: '2022-03-27T03:30' },
      { ...place, row: 'First', never: '2022-03-27T02:45', becomes: '2022-03-27T03:45' },
    ])
    expect(edition.sessions[0]?.start).toEqual(startAt('2022-03-27T03:30', 'Europe/Paris'))
    expect(edition.sessions[0]?.items.map(({ pin }) => pin?.clock)).toEqual([
      '2022-03-27T03:45',
      '2022-03-27T04:00',
    ])
  })

  test('takes the first of two where the clock shows twice on its new day', () => {
    const late = aSession({ start: startAt('2021-10-31T02:30', 'Europe/Paris', 'second') })

    const { sessions } = unwrap(nextEdition(aDraft({ sessions: [late] }), asked({ opens: '2022-10-03' })))

    expect(sessions[0]?.start.which).toBe('first')
  })

  test.each(['2022-02-30', 'soon', '', '2199-12-30'])('refuses the first day %j', (opens) => {
    expect(nextEdition(draft, asked({ opens }))).toEqual({
      ok: false,
      problems: [{ field: 'opens', code: 'date-unreadable', facts: { typed: opens } }],
    })
  })
})

describe('what is left out is named nowhere', () => {
  test.each([
    ['people', ['"ana"']],
    ['organisations', ['"coop"']],
    ['presentations', ['"case"']],
    ['sessions', ['"workshop"', '"welcome"']],
    ['agendas', ['"welcome"', '"talk"']],
    ['references', ['"charter"']],
    ['tracks', ['"care"', '"work"']],
    ['rooms', ['"hall"']],
  ] as const)('%s', (part, ids) => {
    const all = JSON.stringify(unwrap(nextEdition(draft, asked())))
    const less = JSON.stringify(
      unwrap(nextEdition(draft, asked({ carried: carriedParts.filter((one) => one !== part) }))),
    )

    expect(ids.filter((id) => !all.includes(id))).toEqual([])
    expect(ids.filter((id) => less.includes(id))).toEqual([])
  })

  test('nothing at all leaves a sound forum', () => {
    const { forum, moved, ...docs } = unwrap(nextEdition(draft, asked({ carried: [] })))

    expect(Object.values(docs).flat()).toEqual([])
    expect(documentProblems('forum', forum)).toEqual([])
    expect(moved).toEqual([])
  })
})

test('every clock of any edition is a sound one, whole days later but for the gaps that are told', () => {
  const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Seoul', 'Africa/Cairo']
  const clocks = fc.record({
    zone: fc.constantFrom(...zones),
    minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    day: fc.integer({ min: 0, max: 20 }),
    opens: fc.integer({ min: 0, max: 800 }),
  })
  fc.assert(
    fc.property(clocks, ({ zone, minute, day, opens }) => {
      const clock = new Date(Date.UTC(2021, 9, 4 + day, 0, minute)).toISOString().slice(0, 16)
      const session = aSession({ start: startAt(clock, zone), items: [anItem()] })
      const first = new Date(Date.UTC(2021, 9, 4 + opens)).toISOString().slice(0, 10)

      const edition = unwrap(nextEdition(aDraft({ sessions: [session] }), asked({ opens: first })))

      const start = edition.sessions[0]?.start.clock ?? ''
      expect(placeAgenda(edition.sessions[0] ?? session).ok).toBe(true)
      const isMoved = edition.moved.length > 0
      expect(start.slice(11) === clock.slice(11)).toBe(!isMoved)
      if (!isMoved)
        expect(daysBetween(clock.slice(0, 10) as LocalDate, start.slice(0, 10) as LocalDate)).toBe(opens)
    }),
  )
})
