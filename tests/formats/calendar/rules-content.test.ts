/** Calendar rules 20 to 23. */
import { describe, expect, test } from 'vitest'
import type { RoomId } from '../../../src/domain/ids.ts'
import { aRelease, aSession, calendarOf, id } from './makers.ts'
import { eventLines, linesOf, property, readByIcalJs, readByNodeIcal } from './reading.ts'
import { firstRelease, joyce, koiduUid, mina, opening, openingUid, welcome } from './stories.ts'

test('rule 20: a description has clocks, people, question, programme, online place, and the link last', () => {
  const [event] = readByIcalJs(calendarOf(firstRelease()))

  expect(event?.description).toBe(`18:00–19:30 KST, Monday 4 October 2021
09:00–10:30 UTC

Moderator: Lee Mina (이미나), Professor
Speaker: Ms. Joyce N. Mundara, Director, Women's Savings Union, Kenya

Main question: How do we save, and lend;
and to whom?

Programme (KST)
18:00–18:15 Welcome – Lee Mina
18:15–18:45 Case: Koidu city – Joyce Mundara

Join online: https://meet.example.org/j/1?a=b%2Cc%3Bd

https://madang.example/forums/gsef-2021/sessions/opening`)
})

test('rule 20: in Korean', () => {
  const [event] = readByIcalJs(calendarOf(firstRelease(), { language: 'ko' }))

  expect(event?.description).toBe(`2021년 10월 4일 월요일 18:00–19:30 KST
09:00–10:30 UTC

사회자: Lee Mina (이미나), Professor
발표자: Ms. Joyce N. Mundara, Director, Women's Savings Union, 케냐

핵심 질문: How do we save, and lend;
and to whom?

진행표 (KST)
18:00–18:15 Welcome – Lee Mina
18:15–18:45 Case: Koidu city – Joyce Mundara

온라인 참여: https://meet.example.org/j/1?a=b%2Cc%3Bd

https://madang.example/forums/gsef-2021/sessions/opening`)
})

test('rule 20: an item tells its own clock, session, presentation and people', () => {
  const [, event] = readByIcalJs(calendarOf(firstRelease(), { level: 'item' }))

  expect(event?.description).toBe(`18:15–18:45 KST, Monday 4 October 2021
09:15–09:45 UTC

Part of: ${opening.title}

Saving together in Koidu

Joyce Mundara, Women's Savings Union, Kenya

Join online: https://meet.example.org/j/1?a=b%2Cc%3Bd

https://madang.example/forums/gsef-2021/sessions/opening`)
})

describe('rule 20: the place is "room, venue" or the online place', () => {
  const url = 'https://meet.example.org/j/1'
  const hall = id<RoomId>('hall')
  test.each([
    ['in-person', hall, null, 'Hall A, City Hall, Seoul'],
    ['hybrid', hall, url, 'Hall A, City Hall, Seoul'],
    ['hybrid', null, url, url],
    ['online', null, url, url],
    ['online', hall, url, url],
    ['online', null, null, 'Online'],
    ['in-person', null, null, ''],
  ] as const)('%s, room %s, address %s: %s', (delivery, roomId, onlineUrl, place) => {
    const calendar = calendarOf(aRelease({ sessions: [aSession({ delivery, roomId, onlineUrl })] }))

    expect(readByIcalJs(calendar)[0]?.location).toBe(place)
    expect(readByNodeIcal(calendar)[0]?.location).toBe(place)
  })
})

test('rule 20: a title of control characters gets a name', () => {
  const calendar = calendarOf(aRelease({ sessions: [aSession({ title: '\u0001' })] }))

  expect(readByIcalJs(calendar)[0]?.summary).toBe('Untitled')
})

test('rule 21: address, categories, status and class of an event', () => {
  const lines = eventLines(calendarOf(firstRelease()), openingUid)

  expect(lines).toContain('URL:https://madang.example/forums/gsef-2021/sessions/opening')
  expect(lines).toContain('CATEGORIES:Social Cohesion,Youth\\, and others')
  expect(lines).toContain('STATUS:CONFIRMED')
  expect(lines).toContain('CLASS:PUBLIC')
})

