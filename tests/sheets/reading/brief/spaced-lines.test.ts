/** What is known of somebody below their name, and empty lines between. */
import { expect, test } from 'vitest'
import { bare, personLine, readText } from './documents.ts'

const lines = [
  'Session title: Wells of a dry year',
  'Date: 6 October 2021, 10:00 - 11:00 KST',
  'Speaker: Ms. Ana Castro, Director, Water Board, Kenya',
  'Theme: Shared wells',
  'Presentation title: Wells that were counted',
  'Speaker: Mr. Bruno Castro, Engineer, City of Porto, Portugal',
  'Presentation title: Pumps that were not',
  'Agenda',
  '10:00-11:00 Discussion',
]

test.each([
  ['without empty lines', '\n'],
  ['with an empty line behind each line', '\n\n'],
])('%s themes and talks belong to the name above', (_, gap) => {
  const { speakers } = readText(lines.join(gap))

  expect(speakers.map((one) => [personLine(one), bare(one.theme), bare(one.presentation?.title)])).toEqual([
    ['Ms. | Ana Castro | Director | Water Board | KE', 'Shared wells', 'Wells that were counted'],
    ['Mr. | Bruno Castro | Engineer | City of Porto | PT', null, 'Pumps that were not'],
  ])
})

test('an empty line of its own ends what is known of the one above', () => {
  const { speakers } = readText(
    `${lines.slice(0, 3).join('\n')}\n\nPresentation title: Of somebody else\n${lines.slice(-2).join('\n')}`,
  )

  expect(speakers.map((one) => bare(one.presentation?.title))).toEqual([null])
})
