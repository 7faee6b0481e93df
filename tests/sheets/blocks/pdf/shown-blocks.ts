/** Blocks as lines of text, short enough to be compared whole. */
import type { Block, Cell, TableBlock } from '../../../../src/sheets/blocks/block.ts'

/** `# Title`, `**bold**`, `• item`, and a row of a table a line: `9:00 | Opening`. */
export function shown(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return rowsOf(block)
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`]
    if (block.kind === 'item') return [`${'  '.repeat(block.level - 1)}${block.number ?? '•'} ${block.text}`]
    return [block.strong ? `**${block.text}**` : block.text]
  })
}

function rowsOf({ cells, rows }: TableBlock): string[] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(cellText)
      .join(' | '),
  )
}

/** `→2` and `↓2` for a cell over two columns or rows, ` / ` between its lines. */
function cellText({ rowSpan, columnSpan, lines }: Cell): string {
  const spans = `${columnSpan > 1 ? `→${columnSpan} ` : ''}${rowSpan > 1 ? `↓${rowSpan} ` : ''}`
  const texts = lines.map(({ text, level, strong }) => {
    const looks = strong ? `**${text}**` : text
    return level > 0 ? `• ${looks}` : looks
  })
  return spans + texts.join(' / ')
}
