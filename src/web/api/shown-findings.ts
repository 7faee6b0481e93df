/** A finding as programs read it: its rule and facts, its sentence in English, and what was said about it. */
import type { Judged } from '../../domain/findings/acceptance.ts'
import type { Finding, ForumFinding } from '../../domain/findings/finding.ts'
import type { JudgedSession } from '../../domain/findings/forum-findings.ts'
import { sayFinding } from '../../text/findings.ts'
import { defaultLanguage, sayIn } from '../../text/say.ts'

type AnyFinding = Finding | ForumFinding

export function showFinding(finding: AnyFinding) {
  const { rule, severity, subject, facts } = finding
  return { rule, severity, subject, facts, text: sayFinding(sayIn(defaultLanguage), finding) }
}

export function showJudged(finding: Judged | Judged<ForumFinding>) {
  const { fingerprint, standing } = finding
  return { ...showFinding(finding), fingerprint, acceptance: shownAcceptance(standing) }
}

export function showJudgedSession({ session, findings }: JudgedSession) {
  return { session: { id: session.id, title: session.title }, findings: findings.map(showJudged) }
}

export function showJudgedForum(findings: readonly Judged<ForumFinding>[]) {
  return { session: null, findings: findings.map(showJudged) }
}

function shownAcceptance(standing: Judged['standing']) {
  if (standing.kind === 'open') return null
  const { reason, by, at } = standing.acceptance
  return { reason, by, at, holds: standing.kind === 'accepted' }
}
