import { describe, expect, test } from 'vitest'
import fc from '../../properties.ts'
import { readText } from './brief/documents.ts'
import { spanish } from './brief/six-sheets.ts'

const left = (text: string) => readText(text).leftOver.map((passage) => passage.text)

test('what stands in no field is left over, with its place', () => {
  const text = 'Title: Wells for all\nLanguage: English\nFee: 20 crowns\nContact: desk@example.org'

  expect(readText(text).leftOver).toEqual([
    { text: '20 crowns', spot: { block: 2, cell: null, from: 5, to: 14 } },
    { text: 'desk@example.org', spot: { block: 3, cell: null, from: 9, to: 25 } },
  ])
})

test('labels, numbers before them and headings of columns are not', () => {
  const text =
    '1. Title: Wells for all\n2. Language: English\nProgramme\nTime\tContent\n9:00-9:30\tWelcome\n9:30-10:00\tTour'

  expect(left(text)).toEqual([])
})

describe('nothing is lost, and nothing is made up', () => {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const lines = spanish.split('\n')

  test('in a sheet whose lines come in any order, some of them missing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (some) => {
        const text = some.join('\n')
        const reading = readText(text)
        const written = new Set(words(text))

        for (const { text: said } of reading.leftOver)
          for (const word of words(said)) expect(written).toContain(word)
        for (const { name } of [...reading.moderators, ...reading.speakers])
          for (const word of words(name.value)) expect(written).toContain(word)
        const clocks = reading.days.flatMap(({ items }) => items.flatMap(({ start, end }) => [start, end]))
        for (const clock of clocks) if (clock !== null) expect(text).toContain(clock.value)
      }),
      { numRuns: 60 },
    )
  })

  test('in any text at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
        expect(readText(text).days.every(({ items }) => items.length < 50)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
