/** Hours that leave something out, and days and people that stand beside them in other ways. */
import { expect, test } from 'vitest'
import { printReading } from '../../../../src/sheets/reading/print-reading.ts'
import { readText } from '../brief/documents.ts'
import { lines, read, table, text } from './makers.ts'

const day = text('12 March 2024')

test('hours without a half are in the half that the document gives for the whole', () => {
  const programme = read([
    day,
    text('Time: 6:30 PM – 8:30 PM'),
    table(['Time', 'Topic'], ['6:30', 'Call to order'], ['6:40', 'Finance'], ['8:25', 'End']),
  ])

  expect(lines(programme)).toEqual([
    '2024-03-12 | 18:30- Call to order',
    '2024-03-12 | 18:40- Finance',
    '2024-03-12 | 20:25- End',
  ])
  expect(programme.asks).toEqual([])
})

test('the same time in several cities is no row', () => {
  const programme = read([
    day,
    text('10:00 h Ciudad de México | 11:00 h Bogotá, Lima | 13:00 h Buenos Aires, Montevideo'),
    text('10:00 Welcome'),
    text('10:10 First round'),
  ])

  expect(lines(programme)).toEqual(['2024-03-12 | 10:00- Welcome', '2024-03-12 | 10:10- First round'])
})

test('a row may have its hour behind dots, without minutes', () => {
  const programme = read([
    day,
    text('Arrival ........ 9 h 30'),
    text('Lunch ........ 12 h'),
    text('End ........ 16 h'),
  ])

  expect(lines(programme)).toEqual([
    '2024-03-12 | 09:30- Arrival',
    '2024-03-12 | 12:00- Lunch',
    '2024-03-12 | 16:00- End',
  ])
})

test('a meeting with a date behind its colon says when it is', () => {
  const said =
    'Talks "The town we share"\n\nSecond meeting: Thursday 6 February 2025, 18.00-20.00\n\nModerator: Ana Ruiz'
  const { days, stated } = printReading(readText(said))

  expect(days.map(({ date }) => date)).toEqual(['2025-02-06'])
  expect(stated).toEqual({ start: '18:00', end: '20:00', minutes: null })
})

test('a column may hold the post and the organisation together', () => {
  const reading = readText(
    'Session title: Waste and work\n\nSpeakers\n\nName | Position / Organization | Country\nMr. Kabir Arora | Coordinator / Alliance of Pickers | India\nMs. Nohra Cruz | President / Coop Norte | Colombia',
  )

  expect(
    reading.speakers.map(({ name, post, organisation }) => [name.value, post?.value, organisation?.value]),
  ).toEqual([
    ['Kabir Arora', 'Coordinator', 'Alliance of Pickers'],
    ['Nohra Cruz', 'President', 'Coop Norte'],
  ])
})
