/** Tables that lay a page out: their cells hold whole lists of times, and are read as lines. */
import type { TableBlock } from '../../blocks/block.ts'
import type { Grid, GridCell } from './grid.ts'
import { type Piece, piecesOfCell } from './piece.ts'
import { timedLine } from './timed-lines.ts'

/** Several lines of it begin with a time and say what is then. */
function isListCell({ pieces }: Pick<GridCell, 'pieces'>): boolean {
  if (pieces.length < 2) return false
  const timed = pieces.slice(0, 60).filter((piece) => timedLine(piece)?.shape === 'start')
  return timed.length >= 2
}

export function isListTable({ rows }: Grid): boolean {
  const cells = rows.slice(0, 40).flatMap(({ filled }) => filled)
  const listed = cells.filter(isListCell)
  return listed.length > 0 && listed.length * 6 >= cells.length
}

/** All lines of such a table, column by column where the lists stand side by side; none of any other. */
export function listedPieces(table: TableBlock, block: number): Piece[] {
  if (table.cells.length > 60) return []
  const cells = table.cells.map((cell, index) => ({
    column: cell.column,
    pieces: piecesOfCell(cell, { block, cell: index }),
  }))
  const lists = cells.filter(isListCell)
  const columns = new Set(lists.map(({ column }) => column))
  if (columns.size > 1) cells.sort((one, other) => one.column - other.column)
  return lists.length > 0 ? cells.flatMap(({ pieces }) => pieces) : []
}
