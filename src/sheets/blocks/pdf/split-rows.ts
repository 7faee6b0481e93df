/** A row that found no room at the end of a page goes on in the first row of the table on the next one. */
import { type Block, type Cell, cellText, type TableBlock } from '../block.ts'
import { keepPlace, placeOf } from './cell-places.ts'
import { joinLines } from './joined-lines.ts'
import { isFull } from './line-groups.ts'

/** A cell on the first of the two pages, and what stands in its place on the second. */
interface Halves {
  upper: Cell
  lower: Cell
}

/** Lines at the foot of the first page may stand between the two tables. */
const mostBetween = 2

/** Undefined where no row was split. */
export function joinSplitRow(before: readonly Block[], after: readonly Block[]): Block[] | undefined {
  const [next] = after
  const at = before.findLastIndex(({ kind }) => kind === 'table')
  const last = before[at]
  if (last?.kind !== 'table' || next?.kind !== 'table' || last.page !== (next.page ?? 0) - 1) return undefined
  const between = before.slice(at + 1)
  if (between.length > mostBetween || between.some(({ kind }) => kind === 'heading')) return undefined
  const head = repeatedRows(last, next)
  const halves = halvesOf(last, next, head)
  if (halves === undefined || !isOneRow(halves, last, next)) return undefined
  const rest = withoutRow(next, head)
  const tables = rest.rows > head ? [rest] : []
  return [...before.slice(0, at), withHalves(last, halves), ...between, ...tables, ...after.slice(1)]
}

/** How many rows at its top repeat the head of the table before. */
function repeatedRows(last: TableBlock, next: TableBlock): number {
  let same = 0
  while (same < Math.min(last.rows, next.rows) - 1 && rowText(last, same) === rowText(next, same)) same += 1
  return same
}

function rowText({ cells }: TableBlock, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(cellText)
    .join('\t')
}

function halvesOf(last: TableBlock, next: TableBlock, head: number): Halves[] | undefined {
  if (last.columns !== next.columns) return undefined
  const uppers = last.cells.filter(({ row, rowSpan }) => row + rowSpan === last.rows)
  const lowers = next.cells.filter(({ row, rowSpan }) => row === head && rowSpan === 1)
  const halves = lowers.flatMap((lower) => {
    const upper = uppers.find(({ column }) => column === lower.column)
    return upper?.columnSpan === lower.columnSpan ? [{ upper, lower }] : []
  })
  const width = halves.reduce((sum, { lower }) => sum + lower.columnSpan, 0)
  return width === last.columns ? halves.toSorted((a, b) => a.lower.column - b.lower.column) : undefined
}

/** What begins each row, its time or its number, is cut in two or is not there again. */
function isOneRow(halves: readonly Halves[], last: TableBlock, next: TableBlock): boolean {
  const [first] = halves
  const filled = halves.filter(({ lower }) => lower.lines.length > 0)
  if (first === undefined || filled.length === 0) return false
  if (filled.some(({ upper }) => upper.lines.length === 0)) return false
  const begin = cellText(first.lower)
  if (/\d\s?[-–—~]$/.test(cellText(first.upper)) && /^\d/.test(begin)) return true
  if (filled.some(({ lower }) => /^\d{1,2}\s?[:.h]\s?\d{2}/.test(cellText(lower)))) return false
  const full = filled.filter(wasFull).length
  const [all, some] = [full === filled.length, full > 0 && filled.some(isInsideSentence)]
  if (begin !== '') return all && some
  return some || (all && ![...last.cells, ...next.cells].some((cell) => isBlankStart(cell, first.lower)))
}

function wasFull({ upper, lower }: Halves): boolean {
  const [above, below] = [placeOf(upper), placeOf(lower)]
  if (above === undefined || below === undefined || Math.abs(above.right - below.right) > 8) return false
  return isFull(above.last, below.first, above.right)
}

function isInsideSentence({ upper, lower }: Halves): boolean {
  return /[\p{L}\p{N},-]$/u.test(cellText(upper)) && /^\p{Ll}/u.test(cellText(lower))
}

/** Another row below the head that shows nothing at its start: then an empty start says nothing. */
function isBlankStart(cell: Cell, start: Cell): boolean {
  return cell !== start && cell.row > 0 && cell.column === 0 && cell.lines.length === 0
}

function withHalves(table: TableBlock, halves: readonly Halves[]): TableBlock {
  const wholes = new Map(halves.map(({ upper, lower }) => [upper, joinCells({ upper, lower })]))
  return { ...table, cells: table.cells.map((cell) => wholes.get(cell) ?? cell) }
}

function joinCells({ upper, lower }: Halves): Cell {
  const [last, next] = [upper.lines.at(-1), lower.lines[0]]
  if (last === undefined || next === undefined) return upper
  const [above, below] = [placeOf(upper), placeOf(lower)]
  const open = /[-–—~]$/.test(last.text) || wasFull({ upper, lower })
  const isOne = open && next.level === 0 && last.strong === next.strong
  const joined = isOne ? [{ ...last, text: joinLines([last.text, next.text], []) }] : [last, next]
  const lines = [...upper.lines.slice(0, -1), ...joined, ...lower.lines.slice(1)]
  if (above !== undefined && below !== undefined) keepPlace(lines, [above.first, below.last], below.right)
  return { ...upper, lines }
}

function withoutRow(table: TableBlock, gone: number): TableBlock {
  const cells = table.cells
    .filter(({ row }) => row !== gone)
    .map((cell) => (cell.row > gone ? { ...cell, row: cell.row - 1 } : cell))
  return { ...table, cells, rows: table.rows - 1 }
}