test('rule 21: chosen sessions make busy, those of a whole forum do not', () => {
  const busyLines = (busy: boolean) =>
    eventLines(calendarOf(firstRelease(), { busy }), openingUid).filter((line) => /TRANSP|BUSY/.test(line))

  expect(busyLines(true)).toEqual(['TRANSP:OPAQUE'])
  expect(busyLines(false)).toEqual(['TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'])
})

test('rule 22: online place, colour, and an item to its session', () => {
  const calendar = calendarOf(firstRelease(), { level: 'item' })

  const lines = eventLines(calendar, koiduUid)
  expect(lines).toContain(
    'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Join online":https://meet.example.org/j/1?a=b%2Cc%3Bd',
  )
  expect(lines).toContain('COLOR:teal')
  expect(property(lines, 'RELATED-TO')).toBe(openingUid)
})

test('rule 22: participants, places, links and styled text only on request', () => {
  const rich = /PARTICIPANT|VLOCATION|^LINK|STYLED-DESCRIPTION/

  expect(linesOf(calendarOf(firstRelease())).filter((line) => rich.test(line))).toEqual([])
  const lines = eventLines(calendarOf(firstRelease(), { rich: true }), openingUid)
  expect(lines.slice(lines.indexOf('BEGIN:PARTICIPANT'), -1)).toEqual([
    'BEGIN:PARTICIPANT',
    `UID:1.${mina.id}.${openingUid}`,
    'PARTICIPANT-TYPE:ACTIVE',
    'SUMMARY:Lee Mina (이미나)',
    'DESCRIPTION:Professor',
    'END:PARTICIPANT',
    'BEGIN:PARTICIPANT',
    `UID:2.${joyce.id}.${openingUid}`,
    'PARTICIPANT-TYPE:SPEAKER',
    'SUMMARY:Ms. Joyce N. Mundara',
    "DESCRIPTION:Director\\, Women's Savings Union\\, Kenya",
    'END:PARTICIPANT',
    'BEGIN:VLOCATION',
    `UID:place.${openingUid}`,
    'NAME:Hall A',
    'DESCRIPTION:City Hall\\, Seoul',
    'END:VLOCATION',
  ])
  expect(lines).toContain(
    'LINK;VALUE=URI;LINKREL="alternate";FMTTYPE=text/html;LABEL="Session page":https://madang.example/forums/gsef-2021/sessions/opening',
  )
})

test('rule 22: styled text carries no markup of its own', () => {
  const brief = { ...aSession().brief, mainQuestion: '<script>alert("1")</script> & more' }
  const lines = linesOf(calendarOf(aRelease({ sessions: [aSession({ brief })] }), { rich: true }))

  const styled = lines.find((line) => line.startsWith('STYLED-DESCRIPTION'))
  expect(styled).toContain('&lt\\;script&gt\\;alert(&quot\\;1&quot\\;)&lt\\;/script&gt\\; &amp\\; more')
})

test('rule 23: nobody is invited, and nothing private is told', () => {
  const calendar = calendarOf(firstRelease(), { rich: true, level: 'item' }).toString('utf8')
  const sessions = calendarOf(firstRelease(), { rich: true }).toString('utf8')

  expect(calendar + sessions).not.toMatch(/ATTENDEE|ORGANIZER|mailto|private\.example|PRIVATE|\+82/i)
})

test('rule 23: an alarm only on request, last in the event', () => {
  expect(linesOf(calendarOf(firstRelease()))).not.toContain('BEGIN:VALARM')
  const lines = eventLines(calendarOf(firstRelease(), { alarmMinutes: 15, rich: true }), openingUid)

  expect(lines.slice(-6)).toEqual([
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT15M',
    'DESCRIPTION:연대와 협력\\, 그리고 사회적 경제\\; 👨‍👩‍👧‍👦 together',
    'END:VALARM',
    'END:VEVENT',
  ])
})

test('a title of 300 characters comes through whole', () => {
  const title = '연대 and 협력 🤝 '.repeat(25).trim()
  const calendar = calendarOf(aRelease({ sessions: [{ ...opening, title, items: [welcome] }] }))

  expect(readByIcalJs(calendar)[0]?.summary).toBe(title)
  expect(readByNodeIcal(calendar)[0]?.summary).toBe(title)
})
