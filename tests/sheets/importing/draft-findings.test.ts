/** The rules of the desk, run on what a sheet would make: the sheet is checked against itself. */
import { expect, test } from 'vitest'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import { findInDraft } from '../../../src/sheets/importing/draft-findings.ts'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'

function foundIn(...lines: string[]) {
  const reading = readSheet(blocksOfText(lines.join('\n')), {})
  const found = findInDraft(reading, 'sheet.txt').map(({ session, finding: { rule } }) => [
    session.title,
    rule,
  ])
  return { found, told: reading.findings.map(({ code }) => code) }
}

const head = [
  'Session title: Seeds that travel',
  'Date: 4 October 2027 (18:00-19:00 KST)',
  'Language: English',
]
const rows = ['Programme', '18:00-18:05 Welcome', '18:05-18:20 Discussion', '18:30-19:00 Questions']

test('a session without anybody who leads it, and with a hole in its agenda', () => {
  const { found } = foundIn(
    ...head,
    '',
    'Speakers: Ines Vidal, Director, Seed Library of Portugal',
    '',
    ...rows,
  )

  expect(found).toContainEqual(['Seeds that travel', 'no-moderator'])
  expect(found).toContainEqual(['Seeds that travel', 'gap'])
})

test('what the sheet was found to say in two ways is told once', () => {
  const { found, told } = foundIn(...head, '', 'Moderator: Ines Vidal', '', ...rows, '19:00-19:20 Closing')

  expect(told).toContain('outside-slot')
  expect(found.map(([, rule]) => rule)).not.toContain('row-before-start')
})

test.each([
  ['a zone', ['Session title: Seeds that travel', 'Date: 4 October 2027 (18:00-19:00)']],
  ['a day', ['Session title: Seeds that travel', 'Time: 18:00-19:00 KST']],
])('without %s nothing is made, and nothing found', (_what, lines) => {
  expect(foundIn(...lines, '', 'Moderator: Ines Vidal', '', ...rows).found).toEqual([])
})

test('what is no session has no draft', () => {
  expect(foundIn('A letter to nobody').found).toEqual([])
})
