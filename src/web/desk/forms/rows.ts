/** Lists of rows in a form, edited without script: the fields of a row are named by its place, `tracks.0.title`. */
import type { Say } from '../../../text/say.ts'
import { Entered } from './entered.ts'

export interface RowList<Name extends string = string> {
  name: Name
  /**
   * A list whose rows have an `id` among these gives each new row one. A field that is empty stands for the row itself,
   * `sessionIds.0`.
   */
  fields: readonly string[]
  /** How many rows the form shows at least, empty ones included. */
  least?: number
}

export type TypedRow = Record<string, string>

export interface RowAction {
  list: RowList
  kind: 'add' | 'remove' | 'up' | 'down'
  /** The row's place; of none for a row that is added. */
  at: number
}

export interface RowButton {
  value: string
  sign: string
  label: string
}

/** What the fields hold for these rows, numbered from 0. */
export function enterRows({ name, fields }: RowList, rows: readonly TypedRow[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, at) => fields.map((field) => [nameOf(`${name}.${at}`, field), row[field] ?? ''])),
  )
}

/** The name of each row, `tracks.0`, in the order in which they stand on the page. */
export function rowNames(entered: Entered, { name }: RowList): string[] {
  return placesOf(entered, name).map((at) => `${name}.${at}`)
}

export function readRows(entered: Entered, list: RowList): TypedRow[] {
  return rowNames(entered, list).map((row) =>
    Object.fromEntries(list.fields.map((field) => [field, entered.raw(nameOf(row, field))])),
  )
}

/** The form with these rows in place of the list's own. */
export function withRows(entered: Entered, list: RowList, rows: readonly TypedRow[]): Entered {
  const others = entered.names().filter((one) => placeOf(one, list.name) === undefined)
  const kept = new Entered(others.map((one) => [one, entered.all(one)]))
  return kept.with(enterRows(list, rows))
}

/** Rows by their places on the page, whatever numbers a form sent. */
export function numberRows(entered: Entered, lists: readonly RowList[]): Entered {
  return lists.reduce((next, list) => withRows(next, list, readRows(next, list)), entered)
}

/** With as many rows as a form shows at least. */
export function fillRows(entered: Entered, lists: readonly RowList[]): Entered {
  return lists.reduce((filled, list) => {
    const rows = readRows(filled, list)
    const lacking = Math.max(0, (list.least ?? 0) - rows.length)
    return lacking === 0 ? filled : withRows(filled, list, [...rows, ...Array<TypedRow>(lacking).fill({})])
  }, entered)
}

/** Without the rows in which nothing was typed, so that the rows of the form are those of the document. */
export function tidyRows(entered: Entered, lists: readonly RowList[]): Entered {
  return lists.reduce((tidied, list) => {
    const isTyped = (row: TypedRow) => Object.values(row).some((value) => value.trim() !== '')
    return withRows(tidied, list, readRows(tidied, list).filter(isTyped))
  }, entered)
}

/**
 * Another form with its rows at the places that they have in this one, found by their ids: a row that was only moved
 * stands beside itself.
 */
export function alignRows(other: Entered, entered: Entered, list: RowList): Entered {
  const rows = new Map(readRows(other, list).map((row) => [row.id, row]))
  return withRows(
    other,
    list,
    readRows(entered, list).map(({ id }) => rows.get(id) ?? {}),
  )
}

/** What a button such as `up:tracks.2` or `add:tracks` asks for; undefined when it is none of these lists'. */
export function readRowAction(text: string, lists: readonly RowList[]): RowAction | undefined {
  const [, kind, name, place] = /^(add|remove|up|down):(\w+)(?:\.(\d{1,6}))?$/.exec(text) ?? []
  const list = lists.find((one) => one.name === name)
  if (list === undefined || (kind === 'add') !== (place === undefined)) return undefined
  return { list, kind: kind as RowAction['kind'], at: Number(place ?? -1) }
}

export function actOnRows(entered: Entered, { list, kind, at }: RowAction, newId: () => string): Entered {
  const rows = readRows(entered, list)
  if (kind === 'add') return withRows(entered, list, [...rows, blankRow(list, newId)])
  const from = placesOf(entered, list.name).indexOf(at)
  const row = rows[from]
  if (row === undefined) return entered
  const others = rows.toSpliced(from, 1)
  if (kind === 'remove') return withRows(entered, list, others)
  const to = kind === 'up' ? Math.max(0, from - 1) : Math.min(others.length, from + 1)
  return withRows(entered, list, others.toSpliced(to, 0, row))
}

/** After whatever button of these lists; anything else leaves the rows alone. */
export function changeRows(entered: Entered, lists: readonly RowList[], act: string): Entered {
  const action = readRowAction(act, lists)
  return action === undefined ? entered : actOnRows(entered, action, () => '')
}

/** The way up and the way down, where there is one. */
export function moveButtons(say: Say, names: readonly string[], at: number, row: string): RowButton[] {
  const name = names[at] ?? ''
  const up = { value: `up:${name}`, sign: '↑', label: say('forum.row.up', { row }) }
  const down = { value: `down:${name}`, sign: '↓', label: say('forum.row.down', { row }) }
  return [...(at > 0 ? [up] : []), ...(at < names.length - 1 ? [down] : [])]
}

function blankRow({ fields }: RowList, newId: () => string): TypedRow {
  return Object.fromEntries(fields.map((field) => [field, field === 'id' ? newId() : '']))
}

function placesOf(entered: Entered, list: string): number[] {
  const places = entered.names().flatMap((field) => placeOf(field, list) ?? [])
  return [...new Set(places)].sort((one, other) => one - other)
}

/** 2 of `tracks.2.title`. */
function placeOf(field: string, list: string): number | undefined {
  const [name, place = ''] = field.split('.')
  return name === list && /^\d{1,6}$/.test(place) ? Number(place) : undefined
}

function nameOf(row: string, field: string): string {
  return field === '' ? row : `${row}.${field}`
}
