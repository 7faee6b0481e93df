import { describe, expect, test } from 'vitest'
import type { Instant, LocalDate } from '../../src/domain/clock.ts'
import type { ThemeId, TrackId } from '../../src/domain/ids.ts'
import {
  changeSession,
  changesNothing,
  noChange,
  type SessionsChange,
  shiftSession,
  startSessionAt,
} from '../../src/domain/several-sessions.ts'
import { anItem, aSession, at, startAt, unwrap } from '../makers.ts'

const day = (date: string) => date as LocalDate

describe('a shift', () => {
  test('moves the start and everything that is pinned by the same minutes', () => {
    const rows = [anItem({ id: 'one' }), anItem({ id: 'two', pinned: at('18:40') })]
    const session = aSession({ start: startAt('18:00'), items: rows })

    const later = unwrap(shiftSession(session, 90))

    expect(later).toEqual({
      ...session,
      start: startAt('19:30'),
      items: [rows[0], { ...rows[1], pin: { clock: '2021-10-04T20:10', which: 'first' } }],
    })
  })

  test('moves locked ends too, and their rows keep their minutes', () => {
    const row = anItem({ id: 'one', minutes: 25, lockedEnd: { clock: at('18:25'), which: 'first' } })
    const session = aSession({ start: startAt('18:00'), items: [row] })

    const [moved] = unwrap(shiftSession(session, -20)).items

    expect(moved).toEqual({ ...row, lockedEnd: { clock: '2021-10-04T18:05', which: 'first' } })
  })

  test('goes over midnight, and back', () => {
    const session = aSession({ start: startAt('23:30') })

    const later = unwrap(shiftSession(session, 60))

    expect(later.start.clock).toBe('2021-10-05T00:30')
    expect(unwrap(shiftSession(later, -60))).toEqual(session)
  })

  test('of nothing is the very session', () => {
    const session = aSession()

    expect(unwrap(shiftSession(session, 0))).toBe(session)
  })

  test('to a clock that never was is refused, also that of a pin', () => {
    const paris = (clock: string) => startAt(clock, 'Europe/Paris')
    const start = aSession({ start: paris('2021-03-28T01:30') })
    const pin = aSession({
      start: paris('2021-03-28T00:30'),
      items: [anItem(), anItem({ pinned: at('2021-03-28T01:10') })],
    })

    expect(shiftSession(start, 60)).toEqual({
      ok: false,
      problems: [
        {
          field: 'start',
          code: 'clock-never-was',
          facts: { clock: '2021-03-28T02:30', zone: 'Europe/Paris' },
        },
      ],
    })
    expect(shiftSession(pin, 60)).toEqual({
      ok: false,
      problems: [
        {
          field: 'items.1.pin',
          code: 'clock-never-was',
          facts: { clock: '2021-03-28T02:10', zone: 'Europe/Paris' },
        },
      ],
    })
  })
})

describe('several changes', () => {
  const session = aSession({
    state: 'draft',
    trackId: 'care',
    themeIds: ['work', 'rent'],
    start: startAt('18:00'),
    items: [anItem({ id: 'row', pinned: at('18:30') })],
  })

  test.each<[string, Partial<SessionsChange>, object]>([
    ['another day keeps the clock', { day: day('2021-10-06') }, { start: startAt('2021-10-06T18:00') }],
    [
      'another day and a shift together',
      { day: day('2021-10-03'), shiftMinutes: -30 },
      { start: startAt('2021-10-03T17:30') },
    ],
    ['the same day changes nothing', { day: day('2021-10-04') }, {}],
    ['another track', { track: 'home' as TrackId }, { trackId: 'home' }],
    ['out of its track', { track: 'none' }, { trackId: null }],
    ['a theme comes last', { addTheme: 'food' as ThemeId }, { themeIds: ['work', 'rent', 'food'] }],
    ['a theme that is there stays in its place', { addTheme: 'work' as ThemeId }, {}],
    ['a theme goes', { removeTheme: 'work' as ThemeId }, { themeIds: ['rent'] }],
    ['a theme that is not there can’t go', { removeTheme: 'food' as ThemeId }, {}],
    ['ready', { state: 'ready' }, { state: 'ready' }],
  ])('%s', (_what, change, expected) => {
    const { start, trackId, themeIds, state } = unwrap(changeSession(session, { ...noChange, ...change }))
    const before = { start: session.start, trackId: 'care', themeIds: ['work', 'rent'], state: 'draft' }

    expect({ start, trackId, themeIds, state }).toEqual({ ...before, ...expected })
  })

  test('pins go along to the other day', () => {
    const moved = unwrap(changeSession(session, { ...noChange, day: day('2021-10-05') }))

    expect(moved.items.map(({ pin }) => pin?.clock)).toEqual(['2021-10-05T18:30'])
  })

  test('one that was cancelled is not brought back by the way, but may be moved', () => {
    const cancelled = aSession({ state: 'cancelled', start: startAt('18:00') })

    expect(changeSession(cancelled, { ...noChange, state: 'ready' })).toEqual({
      ok: false,
      problems: [{ field: 'state', code: 'session-cancelled' }],
    })
    expect(unwrap(changeSession(cancelled, { ...noChange, shiftMinutes: 5 })).start).toEqual(startAt('18:05'))
  })

  test('nothing asked is known as nothing', () => {
    expect(changesNothing(noChange)).toBe(true)
    expect(changesNothing({ ...noChange, shiftMinutes: 5 })).toBe(false)
    expect(changesNothing({ ...noChange, track: 'none' })).toBe(false)
  })
})

describe('a start at a moment', () => {
  test('is told by the session’s own clock, and moves its pins', () => {
    const session = aSession({ start: startAt('18:00'), items: [anItem({ pinned: at('18:30') })] })

    const moved = unwrap(startSessionAt(session, '2021-10-05T00:10:00Z' as Instant))

    expect([moved.start, moved.items[0]?.pin?.clock]).toEqual([
      startAt('2021-10-05T09:10'),
      '2021-10-05T09:40',
    ])
  })

  test('knows the second of a clock that shows twice', () => {
    const session = aSession({ start: startAt('2021-10-31T01:00', 'Europe/Paris') })

    const first = unwrap(startSessionAt(session, '2021-10-31T00:30:00Z' as Instant))
    const second = unwrap(startSessionAt(session, '2021-10-31T01:30:00Z' as Instant))

    expect(first.start).toEqual(startAt('2021-10-31T02:30', 'Europe/Paris', 'first'))
    expect(second.start).toEqual(startAt('2021-10-31T02:30', 'Europe/Paris', 'second'))
  })
})
