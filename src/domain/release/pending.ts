/** What a release would bring now, worked out by making it: nothing of it is stored. */
import type { Instant } from '../clock.ts'
import type { ForumDraft, Saved } from '../draft.ts'
import { elsewhereOf, occupiedBy } from '../findings/elsewhere.ts'
import type { Finding } from '../findings/finding.ts'
import { blocks, findSession } from '../findings/session-findings.ts'
import { sheetOf } from '../findings/sheet-context.ts'
import type { World } from '../findings/world.ts'
import type { SessionId } from '../ids.ts'
import type { Problem, Result } from '../problem.ts'
import type { Session } from '../session.ts'
import type { Change, ChangeFact } from './changes.ts'
import type { Hash } from './freeze.ts'
import { type MadeRelease, makeRelease, type ReleaseOrder, releasableSessions } from './make-release.ts'
import { changedDocuments, documentsThatDiffer, type PendingDocument } from './pending-documents.ts'
import type { ReleasedForum } from './released-forum.ts'

/** What the release would be made of, and when. */
export interface DryRun {
  draft: ForumDraft
  before: ReleasedForum | undefined
  at: Instant
  hash: Hash
  world: World
}

export interface PendingSession {
  id: SessionId
  /** Null for one that is no longer among the drafts: readers are told that it was taken out. */
  saved: Saved<Session> | null
  title: string
  facts: ChangeFact[]
  findings: Finding[]
  /** What stands in the way of freezing it. */
  problems: Problem[]
  mayGoOut: boolean
}

export interface Pending {
  /** Sessions that may be chosen, by title. */
  sessions: PendingSession[]
  /** What goes out with any release, whatever is chosen. */
  documents: PendingDocument[]
  /** What comes with the sessions: people who are new, presentations that are drafts. */
  along: PendingDocument[]
  /** Released sessions that readers are told of although nobody chose them: something that they share changed. */
  others: Change[]
  /** What keeps any release from being made. */
  problems: Problem[]
}

export function findPending(run: DryRun): Pending {
  const releasable = releasableSessions(run.draft, run.before)
  const findings = findingsOf(run, releasable)
  const bare = makeRelease(orderOf(run, new Set()))
  const whole = makeWithout(run, releasable)
  const told = new Map(whole.made?.manifest.changes.map(({ sessionId, facts }) => [sessionId, facts]))
  const sessions = [...releasable].map((id): PendingSession => {
    const saved = run.draft.sessions.get(id) ?? null
    const own = whole.problems.filter((problem) => sessionOf(problem) === id)
    const found = findings.get(id) ?? []
    return {
      id,
      saved,
      title: (saved?.doc ?? run.before?.sessions.get(id))?.title ?? '',
      facts: told.get(id) ?? [],
      findings: found,
      problems: own,
      mayGoOut: own.length === 0 && !blocks(found),
    }
  })
  const documents = changedDocuments(run.draft, run.before)
  const known = new Set(documents.map(({ kind, id }) => `${kind} ${id}`))
  const along = whole.made === undefined ? [] : documentsThatDiffer(run.before, whole.made)
  const general = [...(bare.ok ? [] : bare.problems), ...whole.problems]
  return {
    sessions: sessions.sort((a, b) => (a.title < b.title ? -1 : 1)),
    documents,
    along: along.filter(({ kind, id }) => !known.has(`${kind} ${id}`)),
    others: bare.ok
      ? bare.value.released.manifest.changes.filter((one) => !releasable.has(one.sessionId))
      : [],
    problems: withoutRepeats(general.filter((problem) => sessionOf(problem) === undefined)),
  }
}

/** How much differs from what readers see and may go out: sessions, and each document that goes out with any release. */
export function countPending(draft: ForumDraft, before: ReleasedForum | undefined): number {
  return releasableSessions(draft, before).size + changedDocuments(draft, before).length
}

/** `finding-blocks` for each chosen session that has a finding which is an error, with the first one's rule. */
export function findingProblems(draft: ForumDraft, chosen: ReadonlySet<SessionId>): Problem[] {
  // No error needs the world: those that do are asked on the pages that tell them.
  return [...findingsOf({ draft, world: null }, chosen)]
    .filter(([, findings]) => blocks(findings))
    .map(([id, findings]) => {
      const title = draft.sessions.get(id)?.doc.title ?? ''
      const rule = findings.find((one) => blocks([one]))?.rule ?? ''
      return { field: `sessions.${id}`, code: 'finding-blocks', facts: { title, rule } }
    })
}

/**
 * The release as it would be: of everything that may go out, or of these sessions as if they were marked ready. Nothing
 * of it is written.
 */
export function previewRelease(run: DryRun, what: 'ready' | readonly SessionId[]): Result<MadeRelease> {
  if (what !== 'ready')
    return makeRelease(orderOf({ ...run, draft: asIfReady(run.draft, what) }, new Set(what)))
  const releasable = releasableSessions(run.draft, run.before)
  const stuck = new Set(findingProblems(run.draft, releasable).flatMap((one) => sessionOf(one) ?? []))
  return makeRelease(orderOf(run, releasable.difference(stuck)))
}

/** The session that a problem of a release belongs to. */
function sessionOf({ field }: Problem): SessionId | undefined {
  const [group, id] = field.split('.')
  return group === 'sessions' ? (id as SessionId) : undefined
}

function orderOf(run: DryRun, chosen: ReadonlySet<SessionId>): ReleaseOrder {
  return { ...run, chosen, by: '', note: '' }
}

/** The release of all these sessions but those that can't be frozen, with what is wrong. */
function makeWithout(
  run: DryRun,
  chosen: ReadonlySet<SessionId>,
): { made?: ReleasedForum; problems: readonly Problem[] } {
  const made = makeRelease(orderOf(run, chosen))
  if (made.ok) return { made: made.value.released, problems: [] }
  const stuck = new Set(made.problems.flatMap((problem) => sessionOf(problem) ?? []))
  if (stuck.size === 0) return made
  const rest = makeWithout(run, chosen.difference(stuck))
  return { ...rest, problems: [...made.problems, ...rest.problems] }
}

function findingsOf(
  { draft, world }: { draft: ForumDraft; world: World | null },
  ids: ReadonlySet<SessionId>,
): Map<SessionId, Finding[]> {
  const occupied = occupiedBy(draft.sessions.values().map(({ doc }) => doc))
  const found = new Map<SessionId, Finding[]>()
  for (const id of ids) {
    const session = draft.sessions.get(id)?.doc
    if (session === undefined) continue
    found.set(id, findSession(sheetOf(session, draft, elsewhereOf(occupied, session), world)))
  }
  return found
}

function asIfReady(draft: ForumDraft, ids: readonly SessionId[]): ForumDraft {
  const sessions = new Map(draft.sessions)
  for (const id of ids) {
    const saved = sessions.get(id)
    if (saved?.doc.state === 'draft') sessions.set(id, { ...saved, doc: { ...saved.doc, state: 'ready' } })
  }
  return { ...draft, sessions }
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.field} ${one.code}`, one])).values()]
}
