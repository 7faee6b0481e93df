/** Taking a session away: what it means is told before, and its history stays. */
import { addresses } from '../../../addresses.ts'
import type { Saved } from '../../../domain/draft.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Problem } from '../../../domain/problem.ts'
import { releasedSession } from '../../../domain/release/released-state.ts'
import type { Session } from '../../../domain/session.ts'
import { removalProblems } from '../../../store/check-references.ts'
import { StaleRevision } from '../../../store/port.ts'
import { type ForumCall, releasedNow } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { fieldId, makeForm } from '../forms/form.ts'

/** Without confirmation only what no reader ever saw is taken away. */
export async function removeSession(call: ForumCall, saved: Saved<Session>): Promise<void> {
  const { desk, entered, forumId, by, res } = call
  const { id } = saved.doc
  const problems = removalProblems(await call.draft(), 'session', id)
  if (problems.length > 0) return sendRemoval(call, saved, problems)
  if (isReleased(call, saved.doc) && !entered.isOn('confirm')) return sendRemoval(call, saved, [])
  const seen = entered.has('seen') ? Number(entered.raw('seen')) : saved.revision
  try {
    await desk.store.remove({ forumId, kind: 'session', id }, { by, at: desk.now(), seen })
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error
    return sendRemoval(call, saved, [{ field: 'removal', code: 'removal-stale' }])
  }
  await revokeCoordinators(call, id)
  res.redirect(303, `${addresses.deskForum(forumId)}?removed=${id}`)
}

export function sendRemoval(
  call: ForumCall,
  { doc, revision }: Saved<Session>,
  problems: readonly Problem[],
): Promise<void> {
  const { say, forumId } = call
  const placed = problems.map((one) => ({ ...one, field: 'removal' }))
  const text = isReleased(call, doc) ? 'sessions.removal.released' : 'sessions.removal.unreleased'
  return sendDeskPage(call, {
    view: 'sessions/removal',
    title: say('sessions.removal.title'),
    section: 'sessions',
    status: problems.length > 0 ? 422 : 200,
    page: {
      problems: makeForm(say, call.entered, placed).problems,
      id: fieldId('removal'),
      title: doc.title,
      language: doc.languages[0] ?? '',
      text: say(text),
      action: addresses.removal(forumId, 'session', doc.id),
      seen: String(revision),
      backHref: addresses.document(forumId, 'session', doc.id),
    },
  })
}

function isReleased({ desk, forumId }: ForumCall, session: Session): boolean {
  return releasedSession(session.id, releasedNow(desk, forumId)) !== undefined
}

/** Whoever looked after it has nothing to look after any more; should it come back, it gets new links. */
async function revokeCoordinators({ desk, forumId }: ForumCall, id: SessionId): Promise<void> {
  for (const link of await desk.access.coordinatorLinks(forumId, id)) await desk.access.revokeLink(link.id)
}
