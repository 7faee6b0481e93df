/** Finished events are kept, so that a release makes only those anew that it changed. */
import { expect, test } from 'vitest'
import type { TrackId } from '../../../src/domain/ids.ts'
import { createEventFragments } from '../../../src/formats/calendar/event-fragments.ts'
import { writeCalendar } from '../../../src/formats/calendar/write-calendar.ts'
import { anOrder, calendarOf, id } from './makers.ts'
import { firstRelease, nextRelease } from './stories.ts'

test('a release that changes one session makes one event', () => {
  const fragments = createEventFragments()
  const first = firstRelease()
  writeCalendar(anOrder(first), fragments)
  const madeAtFirst = fragments.made

  const second = nextRelease(first, { title: 'Opening ceremony' })
  const calendar = writeCalendar(anOrder(second), fragments)

  expect([madeAtFirst, fragments.made]).toEqual([2, 3])
  expect(calendar.equals(calendarOf(second))).toBe(true)
})

test('a release that changes nothing makes none, and calendars share what they have in common', () => {
  const fragments = createEventFragments()
  const first = firstRelease()
  writeCalendar(anOrder(first), fragments)

  writeCalendar(anOrder(nextRelease(first, {})), fragments)
  writeCalendar(anOrder(first, { selection: { trackId: id('cohesion') }, name: 'Cohesion' }), fragments)

  expect(fragments.made).toBe(2)
})

test('whatever makes an event look different makes another one', () => {
  const fragments = createEventFragments()
  const released = firstRelease()
  const looks = [
    {},
    { language: 'ko' },
    { alarmMinutes: 10 },
    { alarmMinutes: 15 },
    { rich: true },
    { busy: true },
    { level: 'item' },
    { sessionUrl: () => 'https://other.example/' },
  ] as const

  for (const look of looks) {
    expect(writeCalendar(anOrder(released, look), fragments).equals(calendarOf(released, look))).toBe(true)
    expect(writeCalendar(anOrder(released, look), fragments).equals(calendarOf(released, look))).toBe(true)
  }

  // The item calendar shares the session without items.
  expect(fragments.made).toBe(7 * 2 + 2)
})

test('what leaves a calendar is another event there than in calendars that it fits', () => {
  const fragments = createEventFragments()
  const moved = nextRelease(firstRelease(), { trackId: id('finance') })
  const cohesion = { selection: { trackId: id<TrackId>('cohesion') } }

  writeCalendar(anOrder(moved), fragments)

  expect(writeCalendar(anOrder(moved, cohesion), fragments).equals(calendarOf(moved, cohesion))).toBe(true)
})

test('only so many bytes are kept', () => {
  const fragments = createEventFragments(1_500)
  const released = firstRelease()

  const bytes = [1, 2, 3].map(() => writeCalendar(anOrder(released), fragments).length)

  expect(new Set(bytes).size).toBe(1)
  expect(fragments.made).toBeGreaterThan(2)
})
