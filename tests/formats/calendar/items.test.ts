/** Calendars with one event an agenda item. */
import { describe, expect, test } from 'vitest'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import type { CalendarOrder } from '../../../src/formats/calendar/write-calendar.ts'
import { aParticipation, calendarOf, id } from './makers.ts'
import { eventLines, property, readByNodeIcal } from './reading.ts'
import {
  afterwards,
  firstRelease,
  joyce,
  koiduCase,
  koiduUid,
  lateUid,
  mina,
  nextRelease,
  openingUid,
  welcome,
  welcomeUid,
} from './stories.ts'

const items = { level: 'item' } as const
const itemsOf = (person: typeof joyce) => ({ level: 'item', selection: { personId: person.id } }) as const
const uidsOf = (released: ReleasedForum, over: Partial<CalendarOrder>) =>
  readByNodeIcal(calendarOf(released, over)).map(({ uid, status }) => `${uid} ${status}`)
const withoutKoidu = { items: [welcome] }

test('one event an item, and a session without items as a whole', () => {
  expect(uidsOf(firstRelease(), items)).toEqual([
    `${welcomeUid} CONFIRMED`,
    `${koiduUid} CONFIRMED`,
    `${lateUid} CONFIRMED`,
  ])
})

test('an item that grows moves the one after it: new time, next sequence', () => {
  const longer = nextRelease(firstRelease(), { items: [{ ...welcome, minutes: 20 }, koiduCase] })

  const lines = eventLines(calendarOf(longer, items), koiduUid)
  expect(['DTSTART', 'SEQUENCE', 'LAST-MODIFIED'].map((name) => property(lines, name))).toEqual([
    '20211004T092000Z',
    '1',
    '20210902T120000Z',
  ])
})

test('a change elsewhere in the session leaves the bytes of an item alone', () => {
  const first = firstRelease()
  const other = nextRelease(first, { items: [{ ...welcome, title: 'Warm welcome' }, koiduCase] })

  expect(eventLines(calendarOf(other, items), koiduUid)).toEqual(
    eventLines(calendarOf(first, items), koiduUid),
  )
})

test('an item that leaves a filter by language with its session has changed there, and never changes back', () => {
  const korean = { level: 'item', selection: { language: 'ko' } } as const
  const first = nextRelease(firstRelease(), { languages: ['en', 'ko'] }, '2021-09-02T00:00:00')
  const left = nextRelease(first, { languages: ['en'] }, '2021-09-03T00:00:00')
  const back = nextRelease(left, { languages: ['en', 'ko'] }, '2021-09-04T00:00:00')

  const changes = [first, left, back].map((released) => {
    const lines = eventLines(calendarOf(released, korean), koiduUid)
    return `${property(lines, 'LAST-MODIFIED')} ${property(lines, 'DESCRIPTION')?.startsWith('This no longer')}`
  })
  expect(changes).toEqual(['20210902T000000Z false', '20210903T000000Z true', '20210904T000000Z false'])
})

test('every item of a cancelled session is cancelled', () => {
  const cancelled = nextRelease(firstRelease(), { state: 'cancelled' })

  expect(uidsOf(cancelled, items)).toEqual([
    `${welcomeUid} CANCELLED`,
    `${koiduUid} CANCELLED`,
    `${lateUid} CONFIRMED`,
  ])
})

describe('an item that its session no longer has', () => {
  test('is a tombstone with what it showed last', () => {
    const released = nextRelease(firstRelease(), withoutKoidu)

    expect(eventLines(calendarOf(released, { ...items, alarmMinutes: 15, rich: true }), koiduUid)).toEqual([
      'BEGIN:VEVENT',
      `UID:${koiduUid}`,
      'SEQUENCE:1',
      'DTSTAMP:20210902T120000Z',
      'DTSTART:20211004T091500Z',
      'DTEND:20211004T094500Z',
      'SUMMARY:Cancelled: Case: Koidu city',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:This does not take place: it was cancelled or taken out of the programme.',
      'STATUS:CANCELLED',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      'CREATED:20210901T120000Z',
      'LAST-MODIFIED:20210902T120000Z',
      'CLASS:PUBLIC',
      `RELATED-TO:${openingUid}`,
      'END:VEVENT',
    ])
  })

  test('stays the same whatever happens to its session, and is forgotten 30 days after the session', () => {
    const gone = nextRelease(firstRelease(), withoutKoidu)
    const renamed = nextRelease(
      gone,
      { ...withoutKoidu, title: 'Other', slug: id('other') },
      '2021-09-03T12:00:00',
    )
    const forgotten = nextRelease(renamed, withoutKoidu, afterwards)

    expect(eventLines(calendarOf(renamed, items), koiduUid)).toEqual(
      eventLines(calendarOf(gone, items), koiduUid),
    )
    expect(eventLines(calendarOf(forgotten, items), koiduUid)).toEqual([])
  })

  test('is in the calendars of its own people only', () => {
    const released = nextRelease(firstRelease(), withoutKoidu)

    expect(uidsOf(released, itemsOf(joyce))).toEqual([`${openingUid} CONFIRMED`, `${koiduUid} CANCELLED`])
    expect(uidsOf(released, itemsOf(mina))).toEqual([`${welcomeUid} CONFIRMED`])
  })
})

describe("a person's calendar", () => {
  test('has only the items with that person', () => {
    expect(uidsOf(firstRelease(), itemsOf(joyce))).toEqual([`${koiduUid} CONFIRMED`])
  })

  test('has the whole session where the person stands on no item', () => {
    const released = nextRelease(firstRelease(), {
      items: [{ ...welcome, people: [] }, koiduCase],
      participations: [aParticipation(mina.id, { role: 'moderator' })],
    })

    expect(uidsOf(nextRelease(released, {}, '2021-09-03T12:00:00'), itemsOf(mina))).toEqual([
      `${welcomeUid} CONFIRMED`,
    ])
    expect(uidsOf(released, itemsOf(mina))).toEqual([`${openingUid} CONFIRMED`, `${welcomeUid} CONFIRMED`])
  })

  test('says of an item that the person left that it takes place without them, until it is forgotten', () => {
    const changed = { items: [welcome, { ...koiduCase, people: [] }] }
    const left = nextRelease(firstRelease(), changed)
    const forgotten = nextRelease(left, changed, afterwards)

    const event = readByNodeIcal(calendarOf(left, itemsOf(joyce))).find(({ uid }) => uid === koiduUid)
    expect(event?.status).toBe('CONFIRMED')
    expect(event?.description).toMatch(/^This no longer belongs to what this calendar shows/)
    expect(uidsOf(forgotten, itemsOf(joyce))).toEqual([`${openingUid} CONFIRMED`])
  })

  test('of somebody who left the session altogether still has their items, as left', () => {
    const left = nextRelease(firstRelease(), { items: [welcome], participations: [aParticipation(mina.id)] })

    const events = readByNodeIcal(calendarOf(left, itemsOf(joyce)))
    expect(events.map(({ uid, status }) => [uid, status])).toEqual([
      [openingUid, 'CONFIRMED'],
      [koiduUid, 'CANCELLED'],
    ])
    expect(events[0]?.description).toMatch(/^This no longer belongs/)
  })
})
