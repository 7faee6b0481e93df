/** What each column of a table is for: by what its heading says, and by what it holds. */
import type { Role } from '../../../domain/session.ts'
import { findZones, type ZoneSpan } from '../times/zones.ts'
import type { ColumnName } from '../words/columns.ts'
import { isZoneText } from './clock-marks.ts'
import { type ColumnFacts, columnFacts, isPeopleCell, peopleIn } from './column-facts.ts'
import type { Grid, GridCell } from './grid.ts'
import type { HeaderRow } from './header-row.ts'

export type Use =
  | 'time'
  | 'elsewhere'
  | 'start'
  | 'end'
  | 'minutes'
  | 'elapsed'
  | 'title'
  | 'content'
  | 'category'
  | 'people'
  | 'affiliation'
  | 'room'
  | 'date'
  | 'number'
  | 'parallel'
  | 'day'
  | 'free'

export interface Column {
  column: number
  use: Use
  role: Role
  heading: GridCell | null
  /** Of the times in it, as its heading says. */
  zone: ZoneSpan | null
}

export interface Layout {
  columns: Column[]
  /** As many as the table has. */
  width: number
}

/** Undefined for a table that is no programme. */
export function layoutOf(grid: Grid, header: HeaderRow | undefined): Layout | undefined {
  const facts = columnFacts(grid)
  const starts = [...facts.keys(), ...(header?.headings.map(({ cell }) => cell.column) ?? [])]
  const columns = [...new Set(starts)].sort((one, other) => one - other)
  const named = new Map<number, Column>()
  for (const column of columns) {
    const heading = header?.headings.find(({ cell }) => cell.column === column)
    const use = useOf(facts.get(column), heading?.name ?? null)
    if (use !== undefined)
      named.set(column, {
        ...columnFor(column, use, heading?.cell ?? null),
        role: heading?.name?.role ?? 'speaker',
      })
  }
  settleTimes(named, facts)
  settleAffiliations(named)
  if (isZoneTable(grid, header, named)) return undefined
  if (![...named.values()].some(({ use }) => use === 'time' || use === 'start' || use === 'minutes'))
    return undefined
  const open = columns.filter((column) => !named.has(column))
  for (const column of settleContent({ open, grid, header, named })) named.set(column.column, column)
  return { columns: [...named.values()].sort((one, other) => one.column - other.column), width: grid.columns }
}

/** Where no column names people, an organisation is something else that is said. */
function settleAffiliations(named: Map<number, Column>): void {
  const uses = [...named.values()].map(({ use }) => use)
  if (uses.includes('people')) return
  for (const column of named.values()) if (column.use === 'affiliation') column.use = 'content'
}

/** Cities and what their clocks show is no programme. */
function isZoneTable(grid: Grid, header: HeaderRow | undefined, named: Map<number, Column>): boolean {
  const uses = new Set([...named.values()].map(({ use }) => use))
  if (uses.has('title') || uses.has('content')) return false
  if (header?.headings.some(({ name }) => name?.word === 'zone')) return true
  const rows = grid.rows
    .slice(0, 40)
    .filter(({ filled }) => filled.some((cell) => named.get(cell.column)?.use === 'time'))
  const zoned = rows.filter(({ filled }) =>
    filled.some((cell) => !named.has(cell.column) && isZoneText(cell.text)),
  )
  return zoned.length > 1 && zoned.length * 2 > rows.length
}

/** By its name, where the content does not speak against it. */
function useOf(facts: ColumnFacts | undefined, name: ColumnName | null): Use | undefined {
  const holds = facts ?? { filled: 0, clocks: 0, ranges: 0, lengths: 0, dates: 0, numbers: 0 }
  const timed = holds.clocks > 0 && holds.clocks * 5 >= holds.filled * 2
  if (name === null) return timed ? 'time' : byContent(holds)
  if (name.word === 'zone') return timed ? 'elsewhere' : undefined
  if (name.word === 'time' || name.word === 'start' || name.word === 'end' || name.word === 'minutes') {
    if (timed) return name.word === 'minutes' ? 'time' : name.word
    return holds.lengths * 2 >= holds.filled && holds.lengths > 0
      ? 'minutes'
      : name.word === 'time'
        ? undefined
        : name.word
  }
  if (timed) return 'time'
  return name.word
}

/** Columns of dates, of lengths and of mere numbers tell themselves, whatever one word over them says. */
function byContent({ filled, dates, lengths, numbers }: ColumnFacts): Use | undefined {
  if (dates > 0 && dates * 5 >= filled * 4) return 'date'
  const nearlyAll = filled > 3 ? filled - 1 : filled
  if (filled >= 3 && numbers >= nearlyAll) return 'number'
  return filled >= 3 && lengths >= nearlyAll ? 'minutes' : undefined
}

