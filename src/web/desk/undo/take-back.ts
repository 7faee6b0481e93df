/** Takes back the newest own save of a session that stands, or does again what was taken back: as a new edit. */
import type { Saved } from '../../../domain/draft.ts'
import type { Problem } from '../../../domain/problem.ts'
import { done } from '../../../domain/problem.ts'
import { sameContent } from '../../../domain/release/canonical.ts'
import type { Session } from '../../../domain/session.ts'
import { dropStep, nextStep, reverseEdit, turnStep, type UndoWay } from '../../../domain/undo-steps.ts'
import { Refusal } from '../../refusal.ts'
import { trySave } from '../answer-save.ts'
import type { SessionCall } from '../desk.ts'
import { changeOwnSteps, readOwnSteps } from './own-steps.ts'

export type TakenBack =
  | { kind: 'done'; before: Session; after: Saved<Session>; stayed: string[] }
  /** There is no own step, or others have changed all of it since: `stayed` has how. */
  | { kind: 'nothing'; stayed: string[] }
  | { kind: 'refused'; problems: readonly Problem[] }

/** A step of which nothing is left makes way for the one before it, unless others have changed it: that is told. */
export async function takeBack(call: SessionCall, way: UndoWay): Promise<TakenBack> {
  for (;;) {
    const revision = nextStep(await readOwnSteps(call, call), way)
    if (revision === undefined) return { kind: 'nothing', stayed: [] }
    const edit = await readEdit(call, revision)
    const current = await readSaved(call)
    const { doc, stayed } =
      edit === undefined ? { doc: current.doc, stayed: [] } : reverseEdit(edit, current.doc)
    if (!sameContent(doc, current.doc)) return keep(call, way, revision, { doc, stayed, current })
    await changeOwnSteps(call, call, (steps) => dropStep(steps, way, revision))
    if (stayed.length > 0) return { kind: 'nothing', stayed }
  }
}

interface Reversed {
  doc: Session
  stayed: string[]
  current: Saved<Session>
}

async function keep(call: SessionCall, way: UndoWay, from: number, reversed: Reversed): Promise<TakenBack> {
  const { forumId, sessionId } = call
  const { doc, stayed, current } = reversed
  const place = { forumId, kind: 'session', id: sessionId } as const
  const outcome = await trySave(call, { place, change: () => done(doc) }, { seen: current.revision })
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'refused', problems: outcome.problems }
    case 'missing':
      throw new Refusal('missing')
    case 'removed':
      throw new Refusal('gone')
    // Somebody saved the same field in this very moment: what is there now is looked at anew.
    case 'conflict':
    case 'unchanged':
      return takeBack(call, way)
    case 'saved':
  }
  const { revision: to } = outcome.saved
  await changeOwnSteps(call, call, (steps) => turnStep(steps, way, { from, to }))
  return { kind: 'done', before: current.doc, after: outcome.saved, stayed }
}

/** Undefined where the session was taken away just before or by it: there is no edit to reverse. */
async function readEdit({ desk, forumId, sessionId }: SessionCall, revision: number) {
  const states = await desk.store.history({ forumId, kind: 'session', id: sessionId })
  const docAt = (at: number) => states.find((state) => state.revision === at)?.doc ?? null
  const [before, after] = [docAt(revision - 1), docAt(revision)]
  return before === null || after === null ? undefined : { before, after }
}

async function readSaved({ desk, forumId, sessionId }: SessionCall): Promise<Saved<Session>> {
  const saved = await desk.store.read({ forumId, kind: 'session', id: sessionId })
  if (saved === undefined) throw new Refusal('missing')
  return saved
}
