/** A forum's templates in the store: one document, changed in a turn of its own. */
import { createHash } from 'node:crypto'
import type { ForumId } from '../../../domain/ids.ts'
import { done, type Result } from '../../../domain/problem.ts'
import type { ForumTemplates, ForumTemplatesId } from '../../../domain/session-template.ts'
import type { Desk, ForumCall } from '../desk.ts'

export function templatesIdOf(forumId: ForumId): ForumTemplatesId {
  return createHash('sha256').update(`templates ${forumId}`).digest('hex') as ForumTemplatesId
}

export async function readTemplates({ store, now }: Desk, forumId: ForumId): Promise<ForumTemplates> {
  const id = templatesIdOf(forumId)
  const kept = await store.readPlannerDoc('template', id)
  return kept ?? { id, forumId, templates: [], madeAt: now() }
}

/** Nothing is written where the change leaves everything as it is. */
export function changeTemplates(
  { desk, forumId }: ForumCall,
  change: (kept: ForumTemplates) => Result<ForumTemplates>,
): Promise<Result<ForumTemplates>> {
  return desk.inTurn(`templates/${forumId}`, async () => {
    const kept = await readTemplates(desk, forumId)
    const next = change(kept)
    if (!next.ok || next.value === kept) return next
    await desk.store.savePlannerDoc('template', next.value)
    return done(next.value)
  })
}
