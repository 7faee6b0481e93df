/** Keys under which the desk and programs wait for each other. Whoever needs two takes them in this order. */
import type { DocumentKinds, PartKind } from '../domain/draft.ts'
import type { ForumId } from '../domain/ids.ts'
import { namesMore } from '../domain/namings.ts'

/** Forums are made, and their addresses are looked for and taken, one at a time. */
export const forumsTurn = 'creation/forums'

/**
 * In one forum, one at a time: what is made, what is taken away, what gets another address, and what begins to name
 * something. What was looked up inside the turn is still so when it is saved.
 */
export function partsTurn(forumId: ForumId): string {
  return `creation/${forumId}/parts`
}

/** A forum's releases are made one at a time. */
export function releaseTurn(forumId: ForumId): string {
  return `creation/${forumId}/release`
}

/** True for a save that must happen in `partsTurn`; any other need not wait for the rest of its forum. */
export function takesPartsTurn<Kind extends PartKind>(
  kind: Kind,
  before: DocumentKinds[Kind],
  next: DocumentKinds[Kind],
): boolean {
  return before.slug !== next.slug || namesMore(kind, before, next)
}
