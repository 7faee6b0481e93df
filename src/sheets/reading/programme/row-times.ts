/** The times of one row of a table: from one column or two, in one zone or several, and how long it lasts. */
import { clockOfWhole, leadingClocks } from './clock-marks.ts'
import { inOneLine, isLength, wholeLength } from './column-facts.ts'
import type { ClockMark, MinutesMark } from './draft.ts'
import { minutesSince } from './elapsed.ts'
import { covers, type GridCell, type GridRow } from './grid.ts'
import type { Column, Layout } from './layout.ts'
import { isBlank, type Piece } from './piece.ts'

export interface RowTimes {
  clock: ClockMark | null
  elsewhere: ClockMark[]
  minutes: MinutesMark | null
  /** What the cells of the times say beside them. */
  beside: Piece[]
  cells: GridCell[]
}

/** Undefined for a row without a time of its own. */
export function timesOfRow(row: GridRow, { columns }: Layout): RowTimes | undefined {
  const times: RowTimes = { clock: null, elsewhere: [], minutes: null, beside: [], cells: [] }
  for (const column of columns) {
    const cell = row.filled.find((one) => one.column === column.column) ?? spanningTime(row, column)
    if (cell !== undefined && !times.cells.includes(cell)) readTimeCell(cell, column, times)
  }
  if (times.clock === null && times.minutes === null) return undefined
  return times
}

/** A time that begins further left, over a column that is empty in this row. */
function spanningTime({ filled }: GridRow, { column, use }: Column): GridCell | undefined {
  if (use !== 'time' && use !== 'start') return undefined
  const cell = filled.find((one) => one.column < column && covers(one, column))
  const [first] = cell?.pieces ?? []
  return first !== undefined && clockOfWhole(first) !== undefined ? cell : undefined
}

function readTimeCell(cell: GridCell, column: Column, times: RowTimes): void {
  const { use } = column
  if (use === 'minutes' || use === 'elapsed') {
    const minutes = use === 'elapsed' ? minutesSince(cell) : minutesOf(cell)
    if (minutes === undefined) return
    times.minutes = minutes
    times.cells.push(cell)
    return
  }
  if (use !== 'time' && use !== 'start' && use !== 'end' && use !== 'elsewhere') return
  const read = clocksOfCell(cell)
  for (const clock of read.clocks) clock.zone ??= column.zone
  const [first, ...others] = read.clocks
  if (first === undefined) return
  times.cells.push(cell)
  times.beside.push(...read.beside)
  if (use === 'end' && times.clock !== null) times.clock = endAt(times.clock, first)
  else if (use === 'elsewhere') times.elsewhere.push(...read.clocks)
  else if (times.clock === null) {
    times.clock = first
    times.elsewhere.push(...others)
  } else times.elsewhere.push(...read.clocks)
}

/** The first clock of a cell is the one that counts; the others, in lines or side by side, are other zones. */
function clocksOfCell(cell: GridCell): { clocks: ClockMark[]; beside: Piece[] } {
  const clocks: ClockMark[] = []
  const beside: Piece[] = []
  for (const piece of joinSplit(cell.pieces)) {
    const leading = leadingClocks(piece)
    if (leading === undefined) beside.push(piece)
    else {
      clocks.push(leading.clock, ...leading.elsewhere)
      if (!isBlank(leading.rest) && /\p{L}{2}/u.test(leading.rest.text)) beside.push(leading.rest)
    }
  }
  return startAndEndLines(clocks, beside)
}

/** `8:00` over `9:00` in one cell, the first without an end: from the one to the other. */
function startAndEndLines(clocks: ClockMark[], beside: Piece[]) {
  const [first, second, third] = clocks
  const together =
    first !== undefined &&
    second !== undefined &&
    third === undefined &&
    first.end === null &&
    second.end === null &&
    first.zone === null &&
    second.zone === null
  return together ? { clocks: [endAt(first, second)], beside } : { clocks, beside }
}

/** A range that is broken over lines of its cell (`7:30 A 8:00` over `AM`) is one. */
function joinSplit(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const follows = before !== undefined && before.spot.to + 1 === piece.spot.from
    if (
      follows &&
      (/^(?:a|p)\.? ?m\.?$/iu.test(piece.text) ||
        /[-–—~∼〜aàA]\s?$/u.test(before.text) ||
        /^[-–—~〜]/u.test(piece.text))
    ) {
      const text = `${before.text}\n${piece.text}`
      joined[joined.length - 1] = { ...before, text, spot: { ...before.spot, to: piece.spot.to } }
    } else joined.push(piece)
  }
  return joined
}

function endAt(start: ClockMark, end: ClockMark): ClockMark {
  return {
    ...start,
    end: end.end ?? end.start,
    minutes: start.minutes ?? end.minutes,
    halfUnsure: start.halfUnsure || end.halfUnsure,
    zone: start.zone ?? end.zone,
    written: `${start.written} – ${end.written}`,
    endAt: end.endAt,
  }
}

function minutesOf(cell: GridCell): MinutesMark | undefined {
  const [piece] = cell.pieces
  if (piece === undefined || !isLength(cell.text)) return undefined
  const bare = piece.text.match(/^\s{0,3}(\d{1,3})\s{0,3}$/)?.[1]
  const minutes = bare === undefined ? wholeLength(inOneLine(cell.text)) : Number(bare)
  return minutes === undefined || minutes === 0 ? undefined : { minutes, at: piece.spot, written: piece.text }
}
