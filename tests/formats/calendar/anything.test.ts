import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText } from '../../../src/formats/calendar/published/clean-text.ts'
import fc from '../../properties.ts'
import {
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aRelease,
  aSession,
  calendarOf,
  id,
} from './makers.ts'
import { linesOf, physicalLines, readByIcalJs, readByNodeIcal } from './reading.ts'

/** Whatever people can paste: halves of characters, controls, quotes, escapes, Hangul in pieces, families. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(...'\\nN,;:"^\r\n\t \u2028\u2029\u0085\u007f\ufeff{}$t()'),
    maxLength: 60,
  }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('👨‍👩‍👧‍👦', '가', '각', '한', '🇰🇷', 'e\u0301', '\ud800', '\ufffd', 'a', ' '),
    maxLength: 300,
  }),
)

const rounds = { numRuns: 400 }

describe('whatever people write', () => {
  test('a title comes back from both parsers as the cleaned title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const calendar = calendarOf(aRelease({ sessions: [aSession({ title: `x${title}` })] }))

        const clean = cleanLine(`x${title}`)
        expect(readByIcalJs(calendar).map(({ summary }) => summary)).toEqual([clean])
        expect(readByNodeIcal(calendar).map(({ summary }) => summary)).toEqual([clean])
      }),
      rounds,
    )
  })

  test('a main question comes back from both parsers inside the description', () => {
    fc.assert(
      fc.property(anyText, (mainQuestion) => {
        const brief = { ...aSession().brief, mainQuestion: `x${mainQuestion}` }
        const calendar = calendarOf(aRelease({ sessions: [aSession({ brief })] }))

        const [one] = readByIcalJs(calendar)
        expect(one?.description).toContain(`Main question: ${cleanText(`x${mainQuestion}`)}\n\nhttps://`)
        expect(readByNodeIcal(calendar)[0]?.description).toBe(one?.description)
      }),
      rounds,
    )
  })

  test('no line is too long, broken or smuggled in, wherever the text stands', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('session', 'item'), (text, level) => {
        const calendar = calendarOf(releaseFullOf(`x${text}`), {
          level: level as 'session' | 'item',
          rich: true,
          alarmMinutes: 15,
          name: text,
          description: text,
        })

        const names = new Set(linesOf(calendar).map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line))
        expect([...names].filter((name) => !expectedNames.has(name))).toEqual([])
        expect(physicalLines(calendar).every(isSoundLine)).toBe(true)
        expect(readByNodeIcal(calendar)).toEqual(readByIcalJs(calendar))
      }),
      rounds,
    )
  })
})

function releaseFullOf(text: string) {
  const person = aPerson('Kim Min', {
    name: { honorific: text, given: text, family: text, order: 'given-first', original: text },
  })
  const organisation = anOrganisation('Union', { name: text, country: 'KR' })
  const forum = aForum({
    tracks: [{ id: id('cohesion'), slug: id('cohesion'), title: text, hue: 'rose' }],
    themes: [{ id: id('youth'), slug: id('youth'), title: text }],
    rooms: [{ id: id('hall'), title: text, venue: text }],
  })
  const session = aSession({
    title: text,
    trackId: id('cohesion'),
    themeIds: [id('youth')],
    roomId: id('hall'),
    delivery: 'hybrid',
    brief: { ...aSession().brief, mainQuestion: text },
    items: [anItem({ title: text, people: [{ personId: person.id, written: text }] })],
    participations: [aParticipation(person.id, { post: text, organisationId: organisation.id })],
  })
  return aRelease({ forum, sessions: [session], people: [person], organisations: [organisation] })
}

function isSoundLine(line: Buffer): boolean {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line)
  return line.length <= 75 && !/[\p{Cc}\p{Cs}\ufffd\u2028\u2029]/u.test(text)
}

const expectedNames = new Set(
  `BEGIN END VERSION PRODID NAME X-WR-CALNAME X-WR-CALDESC URL SOURCE REFRESH-INTERVAL X-PUBLISHED-TTL COLOR
  X-APPLE-CALENDAR-COLOR UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY TRANSP LOCATION DESCRIPTION CATEGORIES STATUS
  X-MICROSOFT-CDO-BUSYSTATUS CREATED LAST-MODIFIED CLASS RELATED-TO LINK STYLED-DESCRIPTION PARTICIPANT-TYPE ACTION
  TRIGGER`.split(/\s+/),
)
