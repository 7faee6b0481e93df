/** The hours that a document gives with am or pm for the whole: `Time: 6:30 PM – 8:30 PM` over rows that leave it out. */
import { cellText, type SheetDocument } from '../../blocks/block.ts'
import { findClocks } from '../times/clocks.ts'

const mostLooked = 60
const longest = 200

export function startsWithHalf({ blocks }: SheetDocument): ReadonlySet<string> {
  const starts = new Set<string>()
  for (const text of blocks
    .slice(0, mostLooked)
    .flatMap((block) =>
      block.kind === 'table' ? block.cells.slice(0, mostLooked).map(cellText) : block.text.split('\n'),
    )) {
    if (text.length > longest || !/\d\s?[ap]\.?\s?m/iu.test(text)) continue
    for (const { start, end, halfUnsure } of findClocks(text))
      if (end !== null && !halfUnsure) starts.add(start)
  }
  return starts
}
