/** What was kept of a sheet when its page was drawn, by a mark that the form carries: somebody else may keep more meanwhile. */
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { ReviewState } from '../../../domain/importing/joined-reviews.ts'
import type { SheetOnReview } from '../../../domain/importing/sheet-on-review.ts'

const mostCharacters = 8_000_000
/** Lost with the planner's process: then what differs from what was read counts as changed. */
const drawn = new LRUCache<string, ReviewState>({
  maxSize: mostCharacters,
  sizeCalculation: (state) => JSON.stringify(state).length,
})

export function markOf({ id, answers, entries }: SheetOnReview): string {
  return createHash('sha256')
    .update(JSON.stringify([id, answers, entries]))
    .digest('hex')
    .slice(0, 16)
}

export function rememberDrawn(sheet: SheetOnReview): string {
  const mark = markOf(sheet)
  drawn.set(mark, { answers: sheet.answers, entries: sheet.entries })
  return mark
}

/** The sheet as the page with this mark showed it; itself where nobody kept anything since. */
export function drawnAs(sheet: SheetOnReview, mark: string): SheetOnReview {
  if (mark === '' || mark === markOf(sheet)) return sheet
  return { ...sheet, entries: [], ...drawn.get(mark) }
}
