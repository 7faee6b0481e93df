/** The tables of a DOCX: which rows and cells there are, what they span. */
import type { BlockWriter } from '../block-writer.ts'
import { type DocxStyles, isOn } from './styles.ts'
import type { XmlAttributes } from './xml-reader.ts'

interface OpenTable {
  /** Its style sets the first row apart, and it is told to. */
  headed: boolean
  style: string | undefined
  rows: number
  rowHead: boolean
  rowGone: boolean
  /** A cell whose properties are still being read. */
  waiting: { span: number; continues: boolean } | undefined
}

export class TableReader {
  private readonly writer: BlockWriter
  private readonly styles: DocxStyles
  private readonly tables: OpenTable[] = []

  constructor(writer: BlockWriter, styles: DocxStyles) {
    this.writer = writer
    this.styles = styles
  }

  get isRowGone(): boolean {
    return this.tables.at(-1)?.rowGone ?? false
  }

  dropRow(): void {
    const table = this.tables.at(-1)
    if (table !== undefined) table.rowGone = true
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'tbl') this.openTable()
    const table = this.tables.at(-1)
    if (table === undefined) return
    const { val } = attributes
    if (name === 'tblStyle') table.style = val
    else if (name === 'tblLook')
      table.headed = setsFirstRow(attributes) && this.styles.setsFirstRow(table.style)
    else if (name === 'tr') this.openRow(table)
    else if (name === 'gridBefore') this.leavePlaces(Number(val) || 0)
    else if (name === 'tblHeader') table.rowHead = isOn(val)
    else if (name === 'hidden' && isOn(val)) table.rowGone = true
    else if (name === 'tc') table.waiting = { span: 1, continues: false }
    else if (table.waiting === undefined) return
    else if (name === 'gridSpan') table.waiting.span = Math.max(1, Number(val) || 1)
    else if (name === 'vMerge') table.waiting.continues = val !== 'restart'
    else if (name === 'p' || name === 'sdt') this.openCell(table)
  }

  close(name: string): void {
    const table = this.tables.at(-1)
    if (table === undefined) return
    if (name === 'tcPr') this.openCell(table)
    else if (name === 'tc') {
      this.openCell(table)
      this.writer.closeCell()
    } else if (name === 'tbl') {
      this.tables.pop()
      this.writer.closeTable()
    }
  }

  private openTable(): void {
    const around = this.tables.at(-1)
    if (around !== undefined) this.openCell(around)
    this.writer.openTable()
    this.tables.push({
      headed: false,
      style: undefined,
      rows: 0,
      rowHead: false,
      rowGone: false,
      waiting: undefined,
    })
  }

  private openRow(table: OpenTable): void {
    table.rows += 1
    table.rowHead = false
    table.rowGone = false
    this.writer.openRow()
  }

  private openCell(table: OpenTable): void {
    const cell = table.waiting
    if (cell === undefined) return
    table.waiting = undefined
    const head = table.rowHead || (table.headed && table.rows === 1)
    this.writer.openCell({ rowSpan: 1, columnSpan: cell.span, head, continues: cell.continues })
  }

  /** A row that begins further right than the others. */
  private leavePlaces(columns: number): void {
    if (columns < 1) return
    this.writer.openCell({ rowSpan: 1, columnSpan: columns, head: false, continues: false })
    this.writer.closeCell()
  }
}

function setsFirstRow({ firstRow, val }: XmlAttributes): boolean {
  if (firstRow !== undefined) return isOn(firstRow)
  return (Number.parseInt(val ?? '0', 16) & 0x20) !== 0
}
