/** Findings, and what is accepted of them: by the same rules as at the desk. */
import type { Router } from 'express'
import { addresses } from '../../addresses.ts'
import {
  acceptFinding,
  sweepAcceptances,
  type Where,
  withdrawAcceptance,
} from '../../domain/accepted-findings.ts'
import type { ForumDraft } from '../../domain/draft.ts'
import {
  type Acceptance,
  type Fingerprint,
  type Judged,
  judgeFindings,
  mayAccept,
  reasonProblems,
} from '../../domain/findings/acceptance.ts'
import { occupiedBy } from '../../domain/findings/elsewhere.ts'
import { type ForumFinding, subjectKey } from '../../domain/findings/finding.ts'
import { findingsOf, judgeForum, judgeSession, judgeSessions } from '../../domain/findings/forum-findings.ts'
import type { SessionId } from '../../domain/ids.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Session } from '../../domain/session.ts'
import { changeAcceptances, readAcceptances } from '../../store/accepted-findings.ts'
import { world } from '../../text/world.ts'
import { jsonType, readBody } from './body.ts'
import type { Door, ProgramCall } from './door.ts'
import { type AcceptanceOrder, acceptanceOrderShape, forumAcceptanceOrderShape } from './finding-shapes.ts'
import { sendPage } from './paging.ts'
import { findDraft, type ProgramOptions } from './program-desk.ts'
import { invalid, ProgramRefusal } from './refusals.ts'
import { shapeProblems } from './shape-problems.ts'
import { showJudged, showJudgedForum, showJudgedSession } from './shown-findings.ts'

const forum = `${addresses.api()}/forums/:forum`
const session = `${forum}/sessions/:id`

type OrderShape = typeof acceptanceOrderShape | typeof forumAcceptanceOrderShape

/** Before the id of any session, and of none. */
const forumKey = '-'

export function findingRoutes(routes: Router, door: Door, options: ProgramOptions): void {
  const { store } = options.site

  routes.get(
    `${forum}/findings`,
    door.toRead(async (call) => {
      const draft = await findDraft(store, call)
      const acceptances = await readAcceptances(store, draft.id)
      const judged = judgeSessions(viewOf(draft), acceptances)
      const byId = new Map(judged.map((one) => [String(one.session.id), one]))
      const ofForum = judgeForum(draft, acceptances)
      const keys = [...(ofForum.length > 0 ? [forumKey] : []), ...[...byId.keys()].sort()]
      await sendPage(call.req, call.res, keys, async (id) => {
        const found = byId.get(id)
        return found === undefined ? showJudgedForum(ofForum) : showJudgedSession(found)
      })
    }),
  )

  routes.get(
    `${session}/findings`,
    door.toRead(async (call) => {
      const { draft, doc } = await findSession(options, call)
      const acceptances = await readAcceptances(store, draft.id)
      call.res.json(showJudgedSession(judgeSession(doc, viewOf(draft), acceptances)))
    }),
  )

  routes.post(
    `${session}/acceptances`,
    door.toWrite(async (call) => {
      const body = await readBody(call.req, call.res, jsonType)
      const { draft, doc } = await findSession(options, call)
      const order = readOrder(acceptanceOrderShape, body)
      const found = judgeFindings([], findingsOf(doc, viewOf(draft)))
      await accept(options, call, { draft, where: doc.id, found, order })
    }),
  )

  routes.post(
    `${forum}/acceptances`,
    door.toWrite(async (call) => {
      const body = await readBody(call.req, call.res, jsonType)
      const draft = await findDraft(store, call)
      const order = readOrder(forumAcceptanceOrderShape, body)
      await accept(options, call, { draft, where: null, found: judgeForum(draft, []), order })
    }),
  )

  routes.delete(
    `${session}/acceptances/:fingerprint`,
    door.toWrite(async (call) => {
      const { draft, doc } = await findSession(options, call)
      await withdraw(options, call, { draft, where: doc.id })
    }),
  )

  routes.delete(
    `${forum}/acceptances/:fingerprint`,
    door.toWrite(async (call) => {
      await withdraw(options, call, { draft: await findDraft(store, call), where: null })
    }),
  )
}

interface Place {
  draft: ForumDraft
  where: Where
}

type AnyJudged = Judged | Judged<ForumFinding>

async function accept(
  options: ProgramOptions,
  call: ProgramCall,
  { draft, where, found, order }: Place & { found: readonly AnyJudged[]; order: AcceptanceOrder },
): Promise<void> {
  const finding = chooseFinding(found, order)
  const word = { reason: order.reason, by: call.token.name, at: options.now() }
  await change(options, draft, (all) => acceptFinding(all, where, { finding, found }, word))
  call.res.status(201).json(await showAgain(options, draft, where, finding))
}

async function withdraw(options: ProgramOptions, call: ProgramCall, { draft, where }: Place): Promise<void> {
  const fingerprint = String(call.req.params.fingerprint) as Fingerprint
  await change(options, draft, (all) => withdrawAcceptance(all, where, fingerprint))
  call.res.status(204).end()
}

function viewOf(draft: ForumDraft) {
  return { draft, occupied: occupiedBy(draft.sessions.values().map(({ doc }) => doc)), world }
}

async function findSession(
  { site }: ProgramOptions,
  call: ProgramCall,
): Promise<{ draft: ForumDraft; doc: Session }> {
  const draft = await findDraft(site.store, call)
  const saved = draft.sessions.get(String(call.req.params.id) as SessionId)
  if (saved === undefined) throw new ProgramRefusal('missing')
  return { draft, doc: saved.doc }
}

function readOrder(shape: OrderShape, body: unknown): AcceptanceOrder {
  const read = shape.safeParse(body)
  if (!read.success) throw invalid(...shapeProblems(read.error.issues, body))
  const order = { ...read.data, reason: read.data.reason.normalize('NFC').trim() }
  const problems = reasonProblems(order.reason)
  if (problems.length > 0) throw invalid(...problems)
  return order
}

function chooseFinding(found: readonly AnyJudged[], order: AcceptanceOrder): AnyJudged {
  const subject = subjectKey(order.subject)
  const fitting = found.filter(
    (one) =>
      one.rule === order.rule &&
      subjectKey(one.subject) === subject &&
      (order.fingerprint === undefined || one.fingerprint === order.fingerprint),
  )
  const [finding, ...others] = fitting
  if (finding === undefined) throw invalid(refusal('finding-gone'))
  if (others.length > 0) throw invalid(refusal('finding-ambiguous'))
  if (!mayAccept(finding)) throw invalid(refusal('finding-blocks-release'))
  return finding
}

function refusal(code: string): Problem {
  return { field: code === 'finding-ambiguous' ? 'fingerprint' : 'rule', code }
}

function change(
  { site, inTurn, now }: ProgramOptions,
  { id, sessions }: ForumDraft,
  next: (all: readonly Acceptance[]) => readonly Acceptance[],
): Promise<void> {
  return changeAcceptances({ store: site.store, inTurn }, id, now(), (all) =>
    sweepAcceptances(next(all), sessions),
  )
}

async function showAgain({ site }: ProgramOptions, draft: ForumDraft, where: Where, finding: AnyJudged) {
  const acceptances = await readAcceptances(site.store, draft.id)
  const own = acceptances.filter(({ sessionId }) => sessionId === where)
  return judgeFindings(own, [finding]).map(showJudged)[0]
}
