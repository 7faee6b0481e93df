/** Rows of a form, such as a presentation's presenters: fields `presenters.0.post`, added and removed without script. */
import { Entered } from '../forms/entered.ts'

export interface RowSort {
  name: 'presenters' | 'organisationIds' | 'sessionIds' | 'definitions' | 'quotes' | 'partners'
  /** Of each row; one that is empty stands for the row itself, `organisationIds.0`. */
  fields: readonly string[]
  /** How many rows the form shows at least, empty ones included. */
  least: number
}

type Row = readonly string[]

/** What the fields hold for these rows, each with a value a field. */
export function enterRows(sort: RowSort, rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, at) => sort.fields.map((field, index) => [nameOf(sort, at, field), row[index] ?? ''])),
  )
}

/** The name of each row, `presenters.0`, in order. */
export function rowNames(entered: Entered, sort: RowSort): string[] {
  return rowNumbers(entered, sort).map((at) => `${sort.name}.${at}`)
}

/** With as many rows as a form shows at least. */
export function fillRows(entered: Entered, sorts: readonly RowSort[]): Entered {
  return sorts.reduce((filled, sort) => {
    const rows = rowsOf(filled, sort)
    const none = Array.from({ length: Math.max(0, sort.least - rows.length) }, () => [])
    return none.length === 0 ? filled : withRows(filled, sort, [...rows, ...none])
  }, entered)
}

/** Without the rows in which nothing was typed, so that the rows of the form are those of the document. */
export function tidyRows(entered: Entered, sorts: readonly RowSort[]): Entered {
  return sorts.reduce((tidied, sort) => {
    const rows = rowsOf(tidied, sort).filter((row) => row.some((value) => value.trim() !== ''))
    return withRows(tidied, sort, rows)
  }, entered)
}

/** After a button `add:presenters` or `remove:presenters.2`; anything else leaves the rows alone. */
export function changeRows(entered: Entered, sorts: readonly RowSort[], act: string): Entered {
  const [verb, target = ''] = act.split(':')
  const sort = sorts.find(({ name }) => target === name || target.startsWith(`${name}.`))
  if (sort === undefined) return entered
  const rows = rowsOf(entered, sort)
  if (verb === 'add') return withRows(entered, sort, [...rows, []])
  const at = rowNames(entered, sort).indexOf(target)
  return verb === 'remove' && at >= 0 ? withRows(entered, sort, rows.toSpliced(at, 1)) : entered
}

function rowsOf(entered: Entered, sort: RowSort): Row[] {
  return rowNumbers(entered, sort).map((at) =>
    sort.fields.map((field) => entered.raw(nameOf(sort, at, field))),
  )
}

function withRows(entered: Entered, sort: RowSort, rows: readonly Row[]): Entered {
  const others = entered.names().filter((name) => !name.startsWith(`${sort.name}.`))
  const kept = new Entered(others.map((name) => [name, entered.all(name)]))
  return kept.with(enterRows(sort, rows))
}

function rowNumbers(entered: Entered, sort: RowSort): number[] {
  const inRow = new RegExp(`^${sort.name}\\.(\\d{1,6})(?:\\.|$)`)
  const numbers = entered.names().flatMap((name) => inRow.exec(name)?.[1] ?? [])
  return [...new Set(numbers.map(Number))].sort((one, other) => one - other)
}

function nameOf(sort: RowSort, at: number, field: string): string {
  return [sort.name, at, field].filter((part) => part !== '').join('.')
}
