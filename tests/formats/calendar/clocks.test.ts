/** What the forum's own clocks say, when days and clocks change during a session. */
import { expect, test } from 'vitest'
import type { WallClock, Zone } from '../../../src/domain/clock.ts'
import { aForum, anItem, aRelease, aSession, calendarOf, id } from './makers.ts'
import { readByIcalJs, readByNodeIcal } from './reading.ts'
import { late } from './stories.ts'

const seoul = 'Asia/Seoul' as Zone
const london = 'Europe/London' as Zone

function starting(clock: string, zone: Zone) {
  return { clock: clock as WallClock, zone, which: 'first' } as const
}

/** The description without the link, of the first event. */
function told(calendar: Buffer): string[] {
  return (readByIcalJs(calendar)[0]?.description ?? '').split('\n').slice(0, -2)
}

test('a session across midnight says so, and the other zone has a date only when it is another one', () => {
  const calendar = calendarOf(aRelease({ sessions: [late] }))

  expect(told(calendar)).toEqual(['23:30–01:00 (+1 day) KST, Tuesday 5 October 2021', '14:30–16:00 UTC'])
  expect(told(calendarOf(aRelease({ sessions: [late] }), { language: 'ko' }))).toEqual([
    '2021년 10월 5일 화요일 23:30–01:00 (+1일) KST',
    '14:30–16:00 UTC',
  ])
})

test('two display zones on two days', () => {
  const session = aSession({ start: starting('2021-10-05T07:00', seoul), plannedMinutes: 60 })

  expect(told(calendarOf(aRelease({ sessions: [session] })))).toEqual([
    '07:00–08:00 KST, Tuesday 5 October 2021',
    '22:00–23:00 UTC, Monday 4 October 2021',
  ])
})

test('without display zones a session has the clock of its own zone, by city and offset', () => {
  const forum = aForum({ displayZones: [] })
  const released = aRelease({ forum, sessions: [aSession({ items: [anItem()] })] })

  expect(told(calendarOf(released))).toEqual([
    '18:00–19:30 Seoul (UTC+9), Monday 4 October 2021',
    '',
    'Programme (Seoul (UTC+9))',
    '18:00–18:15 Welcome',
  ])
  expect(told(calendarOf(released, { level: 'item' }))).toEqual([
    '09:00–09:15 UTC, Monday 4 October 2021',
    '',
    'Part of: Opening',
  ])
})

test('across a change of the clocks, items follow each other in true time and say which hour they mean', () => {
  const items = [1, 2, 3].map((n) => anItem({ id: id(`i${n}`), title: `Part ${n}`, minutes: 45 }))
  const forum = aForum({
    displayZones: [
      { zone: london, label: 'London' },
      { zone: seoul, label: 'KST' },
    ],
  })
  const start = starting('2021-10-31T00:45', london)
  const released = aRelease({ forum, sessions: [aSession({ start, items, plannedMinutes: 135 })] })

  expect(told(calendarOf(released))).toEqual([
    '00:45–02:00 (UTC+1 → UTC) London, Sunday 31 October 2021',
    '08:45–11:00 KST',
    '',
    'Programme (London)',
    '00:45–01:30 Part 1',
    '01:30–01:15 (UTC+1 → UTC) Part 2',
    '01:15–02:00 (UTC) Part 3',
  ])
  expect(
    readByNodeIcal(calendarOf(released, { level: 'item' })).map(({ start, end }) => [start, end]),
  ).toEqual([
    ['2021-10-30T23:45:00.000Z', '2021-10-31T00:30:00.000Z'],
    ['2021-10-31T00:30:00.000Z', '2021-10-31T01:15:00.000Z'],
    ['2021-10-31T01:15:00.000Z', '2021-10-31T02:00:00.000Z'],
  ])
})
