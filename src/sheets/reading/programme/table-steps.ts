/** A table of a programme, row by row: rows with a time, what continues them, and rows that name the day. */
import type { TableBlock } from '../../blocks/block.ts'
import { findDates } from '../times/dates.ts'
import { findDurations } from '../times/durations.ts'
import { isPartOfDay } from '../words/day-parts.ts'
import { itemKindOf } from '../words/kinds.ts'
import { isToCome } from '../words/placeholders.ts'
import { clockOfWhole } from './clock-marks.ts'
import { dayMarkOf } from './day-marks.ts'
import { type DayMark, type Draft, newDraft, type Step } from './draft.ts'
import { markElapsed, settleElapsed } from './elapsed.ts'
import { type Grid, type GridCell, type GridRow, gridOf, transposed } from './grid.ts'
import { type HeaderRow, headerIn, headerOf } from './header-row.ts'
import { type Layout, layoutOf, type Use } from './layout.ts'
import { giveLead, type Lead, leadIn } from './lead-rows.ts'
import { isListTable } from './list-tables.ts'
import { lengthensLast } from './merged-rows.ts'
import { splitPeopleTails } from './people-tails.ts'
import { continueDraft, draftsOfRow, fillDraft } from './row-drafts.ts'
import { timesOfRow } from './row-times.ts'
import { titleTalks } from './talks-under-people.ts'
import { isZoneTable } from './zone-table.ts'

export interface TableContext {
  /** Of the programme table before, which may go on in this one. */
  layout: Layout | undefined
  last: Draft | undefined
}

export interface TableSteps extends TableContext {
  steps: Step[]
}

/** Undefined for a table that is no programme. */
export function stepsOfTable(table: TableBlock, block: number, before: TableContext): TableSteps | undefined {
  const upright = gridOf(table, block)
  if (isZoneTable(upright) || isListTable(upright)) return undefined
  const isAcross = timesAcross(upright)
  const grid = isAcross ? gridOf(transposed(table), block) : upright
  const header = isAcross ? headerOf(grid.rows[0]) : firstHeader(grid)
  const layout =
    (header === undefined ? sameLayout(grid, before) : undefined) ??
    layoutOf(grid, header) ??
    continued(grid, before)
  if (layout === undefined) return undefined
  const walk: Walk = {
    grid,
    layout,
    steps: [],
    last: before.layout?.width === layout.width ? before.last : undefined,
    lead: undefined,
  }
  markElapsed(grid, walk.layout)
  for (const row of grid.rows) walkRow(row, walk)
  if (walk.layout.columns.some(({ use }) => use === 'elapsed')) settleElapsed(walk.steps)
  const timed = walk.steps.filter((step) => step.step === 'row').length
  const goesOn = before.layout !== undefined && before.layout.width === layout.width
  if (timed === 0 && !goesOn) return undefined
  if (timed === 1 && header === undefined && !goesOn) return undefined
  titleTalks(walk.steps)
  splitPeopleTails(walk.steps)
  return { steps: walk.steps, layout: walk.layout, last: walk.last }
}

/** The first row names times, the others what is where then. */
function timesAcross({ rows, columns }: Grid): boolean {
  const [first, ...others] = rows
  if (first === undefined || rows.length > columns * 4 || columns > 60) return false
  const times = first.filled.filter(isTimeCell)
  if (times.length < 2 || first.filled.length - times.length > 2) return false
  return !others.some(({ filled }) => filled.some(isTimeCell))
}

function isTimeCell({ pieces }: GridCell): boolean {
  const [first] = pieces
  return first !== undefined && clockOfWhole(first) !== undefined
}

function firstHeader(grid: Grid): HeaderRow | undefined {
  for (const row of grid.rows.slice(0, 6)) {
    const header = headerIn(row, grid)
    if (header !== undefined) return header
  }
  return undefined
}

/** A table without headings that looks like the one before it goes on in its columns. */
function sameLayout(grid: Grid, { layout }: TableContext): Layout | undefined {
  if (layout === undefined || layout.width !== grid.columns) return undefined
  const timed = grid.rows.filter((row) => timesOfRow(row, layout) !== undefined)
  return timed.length > 0 && timed.length * 2 >= grid.rows.length ? layout : undefined
}

/** A table without times that is as wide as the one before it may hold the end of its last row. */
function continued(grid: Grid, { layout, last }: TableContext): Layout | undefined {
  if (layout === undefined || last === undefined || grid.columns !== layout.width || grid.rows.length > 3)
    return undefined
  const [first] = grid.rows
  const lead = first?.filled[0]
  return lead !== undefined && lead.column > 0 ? layout : undefined
}

interface Walk {
  grid: Grid
  layout: Layout
  steps: Step[]
  last: Draft | undefined
  /** Who leads what follows, on each of the days side by side. */
  lead: Lead | undefined
}

