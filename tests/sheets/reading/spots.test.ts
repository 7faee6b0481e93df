/** Whatever was read of a document stands where its spots say, in the document's own words. */
import { expect, test } from 'vitest'
import { foldText } from '../../../src/domain/folding.ts'
import {
  passageOfBlock,
  passageOfCell,
  type SheetDocument,
  type Spot,
} from '../../../src/sheets/blocks/block.ts'
import { makeBlocks } from '../../../src/sheets/blocks/make-blocks.ts'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'
import { readFixtures } from '../fixtures.ts'

interface Held {
  path: string
  value: unknown
  at: Spot[]
}

/** Every value with a place, wherever it is in a reading. */
function heldIn(part: unknown, path = ''): Held[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.entries(part).flatMap(([name, one]) => heldIn(one, `${path}.${name}`))
  return 'at' in part && 'sure' in part && 'value' in part
    ? [{ path, value: part.value, at: part.at as Spot[] }, ...inner]
    : inner
}

function textAt({ blocks }: SheetDocument, { block, cell, from, to }: Spot): string | undefined {
  const found = blocks[block]
  if (found === undefined) return undefined
  const { text } =
    found.kind === 'table' ? passageOfCell(found, block, cell ?? 0) : passageOfBlock(found, block)
  const isWithin =
    (found.kind === 'table') === (cell !== null) && 0 <= from && from <= to && to <= text.length
  return isWithin ? text.slice(from, to) : undefined
}

const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Dates, clocks, codes and lengths are written in other ways than they are kept. */
const worded =
  /\.(?:title|forum|place|name|honorific|post|organisation|theme|room|notes|mainQuestion|abstract|label|said|person|work|(?:audience|background|objectives|keywords|questions|headings|text|aims|points)\.\d+)$/

function misplaced(document: SheetDocument): string[] {
  return heldIn(readSheet(document, {})).flatMap(({ path, value, at }) => {
    const texts = at.map((spot) => textAt(document, spot))
    if (texts.includes(undefined)) return [`${path} points nowhere: ${JSON.stringify(at)}`]
    if (!worded.test(path) || typeof value !== 'string') return []
    const said = texts.join(' ')
    const there = wordsOf(said).join('')
    const missing = wordsOf(value).filter((word) => !there.includes(word))
    return missing.length === 0 ? [] : [`${path}: ${missing.join(' ')} of “${value}” is not in “${said}”`]
  })
}

test.for(await readFixtures())('$name: every value stands where it says', async ({ name, bytes }) => {
  expect(misplaced(await makeBlocks(await bytes(), name))).toEqual([])
})
