/** The parts of a form as the view prints them: their fields, their rows with buttons, the suggestions they ask for. */
import type { Problem } from '../../../domain/problem.ts'
import type { Entered } from '../forms/entered.ts'
import { type Field, type Form, fieldId } from '../forms/form.ts'
import { moveButtons, rowNames } from '../forms/rows.ts'
import type { Around, FormPart, Noun, ShelfKind, ShelfRows } from './noun.ts'

export type ShownPart = ReturnType<typeof showPart>

export function showPart(
  { heading = '', hint = '', lines, rows }: FormPart,
  { form, entered, around }: { form: Form; entered: Entered; around: Around },
) {
  if (rows === undefined) return { heading, hint, lines, rows: null }
  const { say } = around
  const { name } = rows.list
  const { id, problem } = form.field(name, { label: heading })
  const names = rowNames(entered, rows.list)
  return {
    heading,
    hint,
    lines,
    rows: {
      id,
      problem,
      hint: rows.hint ?? '',
      add: { value: `add:${name}`, label: say(`shelf.addRow.${name}`), at: newRowId(rows.list, names) },
      rows: names.map((row, index) => {
        const legend = say(`shelf.row.${name}`, { number: index + 1 })
        return {
          legend,
          lines: rows.lines(row),
          moves: moveButtons(say, names, index, legend),
          remove: { value: `remove:${row}`, label: say(`shelf.removeRow.${name}`, { number: index + 1 }) },
        }
      }),
    },
  }
}

/** The first field of the row that a button adds: where the page opens then. */
function newRowId({ name, fields: [first = ''] }: ShelfRows, names: readonly string[]): string {
  return fieldId([name, names.length, first].filter((part) => part !== '').join('.'))
}

/** For whoever only reads, a list without rows is nothing. */
export function holdsSomething({ lines, rows }: ShownPart): boolean {
  return lines.length > 0 || (rows !== null && rows.rows.length > 0)
}

/** A problem within a list leads to the field that holds the list; one of no field at all to the form. */
export function atFields<Kind extends ShelfKind>(problems: readonly Problem[], noun: Noun<Kind>): Problem[] {
  const bareRows = noun.rows.filter(({ fields }) => fields[0] === '').map(({ name }) => name as string)
  return problems.map((problem) => {
    if (problem.field === 'revision') return { ...problem, field: '' }
    const list = /^(.+)\.\d+$/.exec(problem.field)?.[1]
    return list === undefined || bareRows.includes(list) ? problem : { ...problem, field: list }
  })
}

/** As their fields stand on the page; what belongs to no field comes last. */
export function inPageOrder(problems: Form['problems'], parts: readonly ShownPart[]): Form['problems'] {
  const ids = parts.flatMap(({ lines, rows }) => [
    ...lines.flat().map(({ id }) => id),
    ...(rows === null ? [] : [rows.id, ...rows.rows.flatMap((row) => row.lines.flat().map(({ id }) => id))]),
  ])
  const placeOf = ({ href }: { href: string }) => {
    const at = ids.indexOf(href.slice(1))
    return at < 0 ? ids.length : at
  }
  return problems.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** Fields whose text is searched: in a row, each with the list of its suggestions. */
export function searchedFields(parts: readonly ShownPart[]): Field[] {
  return parts
    .flatMap(({ rows }) => rows?.rows.flatMap(({ lines }) => lines.flat()) ?? [])
    .filter(({ list }) => list !== undefined)
}

export function listsFor(parts: readonly ShownPart[], { books }: Around) {
  const asked = new Set(searchedFields(parts).map(({ list }) => list))
  return Object.entries(books)
    .filter(([id]) => asked.has(id))
    .map(([id, { entries }]) => ({ id, options: entries }))
}
