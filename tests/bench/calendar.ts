/**
 * How much a release that changed one of 10,000 sessions costs when finished events are kept, against writing every
 * event anew. Both in one run: seconds depend on the machine, the ratio hardly does.
 */
import type { WallClock } from '../../src/domain/clock.ts'
import { calendarChangedAt } from '../../src/domain/release/selection.ts'
import { createEventFragments } from '../../src/formats/calendar/event-fragments.ts'
import { writeCalendar } from '../../src/formats/calendar/write-calendar.ts'
import { anItem, anOrder, aRelease, aSession, at, id } from '../formats/calendar/makers.ts'

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

const first = timed('the first release', () => aRelease({ sessions }))
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
  const released = timed(`release ${round + 1}`, () => aRelease({ sessions: changed }, before, when))
  // Looks every session up and sorts them: once a release, for all its calendars and pages.
  moments.push(milliseconds(() => calendarChangedAt(released, {})))
  kept.push(milliseconds(() => writeCalendar(anOrder(released), warm)))
  unchanged.push(milliseconds(() => writeCalendar(anOrder(released), warm)))
  cold.push(milliseconds(() => writeCalendar(anOrder(released), createEventFragments())))
  before = released
}

const size = writeCalendar(anOrder(before), warm).length
console.log(`${count} sessions, ${(size / 1e6).toFixed(1)} MB, medians of ${rounds} rounds`)
console.log(`every event anew        ${median(cold).toFixed(1)} ms`)
console.log(
  `one changed of them     ${median(kept).toFixed(1)} ms  1/${Math.round(median(cold) / median(kept))}`,
)
console.log(`nothing changed         ${median(unchanged).toFixed(1)} ms`)
console.log(`looking sessions up     ${median(moments).toFixed(1)} ms  once a release, before any of these`)

function milliseconds(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function timed<Value>(name: string, work: () => Value): Value {
  const from = performance.now()
  const value = work()
  console.log(`${name}: ${Math.round(performance.now() - from)} ms`)
  return value
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
