/**
 * How much a release that changed one of 10,000 sessions costs when finished events are kept, against writing every
 * event anew. Both in one run: seconds depend on the machine, the ratio hardly does.
 */
import type { WallClock } from '../../src/domain/clock.ts'
import { calendarChangedAt } from '../../src/domain/release/selection.ts'
import { createEventFragments } from '../../src/formats/calendar/event-fragments.ts'
import { writeCalendar } from '../../src/formats/calendar/write-calendar.ts'
import { anItem, anOrder, aRelease, aSession, at, id } from '../formats/calendar/makers.ts'
import { median, milliseconds, printTable, spread } from './figures.ts'

const count = 10_000
const rounds = 7

const sessions = Array.from({ length: count }, (_, n) => {
  const clock = `2021-10-${twoDigits(4 + (n % 5))}T${twoDigits(8 + (n % 10))}:00` as WallClock
  return aSession({
    id: id(`session-${n}`),
    slug: id(`session-${n}`),
    title: `연대와 협력 ${n}: saving, lending and deciding together`,
    start: { ...aSession().start, clock },
    brief: { ...aSession().brief, mainQuestion: 'How do we save, and lend; and to whom? '.repeat(3) },
    items: [anItem(), anItem({ id: id('talk'), title: 'A talk', minutes: 30 })],
  })
})

const first = aRelease({ sessions })
const warm = createEventFragments()
writeCalendar(anOrder(first), warm)

let before = first
const cold: number[] = []
const kept: number[] = []
const unchanged: number[] = []
const moments: number[] = []
for (let round = 1; round <= rounds; round += 1) {
  const changed = sessions.with(round, aSession({ ...sessions[round], title: `Changed ${round}` }))
  const when = at(`2021-09-${twoDigits(round + 1)}T12:00:00`)
  const released = aRelease({ sessions: changed }, before, when)
  // Looks every session up and sorts them: once a release, for all its calendars and pages.
  moments.push(await milliseconds(() => calendarChangedAt(released, {})))
  kept.push(await milliseconds(() => writeCalendar(anOrder(released), warm)))
  unchanged.push(await milliseconds(() => writeCalendar(anOrder(released), warm)))
  cold.push(await milliseconds(() => writeCalendar(anOrder(released), createEventFragments())))
  before = released
}

const size = writeCalendar(anOrder(before), warm).length
console.log(`Calendar of ${count.toLocaleString('en')} sessions, ${(size / 1e6).toFixed(1)} MB`)
printTable([
  ['', 'median ms', 'min–max'],
  row('every event anew', cold),
  row('one changed of them', kept),
  row('nothing changed', unchanged),
  row('looking sessions up, once a release, before any of these', moments),
])
console.log(`  one changed costs 1/${Math.round(median(cold) / median(kept))} of all anew; ${rounds} rounds`)

function row(name: string, times: readonly number[]): string[] {
  return [name, median(times).toFixed(1), spread(times, 1)]
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
