/** The sign of the desk: how many sessions differ from what readers see and may go out. */
import { releasableSessions } from '../../domain/release/make-release.ts'
import { type ForumCall, releasedNow } from './desk.ts'

export async function countUnreleased(call: ForumCall): Promise<number> {
  return releasableSessions(await call.draft(), releasedNow(call.desk, call.forumId)).size
}
