/** A paragraph or a row of a table that breaks off at the end of a column or of a page goes on in the next one. */
import type { Block, TextBlock } from '../block.ts'
import { joinLines } from './joined-lines.ts'
import { joinSplitRow } from './split-rows.ts'

export function continueBlocks(before: readonly Block[], after: readonly Block[]): Block[] {
  const [last, next] = [before.at(-1), after[0]]
  if (last?.kind !== 'paragraph' || next?.kind !== 'paragraph' || !goesOn(last, next))
    return joinSplitRow(before, after) ?? [...before, ...after]
  const whole = { ...last, text: joinLines([last.text, next.text], []) }
  return [...before.slice(0, -1), whole, ...after.slice(1)]
}

/** Nothing ended above, and what stands below begins inside a sentence. */
function goesOn(last: TextBlock, next: TextBlock): boolean {
  if (last.strong !== next.strong || last.text.length < 60) return false
  return /[\p{L}\p{N},-]$/u.test(last.text) && /^\p{Ll}/u.test(next.text)
}
