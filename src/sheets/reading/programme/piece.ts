/** A line of the document with how it looks: what rows of a programme are put together from. */
import {
  type Cell,
  linesOf,
  type Passage,
  partOf,
  passageOfBlock,
  type Spot,
  type TextBlock,
} from '../../blocks/block.ts'

export interface Piece extends Passage {
  strong: boolean
  /** Depth of a list item, from 1; 0 for others. */
  level: number
  /** 1–6 of a heading; 0 for others. */
  heading: number
  /** Stands in one line with the piece before it. */
  follows?: true
  /** Stands in the next cell and tells of the piece before it. */
  beside?: true
}

export function piecesOfBlock(block: TextBlock, index: number): Piece[] {
  const look = {
    strong: block.strong,
    level: block.kind === 'item' ? block.level : 0,
    heading: block.kind === 'heading' ? Math.max(block.level, 1) : 0,
  }
  return linesOf(passageOfBlock(block, index)).map((line) => ({ ...line, ...look }))
}

export function piecesOfCell(cell: Cell, at: { block: number; cell: number }): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { text, strong, level } of cell.lines) {
    const line = { text, spot: { ...at, from, to: from + text.length } }
    for (const part of linesOf(line)) pieces.push({ ...part, strong, level, heading: 0 })
    from += text.length + 1
  }
  return pieces
}

/** A part of a piece, looking like the whole. */
export function cutPiece(piece: Piece, from: number, to?: number): Piece {
  return { ...piece, ...partOf(piece, from, to) }
}

export function isBlank(piece: Piece): boolean {
  return piece.text.trim() === ''
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('\n')
}

export function spotsOf(pieces: readonly Piece[]): Spot[] {
  return pieces.map(({ spot }) => spot)
}

export function sameCell(one: Spot, other: Spot): boolean {
  return one.block === other.block && one.cell === other.cell
}

/** True when the spots share a character. */
export function meets(one: Spot, other: Spot): boolean {
  return sameCell(one, other) && one.from < other.to && other.from < one.to
}
