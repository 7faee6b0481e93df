/** What is read in documents of many shapes and six languages: nearly everything, and nothing that is not there. */
import { expect, test } from 'vitest'
import { makeBlocks } from '../../src/sheets/blocks/make-blocks.ts'
import { printReading } from '../../src/sheets/reading/print-reading.ts'
import { readSheet } from '../../src/sheets/reading/read-sheet.ts'
import { readFixtures } from './fixtures.ts'
import { type Score, scoreReading } from './score.ts'

const leastShapes = 20
const languages = ['en', 'es', 'fr', 'it', 'ko', 'pt']
const leastShare = 0.98
const leastShareOfOne = 0.9

const fixtures = await readFixtures()
const scores = new Map<string, Score>()

test('there are shapes enough, in every language, and files of every format', () => {
  const parts = fixtures.map(({ name }) => name.split('.').slice(-2))

  expect(fixtures.length).toBeGreaterThanOrEqual(leastShapes)
  expect([...new Set(parts.map(([language]) => language))].sort()).toEqual(languages)
  expect([...new Set(parts.map(([, format]) => format))].sort()).toEqual(['docx', 'html', 'md', 'pdf', 'txt'])
})

test.for(fixtures)('$name is read, and nothing is made up', async ({ name, bytes, expected }) => {
  const printed = printReading(readSheet(await makeBlocks(await bytes(), name), {}))
  const score = scoreReading(printed, expected)
  scores.set(name, score)

  expect(score.invented).toEqual([])
  expect(score.facts).toBeGreaterThan(0)
  const least = Math.ceil(score.facts * leastShareOfOne)
  expect(score.facts - score.missed.length, score.missed.join('\n')).toBeGreaterThanOrEqual(least)
})

test('of all facts together at least 98 % are read', () => {
  const missed = [...scores].flatMap(([name, score]) => score.missed.map((what) => `${name}: ${what}`))
  const facts = [...scores.values()].reduce((sum, score) => sum + score.facts, 0)

  expect(scores.size).toBe(fixtures.length)
  expect((facts - missed.length) / facts, missed.join('\n')).toBeGreaterThanOrEqual(leastShare)
})
