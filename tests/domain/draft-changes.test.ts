import { describe, expect, test } from 'vitest'
import { type DraftChange, describeEdit, describeHistory } from '../../src/domain/draft-changes.ts'
import { namesIn } from '../../src/domain/draft-names.ts'
import { sameContent } from '../../src/domain/release/canonical.ts'
import type { AgendaItem, Session } from '../../src/domain/session.ts'
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
  type Parts,
  pinAt,
  type SessionParts,
  startAt,
} from '../makers.ts'
import fc from '../properties.ts'
import { threeStates } from './random-edits.ts'

const welcome = anItem({ id: 'welcome', title: 'Welcome', minutes: 10 })
const talk = anItem({ id: 'talk', title: 'Talk', minutes: 21 })
const questions = anItem({ id: 'questions', title: 'Questions', minutes: 10 })
const pause = anItem({ id: 'pause', title: 'Break', minutes: 5 })
const items = [welcome, talk, questions, pause]
const ana = aParticipation({ id: 'one', personId: 'ana', post: 'Director' })
const before = aSession({ id: 's1', title: 'Title', items, participations: [ana] })
const names = namesIn(
  aDraft({
    people: [aPerson({ id: 'ana', given: 'Ana' }), aPerson({ id: 'bo', given: 'Bo', family: 'Sun' })],
  }),
)

function told(after: Partial<Session> | SessionParts, from: Session = before): DraftChange[] {
  return describeEdit('session', from, { ...from, ...after } as Session, names)
}
const withRows = (...rows: AgendaItem[]) => told({ items: rows })

describe('a session', () => {
  test('is made, removed, and left alone', () => {
    expect(describeEdit('session', null, before)).toEqual([{ code: 'made' }])
    expect(describeEdit('session', before, null)).toEqual([{ code: 'removed' }])
    expect(describeEdit('session', before, structuredClone(before))).toEqual([])
    expect(describeEdit('session', null, null)).toEqual([])
  })

  test('that moves, is longer, has another title and is ready says so', () => {
    expect(told({ title: 'New', state: 'cancelled', start: startAt('18:30'), plannedMinutes: 90 })).toEqual([
      { code: 'retitled', from: 'Title', to: 'New' },
      { code: 'state', from: 'ready', to: 'cancelled' },
      { code: 'moved', from: startAt('18:00'), to: startAt('18:30') },
      { code: 'planned', from: 60, to: 90 },
    ])
  })

  test('names the other fields that changed', () => {
    expect(
      told({
        brief: { ...before.brief, mainQuestion: 'Why?', rounds: [{ title: 'One', questions: [] }] },
        languages: ['en', 'ko'],
        privateNotes: 'another',
        onlineUrl: 'https://meet.example/1',
      }),
    ).toEqual([
      {
        code: 'fields',
        fields: ['languages', 'onlineUrl', 'brief.mainQuestion', 'brief.rounds', 'privateNotes'],
      },
    ])
  })
})

