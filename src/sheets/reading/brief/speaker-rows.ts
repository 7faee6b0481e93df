/** Tables of people → a record a person: rows that go on, cells over several rows and tables cut by a page put together. */
import {
  type Block,
  type Cell,
  cellText,
  type Passage,
  partOf,
  passageOfCell,
  type TableBlock,
} from '../../blocks/block.ts'
import { isTopic, type PeopleColumn, peopleColumnOf } from '../words/people-columns.ts'
import { linesOfBlock } from './sheet-lines.ts'
import { headerRow } from './table-kinds.ts'
import type { TalkLine } from './talk-titles.ts'

export type PersonRecord = Map<PeopleColumn, TalkLine[]>
/** Columns of the grid, from 0. */
type Columns = Map<number, PeopleColumn>

export interface PeopleRows {
  records: PersonRecord[]
  headings: Passage[]
}

/** The tables stand one below the other; only the first needs headings. */
export function readPeopleRows(blocks: readonly Block[], tables: readonly number[]): PeopleRows {
  const read: PeopleRows = { records: [], headings: [] }
  let columns: Columns | undefined
  let both: ReadonlySet<number> = new Set()
  for (const index of tables) {
    const table = blocks[index]
    if (table?.kind !== 'table') continue
    const header = headerRow(table)
    if (header !== undefined) {
      columns = columnsOf(table, header)
      both = bothColumns(table, header, columns)
      read.headings.push(...headingsOf(table, index, header))
    }
    if (columns !== undefined)
      readRows(read.records, { table, index, columns, both, from: header === undefined ? 0 : header + 1 })
  }
  return read
}

function columnsOf(table: TableBlock, header: number): Columns {
  const heads = table.cells.filter(({ row }) => row === header)
  const isTalk = (cell: Cell) => peopleColumnOf(cellText(cell)) === 'presentation'
  const hasTalks = heads.some((cell) => isTalk(cell) && !isTopic(cellText(cell)))
  const named = heads.flatMap((cell) => {
    const column = peopleColumnOf(cellText(cell))
    if (column === undefined) return []
    const isTheme = hasTalks && isTalk(cell) && isTopic(cellText(cell))
    return [[cell.column, isTheme ? ('theme' as const) : column] as const]
  })
  const columns: Columns = new Map()
  for (const [at, column] of named) {
    const isKnown = [...columns.values()].includes(column as PeopleColumn)
    if (column === 'title')
      columns.set(
        at,
        titleColumn(
          table,
          at,
          named.map(([, other]) => other),
        ),
      )
    else if (!isKnown) columns.set(at, column)
  }
  return columns
}

/** "Title" beside what is presented is a post; alone, long ones are talks. */
function titleColumn(table: TableBlock, at: number, all: readonly string[]): PeopleColumn {
  if (all.includes('presentation')) return 'post'
  if (all.includes('post')) return 'presentation'
  const below = table.cells.filter(({ column, row, lines }) => column === at && row > 0 && lines.length > 0)
  const words = below.map((cell) => cellText(cell).split(/\s+/).length)
  const mean = words.reduce((sum, count) => sum + count, 0) / Math.max(1, words.length)
  return mean > 5 ? 'presentation' : 'post'
}

function headingsOf(table: TableBlock, index: number, header: number): Passage[] {
  return table.cells.flatMap((cell, at) => (cell.row <= header ? [passageOfCell(table, index, at)] : []))
}

interface Rows {
  table: TableBlock
  index: number
  columns: Columns
  /** Columns that hold the post and the organisation together. */
  both: ReadonlySet<number>
  from: number
}

function readRows(records: PersonRecord[], { table, index, columns, both, from }: Rows): void {
  const lines = Map.groupBy(linesOfBlock(table, index), ({ passage }) => passage.spot.cell)
  const byRow = rowsOf(table, from)
  for (const cells of byRow) {
    const row: PersonRecord = new Map()
    for (const { cell, at, isOwn } of cells) {
      const column = columns.get(cell.column)
      const own = lines.get(at) ?? []
      if (column === undefined || own.length === 0 || (!isOwn && column === 'name')) continue
      const said = own.map(({ passage, strong }) => ({ passage, strong }))
      const parts = both.has(cell.column) ? postAndOrganisation(said) : undefined
      row.set(column, parts?.post ?? said)
      if (parts !== undefined) row.set('organisation', parts.organisation)
    }
    const last = records.at(-1)
    if (row.has('name') || last === undefined) records.push(row)
    else lengthen(last, row)
  }
}

/** `Position / Organization` over one column, and none for the organisation alone. */
function bothColumns(table: TableBlock, header: number, columns: Columns): ReadonlySet<number> {
  if ([...columns.values()].includes('organisation')) return new Set()
  const heads = table.cells.filter(({ row, column }) => row === header && columns.get(column) === 'post')
  const named = heads.filter((cell) => {
    const parts = cellText(cell)
      .split(/[/,&|\n]|(?<!\p{L})(?:and|y|e|et|및)(?!\p{L})/iu)
      .map((part) => peopleColumnOf(part))
    return parts.includes('post') && parts.includes('organisation')
  })
  return new Set(named.map(({ column }) => column))
}

/** `Coordinator / Coop Norte`, or the one over the other. */
function postAndOrganisation(said: TalkLine[]): { post: TalkLine[]; organisation: TalkLine[] } | undefined {
  const [first, second, third] = said
  if (first === undefined || third !== undefined) return undefined
  if (second !== undefined) return { post: [first], organisation: [second] }
  const { text } = first.passage
  const at = text.indexOf(' / ')
  if (at < 2 || text.indexOf(' / ', at + 3) > 0) return undefined
  const cut = (from: number, to?: number) => [{ ...first, passage: partOf(first.passage, from, to) }]
  return { post: cut(0, at), organisation: cut(at + 3) }
}

/** The cells of each row, with those from above that reach into it. */
function rowsOf(table: TableBlock, from: number): { cell: Cell; at: number; isOwn: boolean }[][] {
  const rows: { cell: Cell; at: number; isOwn: boolean }[][] = Array.from(
    { length: Math.max(0, table.rows - from) },
    () => [],
  )
  for (const [at, cell] of table.cells.entries()) {
    const end = Math.min(table.rows, cell.row + cell.rowSpan)
    for (let row = Math.max(from, cell.row); row < end; row += 1)
      rows[row - from]?.push({ cell, at, isOwn: row === cell.row })
  }
  return rows
}

/** A row without a name goes on with the one above. */
function lengthen(last: PersonRecord, row: PersonRecord): void {
  for (const [column, lines] of row) {
    const known = last.get(column) ?? []
    const added = lines.filter(({ passage }) =>
      known.every((line) => line.passage.spot !== passage.spot && !isSame(line.passage, passage)),
    )
    last.set(column, [...known, ...added])
  }
}

function isSame(one: Passage, other: Passage): boolean {
  return (
    one.spot.block === other.spot.block &&
    one.spot.cell === other.spot.cell &&
    one.spot.from === other.spot.from
  )
}

/** The lines of a cell as one passage, where nothing stands between them. */
export function joinedLines(lines: readonly TalkLine[]): Passage | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  let whole = first.passage
  for (const { passage } of lines.slice(1)) {
    const isNext =
      passage.spot.block === whole.spot.block &&
      passage.spot.cell === whole.spot.cell &&
      passage.spot.from === whole.spot.to + 1
    if (!isNext) break
    whole = { text: `${whole.text}\n${passage.text}`, spot: { ...whole.spot, to: passage.spot.to } }
  }
  return partOf(whole, 0)
}
