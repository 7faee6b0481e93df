/** How wide the columns of a table in Word are: no word is cut that fits, then what is long gets more. */
import { displayWidth } from './display-width.ts'
import { plainWords } from './rich-text.ts'
import type { ColumnHolds, SheetTable } from './sheet-tables.ts'

/** In twentieths of a point, of the letters of a cell in a wide font; bold ones and digits are wider. */
const letter = { plain: 116, bold: 128 }
const margins = 160
/** A longer word is cut, in letters, rather than the other columns. */
const longestWord = 20
/** A name that is no longer stands on one line. */
const shortName = 13
/** Text that is longer runs over several lines. */
const longestLine: Record<ColumnHolds, number> = {
  ...{ clock: 16, name: 24, detail: 20 },
  ...{ talk: 60, content: 60, people: 30 },
}

export function columnWidths({ columns, rows }: SheetTable, whole: number): number[] {
  const needs = columns.map(({ label, holds }, index) => {
    const cells = rows.flatMap((cells) => (cells[index] ?? []).map(plainWords))
    const size = holds === 'name' || holds === 'clock' ? letter.bold : letter.plain
    const line = holds === 'name' ? Math.min(longestOf(cells), shortName) : 0
    const word = Math.min(Math.max(widestWord(cells), line), longestWord)
    const least = Math.max(widestWord([label]) * letter.bold, word * size)
    const lengths = cells.map((text) => Math.min(displayWidth(text), longestLine[holds]))
    const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, rows.length)
    /** A column that few fill is no wider than its words. */
    const wish = holds === 'detail' ? mean : Math.min(longestOf(cells), longestLine[holds])
    return { least: least + margins, wish: wish * size + margins }
  })
  const least = needs.reduce((sum, one) => sum + one.least, 0)
  if (least > whole)
    return filling(
      needs.map((one) => (one.least / least) * whole),
      whole,
    )
  const more = needs.map(({ least, wish }) => Math.max(1, wish - least))
  const wished = more.reduce((sum, one) => sum + one, 0)
  const widths = needs.map((one, index) => one.least + ((more[index] ?? 0) / wished) * (whole - least))
  return filling(widths, whole)
}

function widestWord(texts: readonly string[]): number {
  return longestOf(texts.flatMap((text) => text.split(/\s+|(?<=-)/)))
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0)
}

/** Whole numbers that make up the page. */
function filling(widths: readonly number[], whole: number): number[] {
  const floors = widths.map(Math.floor)
  const rest = whole - floors.reduce((sum, one) => sum + one, 0)
  return floors.map((one, index) => (index === floors.length - 1 ? one + rest : one))
}