describe('rows', () => {
  test('that came and went are told by their titles', () => {
    const closing = anItem({ title: 'Closing' })

    expect(withRows(welcome, talk, pause, closing)).toEqual([
      { code: 'rows-added', rows: 'items', titles: ['Closing'] },
      { code: 'rows-removed', rows: 'items', titles: ['Questions'] },
    ])
  })

  test('that are longer or shorter are told one by one, and counted when there are many', () => {
    const longer = (row: AgendaItem) => ({ ...row, minutes: row.minutes + 5 })

    expect(withRows(welcome, talk, longer(questions), { ...pause, minutes: 1 })).toEqual([
      { code: 'row-minutes', title: 'Questions', from: 10, to: 15 },
      { code: 'row-minutes', title: 'Break', from: 5, to: 1 },
    ])
    expect(withRows(...items.slice(0, 3).map(longer), { ...pause, minutes: 1 })).toEqual([
      { code: 'rows-longer', count: 3 },
      { code: 'rows-shorter', count: 1 },
    ])
  })

  test('that are pinned elsewhere are told with both clocks, those that move along are not', () => {
    const pinned = { ...questions, pin: pinAt('18:40') }

    expect(withRows(welcome, talk, pinned, pause)).toEqual([
      {
        code: 'row-moved',
        title: 'Questions',
        from: startAt('18:31').clock,
        to: startAt('18:40').clock,
      },
    ])
    expect(told({ items }, { ...before, items: [welcome, talk, pinned, pause] })).toEqual([
      {
        code: 'row-moved',
        title: 'Questions',
        from: startAt('18:40').clock,
        to: startAt('18:31').clock,
      },
    ])
  })

  test('that are pinned where they were, or no longer, say only that', () => {
    const pinned = { ...questions, pin: pinAt('18:31') }

    expect(withRows(welcome, talk, pinned, pause)).toEqual([
      { code: 'row-pinned', title: 'Questions', at: startAt('18:31').clock },
    ])
    expect(told({ items }, { ...before, items: [welcome, talk, pinned, pause] })).toEqual([
      { code: 'row-unpinned', title: 'Questions' },
    ])
  })

  test('whose end is locked, or no longer, say so beside the minutes that follow from it', () => {
    const locked = { ...talk, minutes: talk.minutes + 5, lockedEnd: pinAt('18:45') }

    expect(withRows(welcome, locked, questions, pause)).toEqual([
      { code: 'row-minutes', title: 'Talk', from: talk.minutes, to: talk.minutes + 5 },
      { code: 'row-locked', title: 'Talk', at: startAt('18:45').clock },
    ])
    expect(
      told(
        { items },
        { ...before, items: [welcome, { ...talk, lockedEnd: pinAt('18:40') }, questions, pause] },
      ),
    ).toEqual([{ code: 'row-unlocked', title: 'Talk' }])
  })

  test('with a pin on a clock that never was are told all the same', () => {
    const never = startAt('2021-03-28T02:30', 'Europe/Madrid')
    const session = { ...before, start: startAt('2021-03-28T01:00', 'Europe/Madrid') }
    const pinned = { ...talk, pin: { clock: never.clock, which: never.which } }

    expect(told({ items: [welcome, pinned, questions, pause] }, session)).toEqual([
      {
        code: 'row-moved',
        title: 'Talk',
        from: startAt('2021-03-28T01:10', 'Europe/Madrid').clock,
        to: never.clock,
      },
    ])
  })

  test('of which one moved name it, of which many moved do not', () => {
    expect(withRows(welcome, questions, pause, talk)).toEqual([
      { code: 'row-placed', rows: 'items', title: 'Talk', after: 'Break' },
    ])
    expect(withRows(pause, welcome, talk, questions)).toEqual([
      { code: 'row-placed', rows: 'items', title: 'Break', after: null },
    ])
    expect(withRows(welcome, talk, pause, questions)).toEqual([
      { code: 'row-placed', rows: 'items', title: 'Questions', after: 'Break' },
    ])
    expect(withRows(pause, questions, talk, welcome)).toEqual([{ code: 'rows-reordered', rows: 'items' }])
  })

  test('of which one changed tell what, of which several changed are counted', () => {
    const renamed = { ...talk, title: 'A talk' }

    expect(withRows(welcome, renamed, questions, pause)).toEqual([
      { code: 'row-retitled', rows: 'items', from: 'Talk', to: 'A talk' },
    ])
    expect(withRows(welcome, { ...renamed, kind: 'other', privateNotes: '' }, questions, pause)).toEqual([
      { code: 'row-changed', rows: 'items', title: 'A talk', fields: ['kind', 'title', 'privateNotes'] },
    ])
    expect(withRows({ ...welcome, title: 'Hello' }, renamed, questions, pause)).toEqual([
      { code: 'rows-changed', rows: 'items', count: 2 },
    ])
  })
})