/** Several columns of times: start and end, or the same time by several clocks; the first is the one that counts. */
function settleTimes(named: Map<number, Column>, facts: Map<number, ColumnFacts>): void {
  const times = [...named.values()].filter(({ use }) => use === 'time').sort((a, b) => a.column - b.column)
  const [first, second, ...others] = times
  if (first === undefined || second === undefined) return
  const hasStart = [...named.values()].some(({ use }) => use === 'start')
  const ranged = (facts.get(first.column)?.ranges ?? 0) > 0 || (facts.get(second.column)?.ranges ?? 0) > 0
  if (!hasStart && !ranged && second.column - first.column <= 3 && first.heading === null) {
    first.use = 'start'
    second.use = 'end'
    for (const one of others) one.use = 'elsewhere'
    return
  }
  for (const one of hasStart ? times : [second, ...others]) one.use = 'elsewhere'
}

interface Open {
  open: number[]
  grid: Grid
  header: HeaderRow | undefined
  named: Map<number, Column>
}

/** The columns whose headings say nothing known: titles, rooms side by side, days side by side, people. */
function settleContent({ open, grid, header, named }: Open): Column[] {
  const used = new Set([...named.values()].map(({ use }) => use))
  const headed = open.flatMap((column) => header?.headings.find(({ cell }) => cell.column === column) ?? [])
  const days = headed.filter(({ dated }) => dated)
  if (days.length >= 2) return headed.map(({ cell }) => columnFor(cell.column, 'day', cell))
  const hasTitle = used.has('title')
  if (!hasTitle && headed.length >= 2)
    return headed.map(({ cell }) => columnFor(cell.column, 'parallel', cell))
  if (hasTitle && headed.length >= 1)
    return open.map((column) => columnFor(column, 'content', headingAt(header, column)))
  if (!hasTitle && used.has('content')) return withoutHeadings(open, grid, [...named.values()])
  return withoutHeadings(open, grid, [...named.values()], headed[0]?.cell)
}

/** One unknown heading is over the titles; columns without any are told by their cells, row by row. */
function withoutHeadings(open: number[], grid: Grid, named: Column[], headed?: GridCell): Column[] {
  if (headed === undefined && (!open.some((column) => isFilled(grid, column)) || named.some(describes)))
    promote(named)
  const rest = open.filter((column) => column !== headed?.column)
  const uses = rest.map((column) =>
    columnFor(column, isPeopleColumn(grid, column, rest) ? 'people' : 'free', null),
  )
  return headed === undefined ? uses : [columnFor(headed.column, 'title', headed), ...uses]
}

const remarks =
  /^(?:비\s{0,4}고|remarks?|notes?|comments?|observaciones|notas|remarques|observations|note|observações)$/iu

/** Contents, and no mere remarks, which stand beside the titles. */
function describes({ use, heading }: Column): boolean {
  return use === 'content' && !remarks.test(heading?.text.trim() ?? '')
}

/** Mostly people, beside cells that are not: where all cells of the rows are people, they are things side by side. */
function isPeopleColumn(grid: Grid, column: number, open: readonly number[]): boolean {
  if (peopleIn(grid, column) < 0.5) return false
  const rows = grid.rows.filter(({ filled }) => filled.some((cell) => cell.column === column)).slice(0, 40)
  const besides = rows.map(({ filled }) =>
    filled.find((cell) => cell.column !== column && isOpen(cell, open)),
  )
  return besides.filter((cell) => cell !== undefined && !isPeopleCell(cell)).length * 2 > besides.length
}

function isOpen(cell: GridCell, open: readonly number[]): boolean {
  return open.includes(cell.column)
}

/** Where only descriptions have a column, they are the titles. */
function promote(named: Column[]): void {
  if (named.some(({ use }) => use === 'title')) return
  const content = named.find(({ use }) => use === 'content') ?? named.find(({ use }) => use === 'category')
  if (content !== undefined) content.use = 'title'
}

function isFilled(grid: Grid, column: number): boolean {
  return grid.rows.some(({ filled }) => filled.some((cell) => cell.column === column))
}

function headingAt(header: HeaderRow | undefined, column: number): GridCell | null {
  return header?.headings.find(({ cell }) => cell.column === column)?.cell ?? null
}

function columnFor(column: number, use: Use, heading: GridCell | null): Column {
  const zone = heading === null ? null : (findZones(heading.text.slice(0, 80))[0] ?? null)
  return { column, use, role: 'speaker', heading, zone }
}
