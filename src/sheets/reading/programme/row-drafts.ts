/** One row of a table as rows of the programme: its cells by what their columns are for. */
import { isPeopleCell } from './column-facts.ts'
import { dayMarkOf } from './day-marks.ts'
import { type Draft, newDraft, type Step } from './draft.ts'
import { covers, type GridCell, type GridRow } from './grid.ts'
import type { Column, Layout } from './layout.ts'
import type { Piece } from './piece.ts'
import { placeAffiliations } from './row-affiliations.ts'
import type { RowTimes } from './row-times.ts'

/** Mostly one; where the days stand side by side, one for each day that has something. */
export function draftsOfRow(row: GridRow, layout: Layout, times: RowTimes): Step[] {
  const days = layout.columns.filter(({ use }) => use === 'day')
  if (days.length > 0) return days.flatMap((day) => draftOfDay(row, day, times))
  const draft = timedDraft(times)
  fillDraft(draft, row, layout)
  if (draft.title.length === 0) draft.title.push(...times.beside)
  else draft.content.push(...times.beside)
  /* A type that is left out, and a description that says what it is. */
  if (draft.title.length === 0) draft.title.push(...draft.content.splice(0, 1))
  return [draft]
}

function timedDraft({ clock, elsewhere, minutes, cells }: RowTimes): Draft {
  const taken = cells.flatMap(({ pieces }) => pieces.map(({ spot }) => spot))
  return { ...newDraft(clock), elsewhere, minutes, taken }
}

function draftOfDay(row: GridRow, day: Column, times: RowTimes): Step[] {
  const cell = row.filled.find((one) => covers(one, day.column))
  const heading = day.heading?.pieces[0]
  const mark = heading === undefined ? undefined : dayMarkOf(heading, 'row')
  if (cell === undefined || mark === undefined) return []
  return [mark, { ...timedDraft(times), title: cell.pieces }]
}

export function fillDraft(draft: Draft, row: GridRow, layout: Layout): void {
  const free: GridCell[] = []
  const affiliations: Piece[] = []
  for (const cell of row.filled) {
    if (draft.taken.some((spot) => cell.pieces.some((piece) => piece.spot === spot))) continue
    if (!/[\p{L}\p{N}]/u.test(cell.text)) draft.taken.push(...cell.pieces.map(({ spot }) => spot))
    else if (columnOf(cell, layout)?.use === 'free') free.push(cell)
    else if (columnOf(cell, layout)?.use === 'affiliation') affiliations.push(...cell.pieces)
    else placeCell(draft, cell, layout)
  }
  placeAffiliations(draft, affiliations)
  placeFree(draft, free)
  for (const cell of row.above) if (cell.pieces.length > 0) placeAbove(draft, cell, layout)
  if (draft.parallel.length === 1) draft.parallel = []
}

/** Cells that no heading tells: the first is the title, two more are things at the same time. */
function placeFree(draft: Draft, free: readonly GridCell[]): void {
  const [first, second] = free
  if (first === undefined) return
  const together = free.length >= 3 || (second !== undefined && isPeopleCell(first) && isPeopleCell(second))
  if (draft.title.length === 0 && together)
    for (const { pieces } of free) draft.parallel.push({ room: null, pieces: [...pieces] })
  if (draft.title.length === 0) draft.title.push(...first.pieces)
  else draft.content.push(...first.pieces)
  if (!together) for (const cell of free.slice(1)) draft.content.push(...cell.pieces)
}

function placeCell(draft: Draft, cell: GridCell, layout: Layout): void {
  const column = columnOf(cell, layout)
  const pieces = [...cell.pieces]
  if (column === undefined || column.use === 'number' || column.use === 'date') {
    if (column === undefined) draft.content.push(...pieces)
    else draft.taken.push(...pieces.map(({ spot }) => spot))
  } else if (column.use === 'people') draft.people.push({ pieces, role: column.role })
  else if (column.use === 'room') draft.room.push(...pieces)
  else if (column.use === 'category') draft.category.push(...pieces)
  else if (column.use === 'parallel') placeParallel(draft, pieces, { cell, column, layout })
  else if (column.use === 'content') draft.content.push(...pieces)
  else if (draft.title.length === 0) draft.title.push(...pieces)
  else draft.content.push(...pieces)
}

interface Placed {
  cell: GridCell
  column: Column
  layout: Layout
}

/** A cell over all the rooms is for everybody. */
function placeParallel(draft: Draft, pieces: Piece[], { cell, column, layout }: Placed): void {
  const rooms = layout.columns.filter((one) => one.use === 'parallel' && covers(cell, one.column))
  const all = layout.columns.filter((one) => one.use === 'parallel')
  if (draft.title.length === 0) draft.title.push(...pieces)
  if (rooms.length < all.length || rooms.length === 1)
    draft.parallel.push({ room: column.heading?.pieces[0] ?? null, pieces })
}

/** Categories and rooms are often written once for several rows. */
function placeAbove(draft: Draft, cell: GridCell, layout: Layout): void {
  const use = columnOf(cell, layout)?.use
  if (use === 'category') draft.category.push(...cell.pieces)
  if (use === 'room') draft.room.push(...cell.pieces)
  if (use === 'title' && draft.title.length === 0) draft.title.push(...cell.pieces)
  if (use === 'people') draft.people.push({ pieces: cell.pieces, role: 'speaker' })
}

/** What a cell is for: of the columns that it spans over, the title's. */
function columnOf(cell: GridCell, { columns }: Layout): Column | undefined {
  const under = columns.filter(({ column }) => covers(cell, column))
  return (
    under.find(({ use }) => use === 'title') ?? under.find(({ column }) => column === cell.column) ?? under[0]
  )
}

/** Rows without a time belong to the one above: more lines of its title, its people, what it says. */
export function continueDraft(draft: Draft, row: GridRow, layout: Layout): void {
  for (const cell of row.filled) {
    const use = columnOf(cell, layout)?.use
    const pieces = [...cell.pieces]
    if (use === 'people') draft.people.push({ pieces, role: columnOf(cell, layout)?.role ?? 'speaker' })
    else if (use === 'affiliation') placeAffiliations(draft, pieces)
    else if (use === 'room') draft.room.push(...pieces)
    else if (use === 'category') draft.category.push(...pieces)
    else if (use === 'parallel') continueParallel(draft, pieces, columnOf(cell, layout))
    else if (use === 'title' && goesOn(draft, pieces)) draft.title.push(...pieces)
    else draft.content.push(...pieces)
  }
}

function continueParallel(draft: Draft, pieces: Piece[], column: Column | undefined): void {
  const room = column?.heading?.pieces[0] ?? null
  const part = draft.parallel.find((one) => one.room === room)
  if (part === undefined) draft.content.push(...pieces)
  else part.pieces.push(...pieces)
}

/** A title that was broken off: it has no end yet, or goes on in small letters. */
function goesOn(draft: Draft, pieces: Piece[]): boolean {
  const last = draft.title.at(-1)?.text ?? ''
  const next = pieces[0]?.text ?? ''
  return draft.title.length === 0 || /[,(/&\-–—:]$/u.test(last) || /^\p{Ll}/u.test(next)
}
