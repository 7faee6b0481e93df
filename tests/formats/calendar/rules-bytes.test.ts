/** Calendar rules 1 to 6. */
import { expect, test } from 'vitest'
import { aForum, aRelease, aSession, calendarOf, id } from './makers.ts'
import { eventLines, linesOf, physicalLines, property, readByIcalJs, readByNodeIcal } from './reading.ts'
import { firstRelease, opening, openingUid } from './stories.ts'

test('rule 1: UTF-8 without BOM, CRLF after every line, the last one included', () => {
  const calendar = calendarOf(firstRelease())
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(calendar)

  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('rule 2: at most 75 octets a line, and no fold cuts a syllable or a family', () => {
  const title = '한\u1112\u1161\u11ab👨‍👩‍👧‍👦'.repeat(60)
  const calendar = calendarOf(aRelease({ sessions: [aSession({ title })] }))

  const lines = physicalLines(calendar)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts = lines.map((line) => decoder.decode(line).replace(/^ |^SUMMARY:/, ''))
  const titleParts = parts.filter((part) => part.includes('👨'))
  expect(titleParts.filter((part) => !/^(?:한|👨‍👩‍👧‍👦)+$/u.test(part))).toEqual([])
})

test('rule 3: control characters, separators, halves of characters never get in', () => {
  const title = 'a\u0001b\u007fc\u0085d\u2028e\u2029f\ud800g\ufffdh\u1100\u1161'
  const calendar = calendarOf(aRelease({ sessions: [aSession({ title })] }))

  expect(property(linesOf(calendar), 'SUMMARY')).toBe('abc d e fgh가')
  expect(calendar.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\ufffd]/u)
})

test('rule 4: text is escaped once, also in names and categories; a backslash before n is written wide', () => {
  const calendar = calendarOf(firstRelease(), { name: 'A, B; C:\\new \\ D', description: 'x, y;\nz' })

  const lines = linesOf(calendar)
  expect(lines).toContain('NAME:A\\, B\\; C:＼new \\\\ D')
  expect(lines).toContain('X-WR-CALNAME:A\\, B\\; C:＼new \\\\ D')
  expect(lines).toContain('X-WR-CALDESC:x\\, y\\; z')
  expect(lines).toContain('CATEGORIES:Social Cohesion,Youth\\, and others')
  expect(readByIcalJs(calendar)[0]?.categories).toEqual(['Social Cohesion', 'Youth, and others'])
  expect(readByNodeIcal(calendar)[0]?.categories).toEqual(['Social Cohesion', 'Youth, and others'])
})

test('rule 5: addresses are ASCII, percent-encoded, without comma, and not escaped; parameters are quoted', () => {
  const onlineUrl = 'https://meet.example.org/연대,a;b'
  const released = aRelease({ sessions: [aSession({ onlineUrl })] })
  const lines = linesOf(calendarOf(released, { selfUrl: 'https://madang.example/c.ics?show=a,b' }))

  expect(lines).toContain('SOURCE;VALUE=URI:https://madang.example/c.ics?show=a%2Cb')
  expect(lines).toContain('URL:https://madang.example/forums/gsef-2021/sessions/opening')
  expect(lines).toContain(
    'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Join online":https://meet.example.org/%EC%97%B0%EB%8C%80%2Ca%3Bb',
  )
})

test('rule 6: events come by start, then UID', () => {
  const ids = ['b', 'a', 'a-b', 'c']
  const sessions = ids.map((one) => aSession({ id: id(one), slug: id(one) }))
  const earlier = { ...sessions[3]?.start, clock: '2021-10-04T17:00' } as (typeof opening)['start']
  const released = aRelease({
    sessions: sessions.map((one) => (one.id === 'c' ? { ...one, start: earlier } : one)),
  })

  const uids = readByIcalJs(calendarOf(released)).map(({ uid }) => uid.replace(/@.*/, ''))

  expect(uids).toEqual(['c', 'a-b', 'a', 'b'])
})

test('rule 6: past 1 MB descriptions shorten to the link, and every event is still there', () => {
  const brief = { ...aSession().brief, mainQuestion: 'why? '.repeat(220) }
  const many = (count: number) =>
    aRelease({
      sessions: Array.from({ length: count }, (_, n) =>
        aSession({ id: id(`s${n}`), slug: id(`s${n}`), brief }),
      ),
    })

  const below = calendarOf(many(500))
  const above = calendarOf(many(1000))

  expect(below.length).toBeGreaterThan(700_000)
  expect(readByIcalJs(below)[0]?.description).toContain('why?')
  expect(above.length).toBeLessThan(1_000_000)
  expect(new Set(readByIcalJs(above).map(({ description, url }) => description === url))).toEqual(
    new Set([true]),
  )
  expect(readByIcalJs(above).length).toBe(1000)
})

test('nothing that people write becomes a property of its own', () => {
  const attack = 'x\r\nATTENDEE:mailto:a@example.org'
  const forum = aForum({
    tracks: [{ id: id('cohesion'), slug: id('cohesion'), title: attack, hue: 'teal' }],
    rooms: [{ id: id('hall'), title: attack, venue: attack }],
  })
  const released = aRelease({ forum, sessions: [aSession({ ...opening, title: attack, onlineUrl: null })] })
  const calendar = calendarOf(released, {
    name: attack,
    description: attack,
    alarmMinutes: 5,
    rich: true,
    selfUrl: `https://madang.example/${attack}`,
    pageUrl: `https://madang.example/${attack}`,
    sessionUrl: () => `https://madang.example/${attack}`,
  })

  expect(linesOf(calendar).filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
  expect(property(eventLines(calendar, openingUid), 'SUMMARY')).toBe('x ATTENDEE:mailto:a@example.org')
})
