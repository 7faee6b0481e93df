/** The document as it looks, cut where recognised words begin and end: each piece knows the fields that it was read into. */
import {
  type Block,
  type Cell,
  cellText,
  type SheetDocument,
  type Spot,
  type TableBlock,
} from '../../../sheets/blocks/block.ts'

/** A place in the document that something points at; `field` is the id of the form's field, if it is one. */
export interface Pointer {
  spot: Spot
  field: string
}

export interface Piece {
  text: string
  /** Where links to words that begin here lead; empty for others. */
  id: string
  /** Ids of the fields that were read here. */
  fields: string[]
  isMarked: boolean
}

export interface BlockView {
  kind: Block['kind']
  level: number
  strong: boolean
  /** Of a list item as it is numbered; empty for a bullet. */
  number: string
  pieces: Piece[]
  rows: CellView[][]
}

interface CellView {
  head: boolean
  rowSpan: number
  columnSpan: number
  lines: { pieces: Piece[]; level: number; strong: boolean }[]
}

export function spotId({ block, cell, from }: Spot): string {
  return `w-${block}-${cell ?? 't'}-${from}`
}

export function documentView({ blocks }: SheetDocument, pointers: readonly Pointer[]): BlockView[] {
  const byPlace = Map.groupBy(
    pointers.filter(({ spot }) => spot.to > spot.from),
    ({ spot }) => placeKey(spot.block, spot.cell),
  )
  const told = new Set<string>()
  const cut = (block: number, cell: number | null, text: string) =>
    piecesOf(text, byPlace.get(placeKey(block, cell)) ?? [], { block, cell, told })
  return blocks.map((block, index) => viewOf(block, index, cut))
}

type Cut = (block: number, cell: number | null, text: string) => Piece[]

function viewOf(block: Block, index: number, cut: Cut): BlockView {
  if (block.kind === 'table') {
    const rows = rowsOf(block, index, cut)
    return { kind: 'table', level: 0, strong: false, number: '', pieces: [], rows }
  }
  const { kind, level, strong, number } = block
  const pieces = cut(index, null, block.text)
  return { kind, level, strong, number: number === null ? '' : `${number}.`, pieces, rows: [] }
}

function rowsOf(table: TableBlock, block: number, cut: Cut): CellView[][] {
  const rows = Map.groupBy(
    table.cells.map((cell, index) => ({ cell, index })),
    ({ cell }) => cell.row,
  )
  return Array.from({ length: table.rows }, (_, row) =>
    (rows.get(row) ?? []).map(({ cell, index }) => ({
      head: cell.head,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      lines: linesOf(cell, cut(block, index, cellText(cell))),
    })),
  )
}

/** Pieces of a cell's text, line by line; the sign between two lines is shown by the lines themselves. */
function linesOf(cell: Cell, pieces: readonly Piece[]): CellView['lines'] {
  const lines = cell.lines.map(({ level, strong }) => ({ pieces: [] as Piece[], level, strong }))
  let at = 0
  for (const piece of pieces) {
    let id = piece.id
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) at += 1
      if (text === '') continue
      lines[at]?.pieces.push({ ...piece, text, id })
      id = ''
    }
  }
  return lines
}

interface Place {
  block: number
  cell: number | null
  told: Set<string>
}

function piecesOf(text: string, pointers: readonly Pointer[], { block, cell, told }: Place): Piece[] {
  if (pointers.length === 0) return [{ text, id: '', fields: [], isMarked: false }]
  const edges = new Set([0, text.length])
  for (const { spot } of pointers) {
    edges.add(Math.min(spot.from, text.length))
    edges.add(Math.min(spot.to, text.length))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  const starts = new Set(pointers.map(({ spot }) => spot.from))
  let open: Pointer[] = []
  const opening = Map.groupBy(pointers, ({ spot }) => spot.from)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    open = [...open.filter(({ spot }) => spot.to > from), ...(opening.get(from) ?? [])]
    const id = starts.has(from) ? spotId({ block, cell, from, to }) : ''
    const isFirst = id !== '' && !told.has(id)
    if (isFirst) told.add(id)
    const isBlank = text.slice(from, to).trim() === ''
    return {
      text: text.slice(from, to),
      id: isFirst ? id : '',
      fields: isBlank ? [] : [...new Set(open.map(({ field }) => field).filter((field) => field !== ''))],
      isMarked: open.length > 0,
    }
  })
}

function placeKey(block: number, cell: number | null): string {
  return `${block}/${cell ?? ''}`
}
