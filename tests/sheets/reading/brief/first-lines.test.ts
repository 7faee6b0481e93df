import { expect, test } from 'vitest'
import { blocksOfText } from '../../../../src/sheets/blocks/from-text.ts'
import { readSheet } from '../../../../src/sheets/reading/read-sheet.ts'

function readText(...lines: string[]) {
  return readSheet(blocksOfText(lines.join('\n')), {})
}

const speakers = ['', 'Speakers:', 'Dr. Ana Ruiz, River Trust', 'Paul Martin, Lake Fund']

test.each([
  ['Concept note: Who pays for the quay?', 'Who pays for the quay?'],
  ['Panel: Parliaments and ports', 'Parliaments and ports'],
])('what follows the kind of paper in the first line is the title: %s', (line, title) => {
  expect(readText(line, '12 March 2024, 10:00–11:30 UTC', ...speakers).title?.value).toBe(title)
})

test('a topic above the line that says when and of what kind is the title, and that line has the date', () => {
  const reading = readText(
    'Mending nets: what ports teach',
    'Net Trust Panel, 15 December 2023',
    '10:00 – 11:30 UTC',
    ...speakers,
  )

  expect(reading.title?.value).toBe('Mending nets: what ports teach')
  expect(reading.days.map(({ date }) => date?.value)).toEqual(['2023-12-15'])
  expect([reading.stated.start?.value, reading.stated.end?.value]).toEqual(['10:00', '11:30'])
})

const background = (said: string) => [
  'Concept note: Who pays for the quay?',
  '',
  'Background',
  `Ports are old. ${said} It brings mayors together.`,
  '',
  'Objectives',
  '- Share what towns have learnt',
  ...speakers,
]

test('one sentence that says day and hours is when the session is', () => {
  const said = 'The debate will be held on Tuesday 14 March 2023 from 10:00 to 11:30 (UTC) in the Blue Room.'
  const reading = readText(...background(said))

  expect(reading.days.map(({ date }) => date?.value)).toEqual(['2023-03-14'])
  expect([reading.stated.start?.value, reading.stated.end?.value]).toEqual(['10:00', '11:30'])
})

test.each([
  'The next debate will be held on Tuesday 14 March 2023 from 10:00 to 11:30.',
  'A debate was held on Tuesday 14 March 2023 from 10:00 to 11:30.',
])('a sentence about another time says nothing of this one: %s', (said) => {
  const reading = readText(...background(said))

  expect(reading.days).toEqual([])
  expect(reading.stated.start).toBeNull()
})

test('what somebody founded keeps its dash, and is no organisation cut in two', () => {
  const [person] = readText(
    'Panel: Parliaments and ports',
    '',
    'Speakers:',
    'Ana Ruiz, Member of Parliament, Portugal, Founding President of ‘Ports – Yes’',
    'Paul Martin, Director, Lake Fund, France',
  ).speakers

  expect(person?.post?.value).toBe('Member of Parliament, Portugal, Founding President of ‘Ports – Yes’')
  expect(person?.organisation).toBeNull()
})
