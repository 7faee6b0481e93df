/** What the desk's rules find in the forum as it would be were an import accepted. */
import type { ForumDraft } from '../../../domain/draft.ts'
import type { Finding } from '../../../domain/findings/finding.ts'
import type { Session } from '../../../domain/session.ts'
import { draftWith } from '../../../sheets/importing/draft-with.ts'
import type { ImportPlan } from '../../../sheets/importing/plan-import.ts'
import { findingsAfter } from '../planning/findings-of.ts'

/** Of a session that is there, as it would be after a newer sheet of it. */
export function findingsOfMerged(draft: ForumDraft, plan: ImportPlan, session: Session): readonly Finding[] {
  const after = draftWith(draft, { ...plan, sessions: [] })
  return findingsAfter(after, new Map([[session.id, session]]))(session)
}

/** Of each session that would be made. */
export function findingsToBe(
  draft: ForumDraft,
  plan: ImportPlan,
): { session: Session; findings: readonly Finding[] }[] {
  const findIn = findingsAfter(draftWith(draft, plan), new Map())
  return plan.sessions.map((session) => ({ session, findings: findIn(session) }))
}
