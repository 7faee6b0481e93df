/** Every line of a document in reading order, what pages repeat in their margins left out, those in the cells of its tables included, each with where it stands. */
import {
  type Block,
  linesOf,
  type Passage,
  partOf,
  passageOfBlock,
  passageOfCell,
  type SheetDocument,
  type TableBlock,
} from '../../blocks/block.ts'

export interface SheetLine {
  passage: Passage
  kind: 'heading' | 'paragraph' | 'item'
  /** Of a heading or an item. */
  level: number
  strong: boolean
  /** A later line of the same block: part of the same paragraph or item. */
  continues: boolean
  /** An empty line stands before it: its own, or the usual one where the document has one before every paragraph. */
  gap: 'own' | 'usual' | null
  /** An item with a number. */
  numbered: boolean
  /** Where in a table; null outside. */
  cell: CellPlace | null
  page: number | null
}

export interface CellPlace {
  row: number
  column: number
  columns: number
  head: boolean
}

export function linesOfDocument({ blocks }: SheetDocument): SheetLine[] {
  const lines = blocks.flatMap((block, index) =>
    block.kind !== 'table' && block.margin === true ? [] : linesOfBlock(block, index),
  )
  if (!hasUsualGaps(blocks)) return lines
  return lines.map((line) => (line.gap === null ? line : { ...line, gap: 'usual' }))
}

const fewestGaps = 3

/** As mail and some programs write: no two paragraphs stand together, so that an empty line tells nothing. */
function hasUsualGaps(blocks: readonly Block[]): boolean {
  const following = blocks.filter(
    (block, index) => block.kind === 'paragraph' && blocks[index - 1]?.kind === 'paragraph',
  )
  return (
    following.length >= fewestGaps &&
    following.every((block) => block.kind !== 'table' && block.apart === true)
  )
}

export function linesOfBlock(block: Block, index: number): SheetLine[] {
  if (block.kind === 'table') return block.cells.flatMap((_cell, cell) => linesOfCell(block, index, cell))
  const { kind, level, strong, page } = block
  const isApart = block.apart === true
  return linesBetweenMarks(passageOfBlock(block, index)).map((passage, line) => {
    return {
      passage,
      kind,
      level,
      strong,
      page,
      continues: line > 0,
      gap: isApart && line === 0 ? 'own' : null,
      numbered: block.number !== null,
      cell: null,
    }
  })
}

/** Each line of a cell is a paragraph or an item of its own. */
function linesOfCell(table: TableBlock, index: number, at: number): SheetLine[] {
  const cell = table.cells[at]
  if (cell === undefined) return []
  const { row, column, head } = cell
  const whole = passageOfCell(table, index, at)
  const lines: SheetLine[] = []
  let from = 0
  for (const { text, level, strong } of cell.lines) {
    for (const passage of linesBetweenMarks(partOf(whole, from, from + text.length))) {
      lines.push({
        passage,
        kind: level > 0 ? 'item' : 'paragraph',
        level,
        strong,
        continues: false,
        gap: null,
        numbered: false,
        cell: { row, column, head, columns: table.columns },
        page: table.page,
      })
    }
    from += text.length + 1
  }
  return lines
}

/** Tags that stand in the text as text are breaks that somebody pasted. */
const pastedTag = /<\/?(?:p|br|div|li|ul|ol|span|b|strong|i|em)\s{0,3}\/?>/gi

function linesBetweenMarks(passage: Passage): Passage[] {
  return linesOf(passage).flatMap((line) => {
    if (!line.text.includes('<')) return [line]
    const parts: Passage[] = []
    let from = 0
    for (const tag of line.text.matchAll(pastedTag)) {
      parts.push(partOf(line, from, tag.index))
      from = tag.index + tag[0].length
    }
    return [...parts, partOf(line, from)].filter(({ text }) => text !== '')
  })
}
