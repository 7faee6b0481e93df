/** A document as a row of passages with what each looks like: for documents that are read as prose. */
import {
  type Block,
  linesOf,
  type Passage,
  passageOfBlock,
  passageOfCell,
  type SheetDocument,
} from '../../blocks/block.ts'

export interface ProsePassage extends Passage {
  kind: Exclude<Block['kind'], 'table'> | 'cell'
  strong: boolean
}

export function prosePassages({ blocks }: SheetDocument): ProsePassage[] {
  return blocks.flatMap((block, index): ProsePassage[] => {
    if (block.kind === 'table')
      return block.cells.flatMap(({ head }, cell) =>
        linesOf(passageOfCell(block, index, cell)).map((line) => ({
          ...line,
          kind: 'cell' as const,
          strong: head,
        })),
      )
    return linesOf(passageOfBlock(block, index)).map((line) => ({
      ...line,
      kind: block.kind,
      strong: block.strong,
    }))
  })
}

const mostHeadingLetters = 90

/** A line that heads what comes below it: marked so, or short and without the signs of a sentence. */
export function isHeadingLine(passage: ProsePassage, below: ProsePassage | undefined): boolean {
  if (passage.kind === 'heading') return true
  if (passage.kind !== 'paragraph' || passage.text.length > mostHeadingLetters) return false
  if (passage.text.endsWith(':') || /[.;,…]$/.test(passage.text)) return false
  if (!/^[\p{Lu}\p{Lo}\p{N}]/u.test(passage.text)) return false
  if (passage.strong || below === undefined) return passage.strong
  const leadsOn = below.kind === 'item' || below.text.endsWith(':')
  return leadsOn || below.text.length > passage.text.length * 2
}
