/** What happened to the rows of a list, as facts: of one row its title, of several how many. */
import type { DraftChange, RowSort } from './draft-changes.ts'
import type { Row } from './field-paths.ts'
import { sameContent } from './release/canonical.ts'

export interface TitledRow extends Row {
  title: string
}

export interface RowLists<One extends Row> {
  before: readonly One[]
  after: readonly One[]
}

/** A row that was and is there. */
export interface KeptRow<One extends Row> {
  was: One
  row: One
}

/** `told`: fields of a row that somebody else tells of. */
export function describeRows<One extends TitledRow>(
  rows: RowSort,
  lists: RowLists<One>,
  told: ReadonlySet<string> = new Set(),
): DraftChange[] {
  const changes: DraftChange[] = []
  const added = missingIn(lists.before, lists.after)
  const removed = missingIn(lists.after, lists.before)
  if (added.length > 0) changes.push({ code: 'rows-added', rows, titles: titlesOf(added) })
  if (removed.length > 0) changes.push({ code: 'rows-removed', rows, titles: titlesOf(removed) })
  return [...changes, ...describeOrder(rows, lists), ...describeKept(rows, keptRows(lists), told)]
}

export function missingIn<One extends Row>(list: readonly One[], from: readonly One[]): One[] {
  const ids = new Set(list.map(({ id }) => id))
  return from.filter(({ id }) => !ids.has(id))
}

export function keptRows<One extends Row>({ before, after }: RowLists<One>): KeptRow<One>[] {
  const rows = new Map(before.map((row) => [row.id, row]))
  return after.flatMap((row) => {
    const was = rows.get(row.id)
    return was === undefined ? [] : [{ was, row }]
  })
}

/** The fields in which the two differ. */
export function differingFields(was: object, is: object): string[] {
  const before = new Map<string, unknown>(Object.entries(was))
  const after = new Map<string, unknown>(Object.entries(is))
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !sameContent(before.get(name), after.get(name)),
  )
}

function titlesOf(rows: readonly TitledRow[]): string[] {
  return rows.map(({ title }) => title)
}

function describeKept(
  rows: RowSort,
  kept: readonly KeptRow<TitledRow>[],
  told: ReadonlySet<string>,
): DraftChange[] {
  const changed = kept
    .map((one) => ({ ...one, fields: differingFields(one.was, one.row).filter((name) => !told.has(name)) }))
    .filter(({ fields }) => fields.length > 0)
  const [first] = changed
  if (first === undefined) return []
  if (changed.length > 1) return [{ code: 'rows-changed', rows, count: changed.length }]
  const { was, row, fields } = first
  if (fields.join() === 'title') return [{ code: 'row-retitled', rows, from: was.title, to: row.title }]
  return [{ code: 'row-changed', rows, title: row.title, fields }]
}

function describeOrder(rows: RowSort, lists: RowLists<TitledRow>): DraftChange[] {
  if (!isReordered(lists)) return []
  const moved = findMoved(lists)
  if (moved === undefined) return [{ code: 'rows-reordered', rows }]
  const place = lists.after.findIndex(({ id }) => id === moved)
  const after = lists.after[place - 1]?.title ?? null
  return [{ code: 'row-placed', rows, title: lists.after[place]?.title ?? '', after }]
}

export function isReordered(lists: RowLists<Row>): boolean {
  const { before, after } = commonOrders(lists)
  return !sameContent(before, after)
}

/** The one row without which the order is the same, if one is enough; of two that changed places the first. */
function findMoved(lists: RowLists<Row>): string | undefined {
  const { before, after } = commonOrders(lists)
  const first = before.findIndex((id, index) => id !== after[index])
  const without = (ids: string[], moved: string | undefined) => ids.filter((id) => id !== moved)
  return [before[first], after[first]].find((id) => sameContent(without(before, id), without(after, id)))
}

function commonOrders(lists: RowLists<Row>) {
  const kept = keptRows(lists).map(({ row }) => row.id)
  const common = new Set(kept)
  return { before: lists.before.map(({ id }) => id).filter((id) => common.has(id)), after: kept }
}
