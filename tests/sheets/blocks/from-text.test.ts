import { describe, expect, test } from 'vitest'
import { cellText } from '../../../src/sheets/blocks/block.ts'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import fc from '../../properties.ts'
import { outline } from './outline.ts'

const read = (...lines: string[]) => outline(blocksOfText(lines.join('\n')))

describe('lines', () => {
  test('are blocks each, capitals between empty lines strong, underlined ones headings, rules nothing', () => {
    expect(
      read(
        'FORUM OF THE RIVERS',
        '',
        'Programme',
        '=========',
        'Ana Moon',
        'Director',
        '',
        '-----',
        '## Day 1',
        'A | B',
      ),
    ).toEqual(['p! FORUM OF THE RIVERS', 'h1 Programme', 'p Ana Moon', 'p Director', 'h2 Day 1', 'p A | B'])
  })

  test('of prose that was cut to a width are one paragraph again', () => {
    const lines = [
      'Rivers bring water to the cities of this region, and the people who',
      'live along them have looked after their banks for many hundred years.',
      'Today fewer of them do, and those who still do it are getting older',
      'from one year to the next.',
    ]

    expect(read(...lines, '', 'Ana Moon', 'Director of the River School')).toEqual([
      `p ${lines.join(' ')}`,
      'p Ana Moon',
      'p Director of the River School',
    ])
  })

  test('that are meant as lines stay lines, however long one of them is', () => {
    const lines = [
      'Ana Moon',
      'Professor of the Economy of Rivers and President of the School of Rivers in the North',
      'Bo Sun',
      'Researcher',
    ]

    expect(read(...lines)).toEqual(lines.map((line) => `p ${line}`))
  })

  test('lose the stars of emphasis, and a stroke that nothing follows', () => {
    expect(read('**Title:** *Rivers and wells*', '**All of it**', '5 * 3 * 2', 'Date: |')).toEqual([
      'p Title: Rivers and wells',
      'p! All of it',
      'p 5 * 3 * 2',
      'p Date:',
    ])
  })
})

describe('lists', () => {
  test('have levels by kind of bullet and by indentation, also across other text', () => {
    expect(
      read(
        'o **Title:** Rivers',
        'o **Aims**',
        '• Background',
        '',
        'Words.',
        '',
        '• Questions',
        '- Who?',
        '  - Why?',
        'o Speakers',
      ),
    ).toEqual([
      'i1 Title: Rivers',
      'i1! Aims',
      'i2 Background',
      'p Words.',
      'i2 Questions',
      'i3 Who?',
      'i4 Why?',
      'i1 Speakers',
    ])
  })

  test('have numbers where they count on; a date is no number of a list', () => {
    expect(read('1. Aims', '2. Questions', '(1) Who', '(2) Why', '가. 목적', '나. 질문', '① 첫째')).toEqual([
      'i1#1 Aims',
      'i1#2 Questions',
      'i2#1 Who',
      'i2#2 Why',
      'i3#1 목적',
      'i3#2 질문',
      'i4#1 첫째',
    ])
    expect(read('18. September 2026', 'Halle 2')).toEqual(['p 18. September 2026', 'p Halle 2'])
  })

  test('a tab behind a bullet or a number makes no table', () => {
    expect(read('•\tAims', '•\tQuestions', 'o\tWho', 'o\tWhy', '1.\tOpening', '2.\tBreak')).toEqual([
      'i1 Aims',
      'i1 Questions',
      'i2 Who',
      'i2 Why',
      'i3#1 Opening',
      'i3#2 Break',
    ])
  })

  test('a word of one letter is no bullet', () => {
    expect(read('o objetivo da mesa', 'o papel do rio')).toEqual(['p o objetivo da mesa', 'p o papel do rio'])
  })
})

describe('tables', () => {
  test('with tabs may have empty cells, lines in cells, and rows that go on behind an empty line', () => {
    expect(
      read(
        '\tName\tTalk',
        '1\t<p>Ana</p> <p>RIVERS</p>\tWords',
        '',
        '\t\tmore words',
        '--\t---\t---',
        'Program',
      ),
    ).toEqual([
      [
        ['', 'Name', 'Talk'],
        ['1', 'Ana\nRIVERS', 'Words'],
        ['', '', 'more words'],
      ],
      'p Program',
    ])
  })

  test('one line with a tab is a line', () => {
    expect(read('09:00\tOpening', 'with Ana')).toEqual(['p 09:00\tOpening', 'p with Ana'])
  })

  test('are drawn with strokes, with or without rules, rows on several lines between rules', () => {
    const rows = [
      ['^Time', '^What'],
      ['9:00', 'Opening'],
    ]

    expect(read('| Time | What |', '|------|------|', '| 9:00 | Opening |')).toEqual([rows])
    expect(read('Time | What', '---- | ----', '9:00 | Opening')).toEqual([rows])
    expect(
      read(
        '+------+-------+',
        '| 9:00 | Opening |',
        '|      | by Ana |',
        '+------+-------+',
        '| 10:00 | Break |',
        '+------+-------+',
      ),
    ).toEqual([
      [
        ['9:00', 'Opening\nby Ana'],
        ['10:00', 'Break'],
      ],
    ])
  })

  test('have bars between their cells where at least three lines have the same ones', () => {
    const rows = [
      ['No.', 'Name', 'Talk'],
      ['1', 'Ana Moon', 'Rivers'],
      ['2', 'Bo Sun', ''],
    ]
    const lines = ['No. | Name | Talk', '1 | Ana Moon | Rivers', '2 | Bo Sun |']

    expect([read(...lines), read(...lines.flatMap((line) => [line, ''])), read(...lines, 'An end')]).toEqual([
      [rows],
      [rows],
      [rows, 'p An end'],
    ])
    expect(read('Home | News | About', 'Rivers | a day', '9:00 | Opening', '9:30 | Rivers')).toEqual([
      'p Home | News | About',
      'p Rivers | a day',
      'p 9:00 | Opening',
      'p 9:30 | Rivers',
    ])
  })

  test('are set in columns where at least three lines keep to them', () => {
    expect(
      read(
        '09:00  Opening          Ana Moon',
        '09:30  Rivers of Kenya  Bo Sun',
        '       and their banks',
        '10:00  개회식           Cy Reed',
        '',
        'Mind  the gap',
      ),
    ).toEqual([
      [
        ['09:00', 'Opening', 'Ana Moon'],
        ['09:30', 'Rivers of Kenya', 'Bo Sun'],
        ['', 'and their banks', ''],
        ['10:00', '개회식', 'Cy Reed'],
      ],
      'p Mind the gap',
    ])
  })
})

test('no word is lost and none is made up, whatever a text looks like', () => {
  const bit = fc.constantFrom(
    'river',
    'Well',
    '9:00',
    '•',
    '-',
    '1.',
    '|',
    '\t',
    '  ',
    ' ',
    '\n',
    '\n\n',
    '**',
    'o ',
    '<p>',
    '강',
    '---',
    ':',
  )
  const lettersOf = (text: string) => text.replace(/<p>|\bo |[^\p{L}]|o$/gu, '')

  fc.assert(
    fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
      const text = bits.join('')
      const texts = blocksOfText(text).blocks.flatMap((block) =>
        block.kind === 'table' ? block.cells.map(cellText) : [block.text],
      )

      expect(lettersOf(texts.join('')).replaceAll('o', '')).toBe(lettersOf(text).replaceAll('o', ''))
    }),
  )
})
