/** The sign of the desk: how much differs from what readers see and would go out, sessions and what they share. */
import { countPending } from '../../domain/release/pending.ts'
import { type ForumCall, releasedNow } from './desk.ts'

export async function countUnreleased(call: ForumCall): Promise<number> {
  return countPending(await call.draft(), releasedNow(call.desk, call.forumId))
}
