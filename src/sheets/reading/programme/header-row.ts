/** Which rows of a table name its columns, and what they say. */

import { type ColumnName, columnNamed } from '../words/columns.ts'
import { leadingClocks } from './clock-marks.ts'
import { dayMarkOf } from './day-marks.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'

export interface Heading {
  cell: GridCell
  name: ColumnName | null
  /** A date stands where a heading would. */
  dated: boolean
}

export interface HeaderRow {
  headings: Heading[]
}

const timely = new Set(['time', 'start', 'end', 'minutes', 'date'])

/** Undefined for a row that holds something else. */
export function headerIn(row: GridRow, grid: Grid): HeaderRow | undefined {
  const { filled } = row
  if (filled.length === 0 || filled.length > 40 || filled.some(hasClock)) return undefined
  if (filled.length === 1 && (filled[0]?.columnSpan ?? 1) >= grid.columns && grid.columns > 1)
    return undefined
  const header = headerOf(row)
  return header !== undefined && isHeader(header.headings) ? header : undefined
}

/** A row that is known to name the columns. */
export function headerOf(row: GridRow | undefined): HeaderRow | undefined {
  if (row === undefined || row.filled.length === 0) return undefined
  return { headings: row.filled.map((cell) => ({ cell, name: nameOf(cell), dated: isDated(cell) })) }
}

function isHeader(headings: Heading[]): boolean {
  const named = headings.filter(({ name }) => name !== null)
  if (named.length === 0) return weekOf(headings)
  if (named.length >= 2 && named.length * 2 >= headings.length) return true
  if (named.some(({ name }) => timely.has(name?.word ?? ''))) return headings.length > 1 || isHead(headings)
  if (headings.some(({ dated }) => dated)) return true
  return isHead(headings) && headings.length > 1
}

/** A column for each day, with nothing said above the times. */
function weekOf(headings: Heading[]): boolean {
  return headings.length >= 2 && headings.every(({ dated }) => dated)
}

function isHead(headings: Heading[]): boolean {
  return headings.every(({ cell }) => cell.head)
}

function nameOf(cell: GridCell): ColumnName | null {
  const joined = cell.pieces.map(({ text }) => text).join(' ')
  return (
    columnNamed(joined) ?? (cell.pieces.length > 1 ? (columnNamed(cell.pieces[0]?.text ?? '') ?? null) : null)
  )
}

/** A date, `Day 2`, `Monday`, or a date that is still to be written. */
function isDated({ pieces, text }: GridCell): boolean {
  const [first] = pieces
  return (
    first !== undefined &&
    text.length <= 80 &&
    dayMarkOf({ ...first, text: text.replace(/\n/g, ' ') }, 'row') !== undefined
  )
}

function hasClock(cell: GridCell): boolean {
  const [first] = cell.pieces
  return first !== undefined && leadingClocks(first) !== undefined
}
