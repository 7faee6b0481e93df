/** A grid with the words that stand in it becomes a table. */
import type { Cell, Line, TableBlock } from '../block.ts'
import { keepPlace } from './cell-places.ts'
import { groupLines } from './line-groups.ts'
import { middleOf, type Word } from './page-content.ts'
import type { Grid, GridCell } from './ruled-grid.ts'
import { linesOfWords } from './text-lines.ts'

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export interface PlacedTable {
  table: TableBlock
  box: Box
  words: Set<Word>
}

/** Undefined where the grid is a frame or a drawing. */
export function tableOfGrid(grid: Grid, words: readonly Word[], page: number): PlacedTable | undefined {
  const box = boxOf(grid)
  const inside = words.filter((word) => holds(box, word))
  const slim = slimGrid(grid, inside)
  const filled = slim.cells.map((cell) => ({
    cell,
    words: inside.filter((w) => holds(cellBox(slim, cell), w)),
  }))
  const used = filled.filter(({ words }) => words.length > 0)
  const columns = slim.xs.length - 1
  if (columns < 2 || used.length < 2 || used.length < 0.12 * filled.length) return undefined
  if (new Set(used.map(({ cell }) => cell.column)).size < 2) return undefined
  const cells = filled.map(({ cell, words }) => asCell(cell, linesOfCell(words, cellBox(slim, cell))))
  const table = { kind: 'table' as const, cells, rows: slim.ys.length - 1, columns, page }
  return { table, box, words: new Set(used.flatMap(({ words }) => words)) }
}

export function asCell(place: GridCell, lines: Line[]): Cell {
  return { ...place, head: false, lines }
}

/** The lines of a cell, each with what it goes on with when it was too long for the cell. */
export function linesOfCell(words: readonly Word[], { left, right }: Pick<Box, 'left' | 'right'>): Line[] {
  const lines = linesOfWords(words)
  const padding = Math.max(1, Math.min(8, ...lines.map((line) => line.left - left)))
  const cell = groupLines(lines, right - padding)
    .filter(({ text }) => text !== '')
    .map(({ text, bullet, strong }) => {
      const numbered = bullet !== undefined && bullet.number !== null
      return {
        text: numbered ? `${bullet.number}. ${text}` : text,
        level: bullet === undefined ? 0 : 1,
        strong,
      }
    })
  keepPlace(cell, lines, right - padding)
  return cell
}

/** Boxes that stand apart leave narrow columns and rows between them, with nothing in them. */
function slimGrid(grid: Grid, words: readonly Word[]): Grid {
  const idle = (places: readonly number[], at: (word: Word) => number) =>
    places.slice(0, -1).flatMap((from, n) => {
      const to = places[n + 1] ?? from
      return to - from < 8 && !words.some((word) => at(word) > from && at(word) < to) ? [n] : []
    })
  const columns = idle(grid.xs, (word) => (word.left + word.right) / 2)
  const rows = idle(grid.ys, middleOf)
  if (columns.length + rows.length === 0) return grid
  return without(grid, columns, rows)
}

function without(grid: Grid, columns: readonly number[], rows: readonly number[]): Grid {
  const place = (one: number, gone: readonly number[]) => one - gone.filter((other) => other < one).length
  const span = (from: number, length: number, gone: readonly number[]) =>
    length - gone.filter((other) => other >= from && other < from + length).length
  const cells = grid.cells
    .map(({ row, column, rowSpan, columnSpan }) => ({
      row: place(row, rows),
      column: place(column, columns),
      rowSpan: span(row, rowSpan, rows),
      columnSpan: span(column, columnSpan, columns),
    }))
    .filter(({ rowSpan, columnSpan }) => rowSpan > 0 && columnSpan > 0)
  return {
    xs: grid.xs.filter((_, n) => !columns.includes(n)),
    ys: grid.ys.filter((_, n) => !rows.includes(n)),
    cells,
  }
}

function boxOf({ xs, ys }: Grid): Box {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
}

function cellBox({ xs, ys }: Grid, { row, column, rowSpan, columnSpan }: GridCell): Box {
  return {
    left: xs[column] ?? 0,
    right: xs[column + columnSpan] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[row + rowSpan] ?? 0,
  }
}

function holds({ left, right, top, bottom }: Box, word: Word): boolean {
  const [x, y] = [(word.left + word.right) / 2, middleOf(word)]
  return x > left && x <= right && y > top && y <= bottom
}
