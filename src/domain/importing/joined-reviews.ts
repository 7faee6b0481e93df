/** Two people go through one sheet: what each changed since the page was drawn is kept. */
import { sameContent } from '../release/canonical.ts'
import type { ReviewEntry, SheetAnswers, SheetOnReview } from './sheet-on-review.ts'

export type ReviewState = Pick<SheetOnReview, 'answers' | 'entries'>

/** `mine` and `theirs` both go back to `drawn`. Where both changed the same, mine holds: it was sent later. */
export function joinReviews(drawn: ReviewState, mine: ReviewState, theirs: ReviewState): ReviewState {
  return { answers: joinAnswers(drawn, mine, theirs), entries: joinEntries(drawn, mine, theirs) }
}

function joinAnswers(drawn: ReviewState, mine: ReviewState, theirs: ReviewState): SheetAnswers {
  const names = Object.keys(mine.answers) as (keyof SheetAnswers)[]
  const changed = names.filter((name) => !sameContent(drawn.answers[name], mine.answers[name]))
  const own = Object.fromEntries(changed.map((name) => [name, mine.answers[name]]))
  return { ...theirs.answers, ...own }
}

function joinEntries(drawn: ReviewState, mine: ReviewState, theirs: ReviewState): ReviewEntry[] {
  const [before, now] = [byName(drawn), byName(mine)]
  const isChanged = (name: string) => !sameContent(before.get(name), now.get(name))
  return [
    ...theirs.entries.filter(({ name }) => !isChanged(name)),
    ...mine.entries.filter(({ name }) => isChanged(name)),
  ]
}

function byName({ entries }: ReviewState): Map<string, ReviewEntry> {
  return new Map(entries.map((one) => [one.name, one]))
}
