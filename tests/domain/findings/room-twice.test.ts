import { describe, expect, test } from 'vitest'
import { theForum } from '../../../src/domain/findings/finding.ts'
import { roomTwice } from '../../../src/domain/findings/forum-rules/room-twice.ts'
import { aDraft, aForum, aSession, type SessionParts, startAt } from '../../makers.ts'

const forum = aForum({
  rooms: [
    { id: 'hall', title: 'Hall', venue: '' },
    { id: 'attic', title: 'Attic', venue: '' },
  ],
})

/** An hour in the hall from that clock on. */
const hour = (id: string, clock: string, parts: SessionParts = {}) =>
  aSession({ id, title: `Title ${id}`, roomId: 'hall', start: startAt(clock), plannedMinutes: 60, ...parts })

const look = (...sessions: ReturnType<typeof aSession>[]) => roomTwice.look(aDraft({ forum, sessions }))

test('two sessions in one room at one time', () => {
  expect(look(hour('b', '09:30'), hour('a', '09:00'))).toEqual([
    {
      subject: theForum,
      facts: { room: 'Hall', session: 'Title a', other: 'Title b' },
      inputs: [
        'hall',
        ...['a', '2021-10-04T00:00:00Z', '2021-10-04T01:00:00Z'],
        ...['b', '2021-10-04T00:30:00Z', '2021-10-04T01:30:00Z'],
      ],
    },
  ])
})

test('one that goes on for hours is told with each that comes in between', () => {
  const found = look(hour('long', '09:00', { plannedMinutes: 240 }), hour('a', '10:00'), hour('b', '11:30'))

  expect(found.map(({ facts }) => [facts.session, facts.other])).toEqual([
    ['Title long', 'Title a'],
    ['Title long', 'Title b'],
  ])
})

describe('near misses', () => {
  test.each<[string, SessionParts]>([
    ['one after the other', { start: startAt('10:00') }],
    ['another room', { roomId: 'attic' }],
    ['no room', { roomId: null }],
    ['cancelled', { state: 'cancelled' }],
    ['a clock that never was', { start: startAt('2021-03-28T02:30', 'Europe/Paris') }],
  ])('%s', (_what, parts) => {
    expect(look(hour('a', '09:00'), hour('b', '09:30', parts))).toEqual([])
  })

  test('two without a room', () => {
    expect(look(hour('a', '09:00', { roomId: null }), hour('b', '09:00', { roomId: null }))).toEqual([])
  })
})
