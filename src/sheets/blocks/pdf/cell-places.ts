/** Where the text of a cell begins and ends on its page, kept beside its lines until all pages are put together. */
import type { Cell, Line } from '../block.ts'
import type { TextLine } from './text-lines.ts'

export interface CellPlace {
  first: TextLine
  last: TextLine
  /** How far its lines may reach. */
  right: number
}

const places = new WeakMap<readonly Line[], CellPlace>()

export function keepPlace(cell: readonly Line[], lines: readonly TextLine[], right: number): void {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first !== undefined && last !== undefined) places.set(cell, { first, last, right })
}

export function placeOf({ lines }: Cell): CellPlace | undefined {
  return places.get(lines)
}
