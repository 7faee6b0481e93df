/** What a change of several sessions would do to each of them, before anything is done. */
import { documentProblems } from '../../../domain/document-rules.ts'
import type { Saved } from '../../../domain/draft.ts'
import type { Finding } from '../../../domain/findings/finding.ts'
import { type ForumView, findingsOf } from '../../../domain/findings/forum-findings.ts'
import type { SessionId } from '../../../domain/ids.ts'
import { newFindings } from '../../../domain/new-findings.ts'
import type { Problem } from '../../../domain/problem.ts'
import { sameContent } from '../../../domain/release/canonical.ts'
import type { Session } from '../../../domain/session.ts'
import { changeSession, type SessionsChange } from '../../../domain/several-sessions.ts'
import { findingsAfter } from './findings-of.ts'

export type PlannedChange = { saved: Saved<Session> } & (
  | { kind: 'change'; after: Session; findings: Finding[] }
  | { kind: 'same' }
  | { kind: 'refused'; problems: readonly Problem[] }
)

export function planChanges(
  view: ForumView,
  chosen: readonly Saved<Session>[],
  change: SessionsChange,
): PlannedChange[] {
  const planned = chosen.map((saved) => ({ saved, ...planOne(saved.doc, change) }))
  const changed = new Map<SessionId, Session>(
    planned.flatMap((one) => (one.kind === 'change' ? [[one.saved.doc.id, one.after] as const] : [])),
  )
  const after = findingsAfter(view.draft, changed)
  return planned.map((one) =>
    one.kind === 'change'
      ? { ...one, findings: newFindings(findingsOf(one.saved.doc, view), after(one.after)) }
      : one,
  )
}

type PlannedOne =
  | { kind: 'change'; after: Session }
  | { kind: 'same' }
  | { kind: 'refused'; problems: readonly Problem[] }

function planOne(session: Session, change: SessionsChange): PlannedOne {
  const after = changeSession(session, change)
  if (!after.ok) return { kind: 'refused', problems: after.problems }
  if (sameContent(session, after.value)) return { kind: 'same' }
  const problems = documentProblems('session', after.value)
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'change', after: after.value }
}
