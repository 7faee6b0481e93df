/** What an organizer wants all the same: a finding that was accepted, with a reason, for as long as it stays what it was. */
import type { Instant } from '../clock.ts'
import { missingText } from '../field-rules.ts'
import type { Branded, SessionId } from '../ids.ts'
import type { Problem } from '../problem.ts'
import { textProblems } from '../text-bounds.ts'
import { type Finding, subjectKey } from './finding.ts'

/** 16 hex digits of what a finding is: its rule, its subject, and all that the rule looked at. */
export type Fingerprint = Branded<string, 'Fingerprint'>

export interface Acceptance {
  /** Null for what is found in the forum as a whole. */
  sessionId: SessionId | null
  /** May name a rule that there is no more. */
  rule: string
  /** As `subjectKey` writes it. */
  subject: string
  fingerprint: Fingerprint
  reason: string
  by: string
  at: Instant
}

/** `lapsed`: the rule found something else about the same subject when it was accepted. */
export type Standing =
  | { kind: 'open' }
  | { kind: 'accepted'; acceptance: Acceptance }
  | { kind: 'lapsed'; acceptance: Acceptance }

/** Any finding, of a session or of the forum. */
export type Found = Pick<Finding, 'subject' | 'inputs' | 'severity'> & { rule: string }

export type Judged<One extends Found = Finding> = One & { fingerprint: Fingerprint; standing: Standing }

export const mostInReason = 500

/** Each finding with what was said about it. An acceptance that fits one finding is no lapsed one of its neighbour. */
export function judgeFindings<One extends Found>(
  acceptances: readonly Acceptance[],
  findings: readonly One[],
): Judged<One>[] {
  if (acceptances.length === 0) return findings.map((finding) => judged(finding, { kind: 'open' }))
  const prints = new Set(findings.map(fingerprintOf))
  const loose = acceptances.filter(({ fingerprint }) => !prints.has(fingerprint))
  return findings.map((finding) => judged(finding, standingOf(finding, { acceptances, loose })))
}

/** Of a thousand sessions whose findings are only counted, no fingerprint is asked for. */
function judged<One extends Found>(finding: One, standing: Standing): Judged<One> {
  return {
    ...finding,
    standing,
    get fingerprint() {
      return fingerprintOf(finding)
    },
  }
}

interface Said {
  acceptances: readonly Acceptance[]
  /** Those that fit no finding as it is. */
  loose: readonly Acceptance[]
}

function standingOf(finding: Found, { acceptances, loose }: Said): Standing {
  const fingerprint = fingerprintOf(finding)
  const accepted = acceptances.find((one) => one.fingerprint === fingerprint)
  if (accepted !== undefined && mayAccept(finding)) return { kind: 'accepted', acceptance: accepted }
  const subject = subjectKey(finding.subject)
  const before = loose.findLast((one) => one.rule === finding.rule && one.subject === subject)
  return before === undefined ? { kind: 'open' } : { kind: 'lapsed', acceptance: before }
}

/** What keeps a session from being released can't be wanted. */
export function mayAccept({ severity }: Pick<Found, 'severity'>): boolean {
  return severity !== 'error'
}

/** Neither accepted nor without anything to accept. */
export function isOpen({ standing }: Pick<Judged, 'standing'>): boolean {
  return standing.kind !== 'accepted'
}

/** A finding is never changed, and pages ask for its fingerprint again and again. */
const known = new WeakMap<Found, Fingerprint>()

export function fingerprintOf(finding: Found): Fingerprint {
  const before = known.get(finding)
  if (before !== undefined) return before
  const { rule, subject, inputs } = finding
  const fingerprint = digest(JSON.stringify([rule, subjectKey(subject), inputs])) as Fingerprint
  known.set(finding, fingerprint)
  return fingerprint
}

/** Problems: `reason-missing`, `text-too-long`, `text-unreadable`. */
export function reasonProblems(reason: string): Problem[] {
  const missing = missingText('reason', reason, 'reason-missing')
  if (missing.length > 0) return missing
  if (reason.length > mostInReason) {
    const facts = { most: mostInReason, has: reason.length }
    return [{ field: 'reason', code: 'text-too-long', facts }]
  }
  return textProblems({ reason }, { passages: ['reason'], long: [] })
}

/** FNV-1a of the UTF-16 units, twice over from two beginnings: told apart, not kept secret. */
function digest(text: string): string {
  let one = 0x811c9dc5
  let other = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b) + 0x27d4eb2f
  }
  return hex(mixed(one)) + hex(mixed(other ^ text.length))
}

/** So that each bit of a short text is felt in every digit. */
function mixed(lane: number): number {
  const half = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  const more = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return more ^ (more >>> 16)
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0')
}
