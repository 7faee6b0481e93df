/** What the cells of a column hold, counted: the content decides where no heading does. */
import { findDurations } from '../times/durations.ts'
import { leadingClocks } from './clock-marks.ts'
import { dayMarkOf } from './day-marks.ts'
import type { ClockMark } from './draft.ts'
import type { Grid, GridCell } from './grid.ts'
import { readPeopleIn } from './joined.ts'

export interface ColumnFacts {
  filled: number
  clocks: number
  /** Clocks that are ranges. */
  ranges: number
  lengths: number
  dates: number
  numbers: number
}

/** Enough of a long table to know what its columns hold. */
const mostLooked = 40

export function columnFacts(grid: Grid): Map<number, ColumnFacts> {
  const facts = new Map<number, ColumnFacts>()
  for (const { filled } of grid.rows)
    for (const cell of filled) {
      const known = facts.get(cell.column) ?? {
        filled: 0,
        clocks: 0,
        ranges: 0,
        lengths: 0,
        dates: 0,
        numbers: 0,
      }
      facts.set(cell.column, known)
      if (known.filled < mostLooked * 2) countCell(cell, known)
    }
  return facts
}

function countCell(cell: GridCell, known: ColumnFacts): void {
  known.filled += 1
  const [first] = cell.pieces
  if (first === undefined) return
  const clock = firstClock(cell)
  if (clock !== undefined) known.clocks += 1
  if (clock !== undefined && (clock.end !== null || clock.written.length > 8)) known.ranges += 1
  if (clock === undefined && isLength(cell.text)) known.lengths += 1
  if (/^\s{0,3}\d{1,3}[.)]?\s{0,3}$/.test(cell.text)) known.numbers += 1
  if (clock === undefined && dayMarkOf(first, 'row') !== undefined) known.dates += 1
}

/** `Session 1` may stand above the time in its cell. */
function firstClock({ pieces }: GridCell): ClockMark | undefined {
  for (const piece of pieces.slice(0, 3)) {
    const clock = leadingClocks(piece)?.clock
    if (clock !== undefined) return clock
  }
  return undefined
}

/** `15’`, `10 min`, and a bare `15` in a column of them. */
export function isLength(text: string): boolean {
  return (
    /^\s{0,3}\d{1,3}\s{0,3}$/.test(text) || (text.length < 30 && wholeLength(inOneLine(text)) !== undefined)
  )
}

/** In a narrow column `15` stands over `min`. */
export function inOneLine(text: string): string {
  return text.replace(/\s{1,8}/gu, ' ')
}

export function wholeLength(text: string): number | undefined {
  const short = /^\s{0,3}[([]?(\d{1,3})\s?m[)\]]?\s{0,3}$/u.exec(text.slice(0, 12))?.[1]
  if (short !== undefined && text.length < 12 && Number(short) > 0) return Number(short)
  const [first] = findDurations(text)
  if (first === undefined) return undefined
  const around = text.slice(0, first.from) + text.slice(first.to)
  return /^[\s()[\]~.≈:-]*(?:total|in all|en total|in totale|총|약)?[\s()[\]~.:-]*$/iu.test(around)
    ? first.minutes
    : undefined
}

/** How many of the cells that begin in the column are people, of how many looked at. */
export function peopleIn(grid: Grid, column: number): number {
  const cells = grid.rows
    .flatMap(({ filled }) => filled.find((cell) => cell.column === column) ?? [])
    .slice(0, mostLooked)
  const people = cells.filter((cell) => isPeopleCell(cell))
  return cells.length === 0 ? 0 : people.length / cells.length
}

export function isPeopleCell(cell: GridCell): boolean {
  const [first] = cell.pieces
  if (first === undefined || cell.text.length > 1_000) return false
  return readPeopleIn(cell.pieces, { role: 'speaker', expects: 'maybe' }).some(({ name }) =>
    name.at.some(({ from }) => from - first.spot.from < 20),
  )
}
