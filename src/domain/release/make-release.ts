/** Releasing: freeze what was chosen, number it, move every calendar entry's record on, say what changed. */
import { type Instant, instantAt, millisecondsOf } from '../clock.ts'
import type { ForumDraft, Saved } from '../draft.ts'
import { forumProblems } from '../forum-rules.ts'
import type { SessionId } from '../ids.ts'
import { done, type Problem, type Result, refused } from '../problem.ts'
import type { Session } from '../session.ts'
import { sameContent } from './canonical.ts'
import type { Change } from './changes.ts'
import { compareSessions } from './compare.ts'
import { fillShelf } from './fill-shelf.ts'
import { freezeSession, type Hash } from './freeze.ts'
import type { EntryState, Frozen, FrozenSession, Manifest, SessionRecord } from './manifest.ts'
import { nameShelf } from './name-shelf.ts'
import { recordSession } from './records.ts'
import type { ReleasedForum } from './released-forum.ts'
import { recordOf, releasedState } from './released-state.ts'
import { showSession } from './shown.ts'
import { takenSlugs } from './taken-slugs.ts'
import { untouchedBy } from './untouched.ts'

export interface ReleaseOrder {
  draft: ForumDraft
  before: ReleasedForum | undefined
  /** Sessions that go out as their drafts are now; one that was released and has no draft any more is taken away. */
  chosen: ReadonlySet<SessionId>
  at: Instant
  by: string
  note: string
  hash: Hash
}

export interface MadeRelease {
  released: ReleasedForum
  /** Every frozen document of the release, most of them in the store already. */
  frozen: Frozen[]
}

/** Sessions that would go out now: marked ready or cancelled and different from what is out, or gone from the drafts. */
export function releasableSessions(draft: ForumDraft, before: ReleasedForum | undefined): Set<SessionId> {
  const ready = draft.sessions
    .values()
    .filter(({ doc }) => doc.state === 'ready' || isToCancel(doc, before))
    .filter(({ doc }) => releasedState(doc, draft, before) !== 'same')
  const gone = Object.entries(before?.manifest.sessions ?? {}).filter(
    ([id, record]) => record.state !== 'gone' && !draft.sessions.has(id as SessionId),
  )
  return new Set([...ready.map(({ doc }) => doc.id), ...gone.map(([id]) => id as SessionId)])
}

function isToCancel({ id, state }: Session, before: ReleasedForum | undefined): boolean {
  return state === 'cancelled' && recordOf(before, id) !== undefined
}

/** Problems: `session-unknown`, `session-not-ready`, `slug-taken`, those of the forum, and whatever stands in the way of freezing a chosen session. */
export function makeRelease(order: ReleaseOrder): Result<MadeRelease> {
  const sessions = freezeSessions(order)
  if (!sessions.ok) return sessions
  const wrong = forumProblems(order.draft.forum.doc, order.before?.forum)
  if (wrong.length > 0) return refused(...wrong)
  const shelf = fillShelf(order, sessions.value)
  const taken = [
    ...takenSlugs('people', [...shelf.people.values()]),
    ...takenSlugs('presentations', [...shelf.presentations.values()]),
    ...takenSlugs('references', [...shelf.references.values()]),
  ]
  if (taken.length > 0) return refused(...taken.map(({ problem }) => problem))
  const { frozen, nameOf, namesOf } = nameShelf(shelf, order.before, order.hash)
  const isUntouched = untouchedBy(order.before, namesOf)

  const at = laterThan(order.before?.manifest.at, order.at)
  const number = (order.before?.manifest.number ?? 0) + 1
  const moment = { at, number, hash: order.hash, forumSlug: shelf.forum.slug }
  const records: Record<SessionId, SessionRecord> = {}
  const changes: Change[] = []
  for (const [id, session] of sessions.value) {
    const before = recordOf(order.before, id)
    const state = stateOf(order, id, session)
    if (before !== undefined && isUntouched(session, nameOf('session', id), state)) {
      records[id] = before
      continue
    }
    const shown = showSession(shelf, session, state)
    const facts = changeFacts(order.before, session, shown)
    records[id] = recordSession(before, session, shown, nameOf('session', id), moment, facts)
    if (facts.length > 0) changes.push({ sessionId: id, slug: session.slug, title: session.title, facts })
  }
  const manifest: Manifest = {
    forumId: order.draft.id,
    number,
    at,
    by: order.by,
    note: order.note,
    forum: nameOf('forum', order.draft.id),
    forumChangedAt:
      order.before !== undefined && sameContent(headOf(order.before), headOf(shelf))
        ? order.before.manifest.forumChangedAt
        : at,
    sessions: records,
    presentations: namesOf.presentations,
    people: namesOf.people,
    organisations: namesOf.organisations,
    references: namesOf.references,
    changes: changes.sort(byTitle),
  }
  return done({ released: { manifest, ...shelf }, frozen })
}

function byTitle(a: Change, b: Change): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1
  return a.sessionId < b.sessionId ? -1 : 1
}

/** What every calendar of the forum shows at its top. */
function headOf({ forum }: Pick<ReleasedForum, 'forum'>) {
  return [forum.title, forum.shortTitle, forum.summary, forum.hue, forum.slug, forum.opens]
}

/** Releases are told apart by their second and never go back, whatever the machine's clock does. */
function laterThan(before: Instant | undefined, at: Instant): Instant {
  return before !== undefined && at <= before ? instantAt(millisecondsOf(before) + 1000) : at
}

/** Chosen sessions as their drafts are, all others as the release before had them. */
function freezeSessions(order: ReleaseOrder): Result<Map<SessionId, FrozenSession>> {
  const { draft, before, chosen } = order
  const sessions = new Map(before?.sessions ?? [])
  const problems: Problem[] = []
  for (const id of chosen) {
    const saved = draft.sessions.get(id)
    if (saved === undefined) {
      if (!sessions.has(id)) problems.push({ field: `sessions.${id}`, code: 'session-unknown' })
      continue
    }
    const frozen = freezeChosen(saved, before)
    if (frozen.ok) sessions.set(id, frozen.value)
    else problems.push(...frozen.problems.map((one) => ({ ...one, field: `sessions.${id}.${one.field}` })))
  }
  const live = sessions.values().filter((session) => stateOf(order, session.id, session) !== 'gone')
  problems.push(
    ...takenSlugs('sessions', [...live])
      .filter(({ id }) => chosen.has(id))
      .map(({ problem }) => problem),
  )
  return problems.length > 0 ? refused(...problems) : done(sessions)
}

function freezeChosen({ doc }: Saved<Session>, before: ReleasedForum | undefined): Result<FrozenSession> {
  if (doc.state === 'draft' || (doc.state === 'cancelled' && !isToCancel(doc, before))) {
    return refused({ field: 'state', code: 'session-not-ready' })
  }
  return freezeSession(doc)
}

function stateOf({ draft, before, chosen }: ReleaseOrder, id: SessionId, session: FrozenSession): EntryState {
  if (chosen.has(id) && !draft.sessions.has(id)) return 'gone'
  if (!chosen.has(id) && recordOf(before, id)?.state === 'gone') return 'gone'
  return session.state === 'cancelled' ? 'cancelled' : 'on'
}

function changeFacts(
  before: ReleasedForum | undefined,
  session: FrozenSession,
  shown: ReturnType<typeof showSession>,
) {
  const old = before?.sessions.get(session.id)
  const record = recordOf(before, session.id)
  if (before === undefined || old === undefined || record === undefined)
    return compareSessions(undefined, shown)
  return compareSessions(showSession(before, old, record.state), shown)
}
