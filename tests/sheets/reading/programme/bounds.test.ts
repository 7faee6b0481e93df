import { expect, test } from 'vitest'
import type { Block } from '../../../../src/sheets/blocks/block.ts'
import fc from '../../../properties.ts'
import { heading, item, lines, read, table, text } from './makers.ts'

const words = fc.constantFrom(
  'Monday 4 May 2026',
  '04/05/2026',
  '9:00',
  '9:00-9:30',
  '1:30 - 3',
  '오전 9시 20분부터 오전 10시까지',
  '(15’)',
  '10 min - Soil',
  'Time',
  'What',
  'Who',
  'Horario',
  'Room A',
  'Room B',
  'Day 2',
  'Ore 9.30 | Apertura',
  'Lunch',
  'Dr. Ana Ruiz, River Trust',
  'Moderator:',
  '6am-8am Pacific Standard Time',
  '10:00 KST / 01:00 UTC',
  'Session 1 (9:00-10:00): Soil',
  '',
  '(',
  ' - ',
  '—',
  '～',
  'Speaker Name',
  'Month dd, yyyy',
  'afternoon',
  '3:15',
  'x'.repeat(500),
)
const said = fc
  .array(words, { maxLength: 4 })
  .chain((some) => fc.constantFrom(' ', '\n', ' - ').map((by) => some.join(by)))
const block: fc.Arbitrary<Block> = fc.oneof(
  said.map(text),
  said.map((one) => heading(one)),
  said.map((one) => item(one)),
  fc
    .array(
      fc.array(
        fc.record({ said, columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) }),
        { minLength: 1, maxLength: 4 },
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((rows) => table(...rows)),
)

test('whatever a document holds, it is read, and every place that was taken stands in it', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const programme = read(blocks)

      for (const { block: at, cell, from, to } of programme.used) {
        const found = blocks[at]
        const whole =
          found?.kind === 'table'
            ? (found.cells[cell ?? -1]?.lines ?? []).map((one) => one.text).join('\n')
            : found?.text
        expect(from).toBeLessThanOrEqual(to)
        expect(to).toBeLessThanOrEqual(whole?.length ?? -1)
      }
      for (const { start, written } of programme.days.flatMap(({ items }) => items))
        if (start !== null) expect(start.value).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
        else expect(written).not.toBe('')
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('no clock, no item: what has no time in it gives no programme', () => {
  const plain = fc.constantFrom(
    'Time',
    'What',
    'Who',
    'Lunch',
    'Day 2',
    'Monday',
    'Moderator: Dr. Ana Ruiz',
    'Room 12',
    '2026',
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.array(plain, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), {
        maxLength: 4,
      }),
      (tables) => {
        expect(lines(read(tables.map((rows) => table(...rows))))).toEqual([])
      },
    ),
    { numRuns: 100, seed: 7 },
  )
})

test.each([
  [
    'rows',
    4_000,
    (size: number) => [
      table(
        ['Time', 'What', 'Who'],
        ...Array.from({ length: size }, (_, at) => [`9:${10 + (at % 50)}`, `Talk ${at}`, 'Dr. Ana Ruiz']),
      ),
    ],
  ],
  [
    'lines',
    4_000,
    (size: number) => Array.from({ length: size }, (_, at) => text(`9:${10 + (at % 50)} Talk ${at}`)),
  ],
  [
    'plain lines',
    0,
    (size: number) => Array.from({ length: size }, (_, at) => text(`Talk ${at} of the river and its banks`)),
  ],
])('four thousand %s are read to the last', (_what, items, blocksOf) => {
  expect(lines(read(blocksOf(4_000))).length).toBe(items)
})

test('a text without an end is passed over', () => {
  expect(
    read([text('9:00 '.repeat(200_000)), text('- ('.repeat(300_000)), text('a'.repeat(1_000_000))]).days,
  ).toEqual([])
})
