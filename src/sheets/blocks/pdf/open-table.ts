/** Rows and cells of a table that has no lines around them: by its columns, its gaps and what begins in the first column. */
import type { Cell, TableBlock } from '../block.ts'
import { type Band, bandOf, type Interval } from './bands.ts'
import type { Rule, Word } from './page-content.ts'
import { asCell, linesOfCell } from './ruled-table.ts'
import { linesOfWords, lineText, type TextLine } from './text-lines.ts'

export interface OpenTable {
  bands: readonly Band[]
  gutters: readonly Interval[]
  /** Level lines that cross it. */
  rules: readonly Rule[]
  left: number
  right: number
  page: number
}

export function openTable(found: OpenTable): TableBlock {
  const edges = [found.left, ...found.gutters.map(({ from, to }) => (from + to) / 2), found.right]
  const rows = rowsOf(found, edges[1] ?? 0)
  const cells = rows.flatMap((words, row) => cellsOfRow(words, row, edges))
  return { kind: 'table', cells, rows: rows.length, columns: edges.length - 1, page: found.page }
}

/** The words of each row. */
function rowsOf({ bands, rules }: OpenTable, edge: number): Word[][] {
  const zones = zonesOf(bands, rules)
  if (zones !== undefined && onePerRow(zones, edge)) return zones.map(wordsOf)
  const groups = groupsByGap(bands)
  if (groups.length > 1 && onePerRow(groups, edge)) return groups.map(wordsOf)
  return rowsByFirst(bands, edge)
}

function wordsOf(bands: readonly Band[]): Word[] {
  return bands.flatMap(({ words }) => words)
}

/** Bands between level lines, where there are lines between most of them. */
function zonesOf(bands: readonly Band[], rules: readonly Rule[]): Band[][] | undefined {
  const zones: Band[][] = []
  for (const [n, band] of bands.entries()) {
    const before = bands[n - 1]
    const ruled = before !== undefined && rules.some(({ at }) => at > before.top + 2 && at < band.bottom - 2)
    if (before === undefined || ruled) zones.push([band])
    else zones.at(-1)?.push(band)
  }
  return zones.length >= 3 ? zones : undefined
}

function groupsByGap(bands: readonly Band[]): Band[][] {
  const gaps = bands.slice(1).map((band, n) => band.top - (bands[n]?.bottom ?? 0))
  const least = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.2)] ?? 0
  const groups: Band[][] = []
  for (const [n, band] of bands.entries()) {
    const gap = gaps[n - 1] ?? Number.POSITIVE_INFINITY
    if (gap > least + 0.25 * band.size) groups.push([band])
    else groups.at(-1)?.push(band)
  }
  return groups
}

/** In nearly all of them the first column holds one thing. */
function onePerRow(groups: readonly Band[][], edge: number): boolean {
  const counts = groups.map((bands) => startsOf(firstColumn(wordsOf(bands), edge)).length)
  return counts.filter((count) => count !== 1).length <= 0.12 * groups.length
}

function firstColumn(words: readonly Word[], edge: number): TextLine[] {
  return linesOfWords(words.filter((word) => (word.left + word.right) / 2 < edge))
}

/** Lines of the first column that begin a row; the others go on with the one above. */
function startsOf(lines: readonly TextLine[]): TextLine[] {
  return lines.filter((line, n) => {
    const before = lines[n - 1]
    return before === undefined || !continues(before, line)
  })
}

function continues(before: TextLine, line: TextLine): boolean {
  if (line.baseline - before.baseline > 1.45 * Math.max(line.size, before.size)) return false
  const [above, text] = [lineText(before), lineText(line)]
  if (isUnfinished(above) || /(?:\/|(?<!\p{L})(?:y|e|und))$/iu.test(above)) return true
  const timed = /^\W?\d{1,2}\s?(?:[:.,h시]|am\b|pm\b|uhr\b|$)/i
  if (timed.test(above)) return !timed.test(text) && text.length < 20
  return !/^\d/.test(text)
}

/** Each line of the first column begins a row; what stands between two belongs to the upper one. */
function rowsByFirst(bands: readonly Band[], edge: number): Word[][] {
  const rows: Word[][] = []
  for (const band of bands) {
    const starts = startsAfter(rows.at(-1), firstColumn(band.words, edge), edge)
    const [first] = starts
    if (first === undefined) {
      const last = rows.at(-1)
      if (last === undefined) rows.push([...band.words])
      else last.push(...band.words)
    } else if (starts.length === 1) rows.push([...band.words])
    else rows.push(...splitBand(band, starts))
  }
  return rows
}

function startsAfter(
  above: readonly Word[] | undefined,
  lines: readonly TextLine[],
  edge: number,
): TextLine[] {
  const last = firstColumn(above ?? [], edge).at(-1)
  const starts = startsOf(lines)
  const [first, ...others] = starts
  return last !== undefined && first !== undefined && wraps(last, first) ? others : starts
}

/** `9h30 às` over `11h30`, `h.` over `17.00`. */
function isUnfinished(text: string): boolean {
  return /(?:[-–—~～]|(?<!\p{L})(?:a|à|al|to|até|às|alle|bis))$|^(?:h\.?|ore|alle|dalle|at|kl\.?|a las|as|às)$/iu.test(
    text,
  )
}

/** Only what surely goes on: a range that is not finished, `AM` below its time. */
function wraps(before: TextLine, line: TextLine): boolean {
  const text = lineText(line)
  return continues(before, line) && (isUnfinished(lineText(before)) || /^[ap]\.?\s?m\.?$/i.test(text))
}

function splitBand(band: Band, starts: readonly TextLine[]): Word[][] {
  const rows: Word[][] = starts.map(() => [])
  for (const line of band.lines) {
    const at = starts.findLastIndex((start) => line.baseline >= start.baseline - 0.5 * line.size)
    rows[Math.max(0, at)]?.push(...line.words)
  }
  return rows.filter((row) => row.length > 0)
}

function cellsOfRow(words: readonly Word[], row: number, edges: readonly number[]): Cell[] {
  const spans = spansOf(words, edges)
  return spans.map(({ from, to }) => {
    const [left, right] = [edges[from] ?? 0, edges[to + 1] ?? 0]
    const inside = words.filter((word) => {
      const middle = (word.left + word.right) / 2
      return (from === 0 || middle >= left) && (to + 2 === edges.length || middle < right)
    })
    const place = { row, column: from, rowSpan: 1, columnSpan: to - from + 1 }
    return asCell(place, linesOfCell(inside, { left: Math.min(left, ...inside.map((w) => w.left)), right }))
  })
}

/** Columns that a text reaches over are one cell in that row. */
function spansOf(words: readonly Word[], edges: readonly number[]): Interval[] {
  const lines = linesOfWords(words).map((line) => bandOf([line]))
  const spans: Interval[] = []
  for (const [column, edge] of edges.slice(0, -1).entries()) {
    const last = spans.at(-1)
    if (last !== undefined && lines.some((line) => crosses(line, edge))) last.to = column
    else spans.push({ from: column, to: column })
  }
  return spans
}

function crosses({ free, size }: Band, edge: number): boolean {
  const gap = free.find(({ from, to }) => from <= edge && to >= edge)
  return gap === undefined || gap.to - gap.from < 0.5 * size
}
