/** How a session is held, as its sheet says it: from its labels, from the line below its title, and from nothing else. */

import { describe, expect, test } from 'vitest'
import { blocksOfMarkdown } from '../../../../src/sheets/blocks/from-markdown.ts'
import { blocksOfText } from '../../../../src/sheets/blocks/from-text.ts'
import { readSheet } from '../../../../src/sheets/reading/read-sheet.ts'
import type { Reading } from '../../../../src/sheets/reading/reading.ts'

const when = 'Date: 4 October 2027, 18:00-19:00 KST'
const rows = ['', 'Programme', '18:00-18:05 Welcome', '18:05-19:00 Discussion']

function readText(...lines: string[]): Reading {
  return readSheet(blocksOfText(['Session title: Seeds that travel', when, ...lines, ...rows].join('\n')), {})
}

const setting = ({ format, delivery, track }: Reading) => [
  format?.value ?? null,
  delivery?.value ?? null,
  track?.value ?? null,
]
const left = ({ leftOver }: Reading) => leftOver.map(({ text }) => text)

test('a sheet that says nothing of it has neither format, nor delivery, nor track', () => {
  expect(setting(readText('Language: English'))).toEqual([null, null, null])
})

describe('under its label', () => {
  test.each([
    ['Format: Workshop, online', 'workshop', 'online'],
    ['Format: Panel discussion, on site and online', 'panel', 'hybrid'],
    ['Format: Hybrid workshop', 'workshop', 'hybrid'],
    ['Format: Plenary session', 'plenary', null],
    ['Format: Keynote lecture (in person)', 'lecture', 'in-person'],
    ['Formato: Taller presencial', 'workshop', 'in-person'],
    ['Modalidad: En línea', null, 'online'],
    ['Format : Cérémonie d’ouverture, en présentiel', 'ceremony', 'in-person'],
    ['Formato: Tavola rotonda in presenza', 'roundtable', 'in-person'],
    ['Formato: Oficina (online)', 'workshop', 'online'],
    ['형식: 원탁 회의, 현장 및 온라인', 'roundtable', 'hybrid'],
    ['진행방식: 온라인', null, 'online'],
    ['Format: ☐ Online ☑ In person ☐ Hybrid', null, 'in-person'],
  ])('%s', (line, format, delivery) => {
    expect(setting(readText(line))).toEqual([format, delivery, null])
  })

  test.each([
    'Format: Online / In person / Hybrid',
    'Format: online, in person, hybrid',
    'Format: a keynote and then a panel',
    'Format: no panel',
    'Format: World café',
  ])('what may mean several things, or none of these, is left over: %s', (line) => {
    const reading = readText(line)

    expect(setting(reading)).toEqual([null, null, null])
    expect(left(reading)).toEqual([line.slice('Format: '.length)])
  })

  test('words that were read are not left over, the others are', () => {
    const reading = readText('Format: Interactive workshop, online (bring seeds)', 'Track: Meeting place')

    expect(setting(reading)).toEqual(['workshop', 'online', 'Meeting place'])
    expect(reading.format?.sure).toBe('likely')
    expect(left(reading)).toEqual(['Interactive', '(bring seeds)'])
  })

  test('in the cell beside its label a track is called as it likes', () => {
    const table = [
      '| | |',
      '|---|---|',
      '| Date | 4 October 2027, 18:00-19:00 KST |',
      '| Track | Meeting place |',
    ]
    const reading = readSheet(blocksOfMarkdown(['# Seeds that travel', '', ...table, ...rows].join('\n')), {})

    expect([reading.track?.value, reading.place]).toEqual(['Meeting place', null])
  })
})

describe('below the title', () => {
  const readHead = (...head: string[]) =>
    readSheet(blocksOfMarkdown(['# Seeds that travel', ...head, when, ...rows].join('\n\n')), {})

  test.each([
    ['Workshop, online', 'workshop', 'online'],
    ['Panel · On site', 'panel', 'in-person'],
    ['워크숍, 현장 및 온라인', 'workshop', 'hybrid'],
    ['Session, hybrid', 'other', 'hybrid'],
  ])('a line of nothing else: %s', (line, format, delivery) => {
    const reading = readHead(line)

    expect([reading.title?.value, ...setting(reading)]).toEqual(['Seeds that travel', format, delivery, null])
    expect(left(reading)).toEqual([])
  })

  test.each(['A workshop for beginners', 'Session', 'What panels are good for'])(
    'a line with other words says nothing of it: %s',
    (line) => {
      expect(setting(readHead(line))).toEqual([null, null, null])
    },
  )
})

test('a place that is none says how people take part', () => {
  expect(setting(readText('Venue: Online (Zoom)'))).toEqual([null, 'online', null])
  expect(setting(readText('Venue: Hall 2'))).toEqual([null, null, null])
})
