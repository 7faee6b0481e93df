/** What the tables of a document hold: the programme, people, labels with their values, or something else. */
import type { Block, Cell, Spot, TableBlock } from '../../blocks/block.ts'
import { cellText } from '../../blocks/block.ts'
import { columnNamed } from '../words/columns.ts'
import { fieldOf } from '../words/labels.ts'
import { peopleColumnOf } from '../words/people-columns.ts'
import { withoutNumber } from './values.ts'

/** `grid`: several columns of something; `lines`: one column, read as if it were no table. */
export type TableKind = 'programme' | 'people' | 'labels' | 'grid' | 'lines'

/** By the index of the block. */
export function kindsOfTables(blocks: readonly Block[], used: readonly Spot[]): Map<number, TableKind> {
  const kinds = new Map<number, TableKind>()
  const usedCells = Map.groupBy(used, ({ block }) => block)
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') continue
    const own = kindOfTable(block, new Set(usedCells.get(index)?.map(({ cell }) => cell)))
    kinds.set(index, own === 'grid' && continuesPeople(blocks, index, kinds) ? 'people' : own)
  }
  return kinds
}

function kindOfTable(table: TableBlock, usedCells: ReadonlySet<number | null>): TableKind {
  const filled = table.cells.filter(({ lines }) => lines.length > 0).length
  if (usedCells.size > 0 && usedCells.size * 3 >= filled) return 'programme'
  if (table.columns < 2) return 'lines'
  const rows = new Set(table.cells.filter(({ lines }) => lines.length > 0).map(({ row }) => row))
  if (rows.size === 1 && table.rows > 1) return 'grid'
  if (headerRow(table) !== undefined) return 'people'
  if (isEmptyBelowHeadings(table)) return 'grid'
  const first = table.cells.filter(({ column, lines }) => column === 0 && lines.length > 0)
  const labels = first.filter((cell) => isLabel(cell))
  if (labels.length >= 2 || (labels.length > 0 && labels.length * 2 >= first.length)) return 'labels'
  return 'grid'
}

/** Three columns named, and nothing below: a form's programme that nobody filled in. */
function isEmptyBelowHeadings({ cells, columns }: TableBlock): boolean {
  const filled = cells.filter(({ lines }) => lines.length > 0)
  const names = filled.filter((cell) => cell.row === 0 && columnNamed(cellText(cell)) !== undefined)
  return columns >= 3 && names.length >= 3 && filled.every(({ row }) => row === 0)
}

function isLabel(cell: Cell): boolean {
  const text = cellText(cell)
  if (text.length > 120) return false
  const plain = withoutNumber({ text, spot: { block: 0, cell: null, from: 0, to: text.length } }).text
  return fieldOf(plain.replaceAll('\n', ' ')) !== undefined
}

/** A table that goes on below a page break has no headings of its own. */
function continuesPeople(blocks: readonly Block[], index: number, kinds: Map<number, TableKind>): boolean {
  const [before, here] = [blocks[index - 1], blocks[index]]
  if (before?.kind !== 'table' || here?.kind !== 'table') return false
  return kinds.get(index - 1) === 'people' && Math.abs(before.columns - here.columns) <= 1
}

/** The row that names the columns of a table of people, among the first three. */
export function headerRow(table: TableBlock): number | undefined {
  for (let row = 0; row < Math.min(3, table.rows); row += 1) {
    const cells = table.cells.filter((cell) => cell.row === row && cell.lines.length > 0)
    const columns = cells.map((cell) => peopleColumnOf(cellText(cell)))
    const known = new Set(columns.filter((column) => column !== undefined))
    const isHeader = known.has('name') && known.size >= 2 && known.size * 2 >= cells.length
    if (isHeader) return row
  }
  return undefined
}
