/** What every document becomes before anything is recognised in it: headings, paragraphs, list items and tables, in order. */

export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item'
  /** Of a heading 1–6, or 0 for the title that a page names in its head only; of an item its depth, from 1; else 0. */
  level: number
  /** The number that an ordered item shows, where it is known. */
  number: number | null
  /** All of it is bold, or set as a heading by its looks. */
  strong: boolean
  /** Without its bullet. Line breaks inside are `\n`, tabs between words `\t`; other white space is single blanks. */
  text: string
  /** From 1, where the document has pages. */
  page: number | null
  /** An empty line stands before it, where the text sets some of its lines apart like that. */
  apart?: true
  /** From the head or foot that pages repeat; such blocks come last, whatever stands there on the page. */
  margin?: true
}

/** A line of a cell. Cells hold headings and lists too, and how they look says what they are. */
export interface Line {
  text: string
  /** Depth of a list item, from 1; 0 for others. */
  level: number
  strong: boolean
}

/** A cell stands where it begins; the places it spans over have no cell of their own. */
export interface Cell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** Marked as a header by the document. */
  head: boolean
  lines: Line[]
}

export interface TableBlock {
  kind: 'table'
  /** Row by row, then column by column. Empty cells are there, with no lines. */
  cells: Cell[]
  rows: number
  columns: number
  page: number | null
}

export type Block = TextBlock | TableBlock

const documentFormats = ['docx', 'pdf', 'html', 'md', 'txt'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** What was left aside while the blocks were made, and is worth a word to who brought the document. */
const documentNotes = ['macros', 'pictures', 'cut-short', 'pages-without-text', 'encoding-guessed'] as const
export type DocumentNote = (typeof documentNotes)[number]

export interface SheetDocument {
  format: DocumentFormat
  /** As the document states it about itself (`lang`), a BCP 47 tag; null when it does not. */
  language: string | null
  blocks: Block[]
  notes: DocumentNote[]
}

/** Where words stand: characters `from` to before `to` of a text block's text, or of the text of one of a table's cells. */
export interface Spot {
  block: number
  /** Index into the table's cells; null in a text block. */
  cell: number | null
  from: number
  to: number
}

/** Words with the place they were taken from; `text` is exactly what stands there. */
export interface Passage {
  text: string
  spot: Spot
}

/** A cell's lines, one below the other: what spots count their characters in. */
export function cellText(cell: Cell): string {
  return cell.lines.map((line) => line.text).join('\n')
}

/** A part of a passage, without white space around it. */
export function partOf(passage: Passage, from: number, to = passage.text.length): Passage {
  const cut = passage.text.slice(from, to)
  const start = from + cut.length - cut.trimStart().length
  const text = cut.trim()
  const at = passage.spot.from + start
  return { text, spot: { ...passage.spot, from: at, to: at + text.length } }
}

/** The lines of a passage that hold something. */
export function linesOf(passage: Passage): Passage[] {
  const lines: Passage[] = []
  let from = 0
  for (const line of passage.text.split('\n')) {
    if (line.trim() !== '') lines.push(partOf(passage, from, from + line.length))
    from += line.length + 1
  }
  return lines
}

export function passageOfBlock(block: TextBlock, index: number): Passage {
  return { text: block.text, spot: { block: index, cell: null, from: 0, to: block.text.length } }
}

export function passageOfCell(table: TableBlock, block: number, cell: number): Passage {
  const found = table.cells[cell]
  const text = found === undefined ? '' : cellText(found)
  return { text, spot: { block, cell, from: 0, to: text.length } }
}
