/** Lists of rows in a form, edited without script: the fields of a row are named by its place, `tracks.0.title`. */
import { Entered } from '../forms/entered.ts'

export interface RowList {
  name: string
  /** A list whose rows have an `id` among these gives each new row one. */
  fields: readonly string[]
}

export type TypedRow = Record<string, string>

export interface RowAction {
  list: RowList
  kind: 'add' | 'remove' | 'up' | 'down'
  /** The row's place; of none for a row that is added. */
  at: number
}

/** The rows in the order in which they stand on the page. */
export function readRows(entered: Entered, { name, fields }: RowList): TypedRow[] {
  return placesOf(entered, name).map((place) =>
    Object.fromEntries(fields.map((field) => [field, entered.raw(`${name}.${place}.${field}`)])),
  )
}

/** The form with these rows in place of the list's own, numbered from 0. */
export function withRows(entered: Entered, { name }: RowList, rows: readonly TypedRow[]): Entered {
  const others = entered.names().filter((one) => !one.startsWith(`${name}.`) || !isRowField(one, name))
  const kept = new Entered(others.map((one) => [one, entered.all(one)]))
  return kept.with(rowFields(name, rows))
}

export function rowFields(name: string, rows: readonly TypedRow[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(row).map(([field, value]) => [`${name}.${at}.${field}`, value])),
  )
}

/** What a button such as `tracks.up.2` asks for; undefined when it is none of these lists'. */
export function readRowAction(text: string, lists: readonly RowList[]): RowAction | undefined {
  const [, name, kind, place = '-1'] = /^(\w+)\.(add|remove|up|down)(?:\.(\d{1,3}))?$/.exec(text) ?? []
  const list = lists.find((one) => one.name === name)
  return list === undefined ? undefined : { list, kind: kind as RowAction['kind'], at: Number(place) }
}

export function actOnRows(entered: Entered, { list, kind, at }: RowAction, newId: () => string): Entered {
  const rows = readRows(entered, list)
  const row = rows[at]
  if (kind === 'add') return withRows(entered, list, [...rows, blankRow(list, newId)])
  if (row === undefined) return entered
  const others = rows.toSpliced(at, 1)
  if (kind === 'remove') return withRows(entered, list, others)
  const to = kind === 'up' ? Math.max(0, at - 1) : Math.min(others.length, at + 1)
  return withRows(entered, list, others.toSpliced(to, 0, row))
}

function blankRow({ fields }: RowList, newId: () => string): TypedRow {
  return Object.fromEntries(fields.map((field) => [field, field === 'id' ? newId() : '']))
}

function placesOf(entered: Entered, name: string): number[] {
  const places = entered.names().flatMap((one) => {
    const [list, place = '', field] = one.split('.')
    return list === name && field !== undefined && /^\d{1,3}$/.test(place) ? [Number(place)] : []
  })
  return [...new Set(places)].sort((a, b) => a - b)
}

function isRowField(field: string, name: string): boolean {
  return /^\.\d{1,3}\.\w+$/.test(field.slice(name.length))
}
