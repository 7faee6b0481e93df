/** Whole calendars, byte for byte. `GOLDEN=write` writes them anew: look at every difference before committing it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import type { CalendarOrder } from '../../../src/formats/calendar/write-calendar.ts'
import { aRelease, at, calendarOf, id } from './makers.ts'
import { physicalLines, readByIcalJs, readByNodeIcal } from './reading.ts'
import {
  documents,
  firstRelease,
  joyce,
  koiduCase,
  late,
  mina,
  nextRelease,
  opening,
  welcome,
} from './stories.ts'

const first = firstRelease()
const changed = nextRelease(first, { items: [{ ...welcome, people: [] }], trackId: id('finance') })
const cancelled = nextRelease(first, { state: 'cancelled' })
const gone = aRelease({ ...documents, sessions: [late] }, first, at('2021-09-02T12:00:00'))

const goldens: [name: string, released: ReleasedForum, over: Partial<CalendarOrder>][] = [
  ['forum', first, {}],
  ['forum-korean', first, { language: 'ko' }],
  ['forum-items', first, { level: 'item' }],
  ['forum-rich-alarm', first, { rich: true, alarmMinutes: 15, busy: true }],
  ['forum-cancelled', cancelled, {}],
  ['forum-gone-korean', gone, { language: 'ko' }],
  ['track-left', changed, { selection: { trackId: id('cohesion') }, name: 'GSEF 2021: Social Cohesion' }],
  ['person-items', first, { selection: { personId: joyce.id }, level: 'item', busy: true }],
  ['person-items-left', changed, { selection: { personId: mina.id }, level: 'item', busy: true }],
  ['session-feed', first, { selection: { sessionIds: [opening.id] }, busy: true }],
  ['session-download', first, { selection: { sessionIds: [opening.id] }, busy: true, as: 'download' }],
  ['items-lost', nextRelease(first, { items: [koiduCase] }), { level: 'item' }],
  ['empty', first, { selection: { sessionIds: [] } }],
  ['empty-korean', first, { selection: { sessionIds: [] }, language: 'ko' }],
]

test.each(goldens)('%s is what it was, byte for byte', (name, released, over) => {
  const calendar = calendarOf(released, over)

  const file = fileURLToPath(new URL(`golden/${name}.ics`, import.meta.url))
  if (process.env.GOLDEN === 'write' && process.env.CI === undefined) writeFileSync(file, calendar)
  expect(calendar.toString('utf8')).toBe(readFileSync(file, 'utf8'))
  expect(calendar.equals(readFileSync(file))).toBe(true)
})

test.each(goldens)(
  '%s is read alike by two parsers, and has no line above 75 octets',
  (_, released, over) => {
    const calendar = calendarOf(released, over)

    expect(readByNodeIcal(calendar)).toEqual(readByIcalJs(calendar))
    expect(readByIcalJs(calendar).length).toBeGreaterThan(0)
    expect(physicalLines(calendar).filter((line) => line.length > 75)).toEqual([])
  },
)