function walkRow(row: GridRow, walk: Walk): void {
  if (row.filled.length === 0) return
  const times = timesOfRow(row, walk.layout)
  if (times !== undefined) {
    if (lengthensLast(row, times, walk.last)) return
    for (const mark of datesOfRow(row, walk.layout)) walk.steps.push(mark)
    const drafts = draftsOfRow(row, walk.layout, times)
    walk.steps.push(...drafts)
    if (walk.lead !== undefined) giveLead(walk.lead, row, drafts)
    walk.last = drafts.findLast((step) => step.step === 'row') ?? walk.last
    return
  }
  const lead = leadIn(row, walk.layout)
  if (lead !== undefined) {
    walk.lead = lead
    return
  }
  const header = headerIn(row, walk.grid)
  if (header !== undefined) {
    takeHeader(header, walk)
    return
  }
  const mark = dayOfRow(row, walk)
  if (mark !== undefined) {
    walk.steps.push(mark)
    walk.last = undefined
    return
  }
  if (walk.last === undefined || isTimeToCome(row, walk.layout)) return
  const unclear = unclearTime(row, walk.layout)
  if (unclear !== undefined) {
    walk.last = unclear
    walk.steps.push(unclear)
    return
  }
  if (isSectionRow(row, walk)) walk.last = undefined
  else if (!isUntimedBreak(row)) continueDraft(walk.last, row, walk.layout)
}

/** Headings inside a table change what the columns are for, and a date among them begins a day. */
function takeHeader(header: HeaderRow, walk: Walk): void {
  walk.layout = layoutOf(walk.grid, header) ?? walk.layout
  markElapsed(walk.grid, walk.layout)
  walk.last = undefined
  const columns = walk.layout.columns
  const dated = header.headings.filter(({ dated }) => dated)
  if (dated.length !== 1 || columns.some(({ use }) => use === 'day')) return
  const [first] = dated
  const piece = first?.cell.pieces[0]
  const mark = piece === undefined ? undefined : dayMarkOf(piece, 'row')
  if (mark === undefined) return
  const title = header.headings.find(
    ({ cell, name, dated }) => !dated && name === null && cell.pieces.length > 0,
  )
  walk.steps.push({ ...mark, label: mark.label ?? title?.cell.pieces[0] ?? null })
}

function dayOfRow(row: GridRow, { grid }: Walk): DayMark | undefined {
  const texts = new Set(row.filled.map(({ text }) => text))
  const [cell] = row.filled
  if (cell === undefined || texts.size > 2) return undefined
  const alone = texts.size === 1 || (row.filled.length <= 2 && grid.columns > 2 && cell.columnSpan > 1)
  if (!alone) return undefined
  for (const [index, piece] of cell.pieces.entries()) {
    const mark = index < 4 ? dayMarkOf(piece, 'row') : undefined
    if (mark !== undefined) return mark
  }
  return undefined
}

function datesOfRow(row: GridRow, { columns }: Layout): DayMark[] {
  return columns
    .filter(({ use }) => use === 'date')
    .flatMap(({ column }) => {
      const pieces = row.filled.find((cell) => cell.column === column)?.pieces.slice(0, 3) ?? []
      const marks = pieces.flatMap((piece) => dayMarkOf(piece, 'row') ?? [])
      return marks.find(({ date }) => date !== null) ?? marks[0] ?? []
    })
}

/** A row of one cell over the whole width: the name of a part, and no end of the row above. */
function isSectionRow(row: GridRow, { grid, layout }: Walk): boolean {
  const [cell, other] = row.filled
  if (cell === undefined || other !== undefined) return false
  if (isPartOfDay(cell.text)) return true
  const from = Math.min(...layout.columns.map(({ column }) => column))
  return grid.columns > 1 && cell.column <= from && cell.columnSpan >= grid.columns - from
}

/** `TBC` where the time would stand: a row of its own, of which nobody knows when. */
function isTimeToCome({ filled }: GridRow, { columns }: Layout): boolean {
  const time = filled.find((cell) =>
    columns.some(({ column, use }) => column === cell.column && isTimes(use)),
  )
  return time !== undefined && isToCome(time.text)
}

/** `9 45`, `– 0915`: a row of its own all the same, and nobody can tell when. */
function unclearTime(row: GridRow, layout: Layout): Draft | undefined {
  const time = row.filled.find((cell) =>
    layout.columns.some(({ column, use }) => column === cell.column && isTimes(use)),
  )
  const others = row.filled.filter((cell) => cell !== time)
  if (time === undefined || others.length === 0 || !/^[\d\s:.,hH시분~–—-]{2,20}$/u.test(time.text))
    return undefined
  const draft = newDraft(null)
  fillDraft(draft, { ...row, filled: others }, layout)
  return draft
}

function isTimes(use: Use): boolean {
  return use === 'time' || use === 'start'
}

/** `30 minute break` in a row without a time stands for itself, and nobody knows when. */
function isUntimedBreak(row: GridRow): boolean {
  const [cell, other] = row.filled
  if (cell === undefined || other !== undefined || cell.pieces.length > 1) return false
  const { text } = cell
  if (text.length > 60) return false
  const [length] = findDurations(text)
  const bare = length === undefined ? text : text.slice(0, length.from) + text.slice(length.to)
  return itemKindOf(bare.replace(/^[\s\p{P}]{1,10}/u, '')) === 'break' && findDates(text).length === 0
}
