/** Blocks as a short text each, so that a test can show a whole document at a glance. */
import { type Block, cellText, type SheetDocument } from '../../../src/sheets/blocks/block.ts'

/** `h1 Title`, `p words`, `p! bold words`, `i2 item`, `i1#3 third item`; a table as its rows of cells. */
export function outline(document: SheetDocument): (string | string[][])[] {
  return document.blocks.map(outlineOf)
}

function outlineOf(block: Block): string | string[][] {
  if (block.kind === 'table') {
    const rows: string[][] = Array.from({ length: block.rows }, () => [])
    for (const cell of block.cells) {
      const spans = cell.rowSpan * cell.columnSpan > 1 ? `[${cell.rowSpan}x${cell.columnSpan}]` : ''
      rows[cell.row]?.push(`${cell.head ? '^' : ''}${spans}${cellText(cell)}`)
    }
    return rows
  }
  const level = block.kind === 'paragraph' ? '' : String(block.level)
  const number = block.number === null ? '' : `#${block.number}`
  const strong = block.strong && block.kind !== 'heading' ? '!' : ''
  return `${block.kind[0]}${level}${number}${strong} ${block.text}`
}
