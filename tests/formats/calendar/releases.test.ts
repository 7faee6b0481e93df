/** Calendar rules 16 to 18: what a release does to the events that were out before. */
import { describe, expect, test } from 'vitest'
import type { WallClock } from '../../../src/domain/clock.ts'
import type { RoomId, TrackId } from '../../../src/domain/ids.ts'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import type { CalendarOrder } from '../../../src/formats/calendar/write-calendar.ts'
import { aForum, aRelease, at, calendarOf, id } from './makers.ts'
import { eventLines, property, readByNodeIcal } from './reading.ts'
import {
  afterwards,
  documents,
  firstRelease,
  joyce,
  late,
  lateUid,
  nextRelease,
  opening,
  openingUid,
} from './stories.ts'

const second = '20210902T120000Z'

/** Sequence, last change, start and status of an event. */
function told(released: ReleasedForum, uid = openingUid, over: Partial<CalendarOrder> = {}) {
  const lines = eventLines(calendarOf(released, over), uid)
  const [sequence, changed, stamp, start, status] = [
    'SEQUENCE',
    'LAST-MODIFIED',
    'DTSTAMP',
    'DTSTART',
    'STATUS',
  ].map((name) => property(lines, name))
  expect(stamp).toBe(changed)
  return { sequence, changed, start, status }
}

describe('rules 16 and 17', () => {
  test('moved by half an hour: the same UID, a new time, the next sequence', () => {
    const clock = '2021-10-04T18:30' as WallClock
    const released = nextRelease(firstRelease(), { start: { ...opening.start, clock } })

    expect(told(released)).toEqual({
      sequence: '1',
      changed: second,
      start: '20211004T093000Z',
      status: 'CONFIRMED',
    })
    expect(property(eventLines(calendarOf(released), openingUid), 'CREATED')).toBe('20210901T120000Z')
  })

  test('nothing changed: the same bytes, in every calendar', () => {
    const first = firstRelease()
    const again = nextRelease(first, {})

    for (const over of [
      {},
      { level: 'item' },
      { language: 'ko' },
      { selection: { sessionIds: [] } },
    ] as const) {
      expect(calendarOf(again, over).equals(calendarOf(first, over))).toBe(true)
    }
  })

  test('a person who is renamed moves the last change of their sessions, not the sequence, and nothing else', () => {
    const first = firstRelease()
    const renamed = { ...joyce, name: { ...joyce.name, family: 'Mundara-Stone' } }
    const released = aRelease(
      { ...documents, people: [...(documents.people ?? []).filter(({ id }) => id !== joyce.id), renamed] },
      first,
      at('2021-09-02T12:00:00'),
    )
    const finance = { selection: { trackId: id<TrackId>('finance') } }

    expect(told(released)).toMatchObject({ sequence: '0', changed: second })
    expect(readByNodeIcal(calendarOf(released))[0]?.description).toContain('Ms. Joyce N. Mundara-Stone')
    expect(eventLines(calendarOf(released), lateUid)).toEqual(eventLines(calendarOf(first), lateUid))
    expect(calendarOf(released, finance).equals(calendarOf(first, finance))).toBe(true)
  })

  test('a room that is renamed raises the sequence of every session in it', () => {
    const rooms = [{ id: id<RoomId>('hall'), title: 'Hall B', venue: '' }]
    const released = aRelease(
      { ...documents, forum: aForum({ rooms }) },
      firstRelease(),
      at('2021-09-02T12:00:00'),
    )

    expect(told(released)).toMatchObject({ sequence: '1', changed: second })
    expect(told(released, lateUid)).toMatchObject({ sequence: '0', changed: '20210901T120000Z' })
    expect(property(eventLines(calendarOf(released), openingUid), 'LOCATION')).toBe('Hall B')
  })

  test('a new title moves the last change only', () => {
    const released = nextRelease(firstRelease(), { title: 'Opening ceremony' })

    expect(told(released)).toMatchObject({ sequence: '0', changed: second })
    expect(property(eventLines(calendarOf(released), openingUid), 'SUMMARY')).toBe('Opening ceremony')
  })

  test('a clock of the machine that went back does not take a calendar back', () => {
    const released = nextRelease(firstRelease(), { title: 'Opening ceremony' }, '2020-01-01T00:00:00')

    expect(told(released).changed).toBe('20210901T120001Z')
  })
})

