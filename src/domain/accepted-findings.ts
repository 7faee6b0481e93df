/** What the people of one forum accepted, kept together: how one is added, taken back, and swept away. */
import type { Instant } from './clock.ts'
import { type Acceptance, type Fingerprint, type Found, fingerprintOf } from './findings/acceptance.ts'
import { subjectKey } from './findings/finding.ts'
import type { Branded, ForumId, SessionId } from './ids.ts'

/** SHA-256 made of the forum's id. */
export type AcceptedFindingsId = Branded<string, 'AcceptedFindingsId'>

export interface AcceptedFindings {
  id: AcceptedFindingsId
  forumId: ForumId
  acceptances: Acceptance[]
  madeAt: Instant
}

/** Whose findings they are: those of a session, or, with null, of the forum as a whole. */
export type Where = SessionId | null

export function acceptancesAt(all: readonly Acceptance[], where: Where): Acceptance[] {
  return all.filter(({ sessionId }) => sessionId === where)
}

/** Who accepts it, why and when. */
export type Word = Pick<Acceptance, 'reason' | 'by' | 'at'>

/**
 * Takes the place of what was said about the same finding before, and of what has lapsed about its subject: of `found`,
 * all that is found there now, nothing fits it any more. The same words again leave everything as it is.
 */
export function acceptFinding(
  all: readonly Acceptance[],
  where: Where,
  { finding, found }: { finding: Found; found: readonly Found[] },
  word: Word,
): readonly Acceptance[] {
  const next: Acceptance = {
    sessionId: where,
    rule: finding.rule,
    subject: subjectKey(finding.subject),
    fingerprint: fingerprintOf(finding),
    ...word,
  }
  if (all.some((one) => isSameWord(one, next))) return all
  const prints = new Set(found.map(fingerprintOf))
  const goes = (one: Acceptance) =>
    one.sessionId === where &&
    (one.fingerprint === next.fingerprint ||
      (one.rule === next.rule && one.subject === next.subject && !prints.has(one.fingerprint)))
  return withoutOldest([...all.filter((one) => !goes(one)), next], where, prints)
}

/** Of one session, so many may be kept that fit nothing any more: rows that come and go must not pile them up. */
const mostLapsed = 500

function withoutOldest(all: readonly Acceptance[], where: Where, prints: ReadonlySet<Fingerprint>) {
  const lapsed = all.filter((one) => one.sessionId === where && !prints.has(one.fingerprint))
  const tooMany = new Set(lapsed.slice(0, Math.max(0, lapsed.length - mostLapsed)))
  return tooMany.size === 0 ? all : all.filter((one) => !tooMany.has(one))
}

export function withdrawAcceptance(
  all: readonly Acceptance[],
  where: Where,
  fingerprint: Fingerprint,
): readonly Acceptance[] {
  return all.filter((one) => one.sessionId !== where || one.fingerprint !== fingerprint)
}

/** Without those of sessions that are there no more. */
export function sweepAcceptances(
  all: readonly Acceptance[],
  sessions: Pick<ReadonlyMap<SessionId, unknown>, 'has'>,
): readonly Acceptance[] {
  return all.filter(({ sessionId }) => sessionId === null || sessions.has(sessionId))
}

function isSameWord(one: Acceptance, other: Acceptance): boolean {
  return (
    one.sessionId === other.sessionId &&
    one.fingerprint === other.fingerprint &&
    one.reason === other.reason &&
    one.by === other.by
  )
}
