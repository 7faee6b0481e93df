/** Headings of the columns of a programme: words that name what stands below them, and are no values. */
import { type Block, passageOfCell, type SheetDocument, type Spot } from '../../blocks/block.ts'
import { columnNamed } from '../words/columns.ts'
import { fieldOf } from '../words/labels.ts'
import { peopleColumnOf } from '../words/people-columns.ts'
import type { TableKind } from './table-kinds.ts'

const longest = 60

export function columnLabels(
  { blocks }: SheetDocument,
  kinds: ReadonlyMap<number, TableKind>,
  used: readonly Spot[],
): Spot[] {
  const usedCells = Map.groupBy(used, ({ block }) => block)
  return [...kinds].flatMap(([index, kind]) => {
    const block = blocks[index]
    if (kind !== 'programme' || block === undefined) return []
    return headingsOf(block, index, new Set(usedCells.get(index)?.map(({ cell }) => cell)))
  })
}

function headingsOf(block: Block, index: number, usedCells: ReadonlySet<number | null>): Spot[] {
  if (block.kind !== 'table') return []
  const usedRows = new Set([...usedCells].map((cell) => block.cells[cell ?? -1]?.row))
  return block.cells.flatMap(({ row, lines }, at) => {
    if (usedRows.has(row) || lines.length === 0) return []
    const { text, spot } = passageOfCell(block, index, at)
    return text.length <= longest && isHeading(text) ? [spot] : []
  })
}

function isHeading(text: string): boolean {
  return columnNamed(text) !== undefined || fieldOf(text) !== undefined || peopleColumnOf(text) !== undefined
}