describe('rule 18', () => {
  const off = 'This does not take place: it was cancelled or taken out of the programme.'

  test('cancelled: the same UID, CANCELLED, the next sequence, free, told in the title, without alarm', () => {
    const released = nextRelease(firstRelease(), { state: 'cancelled' })

    expect(told(released)).toMatchObject({ sequence: '1', changed: second, status: 'CANCELLED' })
    const lines = eventLines(calendarOf(released, { busy: true, alarmMinutes: 15 }), openingUid)
    expect(property(lines, 'SUMMARY')).toMatch(/^Cancelled: 연대와 협력\\, /)
    expect(property(lines, 'TRANSP')).toBe('TRANSPARENT')
    expect(lines).not.toContain('BEGIN:VALARM')
    expect(readByNodeIcal(calendarOf(released))[0]?.description.split('\n')[0]).toBe(off)
  })

  test('cancelled, in Korean', () => {
    const released = nextRelease(firstRelease(), { state: 'cancelled' })

    const [event] = readByNodeIcal(calendarOf(released, { language: 'ko' }))
    expect(event?.summary).toBe(`취소: ${opening.title}`)
    expect(event?.description.split('\n')[0]).toBe(
      '이 일정은 취소되었거나 프로그램에서 빠져 진행되지 않습니다.',
    )
  })

  test('a title cannot play tricks with the sentence around it', () => {
    const title = '{title} $t(calendar.left) $& {{count}}'
    const released = nextRelease(firstRelease(), { state: 'cancelled', title })

    expect(readByNodeIcal(calendarOf(released))[0]?.summary).toBe(`Cancelled: ${title}`)
  })

  test('taken out of the forum: a tombstone, until the first release 30 days after its end', () => {
    const gone = aRelease({ ...documents, sessions: [late] }, firstRelease(), at('2021-09-02T12:00:00'))
    const remembered = aRelease({ ...documents, sessions: [late] }, gone, at('2021-11-03T10:29:59'))
    const forgotten = aRelease({ ...documents, sessions: [late] }, remembered, at('2021-11-03T10:30:00'))

    expect(told(gone)).toMatchObject({ sequence: '1', changed: second, status: 'CANCELLED' })
    expect(calendarOf(remembered).equals(calendarOf(gone))).toBe(true)
    expect(readByNodeIcal(calendarOf(forgotten)).map(({ uid }) => uid)).toEqual([lateUid])
  })

  test('brought back: CONFIRMED again, with a sequence that goes on', () => {
    const cancelled = nextRelease(firstRelease(), { state: 'cancelled' })
    const back = nextRelease(cancelled, {}, '2021-09-03T12:00:00')

    expect(told(back)).toMatchObject({ sequence: '2', status: 'CONFIRMED' })
  })

  test('what only leaves a filter stays there: current, CONFIRMED, with a line that says so, and free', () => {
    const cohesion = { selection: { trackId: id<TrackId>('cohesion') }, busy: true }
    const moved = nextRelease(firstRelease(), { trackId: id('finance'), title: 'Opening of banks' })
    const forgotten = nextRelease(
      moved,
      { trackId: id('finance'), title: 'Opening of banks' },
      '2021-11-10T00:00:00',
    )

    expect(told(moved, openingUid, cohesion)).toMatchObject({
      sequence: '0',
      changed: second,
      status: 'CONFIRMED',
    })
    const [event] = readByNodeIcal(calendarOf(moved, cohesion))
    expect(event?.summary).toBe('Opening of banks')
    expect(event?.description.split('\n')[0]).toBe(
      'This no longer belongs to what this calendar shows, but it takes place as given here.',
    )
    expect(property(eventLines(calendarOf(moved, cohesion), openingUid), 'TRANSP')).toBe('TRANSPARENT')
    expect(readByNodeIcal(calendarOf(moved))[0]?.description).not.toContain('no longer')
    expect(eventLines(calendarOf(forgotten, cohesion), openingUid)).toEqual([])
  })

  test('what left a filter and is cancelled is cancelled', () => {
    const moved = nextRelease(firstRelease(), { trackId: id('finance') })
    const cancelled = nextRelease(
      moved,
      { trackId: id('finance'), state: 'cancelled' },
      '2021-09-03T12:00:00',
    )

    const [event] = readByNodeIcal(calendarOf(cancelled, { selection: { trackId: id('cohesion') } }))
    expect([event?.status, event?.description.split('\n')[0]]).toEqual(['CANCELLED', off])
  })

  test('a session that takes place is never forgotten', () => {
    const released = nextRelease(firstRelease(), {}, afterwards)

    expect(readByNodeIcal(calendarOf(released)).map(({ uid }) => uid)).toEqual([openingUid, lateUid])
  })
})
