/** The sign of the desk: how much differs from what readers see and would go out, sessions and what they share. */
import type { ForumDraft } from '../../domain/draft.ts'
import { countPending } from '../../domain/release/pending.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import { type ForumCall, releasedNow } from './desk.ts'

export async function countUnreleased(call: ForumCall): Promise<number> {
  const draft = await call.draft()
  const released = releasedNow(call.desk, call.forumId)
  const before = counted.get(draft)
  if (before !== undefined && before.released === released) return before.count
  const count = countPending(draft, released)
  counted.set(draft, { released, count })
  return count
}

/** A forum as it stands is one value until something in it changes, and so is what is released. */
const counted = new WeakMap<ForumDraft, { released: ReleasedForum | undefined; count: number }>()
