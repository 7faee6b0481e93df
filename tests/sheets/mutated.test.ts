/** Documents that lost words, order and signs: never a crash, never a time that is not written, and no more lost than was cut. */
import { describe, expect, test } from 'vitest'
import { cellText, type SheetDocument, type Spot } from '../../src/sheets/blocks/block.ts'
import { makeBlocks } from '../../src/sheets/blocks/make-blocks.ts'
import { readSheet } from '../../src/sheets/reading/read-sheet.ts'
import type { Found, Reading } from '../../src/sheets/reading/reading.ts'
import { readFixtures } from './fixtures.ts'
import { chanceOf, type Mutation, mutate } from './mutator.ts'

const seeds = [1, 2, 3, 4, 5, 6]
const mutations: Mutation[] = [
  { cut: 0, isShuffled: false, separators: true },
  { cut: 0, isShuffled: true, separators: false },
  { cut: 0.05, isShuffled: false, separators: false },
  { cut: 0.1, isShuffled: true, separators: true },
  { cut: 0.3, isShuffled: true, separators: true },
  { cut: 0.7, isShuffled: true, separators: true },
]

const documents = await Promise.all(
  (await readFixtures()).map(async ({ name, bytes }) => ({
    name,
    document: await makeBlocks(await bytes(), name),
  })),
)

describe('a mutated document', () => {
  test.for(documents)('$name is read without a time that does not stand in it', ({ document }) => {
    for (const mutation of mutations)
      for (const seed of seeds) {
        const mutated = mutate(document, mutation, chanceOf(seed))
        const unwritten = clocksOf(readSheet(mutated, {})).filter((clock) => !isWritten(clock, mutated))
        expect(unwritten, `${JSON.stringify(mutation)} with seed ${seed}`).toEqual([])
      }
  })

  test.for([0.05, 0.1, 0.2])(
    'with a share of %s of the words cut loses no more values than words of them were cut',
    (cut) => {
      let [before, untouched, left] = [0, 0, 0]
      for (const { document } of documents)
        for (const seed of seeds) {
          const values = valuesOf(readSheet(document, {}))
          const mutated = mutate(document, { cut, isShuffled: false, separators: false }, chanceOf(seed))
          const words = textOf(mutated)
          const isWhole = ({ text, restsOn }: ReadValue) => words.includes(text) && words.includes(restsOn)
          const now = new Set(valuesOf(readSheet(mutated, {})).map(({ text }) => text))
          before += values.length
          untouched += values.filter(isWhole).length
          left += values.filter((value) => isWhole(value) && now.has(value.text)).length
        }

      expect(before).toBeGreaterThan(1_000)
      expect(left / untouched, `${left} left of ${untouched} untouched, of ${before}`).toBeGreaterThanOrEqual(
        1 - cut,
      )
    },
  )
})

function clocksOf({ days, stated }: Reading): Found<string>[] {
  const items = days.flatMap((day) => day.items)
  return [...items.flatMap(({ start, end }) => [start, end]), stated.start, stated.end].filter(
    (clock) => clock !== null,
  )
}

/** The hour in either half of the day and the minutes stand at the place that the clock says it is from. */
function isWritten({ value, at }: Found<string>, document: SheetDocument): boolean {
  const [hour = 0, minute = 0] = value.split(':').map(Number)
  const text = at
    .map((spot) => textAt(document, spot))
    .join(' ')
    .normalize('NFKC')
  if (
    /noon|midday|midnight|mediod[ií]a|medianoche|midi|minuit|mezzogiorno|mezzanotte|meio-dia|meia-noite|정오|자정/i.test(
      text,
    )
  )
    return true
  const numbers = (text.match(/\d+/g) ?? []).map(Number)
  const isHour = (number: number) =>
    number % 12 === hour % 12 || (number >= 100 && Math.floor(number / 100) % 12 === hour % 12)
  return (
    numbers.some(isHour) &&
    (minute === 0 || /반/.test(text) || numbers.some((number) => number % 100 === minute))
  )
}

function textAt({ blocks }: SheetDocument, { block, cell, from, to }: Spot): string {
  const found = blocks[block]
  if (found === undefined) return ''
  if (found.kind !== 'table') return found.text.slice(from, to)
  const meant = found.cells[cell ?? -1]
  return meant === undefined ? '' : cellText(meant).slice(from, to)
}

interface ReadValue {
  text: string
  /** Other words without which nobody could tell: the time of a row, the person of an organisation. */
  restsOn: string
}

function valuesOf(reading: Reading): ReadValue[] {
  const items = reading.days.flatMap((day) => day.items)
  const people = [...reading.speakers, ...reading.moderators]
  const alone = [
    ...[reading.title, reading.mainQuestion, ...reading.objectives, ...reading.background],
    ...[...reading.keywords, ...reading.audience, ...reading.rounds.flatMap(({ questions }) => questions)],
    ...people.map(({ name }) => name),
  ]
  return [
    ...alone.flatMap((one) => (one === null ? [] : [{ text: plain(one.value), restsOn: '' }])),
    ...items.map(({ title, written }) => ({ text: plain(title.value), restsOn: plain(written) })),
    ...people.flatMap(({ name, organisation, presentation }) =>
      [organisation, presentation?.title].flatMap((one) =>
        one ? [{ text: plain(one.value), restsOn: plain(name.value) }] : [],
      ),
    ),
  ]
}

function textOf({ blocks }: SheetDocument): string {
  return plain(
    blocks
      .map((block) => (block.kind === 'table' ? block.cells.map(cellText).join('\n') : block.text))
      .join('\n'),
  )
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
