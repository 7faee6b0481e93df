/** What is found in sessions as they stand, and as they would after a change of several. */
import type { ForumDraft } from '../../../domain/draft.ts'
import { occupiedBy } from '../../../domain/findings/elsewhere.ts'
import type { Finding } from '../../../domain/findings/finding.ts'
import { findingsOf } from '../../../domain/findings/forum-findings.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Session } from '../../../domain/session.ts'
import { world } from '../../../text/world.ts'

export type FindIn = (session: Session) => readonly Finding[]

/** As it would be found were these sessions saved. */
export function findingsAfter(draft: ForumDraft, changed: ReadonlyMap<SessionId, Session>): FindIn {
  const sessions = draft.sessions.values().map(({ doc }) => changed.get(doc.id) ?? doc)
  const view = { draft, occupied: occupiedBy(sessions), world }
  return (session) => findingsOf(session, view)
}
