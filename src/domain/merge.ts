/**
 * Two people's edits of one document put together, field by field. A field is a path: `title`, `brief.mainQuestion`,
 * `items.<id>.minutes`, `items._order` for the order of rows, `items.<id>` for a row that one of them removed.
 */
import { areRows, areWalked, idsOf, joinPath, orderStep, type Row } from './field-paths.ts'
import { orderedBy, placeRows } from './merge-rows.ts'
import { sameContent } from './release/canonical.ts'

/** One field that both changed, in two ways. A value is undefined where the row or field is not there. */
export interface FieldConflict {
  path: string
  base: unknown
  mine: unknown
  theirs: unknown
}

export interface Merge<Doc> {
  doc: Doc
  conflicts: FieldConflict[]
}

/** Which side a conflict of that path is settled for. */
export type Choices = ReadonlyMap<string, 'mine' | 'theirs'>

type Sides<Value> = Record<'base' | 'mine' | 'theirs', Value>

interface Merging {
  choices: Choices
  conflicts: FieldConflict[]
}

/** A conflict without a choice is listed, and the document has theirs there: what is saved already. */
export function mergeDocuments<Doc extends object>(
  base: Doc,
  mine: Doc,
  theirs: Doc,
  choices: Choices = new Map(),
): Merge<Doc> {
  const merging: Merging = { choices, conflicts: [] }
  const doc = mergeField('', { base, mine, theirs }, merging) as Doc
  return { doc, conflicts: merging.conflicts }
}

function mergeField(path: string, sides: Sides<unknown>, merging: Merging): unknown {
  const { base, mine, theirs } = sides
  if (sameContent(base, mine) || sameContent(mine, theirs)) return theirs
  if (sameContent(base, theirs)) return mine
  if (areWalked(path, [base, mine, theirs])) {
    return mergeFields(path, sides as Sides<Record<string, unknown>>, merging)
  }
  if (areRows([base, mine, theirs])) return mergeRows(path, sides as Sides<Row[]>, merging)
  return sides[settle(path, sides, merging)]
}

function settle(path: string, sides: Sides<unknown>, { choices, conflicts }: Merging): 'mine' | 'theirs' {
  const choice = choices.get(path)
  if (choice === undefined) conflicts.push({ path, ...sides })
  return choice ?? 'theirs'
}

function mergeFields(path: string, sides: Sides<Record<string, unknown>>, merging: Merging) {
  const { base, mine, theirs } = sides
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  const fields = [...names].map((name) => {
    const one = { base: base[name], mine: mine[name], theirs: theirs[name] }
    return [name, mergeField(joinPath(path, name), one, merging)] as const
  })
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

function mergeRows(path: string, sides: Sides<Row[]>, merging: Merging): Row[] {
  const base = byId(sides.base)
  const mine = byId(sides.mine)
  const theirs = byId(sides.theirs)
  const kept = new Map<string, Row>()
  for (const id of new Set([...theirs.keys(), ...mine.keys()])) {
    const one = { base: base.get(id), mine: mine.get(id), theirs: theirs.get(id) }
    const row = mergeField(joinPath(path, id), one, merging)
    if (row !== undefined) kept.set(id, row as Row)
  }
  const orders = { base: idsOf(sides.base), mine: idsOf(sides.mine), theirs: idsOf(sides.theirs) }
  const by = orderedBy(orders)
  const chosen = by === 'both' ? settle(joinPath(path, orderStep), orders, merging) : by
  const other = chosen === 'mine' ? 'theirs' : 'mine'
  const order = placeRows(orders[chosen], orders[other], (id) => kept.has(id))
  return order.map((id) => kept.get(id) as Row)
}

/** Every path at which the two differ: of a row that was added or removed its own, `items.<id>`. */
export function changedPaths(before: unknown, after: unknown): string[] {
  return changedBelow('', before, after)
}

function changedBelow(path: string, before: unknown, after: unknown): string[] {
  if (sameContent(before, after)) return []
  const both = [before, after]
  if (areWalked(path, both)) {
    const [was = {}, is = {}] = both
    const names = new Set([...Object.keys(was), ...Object.keys(is)])
    return [...names].flatMap((name) => changedBelow(joinPath(path, name), was[name], is[name]))
  }
  if (areRows(both)) return changedRows(path, before as Row[], after as Row[])
  return [path]
}

function changedRows(path: string, before: Row[], after: Row[]): string[] {
  const was = byId(before)
  const is = byId(after)
  const paths = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) =>
    changedBelow(joinPath(path, id), was.get(id), is.get(id)),
  )
  const order = idsOf(before).filter((id) => is.has(id))
  const same = sameContent(
    order,
    idsOf(after).filter((id) => was.has(id)),
  )
  return same ? paths : [...paths, joinPath(path, orderStep)]
}

function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
