/** Rows of cells as a document writes them → a table on a grid, or, where the table only lays the page out, its contents. */
import type { Block, Cell, Line, TableBlock, TextBlock } from './block.ts'

export interface RawCell {
  rowSpan: number
  columnSpan: number
  head: boolean
  /** Goes on with the cell above it, whatever it holds itself. */
  continues: boolean
  blocks: Block[]
}

/** What comes further right is put into the last column. */
const mostColumns = 1_000
const widestSpan = 100
/** Rows that are shorter than the table are filled up in tables of up to so many places. */
const mostFilled = 200_000

/** The blocks that a table becomes: nothing where it is empty. */
export function gridBlocks(rows: readonly RawCell[][]): Block[] {
  if (!rows.some((row) => row.some((cell) => cell.blocks.length > 0))) return []
  const placed = placeCells(rows)
  const inner = () => placed.flatMap(({ raw }) => raw.blocks)
  const columns = narrow(placed)
  if (columns === 1 || laysOut(placed)) return inner()
  const cells = placed.map(toCell)
  fillGaps(cells, { rows: rows.length, columns })
  cells.sort((one, other) => one.row - other.row || one.column - other.column)
  return [{ kind: 'table', cells, rows: rows.length, columns, page: null }]
}

interface Placed {
  raw: RawCell
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** As browsers do it: a cell takes the next place that no cell from above reaches into. */
function placeCells(rows: readonly RawCell[][]): Placed[] {
  const placed: Placed[] = []
  const above: (Placed | undefined)[] = []
  rows.forEach((cells, row) => {
    let column = 0
    for (const raw of cells) {
      const over = raw.continues ? above[column] : undefined
      if (over?.column === column && over.row < row) {
        over.rowSpan = Math.max(over.rowSpan, row - over.row + 1)
        column += over.columnSpan
        continue
      }
      while (reaches(above[column], row)) column += 1
      const last = placed.at(-1)
      if (column >= mostColumns && last !== undefined) {
        last.raw.blocks.push(...raw.blocks)
        continue
      }
      const cell = { raw, row, column, rowSpan: Math.min(raw.rowSpan, rows.length - row), columnSpan: 1 }
      cell.columnSpan = freeSpan(above, cell, Math.min(raw.columnSpan, widestSpan, mostColumns - column))
      for (let at = column; at < column + cell.columnSpan; at += 1) above[at] = cell
      placed.push(cell)
      column += cell.columnSpan
    }
  })
  return placed
}

function reaches(cell: Placed | undefined, row: number): boolean {
  return cell !== undefined && cell.row + cell.rowSpan > row
}

function freeSpan(above: readonly (Placed | undefined)[], cell: Placed, wanted: number): number {
  let span = 1
  while (span < wanted && !reaches(above[cell.column + span], cell.row)) span += 1
  return span
}

/** Takes out the columns that no cell begins in; how many are left. */
function narrow(placed: Placed[]): number {
  const begins = [...new Set(placed.map((cell) => cell.column))].sort((one, other) => one - other)
  const rank = new Map<number, number>()
  let next = 0
  const end = placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  for (let column = 0; column <= end; column += 1) {
    while (next < begins.length && (begins[next] ?? 0) < column) next += 1
    rank.set(column, next)
  }
  for (const cell of placed) {
    const until = rank.get(cell.column + cell.columnSpan) ?? begins.length
    cell.column = rank.get(cell.column) ?? 0
    cell.columnSpan = Math.max(1, until - cell.column)
  }
  return begins.length
}

/** A frame around other things: one cell a row, or few rows, and tables in their cells hold most of the words. */
function laysOut(placed: readonly Placed[]): boolean {
  const rows = new Set(placed.map((cell) => cell.row))
  if (rows.size === placed.length && placed.every((cell) => cell.rowSpan === 1)) return true
  if (rowsSideBySide(placed) > 2) return false
  let inside = 0
  let all = 0
  for (const { raw } of placed) {
    for (const block of raw.blocks) {
      const length = lengthOf(block)
      all += length
      if (block.kind === 'table' && block.rows > 1) inside += length
    }
  }
  return inside * 2 > all
}

/** Rows in which several cells hold words. */
function rowsSideBySide(placed: readonly Placed[]): number {
  const filled = new Map<number, number>()
  for (const { raw, row } of placed) {
    if (raw.blocks.length > 0) filled.set(row, (filled.get(row) ?? 0) + 1)
  }
  return [...filled.values()].filter((count) => count > 1).length
}

function lengthOf(block: Block): number {
  if (block.kind !== 'table') return block.text.length
  return block.cells.reduce(
    (sum, cell) => sum + cell.lines.reduce((all, line) => all + line.text.length, 0),
    0,
  )
}

function toCell({ raw, row, column, rowSpan, columnSpan }: Placed): Cell {
  return { row, column, rowSpan, columnSpan, head: raw.head, lines: raw.blocks.flatMap(linesOfBlock) }
}

export function linesOfBlock(block: Block): Line[] {
  return block.kind === 'table' ? linesOfTable(block) : linesOfText(block)
}

function linesOfText(block: TextBlock): Line[] {
  const level = block.kind === 'item' ? block.level : 0
  const strong = block.strong || block.kind === 'heading'
  return block.text.split('\n').map((text) => ({ text, level, strong }))
}

/** A table in a cell: a line a row where its cells are single lines, else one cell after the other. */
function linesOfTable(table: TableBlock): Line[] {
  const rows = new Map<number, Line[][]>()
  for (const { row, lines } of table.cells) {
    if (lines.length > 0) rows.set(row, [...(rows.get(row) ?? []), lines])
  }
  return [...rows.values()].flatMap((cells) => {
    if (cells.some((lines) => lines.length > 1)) return cells.flat()
    const lines = cells.flat()
    const text = lines.map((line) => line.text).join(' | ')
    return [{ text, level: 0, strong: lines.every((line) => line.strong) }]
  })
}

function fillGaps(cells: Cell[], size: { rows: number; columns: number }): void {
  if (size.rows * size.columns > mostFilled) return
  const taken = new Set<number>()
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let at = 0; at < cell.columnSpan; at += 1) taken.add(row * size.columns + cell.column + at)
    }
  }
  for (let place = 0; place < size.rows * size.columns; place += 1) {
    if (taken.has(place)) continue
    const row = Math.floor(place / size.columns)
    cells.push({ row, column: place % size.columns, rowSpan: 1, columnSpan: 1, head: false, lines: [] })
  }
}
