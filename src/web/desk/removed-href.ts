/** Where the document that was taken away just now can be brought back. */
import { addresses } from '../../addresses.ts'
import type { PartKind } from '../../domain/draft.ts'
import { idPattern } from '../../domain/ids.ts'
import type { ForumCall } from './desk.ts'

export function removedHref({ req, forumId }: ForumCall, kind: PartKind): string {
  const { removed } = req.query
  return typeof removed === 'string' && idPattern.test(removed)
    ? addresses.history(forumId, kind, removed)
    : ''
}
