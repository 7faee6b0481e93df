/** A finding as the pages of findings print it: where, what, what was said about it, what can be done. */
import { addresses } from '../../../addresses.ts'
import type { Where } from '../../../domain/accepted-findings.ts'
import {
  type Acceptance,
  type Fingerprint,
  type Judged,
  mayAccept,
  mostInReason,
} from '../../../domain/findings/acceptance.ts'
import { type Finding, type ForumFinding, subjectKey } from '../../../domain/findings/finding.ts'
import { fixOf } from '../../../domain/findings/fixes.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Problem } from '../../../domain/problem.ts'
import { sayFinding, sayFix, saySeverity } from '../../../text/findings.ts'
import { sayProblem } from '../../../text/problems.ts'
import { sayMoment } from '../../../text/when.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'

/** What a finding is about, in words, and the address where it is edited; empty where it is edited nowhere. */
export interface Place {
  text: string
  href: string
  language: string
}

/** A form for a reason that was not taken, with what was typed. */
export interface RefusedReason {
  rule: string
  subject: string
  fingerprint: string
  reason: string
  problems: readonly Problem[]
}

export interface FoundView {
  id: string
  rule: string
  severity: string
  word: string
  text: string
  place: Place
  said: { text: string; reason: string } | null
  accepting: AcceptingForm | null
  withdrawalAction: string
  blocks: boolean
  fix: { action: string; act: string; label: string } | null
}

interface AcceptingForm {
  action: string
  rule: string
  subject: string
  fingerprint: Fingerprint
  fieldId: string
  reason: string
  most: number
  problem: string
}

export function foundId(fingerprint: Fingerprint): string {
  return `found-${fingerprint}`
}

export interface Around {
  where: Where
  placeOf: (finding: Pick<Finding, 'subject'>) => Place
  refused?: RefusedReason | undefined
}

/** Of a session, or of the forum. */
export type AnyJudged = Judged | Judged<ForumFinding>

export function foundView(call: ForumCall, finding: AnyJudged, around: Around): FoundView {
  const { say, forumId, mayEdit } = call
  const { standing, fingerprint, severity } = finding
  const isAccepted = standing.kind === 'accepted'
  return {
    id: foundId(fingerprint),
    rule: finding.rule,
    severity,
    word: saySeverity(say, severity),
    text: sayFinding(say, finding),
    place: around.placeOf(finding),
    said: standing.kind === 'open' ? null : saidOf(call, standing.kind, standing.acceptance),
    accepting: !mayEdit || isAccepted || !mayAccept(finding) ? null : acceptingForm(call, finding, around),
    withdrawalAction: mayEdit && isAccepted ? addresses.withdrawal(forumId, around.where, fingerprint) : '',
    blocks: !mayAccept(finding),
    fix: around.where === null || !mayEdit ? null : fixForm(call, finding as Judged, around.where),
  }
}

/** The editor shows the session as it is after it; nothing is saved by the button. */
function fixForm({ say, forumId }: ForumCall, finding: Judged, sessionId: SessionId): FoundView['fix'] {
  const fix = fixOf(finding)
  if (fix === undefined) return null
  const action = addresses.document(forumId, 'session', sessionId)
  return { action, act: fix.act, label: sayFix(say, fix.rule) }
}

function saidOf(
  { say, language, forum }: ForumCall,
  kind: 'accepted' | 'lapsed',
  { by, at, reason }: Acceptance,
) {
  const when = sayMoment(language, at, firstZone(forum.doc, say))
  const key = kind === 'accepted' ? 'accepting.acceptedBy' : 'accepting.lapsed'
  return { text: say(key, { name: by, when }), reason }
}

/** What was typed comes back at the finding that it was about, also where that has changed since. */
function acceptingForm(call: ForumCall, finding: AnyJudged, { where, refused }: Around): AcceptingForm {
  const { rule, fingerprint } = finding
  const subject = subjectKey(finding.subject)
  const isMeant = refused?.rule === rule && refused.subject === subject
  const problems = isMeant && refused.fingerprint === fingerprint ? refused.problems : []
  return {
    action: addresses.acceptances(call.forumId, where),
    ...{ rule, subject, fingerprint },
    fieldId: `reason-${fingerprint}`,
    reason: isMeant ? refused.reason : '',
    most: mostInReason,
    problem: problems.map((problem) => sayProblem(call.say, problem)).join(' '),
  }
}
