/** Cases of a catalogue that the forum has already: a presentation of the same title stays the one that is there. */
import type { ForumDraft } from '../../domain/draft.ts'
import { foldText } from '../../domain/folding.ts'
import type { Reading } from '../reading/reading.ts'
import { cutTitle } from './cut-title.ts'
import { isMadeBy } from './made-ids.ts'

/** Their places in the catalogue. One that it has twice is there twice only where the forum has two. `key`: of the import, whose own are not meant. */
export function casesThere({ cases }: Reading, draft: ForumDraft, key: string): ReadonlySet<number> {
  const left = new Map<string, number>()
  for (const { doc } of draft.presentations.values()) {
    const folded = foldText(doc.title)
    if (!isMadeBy(key, doc.id)) left.set(folded, (left.get(folded) ?? 0) + 1)
  }
  const there = new Set<number>()
  for (const [index, { title }] of cases.entries()) {
    const folded = foldText(cutTitle(title.value).title)
    const count = left.get(folded) ?? 0
    if (count === 0) continue
    left.set(folded, count - 1)
    there.add(index)
  }
  return there
}
