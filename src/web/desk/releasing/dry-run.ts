/** A release of the forum in hand as it would be made now. */
import { createHash } from 'node:crypto'
import type { DryRun } from '../../../domain/release/pending.ts'
import { world } from '../../../text/world.ts'
import { type ForumCall, releasedNow } from '../desk.ts'

export async function dryRunOf(call: ForumCall): Promise<DryRun> {
  const { desk, forumId } = call
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  return { draft: await call.draft(), before: releasedNow(desk, forumId), at: desk.now(), hash, world }
}
