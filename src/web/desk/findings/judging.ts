/** Findings of the forum or session of the address, with what was accepted of them. */
import { acceptancesAt } from '../../../domain/accepted-findings.ts'
import { type Acceptance, type Judged, judgeFindings } from '../../../domain/findings/acceptance.ts'
import type { Finding, ForumFinding } from '../../../domain/findings/finding.ts'
import {
  type ForumView,
  type JudgedSession,
  judgeForum,
  judgeSession,
  judgeSessions,
} from '../../../domain/findings/forum-findings.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Session } from '../../../domain/session.ts'
import { readAcceptances } from '../../../store/accepted-findings.ts'
import { world } from '../../../text/world.ts'
import type { ForumCall } from '../desk.ts'

/** Whoever may see one session only learns nothing of the others. */
export async function viewOf(call: ForumCall): Promise<ForumView> {
  const occupied = call.role === 'coordinator' ? new Map() : await call.occupied()
  return { draft: await call.draft(), occupied, world }
}

export function acceptancesOf({ desk, forumId }: ForumCall) {
  return readAcceptances(desk.store, forumId)
}

export async function judgedSession(call: ForumCall, session: Session): Promise<JudgedSession> {
  return judgeSession(session, await viewOf(call), await acceptancesOf(call))
}

/** Of the forum as a whole. */
export async function judgedForum(call: ForumCall): Promise<Judged<ForumFinding>[]> {
  return judgeForum(await call.draft(), await acceptancesOf(call))
}

/** The worst first. */
export async function judgedSessions(call: ForumCall): Promise<JudgedSession[]> {
  return judgeSessions(await viewOf(call), await acceptancesOf(call))
}

/**
 * What was found in a session as its page shows it, saved or not, and the acceptances that the page's script may know: a
 * coordinator's gets none that speaks of what they can't see.
 */
export async function judgeShown(
  call: ForumCall,
  sessionId: SessionId,
  findings: readonly Finding[],
): Promise<{ judged: Judged[]; acceptances: Acceptance[] }> {
  const own = acceptancesAt(await acceptancesOf(call), sessionId)
  const judged = judgeFindings(own, findings)
  const seen = judged.flatMap(({ standing }) => (standing.kind === 'open' ? [] : [standing.acceptance]))
  return { judged, acceptances: call.role === 'coordinator' ? seen : own }
}
