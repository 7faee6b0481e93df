/** What stands on one page, in the order in which it is read. */
import type { Block } from '../block.ts'
import { type Band, bandsOf, type Interval } from './bands.ts'
import { bulletOf } from './bullets.ts'
import { continueBlocks } from './continued-text.ts'
import { blocksOfLines } from './flow.ts'
import { type Columned, findColumns, widenColumns } from './gutters.ts'
import { openTable } from './open-table.ts'
import { middleOf, type PageContent, type Word } from './page-content.ts'
import { gridsOf } from './ruled-grid.ts'
import { type PlacedTable, tableOfGrid } from './ruled-table.ts'
import { linesOfWords, type TextLine } from './text-lines.ts'

export function blocksOfPage(page: PageContent, bodySize: number): Block[] {
  const tables = ruledTables(page)
  const taken = new Set(tables.flatMap(({ words }) => [...words]))
  const rest = page.words.filter((word) => !taken.has(word))
  const sorted = tables.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  const blocks: Block[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const { table, box } of sorted) {
    const before = rest.filter((word) => middleOf(word) >= from && middleOf(word) < standsBefore(word, box))
    blocks.push(...blocksOfWords(before, page, bodySize), table)
    for (const word of before) rest.splice(rest.indexOf(word), 1)
    from = Number.NEGATIVE_INFINITY
  }
  return [...blocks, ...blocksOfWords(rest, page, bodySize)]
}

/** Beside a table, what is left of it is read before it. */
function standsBefore(word: Word, box: PlacedTable['box']): number {
  return word.right <= box.left + 2 ? box.bottom : box.top
}

/** A table within the cell of another is read as its text. */
function ruledTables(page: PageContent): PlacedTable[] {
  const placed: PlacedTable[] = []
  const grids = gridsOf(page).toSorted((a, b) => b.cells.length - a.cells.length)
  for (const grid of grids) {
    const free = page.words.filter((word) => !placed.some(({ words }) => words.has(word)))
    const table = tableOfGrid(grid, free, page.number)
    if (table !== undefined) placed.push(table)
  }
  return placed
}

function blocksOfWords(words: readonly Word[], page: PageContent, bodySize: number): Block[] {
  if (words.length === 0) return []
  const bands = bandsOf(linesOfWords(words))
  const columned = findColumns(bands)
  if (columned === undefined) return flowOf(bands, page, bodySize)
  const found = readsByColumn(bands, columned, page) ? widenColumns(bands, columned) : columned
  const wordsOf = (some: readonly Band[]) => some.flatMap((band) => band.words)
  return [
    ...blocksOfWords(wordsOf(bands.slice(0, found.from)), page, bodySize),
    ...columnedBlocks(bands.slice(found.from, found.to + 1), found, { page, bodySize }),
    ...blocksOfWords(wordsOf(bands.slice(found.to + 1)), page, bodySize),
  ]
}

interface Surroundings {
  page: PageContent
  bodySize: number
}

function columnedBlocks(bands: readonly Band[], found: Columned, { page, bodySize }: Surroundings): Block[] {
  const columns = columnsOf(bands, found.gutters, page)
  if (columns.every(isProse))
    return columns.map((column) => blocksOfWords(column, page, bodySize)).reduce(continueBlocks, [])
  const words = columns.flat()
  const [left, end] = [Math.min(...words.map((w) => w.left)), Math.max(...words.map((w) => w.right))]
  const rules = page.level.filter((rule) => rule.to - rule.from > 0.6 * (end - left))
  const right = reachOf(linesOfWords(words), page) + 1
  return [openTable({ bands, gutters: found.gutters, rules, left, right, page: page.number })]
}

function readsByColumn(bands: readonly Band[], found: Columned, page: PageContent): boolean {
  return columnsOf(bands.slice(found.from, found.to + 1), found.gutters, page).every(isProse)
}

function columnsOf(bands: readonly Band[], gutters: readonly Interval[], page: PageContent): Word[][] {
  const words = bands.flatMap((band) => band.words)
  return [...gutters, { from: page.width, to: page.width }].map(({ from, to }, n) => {
    const left = gutters[n - 1]?.to ?? 0
    const right = (from + to) / 2
    return words.filter((word) => word.left >= left - 1 && word.left < right)
  })
}

/** Columns of running text are read one after the other: their lines are full, or all of them are items. */
function isProse(words: readonly Word[]): boolean {
  const lines = linesOfWords(words)
  if (lines.length < 4) return false
  const bullets = lines.filter((line) => bulletOf(line) !== undefined).length
  if (bullets >= 0.5 * lines.length) return true
  const [left, right] = [Math.min(...lines.map((l) => l.left)), Math.max(...lines.map((l) => l.right))]
  const size = Math.max(...lines.map((line) => line.size))
  const full = lines.filter((line) => line.right > right - 0.2 * (right - left)).length
  return right - left > 11 * size && full > 0.6 * lines.length
}

function flowOf(bands: readonly Band[], page: PageContent, bodySize: number): Block[] {
  const lines = bands.flatMap((band) => band.lines)
  return blocksOfLines(lines, { page: page.number, right: reachOf(lines, page), bodySize })
}

/** How far lines may go: to where several end, else as far from the edge as they begin on the other side. */
function reachOf(lines: readonly TextLine[], page: PageContent): number {
  const right = Math.max(...lines.map((line) => line.right))
  const ending = lines.filter((line) => line.right > right - 1.5 * line.size).length
  if (ending >= 3) return right
  const left = Math.min(...page.words.map((word) => word.left))
  return Math.max(right, page.width - left)
}
