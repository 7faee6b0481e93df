/** Calendar rules 7 to 13. */
import { expect, test } from 'vitest'
import { aForum, aRelease, aSession, at, calendarOf, id } from './makers.ts'
import { eventLines, linesOf, property, readByNodeIcal } from './reading.ts'
import { afterwards, documents, firstRelease, nextRelease, opening, openingUid } from './stories.ts'

const headOf = (lines: string[]) => lines.slice(1, lines.indexOf('BEGIN:VEVENT'))
const emptyUid = 'empty@gsef2021.example.org'

test('rules 7, 8, 9: a feed says what it is before its first event, and has no METHOD', () => {
  const lines = linesOf(calendarOf(firstRelease()))

  expect(headOf(lines)).toEqual([
    'VERSION:2.0',
    'PRODID:-//Madang//Forum planner//EN',
    'NAME:GSEF 2021',
    'X-WR-CALNAME:GSEF 2021',
    'X-WR-CALDESC:All sessions of GSEF 2021',
    'URL:https://madang.example/forums/gsef-2021/calendar',
    'SOURCE;VALUE=URI:https://madang.example/forums/gsef-2021/calendar.ics',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'COLOR:royalblue',
    'X-APPLE-CALENDAR-COLOR:#4169E1',
  ])
  expect(lines.slice(lines.lastIndexOf('END:VEVENT'))).toEqual(['END:VEVENT', 'END:VCALENDAR'])
})

test('rule 9: the calendar of a track has the colour of the track', () => {
  const calendar = calendarOf(firstRelease(), { selection: { trackId: id('cohesion') } })

  expect(headOf(linesOf(calendar)).slice(-2)).toEqual(['COLOR:teal', 'X-APPLE-CALENDAR-COLOR:#008080'])
})

test('rule 10: a download has no name and no refresh hint', () => {
  const selection = { sessionIds: [opening.id] }
  const feed = calendarOf(firstRelease(), { selection })
  const download = calendarOf(firstRelease(), { selection, as: 'download' })

  expect(headOf(linesOf(download))).toEqual(['VERSION:2.0', 'PRODID:-//Madang//Forum planner//EN'])
  expect(eventLines(download, openingUid)).toEqual(eventLines(feed, openingUid))
})

test('rule 11: a calendar with nothing in it has one free day that says so', () => {
  const calendar = calendarOf(firstRelease(), { selection: { sessionIds: [] } })

  const lines = eventLines(calendar, emptyUid)
  expect(lines).toEqual([
    'BEGIN:VEVENT',
    `UID:${emptyUid}`,
    'SEQUENCE:27174960',
    'DTSTAMP:20210901T120000Z',
    'DTSTART;VALUE=DATE:20211004',
    'DTEND;VALUE=DATE:20211005',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:GSEF 2021: nothing in this calendar at present',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:There is nothing to show in this calendar at present. Sessions appear here by themselves as soon as there are any.\\n\\nhttps://madang.example/forums/gsef-2021/calendar',
    'STATUS:CONFIRMED',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'CREATED:20210901T120000Z',
    'LAST-MODIFIED:20210901T120000Z',
    'CLASS:PUBLIC',
    'URL:https://madang.example/forums/gsef-2021/calendar',
    'END:VEVENT',
  ])
})

test('rule 11: a calendar that became empty tells of what went away first', () => {
  const first = firstRelease()
  const moved = nextRelease(first, { trackId: id('finance') })
  const later = nextRelease(moved, { trackId: id('finance') }, afterwards)
  const uids = (released: typeof first) =>
    readByNodeIcal(calendarOf(released, { selection: { trackId: id('cohesion') } })).map(({ uid }) => uid)

  expect(uids(moved)).toEqual([openingUid])
  expect(uids(later)).toEqual([emptyUid])
})

test('rule 12: every time is UTC, and there is no zone to look up', () => {
  const lines = linesOf(calendarOf(firstRelease(), { level: 'item' }))

  const times = lines.filter((line) => /^(?:DT|CREATED|LAST-MOD)/.test(line))
  expect(times.length).toBe(15)
  expect(times.filter((line) => !/^[A-Z-]+:\d{8}T\d{6}Z$/.test(line))).toEqual([])
  expect(lines.filter((line) => /TZID|VTIMEZONE/.test(line))).toEqual([])
})

test('rule 13: events end at a time after their start and have no DURATION', () => {
  const lines = eventLines(calendarOf(firstRelease()), openingUid)

  expect(property(lines, 'DTSTART')).toBe('20211004T090000Z')
  expect(property(lines, 'DTEND')).toBe('20211004T103000Z')
  expect(lines.filter((line) => line.startsWith('DURATION'))).toEqual([])
})

test('rule 13: a free day ends on the day after, also at the end of a month', () => {
  const day = '2021-10-31' as ReturnType<typeof aForum>['opens']
  const forum = aForum({ opens: day, closes: day })
  const calendar = calendarOf(aRelease({ forum, sessions: [] }))

  expect(linesOf(calendar).filter((line) => /^DT(?:START|END)/.test(line))).toEqual([
    'DTSTART;VALUE=DATE:20211031',
    'DTEND;VALUE=DATE:20211101',
  ])
})

test('rule 15: UIDs are ASCII, from stored ids and the domain of the forum, the same in every feed', () => {
  const released = aRelease({ ...documents, forum: aForum({ uidDomain: 'gsef.포럼.example' }) })
  const uidsOf = (over: Parameters<typeof calendarOf>[1]) =>
    readByNodeIcal(calendarOf(released, over)).map(({ uid }) => uid)

  expect(uidsOf({})).toEqual(['opening@gsef.--.example', 'late@gsef.--.example'])
  expect(uidsOf({ selection: { trackId: id('cohesion') } })).toEqual(['opening@gsef.--.example'])
  expect(uidsOf({ level: 'item', selfUrl: 'http://localhost:3000/calendar.ics' })).toEqual([
    'welcome.opening@gsef.--.example',
    'koidu-case.opening@gsef.--.example',
    'late@gsef.--.example',
  ])
})

test('rule 16: two calendars of one release are the same bytes, whenever and wherever they are written', () => {
  const released = firstRelease()
  const again = aRelease(documents, undefined, at('2021-09-01T12:00:00'))

  expect(calendarOf(again).equals(calendarOf(released))).toBe(true)
  expect(
    linesOf(calendarOf(released)).filter((line) => /^(?:DTSTAMP|CREATED|LAST-MODIFIED)/.test(line)),
  ).toEqual(
    ['DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED'].map(
      (name) => `${name}:20210901T120000Z`,
    ),
  )
})

test('a session without items, brief, people, place or track has no empty line and no undefined', () => {
  const calendar = calendarOf(aRelease({ sessions: [aSession({ delivery: 'in-person' })] }), { rich: true })

  const lines = eventLines(calendar, openingUid)
  expect(lines.filter((line) => /undefined|null|:$/.test(line))).toEqual([])
  expect(property(lines, 'DESCRIPTION')).toBe(
    '18:00–19:30 KST\\, Monday 4 October 2021\\n09:00–10:30 UTC\\n\\nhttps://madang.example/forums/gsef-2021/sessions/opening',
  )
  expect(lines.map((line) => line.split(/[:;]/)[0])).not.toContain('LOCATION')
  expect(lines.map((line) => line.split(/[:;]/)[0])).not.toContain('CATEGORIES')
})
