/** The sign of the desk: how much is open and more than a note, in the forum and its sessions. */
import { acceptancesAt } from '../../../domain/accepted-findings.ts'
import { type Acceptance, judgeFindings } from '../../../domain/findings/acceptance.ts'
import { countOpen, type ForumView, findingsOf, judgeForum } from '../../../domain/findings/forum-findings.ts'
import type { ForumId, SessionId } from '../../../domain/ids.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'
import type { Session } from '../../../domain/session.ts'
import type { Desk, ForumCall } from '../desk.ts'
import { acceptancesOf, viewOf } from './judging.ts'

interface Tally {
  draft: ForumView['draft']
  acceptances: readonly Acceptance[]
  counts: Map<SessionId, number>
  /** Of all sessions together, and of the forum as a whole. */
  total: number
}

interface Counting {
  tallies: Map<ForumId, Tally>
  /** Large forums whose sessions are being looked at for the first time, and those that were. */
  warming: Set<ForumId>
  warmed: Set<ForumId>
}

const countings = new WeakMap<Desk, Counting>()

export async function countPressing(call: ForumCall): Promise<number> {
  const [view, acceptances] = [await viewOf(call), await acceptancesOf(call)]
  const counting = countings.get(call.desk) ?? { tallies: new Map(), warming: new Set(), warmed: new Set() }
  countings.set(call.desk, counting)
  const before = counting.tallies.get(call.forumId)
  if (before?.draft === view.draft && before.acceptances === acceptances) return before.total
  if (view.draft.sessions.size > mostAtOnce && !counting.warmed.has(call.forumId)) {
    warmUp(counting, call.forumId, view).catch((error) => call.desk.log.error(error))
    return 0
  }
  const tally = isOnlySessions(before, view, acceptances)
    ? recount(before, view)
    : { draft: view.draft, acceptances, counts: new Map(), total: 0 }
  for (const { doc } of view.draft.sessions.values()) {
    if (!tally.counts.has(doc.id)) tally.counts.set(doc.id, countSession(doc, view, acceptances))
  }
  tally.total = tally.counts.values().reduce((sum, count) => sum + count, countForum(view, acceptances))
  counting.tallies.set(call.forumId, tally)
  return tally.total
}

/** So many sessions are looked at while somebody waits for a page; of more, the sign follows a moment later. */
const mostAtOnce = 200
const sliceMs = 5

/** Looks at every session of a large forum for the first time, a third of the time: requests have the rest. */
async function warmUp({ warming, warmed }: Counting, forumId: ForumId, view: ForumView): Promise<void> {
  if (warming.has(forumId)) return
  warming.add(forumId)
  try {
    let began = performance.now()
    for (const { doc } of view.draft.sessions.values()) {
      findingsOf(doc, view)
      const tookMs = performance.now() - began
      if (tookMs < sliceMs) continue
      await new Promise((done) => setTimeout(done, tookMs * 2))
      began = performance.now()
    }
    warmed.add(forumId)
  } finally {
    warming.delete(forumId)
  }
}

/** Whether the forum differs in its sessions alone. */
function isOnlySessions(
  before: Tally | undefined,
  { draft }: ForumView,
  acceptances: readonly Acceptance[],
): before is Tally {
  if (before === undefined || before.acceptances !== acceptances) return false
  const shelves = ['people', 'organisations', 'presentations'] as const
  return (
    before.draft.forum.doc === draft.forum.doc && shelves.every((one) => before.draft[one] === draft[one])
  )
}

/** What stays true: whatever is neither in a session that changed nor shares a person with one. */
function recount(before: Tally, { draft, occupied }: ForumView): Tally {
  const counts = new Map(before.counts)
  const ids = new Set([...before.draft.sessions.keys(), ...draft.sessions.keys()])
  for (const id of ids) {
    const states = [before.draft.sessions.get(id), draft.sessions.get(id)]
    if (states[0] === states[1]) continue
    counts.delete(id)
    const people = states.flatMap((one) => (one === undefined ? [] : [...namedInSession(one.doc).person]))
    for (const person of people) {
      for (const { sessionId } of occupied.get(person) ?? []) counts.delete(sessionId)
    }
  }
  return { draft, acceptances: before.acceptances, counts, total: 0 }
}

function countSession(session: Session, view: ForumView, acceptances: readonly Acceptance[]): number {
  const findings = findingsOf(session, view)
  if (!findings.some(({ severity }) => severity !== 'note')) return 0
  const own = acceptancesAt(acceptances, session.id)
  const { error, warning } = countOpen(judgeFindings(own, findings))
  return error + warning
}

function countForum({ draft }: ForumView, acceptances: readonly Acceptance[]): number {
  const { error, warning } = countOpen(judgeForum(draft, acceptances))
  return error + warning
}
