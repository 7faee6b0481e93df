/** The short texts of a document, in which dates are looked for; long paragraphs tell of other times. */
import { cellText, type SheetDocument } from '../../blocks/block.ts'

export interface DatedText {
  text: string
  /** Of the document's head or its headings, where a year is the year of the event. */
  titular: boolean
}

const longest = 300
const headBlocks = 6
const most = 20_000

export function datedTexts({ blocks }: SheetDocument): DatedText[] {
  const texts: DatedText[] = []
  for (const [index, block] of blocks.entries()) {
    if (texts.length >= most) break
    if (block.kind === 'table')
      texts.push(...block.cells.slice(0, 2_000).map((cell) => ({ text: cellText(cell), titular: false })))
    else texts.push({ text: block.text, titular: block.kind === 'heading' || index < headBlocks })
  }
  return texts.filter(({ text }) => text.length <= longest && /\d/.test(text))
}
