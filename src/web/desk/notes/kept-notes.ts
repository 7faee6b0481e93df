/** A session's notes in the store: one document, changed in a turn of its own. */
import { createHash } from 'node:crypto'
import type { ForumId, SessionId } from '../../../domain/ids.ts'
import { done, type Result } from '../../../domain/problem.ts'
import type { SessionNotes, SessionNotesId } from '../../../domain/session-notes.ts'
import type { Desk, SessionCall } from '../desk.ts'

export function notesIdOf(forumId: ForumId, sessionId: SessionId): SessionNotesId {
  return createHash('sha256').update(`notes ${forumId} ${sessionId}`).digest('hex') as SessionNotesId
}

export async function readNotes(
  { store, now }: Desk,
  forumId: ForumId,
  sessionId: SessionId,
): Promise<SessionNotes> {
  const id = notesIdOf(forumId, sessionId)
  return (await store.readPlannerDoc('notes', id)) ?? { id, forumId, sessionId, notes: [], madeAt: now() }
}

/** Nothing is written where the change leaves everything as it is; pages that are open hear of what is. */
export function changeNotes(
  { desk, forumId, sessionId }: SessionCall,
  change: (kept: SessionNotes) => Result<SessionNotes>,
): Promise<Result<SessionNotes>> {
  return desk.inTurn(`notes/${forumId}/${sessionId}`, async () => {
    const kept = await readNotes(desk, forumId, sessionId)
    const next = change(kept)
    if (!next.ok || next.value === kept) return next
    await desk.store.savePlannerDoc('notes', next.value)
    desk.live.tell({ forumId, sessionId }, 'notes')
    return done(next.value)
  })
}
