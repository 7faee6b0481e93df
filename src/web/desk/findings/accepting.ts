/** Accepting a finding with a reason, and taking that back: only what its person can see, and as they saw it. */
import { addresses } from '../../../addresses.ts'
import {
  acceptFinding,
  sweepAcceptances,
  type Where,
  withdrawAcceptance,
} from '../../../domain/accepted-findings.ts'
import {
  type Acceptance,
  type Fingerprint,
  mayAccept,
  reasonProblems,
} from '../../../domain/findings/acceptance.ts'
import type { Problem } from '../../../domain/problem.ts'
import { changeAcceptances } from '../../../store/accepted-findings.ts'
import { Refusal } from '../../refusal.ts'
import type { ForumCall } from '../desk.ts'
import { saveLimitProblems } from '../save-limit.ts'
import { type AnyJudged, foundId, type RefusedReason } from './found-view.ts'
import type { Deed } from './say-done.ts'

export interface Accepting {
  where: Where
  /** All that is found there now. */
  findings: readonly AnyJudged[]
  /** The page again, with what was typed. */
  again: (refused: RefusedReason) => Promise<void>
  to: string
}

export async function accept(call: ForumCall, { where, findings, again, to }: Accepting): Promise<void> {
  const { entered, by, desk } = call
  const asked = {
    rule: entered.raw('rule'),
    subject: entered.raw('subject'),
    fingerprint: entered.raw('fingerprint'),
    reason: entered.text('reason'),
  }
  const finding = findings.find(({ fingerprint }) => fingerprint === asked.fingerprint)
  const tooMany = saveLimitProblems(call).map((one) => ({ ...one, field: 'reason' }))
  const problems = [...findingProblems(finding), ...reasonProblems(asked.reason), ...tooMany]
  if (finding === undefined || problems.length > 0)
    return again({ ...asked, reason: entered.raw('reason'), problems })
  const word = { reason: asked.reason, by, at: desk.now() }
  await change(call, (all) => acceptFinding(all, where, { finding, found: findings }, word))
  goTo(call, to, 'accepted', finding.fingerprint)
}

/** A coordinator takes back only what stands at a finding of theirs. */
export async function withdraw(
  call: ForumCall,
  { where, findings, to }: Omit<Accepting, 'again'>,
): Promise<void> {
  const fingerprint = call.param('fingerprint') as Fingerprint
  const isSeen = findings.some((one) => one.fingerprint === fingerprint)
  if (!isSeen && call.role === 'coordinator') throw new Refusal('missing')
  await change(call, (all) => withdrawAcceptance(all, where, fingerprint))
  goTo(call, to, 'withdrawn', fingerprint)
}

function findingProblems(finding: AnyJudged | undefined): Problem[] {
  if (finding === undefined) return [{ field: 'finding', code: 'finding-gone' }]
  return mayAccept(finding) ? [] : [{ field: 'finding', code: 'finding-blocks-release' }]
}

/** What was said about sessions that are there no more goes with it. */
async function change(call: ForumCall, next: (all: readonly Acceptance[]) => readonly Acceptance[]) {
  const { desk, forumId } = call
  const { sessions } = await call.draft()
  await changeAcceptances(desk, forumId, desk.now(), (all) => sweepAcceptances(next(all), sessions))
}

function goTo({ res }: ForumCall, page: string, did: Deed, fingerprint: Fingerprint): void {
  res.redirect(303, `${page}?did=${did}#${foundId(fingerprint)}`)
}

/** The page of a session's findings, or of the forum's. */
export function findingsPage(call: ForumCall, where: Where): string {
  return where === null ? addresses.findings(call.forumId) : addresses.sessionFindings(call.forumId, where)
}
