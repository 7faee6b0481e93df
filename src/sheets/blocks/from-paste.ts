/** What came from the clipboard → blocks: as HTML where that says more than the bare text. */
import type { SheetDocument } from './block.ts'
import { blocksOfHtml } from './from-html.ts'
import { blocksOfText } from './from-text.ts'

const structured = /<(?:table|t[drh]|[uo]l|li|h[1-6]|p|div|br)\b/i

export function blocksOfPaste(pasted: { html: string | null; text: string }): SheetDocument {
  if (pasted.html === null || !structured.test(pasted.html)) return blocksOfText(pasted.text)
  const document = blocksOfHtml(pasted.html)
  return lettersOf(document) * 2 >= countLetters(pasted.text) ? document : blocksOfText(pasted.text)
}

/** An HTML part that lost half of the words is not what was on the screen. */
function lettersOf(document: SheetDocument): number {
  let letters = 0
  for (const block of document.blocks) {
    if (block.kind !== 'table') letters += countLetters(block.text)
    else for (const cell of block.cells) for (const line of cell.lines) letters += countLetters(line.text)
  }
  return letters
}

function countLetters(text: string): number {
  return text.replace(/\s+/g, '').length
}
