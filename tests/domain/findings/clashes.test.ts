import { describe, expect, test } from 'vitest'
import { sightClashes } from '../../../src/domain/findings/clashes.ts'
import { elsewhereOf, occupiedBy } from '../../../src/domain/findings/elsewhere.ts'
import type { Facts, Severity } from '../../../src/domain/findings/finding.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import type { Role, Session } from '../../../src/domain/session.ts'
import {
  anItem,
  aParticipation,
  aSession,
  type ItemParts,
  type SessionParts,
  startAt,
  utc,
} from '../../makers.ts'
import { aSheet, foundBy, onPerson } from './sheets.ts'

const ana = (role: Role) => aParticipation({ personId: 'ana', role })
const row = (minutes: number, parts: ItemParts = {}) => anItem({ minutes, ...parts })
const anas = (minutes: number) => row(minutes, { people: ['ana'] })

function opening(parts: SessionParts): Session {
  return aSession({ id: 'opening', title: 'Opening', start: startAt('17:30'), ...parts })
}

function clashes(session: Session, ...others: Session[]): [Severity, Facts][] {
  const found = [
    ...foundBy('moderator-twice', session, { others }),
    ...foundBy('person-twice', session, { others }),
    ...foundBy('person-between-sessions', session, { others }),
  ]
  expect(found.map(({ subject }) => subject)).toEqual(found.map(() => onPerson('ana')))
  return found.map(({ severity, facts }) => [severity, facts])
}

const inOpening = { person: 'Ana Moon', session: 'Opening', from: '17:30', to: '18:30' }

describe('somebody in two sessions at once', () => {
  test.each<[string, SessionParts, SessionParts, Severity]>([
    [
      'who moderates both',
      { participations: [ana('moderator')] },
      { participations: [ana('chair')] },
      'warning',
    ],
    [
      'who speaks without a row of their own',
      { participations: [ana('speaker')], items: [row(60)] },
      { participations: [ana('panellist')], items: [row(60)] },
      'warning',
    ],
    [
      'whose rows run at one moment',
      { participations: [ana('speaker')], items: [anas(10), row(50)] },
      { participations: [ana('speaker')], items: [row(30), anas(30)] },
      'warning',
    ],
    [
      'whose rows do not',
      { participations: [ana('speaker')], items: [row(30), anas(30)] },
      { participations: [ana('speaker')], items: [anas(30), row(30)] },
      'note',
    ],
    [
      'whose one row ends when the other starts',
      { participations: [ana('speaker')], items: [anas(10), row(50)] },
      { participations: [ana('panellist')], items: [anas(30), row(30)] },
      'note',
    ],
    [
      'who speaks here and interprets there',
      { participations: [ana('speaker')], items: [anas(10), row(50)] },
      { participations: [ana('interpreter')], items: [anas(10), row(50)] },
      'warning',
    ],
    [
      'who chairs a session beside speaking in it',
      { participations: [ana('speaker'), ana('chair')], items: [row(30), anas(30)] },
      { participations: [ana('speaker')], items: [row(30), anas(20), row(10)] },
      'warning',
    ],
    [
      'who is only on a row, and not among the people',
      { participations: [ana('host')] },
      { items: [row(30), anas(30)] },
      'warning',
    ],
  ])('%s', (_who, here, there, severity) => {
    expect(clashes(aSession(here), opening(there))).toEqual([[severity, inOpening]])
  })

  test('has a finding for each other session', () => {
    const there = { participations: [ana('moderator')] }
    const lunch = aSession({ title: 'Lunch', start: startAt('18:59'), ...there })

    expect(clashes(aSession(there), opening(there), lunch)).toEqual([
      ['warning', inOpening],
      ['warning', { person: 'Ana Moon', session: 'Lunch', from: '18:59', to: '19:59' }],
    ])
  })

  test('in more than three others has one finding: the first, and how many more', () => {
    const there = { participations: [ana('moderator')] }
    const others = Array.from({ length: 4 }, () => aSession({ ...there }))

    expect(clashes(aSession(there), opening(there), ...others)).toEqual([
      ['warning', { ...inOpening, others: 4 }],
    ])
  })

  test('is told in the clock of the session that is looked at', () => {
    const there = opening({ participations: [ana('moderator')] })
    const here = aSession({ start: startAt('12:00', 'Africa/Nairobi'), participations: [ana('moderator')] })

    expect(clashes(here, there)).toEqual([['warning', { ...inOpening, from: '11:30', to: '12:30' }]])
  })

  test('is seen where a session runs past its planned end, or has a row before its start', () => {
    const moderated = { participations: [ana('moderator')] }
    const late = opening({ start: startAt('16:30'), items: [row(91)], ...moderated })
    const early = opening({
      start: startAt('19:05'),
      items: [anItem({ pin: { clock: '2021-10-04T18:55', which: 'first' } })],
      ...moderated,
    })

    expect(clashes(aSession(moderated), late)).toEqual([
      ['warning', { ...inOpening, from: '16:30', to: '18:01' }],
    ])
    expect(clashes(aSession(moderated), early)).toEqual([
      ['warning', { ...inOpening, from: '18:55', to: '20:05' }],
    ])
  })
})

