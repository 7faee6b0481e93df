/** What is found in every session of a forum, with what was accepted of it: the worst first. */
import { acceptancesAt } from '../accepted-findings.ts'
import type { ForumDraft } from '../draft.ts'
import { namedInSession } from '../named-in-session.ts'
import type { Session } from '../session.ts'
import { type Acceptance, isOpen, type Judged, judgeFindings } from './acceptance.ts'
import { elsewhereOf, type Occupied, type OtherSlot } from './elsewhere.ts'
import { findForum } from './find-forum.ts'
import { type Finding, type ForumFinding, type Severity, severities } from './finding.ts'
import { findSession } from './session-findings.ts'
import { type SheetContext, sheetOf } from './sheet-context.ts'
import type { World } from './world.ts'

/** A forum as it stands, and who is where in it: nobody, for whoever may see one session only. */
export interface ForumView {
  draft: ForumDraft
  occupied: Occupied
  world: World | null
}

export interface JudgedSession {
  session: Session
  findings: Judged[]
}

/** Sessions in which something was found, accepted or not; those with the worst that is open come first. */
export function judgeSessions(view: ForumView, acceptances: readonly Acceptance[]): JudgedSession[] {
  const bySession = Map.groupBy(acceptances, ({ sessionId }) => sessionId)
  return [...view.draft.sessions.values()]
    .map(({ doc }) => ({
      session: doc,
      findings: judgeFindings(bySession.get(doc.id) ?? [], findingsOf(doc, view)),
    }))
    .filter(({ findings }) => findings.length > 0)
    .map((one) => ({ one, counts: countOpen(one.findings) }))
    .sort((a, b) => worstFirst(a.counts, b.counts) || byTitle(a.one.session, b.one.session))
    .map(({ one }) => one)
}

export function judgeSession(
  session: Session,
  view: ForumView,
  acceptances: readonly Acceptance[],
): JudgedSession {
  const own = acceptancesAt(acceptances, session.id)
  return { session, findings: judgeFindings(own, findingsOf(session, view)) }
}

/** Of the forum as a whole. */
export function judgeForum(draft: ForumDraft, acceptances: readonly Acceptance[]): Judged<ForumFinding>[] {
  const findings = foundInForum.get(draft) ?? findForum(draft)
  foundInForum.set(draft, findings)
  return judgeFindings(acceptancesAt(acceptances, null), findings)
}

const foundInForum = new WeakMap<ForumDraft, readonly ForumFinding[]>()

/** How many are open, of each severity. */
export function countOpen(
  findings: readonly Pick<Judged, 'severity' | 'standing'>[],
): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) if (isOpen(finding)) counts[finding.severity] += 1
  return counts
}

interface Known {
  /** Every document that the findings were worked out from. */
  from: readonly unknown[]
  /** Of each of its people, where else they are. */
  slots: readonly (readonly OtherSlot[])[]
  findings: readonly Finding[]
}

/** A document never changes once it is made: what was found in a session stays true while all around it is the same. */
const known = new WeakMap<Session, Known>()

export function sheetIn(session: Session, { draft, occupied, world }: ForumView): SheetContext {
  return sheetOf(session, draft, elsewhereOf(occupied, session), world)
}

export function findingsOf(session: Session, view: ForumView): readonly Finding[] {
  const from = [view.world, ...documentsAround(session, view.draft)]
  const slots = [...namedInSession(session).person].map((id) => view.occupied.get(id) ?? nowhere)
  const before = known.get(session)
  const isKnown = before !== undefined && areSame(before.from, from) && areSameLists(before.slots, slots)
  if (isKnown) return before.findings
  const findings = findSession(sheetIn(session, view))
  known.set(session, { from, slots, findings })
  return findings
}

const nowhere: readonly OtherSlot[] = []

function documentsAround(session: Session, { forum, people, presentations, organisations }: ForumDraft) {
  const named = namedInSession(session)
  const shown = [...named.presentation].map((id) => presentations.get(id)?.doc)
  const presenters = shown.flatMap((one) => one?.presenters.map(({ personId }) => personId) ?? [])
  return [
    forum.doc,
    ...shown,
    ...[...named.person, ...presenters].map((id) => people.get(id)?.doc),
    ...[...named.organisation].map((id) => organisations.get(id)?.doc),
  ]
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

/** Mostly they are the very same lists; one that was made anew may still say the same. */
function areSameLists(some: Known['slots'], others: Known['slots']): boolean {
  return (
    some.length === others.length &&
    some.every((list, index) => {
      const other = others[index]
      return list === other || (other !== undefined && areSame(list, other))
    })
  )
}

function worstFirst(some: Record<Severity, number>, others: Record<Severity, number>): number {
  const worst = severities.find((severity) => some[severity] !== others[severity])
  return worst === undefined ? 0 : others[worst] - some[worst]
}

function byTitle(one: Session, other: Session): number {
  return one.title < other.title ? -1 : 1
}
