/** The tables of a sheet in Word: what a talk is about runs over the width of the page, below who gives it. */
import { Paragraph, type Table, TableRow } from 'docx'
import { blockParagraphs, cellOf, label, tableOf } from './docx-blocks.ts'
import { page, soft } from './docx-styles.ts'
import { columnWidths } from './docx-widths.ts'
import type { RichBlock } from './rich-text.ts'
import type { SheetColumn, SheetTable } from './sheet-tables.ts'

interface WordRow {
  cells: RichBlock[][]
  /** In a row of its own, beside the first cell, which reaches down into it. */
  below: RichBlock[]
}

/** The header row comes again on every page; a row but for long text stays in one piece, and none stands alone. */
export function wordTable(table: SheetTable, language: string, instance: number): Table {
  const { columns, rows } = rowsForWord({ ...table, rows: table.rows.map((cells) => unbroken(cells, table)) })
  const widths = columnWidths({ ...table, columns, rows: rows.map(({ cells }) => cells) }, page.text)
  const body = rows.flatMap((row, index) => {
    const isFirstOrBeforeLast = index === 0 || index === rows.length - 2
    return wordRows(row, { widths, instance, keepNext: rows.length > 1 && isFirstOrBeforeLast })
  })
  return tableOf([headerRow(columns, widths, language), ...body], widths)
}

/** What is said of a clock in brackets goes to the next line as a whole. */
function unbroken(cells: RichBlock[][], { columns }: SheetTable): RichBlock[][] {
  const whole = ({ runs, ...block }: RichBlock): RichBlock => ({
    ...block,
    runs: runs.map((run) => ({ ...run, text: run.text.replace(/(?<=\(.*) /g, '\u00a0') })),
  })
  return cells.map((blocks, index) => (columns[index]?.holds === 'clock' ? blocks.map(whole) : blocks))
}

function headerRow(columns: readonly SheetColumn[], widths: readonly number[], language: string): TableRow {
  const children = columns.map(({ label: text }, index) =>
    cellOf(widths[index] ?? 0, [
      new Paragraph({ style: 'Cell', children: [label(text, language, { bold: true, color: soft })] }),
    ]),
  )
  return new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children })
}

/** Talks stand right of the name: so their text has all the columns from there on. */
function rowsForWord({ columns, rows }: SheetTable): { columns: SheetColumn[]; rows: WordRow[] } {
  const talk = columns.findIndex(({ holds }) => holds === 'talk')
  if (talk < 0) return { columns, rows: rows.map((cells) => ({ cells, below: [] })) }
  const order = [0, talk, ...columns.keys().filter((index) => index !== 0 && index !== talk)]
  return {
    columns: order.flatMap((index) => columns[index] ?? []),
    rows: rows.map((cells) => {
      const [title, ...below] = cells[talk] ?? []
      const titles = title === undefined ? [] : [title]
      return { cells: order.map((index) => (index === talk ? titles : (cells[index] ?? []))), below }
    }),
  }
}

function wordRows(
  { cells, below }: WordRow,
  { widths, instance, keepNext }: { widths: readonly number[]; instance: number; keepNext: boolean },
): TableRow[] {
  const hasBelow = below.length > 0
  const children = cells.map((blocks, index) =>
    cellOf(
      widths[index] ?? 0,
      blockParagraphs(blocks, 'Cell', instance),
      index === 0 && hasBelow ? { rowSpan: 2 } : {},
    ),
  )
  const first = new TableRow({ cantSplit: true, keepNext: keepNext || hasBelow, children })
  if (!hasBelow) return [first]
  const width = widths.slice(1).reduce((sum, one) => sum + one, 0)
  const text = cellOf(width, blockParagraphs(below, 'Cell', instance), { columnSpan: cells.length - 1 })
  return [first, new TableRow({ children: [text] })]
}