describe('nobody is in two sessions at once', () => {
  const moderated = { participations: [ana('moderator')] }

  test.each<[string, Session]>([
    ['when the one ends as the other starts', opening({ ...moderated, plannedMinutes: 30 })],
    ['when the one starts as the other ends', opening({ ...moderated, start: startAt('19:00') })],
    ['in a session that was cancelled', opening({ ...moderated, state: 'cancelled' })],
    ['in a session of other people', opening({ participations: [aParticipation({ personId: 'bo' })] })],
    [
      'in a session whose start never was',
      opening({ ...moderated, start: startAt('2021-03-14T02:30', 'America/New_York') }),
    ],
  ])('%s', (_when, other) => {
    expect(clashes(aSession(moderated), other)).toEqual([])
  })

  test('by the session itself, when it is handed in with the others', () => {
    const session = aSession(moderated)
    const elsewhere = occupiedBy([session]).get(session.participations[0]?.personId as PersonId) ?? []

    expect(elsewhere.map(({ sessionId }) => sessionId)).toEqual([session.id])
    expect(sightClashes({ ...aSheet(session), elsewhere }, 'needed', () => true)).toEqual([])
  })

  test('while the session’s own clock never was', () => {
    const start = startAt('2021-03-14T02:30', 'America/New_York')
    const other = opening({ ...moderated, start: startAt('2021-03-14T03:00', 'America/New_York') })

    expect(clashes(aSession({ ...moderated, start }), other)).toEqual([])
  })
})

describe('elsewhere', () => {
  test('is what the people of a session do in others, and nothing of anybody else', () => {
    const here = aSession({ participations: [ana('speaker')], items: [row(10, { people: ['bo'] })] })
    const there = opening({
      participations: [ana('speaker'), aParticipation({ personId: 'cleo' })],
      items: [row(10), anas(20), row(10, { people: ['bo'] })],
    })
    const span = { startsAt: utc('08:30'), endsAt: utc('09:30') }
    const where = { sessionId: 'opening', sessionTitle: 'Opening', roomId: null, ...span }

    expect(elsewhereOf(occupiedBy([here, there]), here)).toEqual([
      { personId: 'ana', ...where, stays: [{ startsAt: utc('08:40'), endsAt: utc('09:00') }] },
      { personId: 'bo', ...where, stays: [{ startsAt: utc('09:00'), endsAt: utc('09:10') }] },
    ])
  })

  test('follows an edit: the document that took a session’s place counts, not the one before', () => {
    const here = aSession({ participations: [ana('moderator')] })
    const there = opening({ participations: [ana('moderator')] })
    const moved = { ...there, start: startAt('20:00') }

    expect(elsewhereOf(occupiedBy([here, there]), here).map(({ startsAt }) => startsAt)).toEqual([
      utc('08:30'),
    ])
    expect(elsewhereOf(occupiedBy([here, moved]), here).map(({ startsAt }) => startsAt)).toEqual([
      utc('11:00'),
    ])
  })
})
