/** A table as rows of cells, each with its lines and with what reaches into the row from above. */
import type { TableBlock } from '../../blocks/block.ts'
import { type Piece, piecesOfCell, textOf } from './piece.ts'

export interface GridCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  head: boolean
  pieces: Piece[]
  text: string
}

export interface GridRow {
  /** Cells that begin in this row. */
  own: GridCell[]
  /** Those of them that hold something. */
  filled: GridCell[]
  /** Cells of the rows above that span into this one. */
  above: GridCell[]
}

export interface Grid {
  block: number
  columns: number
  rows: GridRow[]
}

/** The rows are put in order; cells keep their numbers, which spots are counted by. */
export function gridOf(table: TableBlock, block: number): Grid {
  const rows: GridRow[] = []
  table.cells.forEach((cell, index) => {
    const pieces = piecesOfCell(cell, { block, cell: index })
    const { row, column, rowSpan, columnSpan, head } = cell
    const own = { row, column, rowSpan, columnSpan, head, pieces, text: textOf(pieces) }
    while (rows.length <= row) rows.push({ own: [], filled: [], above: [] })
    rows[row]?.own.push(own)
    if (pieces.length > 0) rows[row]?.filled.push(own)
  })
  let open: GridCell[] = []
  for (const [index, row] of rows.entries()) {
    open = open.filter((cell) => cell.row + cell.rowSpan > index)
    row.above = open.slice(0, table.columns)
    open = [...open, ...row.own.filter(({ rowSpan }) => rowSpan > 1)]
  }
  return { block, columns: table.columns, rows }
}

export function covers(cell: GridCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan
}

/** Rows become columns: for tables whose times stand side by side. */
export function transposed(table: TableBlock): TableBlock {
  const cells = table.cells.map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.columnSpan,
    columnSpan: cell.rowSpan,
  }))
  return { ...table, cells, rows: table.columns, columns: table.rows }
}
