/** Columns in plain text that stand one below the other, with two blanks or more between. */
import { readBullet } from './bullets.ts'
import type { FoundRows } from './text-tables.ts'
import { widthOf } from './wrapped-lines.ts'

const fewestRows = 3
const longestRow = 400

/** Only where it is clear: in three lines or more, every word that follows a gap begins below another. */
export function findAlignedRows(lines: readonly string[], at: number): FoundRows | undefined {
  if (!hasGap(lines[at] ?? '')) return undefined
  const starts = gapStarts(lines[at] ?? '')
  const rows: string[][] = []
  let until = at
  while (until < lines.length) {
    const line = lines[until] ?? ''
    const isItem = readBullet(line.trim()) !== undefined
    if (line.trim() === '' || line.length > longestRow || (isItem && !isBelowLater(line, starts))) break
    if (!gapStarts(line).every((start) => starts.includes(start)) || !mayHold(line, starts)) break
    rows.push(cutAt(line, starts))
    until += 1
  }
  const full = rows.filter((row) => row.filter((cell) => cell.trim() !== '').length > 1).length
  return full >= fewestRows ? { rows, headRows: 0, until } : undefined
}

/** An item in a list of the second column, or of a later one. */
function isBelowLater(line: string, [, ...later]: readonly number[]): boolean {
  return later.includes(gapStarts(line)[0] ?? 0)
}

function hasGap(line: string): boolean {
  return line.length < longestRow && /\S {2,99}\S/.test(line) && !line.includes('\t')
}

/** Where, in columns on the screen, words begin: the first, and those behind gaps. */
function gapStarts(line: string): number[] {
  const starts: number[] = []
  let width = 0
  let blanks = 2
  for (const letter of line) {
    if (letter !== ' ' && blanks > 1) starts.push(width)
    blanks = letter === ' ' ? blanks + 1 : 0
    width += widthOf(letter)
  }
  return starts
}

/** No word lies across the place where a column begins. */
function mayHold(line: string, starts: readonly number[]): boolean {
  const cells = cutAt(line, starts)
  return cells
    .slice(0, -1)
    .every((cell, index) => cell === '' || /\s$/.test(cell) || cells.slice(index + 1).every((c) => c === ''))
}

function cutAt(line: string, starts: readonly number[]): string[] {
  const cells = starts.map(() => '')
  let width = 0
  let column = 0
  for (const letter of line) {
    while (column + 1 < starts.length && width >= (starts[column + 1] ?? 0)) column += 1
    cells[column] += letter
    width += widthOf(letter)
  }
  return cells
}