describe('people', () => {
  const bo = aParticipation({ id: 'two', personId: 'bo' })

  test('who join and leave are named', () => {
    expect(told({ participations: [bo] })).toEqual([
      { code: 'people-joined', names: ['Bo Sun'] },
      { code: 'people-left', names: ['Ana Moon'] },
    ])
  })

  test('with another post or role are told with it', () => {
    expect(told({ participations: [{ ...ana, post: 'Mayor', role: 'chair' }] })).toEqual([
      { code: 'person-changed', name: 'Ana Moon', fields: ['role', 'post'] },
    ])
  })

  test('with one part more, several who changed, and another order', () => {
    const chair = aParticipation({ id: 'chair', personId: 'ana', role: 'chair' })
    const both = { ...before, participations: [ana, bo] }

    expect(told({ participations: [ana, chair] })).toEqual([{ code: 'people-changed', names: ['Ana Moon'] }])
    expect(told({ participations: [bo, { ...ana, post: '' }] }, both)).toEqual([
      { code: 'person-changed', name: 'Ana Moon', fields: ['post'] },
      { code: 'rows-reordered', rows: 'participations' },
    ])
  })

  test('whom nobody knows any more have no name', () => {
    expect(told({ participations: [ana, aParticipation({ personId: 'gone' })] })).toEqual([
      { code: 'people-joined', names: [''] },
    ])
  })
})

describe('the other documents', () => {
  test('a forum tells of its tracks, themes and rooms, then of its fields', () => {
    const forum = aForum({ rooms: [{ id: 'hall', title: 'Hall', venue: '' }] })
    const parts: Parts<typeof forum> = {
      title: 'Forum',
      closes: '2021-10-09',
      tracks: [
        { id: 't1', slug: 't1', title: 'Practice', hue: 'teal' },
        { id: 't2', slug: 't2', title: 'Theory', hue: 'warm' },
      ],
      rooms: [{ id: 'hall', title: 'Great hall', venue: '' }],
    }

    expect(describeEdit('forum', forum, { ...forum, ...parts } as typeof forum)).toEqual([
      { code: 'retitled', from: 'Global Forum', to: 'Forum' },
      { code: 'rows-added', rows: 'tracks', titles: ['Practice', 'Theory'] },
      { code: 'row-retitled', rows: 'rooms', from: 'Hall', to: 'Great hall' },
      { code: 'fields', fields: ['closes'] },
    ])
  })

  test('a person tells of the name as it is printed, and of the rest by field', () => {
    const person = aPerson({ given: 'Ana' })
    const name = { ...person.name, given: 'Anna', honorific: 'Dr.', original: '안나' }

    expect(describeEdit('person', person, { ...person, name, biography: 'Wrote.' })).toEqual([
      { code: 'retitled', from: 'Ana Moon', to: 'Dr. Anna Moon' },
      { code: 'fields', fields: ['name.original', 'biography'] },
    ])
  })

  test('presentations, references and organisations tell of title, state and fields', () => {
    const presentation = aPresentation({ title: 'A case', state: 'draft' })
    const reference = aReference()
    const organisation = anOrganisation({ name: 'Old' })

    expect(
      describeEdit('presentation', presentation, { ...presentation, title: 'The case', state: 'ready' }),
    ).toEqual([
      { code: 'retitled', from: 'A case', to: 'The case' },
      { code: 'state', from: 'draft', to: 'ready' },
    ])
    expect(
      describeEdit('reference', reference, { ...reference, source: { ...reference.source, revisedBy: 'A' } }),
    ).toEqual([{ code: 'fields', fields: ['source.revisedBy'] }])
    expect(describeEdit('organisation', organisation, { ...organisation, name: 'New' })).toEqual([
      { code: 'retitled', from: 'Old', to: 'New' },
    ])
  })
})

test('a history tells each state by the one before it, and what is new in one that was brought back', () => {
  const entries = [
    { revision: 1, doc: before },
    { revision: 2, doc: { ...before, title: 'New' } },
    { revision: 3, doc: null },
    { revision: 4, doc: before },
  ]

  expect(describeHistory('session', entries).map(({ revision, changes }) => [revision, changes])).toEqual([
    [1, [{ code: 'made' }]],
    [2, [{ code: 'retitled', from: 'Title', to: 'New' }]],
    [3, [{ code: 'removed' }]],
    [4, [{ code: 'brought-back' }, { code: 'retitled', from: 'New', to: 'Title' }]],
  ])
})

test('whatever differs is told, and nothing else', () => {
  fc.assert(
    fc.property(threeStates, ({ base, mine, theirs }) => {
      expect(describeEdit('session', base, mine).length > 0).toBe(!sameContent(base, mine))
      expect(describeEdit('session', mine, theirs).length > 0).toBe(!sameContent(mine, theirs))
    }),
    { numRuns: 500 },
  )
})
