/** One's own saves of a session taken back and done again, across page loads. */
import { addresses } from '../../../addresses.ts'
import { describeEdit } from '../../../domain/draft-changes.ts'
import { namesIn } from '../../../domain/draft-names.ts'
import type { Problem } from '../../../domain/problem.ts'
import { nextStep, type UndoWay } from '../../../domain/undo-steps.ts'
import { sayEdits } from '../../../text/edits.ts'
import { sayProblem } from '../../../text/problems.ts'
import { sayEach, wantsJson } from '../answer-save.ts'
import type { SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Door } from '../door.ts'
import { fieldId, makeForm } from '../forms/form.ts'
import { saveLimitProblems } from '../save-limit.ts'
import { formField } from '../sessions/problem-fields.ts'
import { readOwnSteps } from '../undo/own-steps.ts'
import { type TakenBack, takeBack } from '../undo/take-back.ts'
import { findSession } from './sessions.ts'

export function undoRoutes(door: Door): void {
  door.post('/desk/forums/:forum/sessions/:session/undo', 'session editor', (call) =>
    answerTurn(call, 'undo'),
  )
  door.post('/desk/forums/:forum/sessions/:session/redo', 'session editor', (call) =>
    answerTurn(call, 'redo'),
  )
}

async function answerTurn(call: SessionCall, way: UndoWay): Promise<void> {
  const tooMany = saveLimitProblems(call)
  if (tooMany.length > 0) return answerRefused(call, 429, tooMany)
  const outcome = await takeBack(call, way)
  if (outcome.kind === 'refused') return answerRefused(call, 422, outcome.problems)
  return wantsJson(call) ? answerScript(call, way, outcome) : answerBrowser(call, way, outcome)
}

type Turned = Exclude<TakenBack, { kind: 'refused' }>

/** `has`: what there is to take back and to do again from here on. */
async function answerScript(call: SessionCall, way: UndoWay, outcome: Turned): Promise<void> {
  const steps = await readOwnSteps(call, call)
  call.res.json({
    revision: outcome.kind === 'done' ? outcome.after.revision : 0,
    told: await sayTurn(call, way, outcome),
    has: { undo: nextStep(steps, 'undo') !== undefined, redo: nextStep(steps, 'redo') !== undefined },
  })
}

/** The page says what was done by the revision that did it. */
function answerBrowser({ res, forumId, sessionId }: SessionCall, way: UndoWay, outcome: Turned): void {
  const told = new URLSearchParams({
    turned: way,
    ...(outcome.kind === 'done' ? { revision: String(outcome.after.revision) } : {}),
    ...(outcome.stayed.length > 0 ? { stayed: String(outcome.stayed.length) } : {}),
  })
  res.redirect(303, `${addresses.document(forumId, 'session', sessionId)}?${told}`)
}

async function sayTurn(call: SessionCall, way: UndoWay, outcome: Turned): Promise<string> {
  const { say, language } = call
  const { length: count } = outcome.stayed
  if (outcome.kind === 'nothing') return say(count > 0 ? 'undo.allStayed' : `undo.nothing.${way}`)
  const names = namesIn(await call.draft())
  const changes = describeEdit('session', outcome.before, outcome.after.doc, names)
  const what = sayEdits(changes, { say, language, names })
  const did = say(`undo.saved.${way}`, { what })
  return count > 0 ? `${did} ${say('undo.stayed', { count })}` : did
}

async function answerRefused(call: SessionCall, status: number, problems: readonly Problem[]): Promise<void> {
  const { say, forumId, sessionId, entered } = call
  if (wantsJson(call)) {
    const told = [say('undo.refused.title'), ...problems.map((one) => sayProblem(say, one))].join(' ')
    return void call.res.status(status).json({ problems: sayEach(call, problems), told })
  }
  const { doc } = await findSession(call)
  const page = addresses.document(forumId, 'session', sessionId)
  const placed = problems.map((one) => ({ ...one, field: formField(one.field, doc, []) }))
  await sendDeskPage(call, {
    view: 'sessions/unready',
    title: say('undo.refused.title'),
    section: 'sessions',
    status,
    page: {
      text: say('undo.refused.text'),
      problems: makeForm(say, entered, placed).problems.map((one) => ({ ...one, href: page + one.href })),
      title: doc.title,
      language: doc.languages[0] ?? '',
      id: fieldId('undo'),
      backHref: page,
    },
  })
}
