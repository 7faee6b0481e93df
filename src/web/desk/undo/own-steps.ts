/** What each organizer may take back of a session: one document for everybody and each session. */
import { createHash } from 'node:crypto'
import type { ForumId, SessionId } from '../../../domain/ids.ts'
import { type UndoSteps, type UndoStepsId, withStep } from '../../../domain/undo-steps.ts'
import type { Visitor } from '../../../store/access/access.ts'
import type { DeskCall } from '../desk.ts'

export interface SessionPlace {
  forumId: ForumId
  sessionId: SessionId
}

type Caller = Pick<DeskCall, 'desk' | 'visitor'>

/**
 * Whoever saves a session for somebody says so here, once it is saved: then their Undo takes it back. The save stands
 * whatever becomes of this.
 */
export async function rememberOwnSave(
  call: Caller,
  { revision, ...place }: SessionPlace & { revision: number },
): Promise<void> {
  try {
    await changeOwnSteps(call, place, (steps) => withStep(steps, revision))
  } catch (failure) {
    call.desk.log.error({ err: failure, ...place }, 'a save can not be undone by its button')
  }
}

export function readOwnSteps(call: Caller, place: SessionPlace): Promise<UndoSteps> {
  const id = stepsId(call.visitor, place)
  return call.desk.inTurn(turnOf(id), () => readSteps(call, place))
}

export function changeOwnSteps(
  call: Caller,
  place: SessionPlace,
  change: (steps: UndoSteps) => UndoSteps,
): Promise<UndoSteps> {
  const id = stepsId(call.visitor, place)
  return call.desk.inTurn(turnOf(id), async () => {
    const before = await readSteps(call, place)
    const after = change(before)
    if (after !== before) await call.desk.store.savePlannerDoc('undo', after)
    return after
  })
}

async function readSteps(
  { desk, visitor }: Caller,
  { forumId, sessionId }: SessionPlace,
): Promise<UndoSteps> {
  const id = stepsId(visitor, { forumId, sessionId })
  const found = await desk.store.readPlannerDoc('undo', id)
  return found ?? { id, forumId, sessionId, revisions: [], position: 0, madeAt: desk.now() }
}

function turnOf(id: UndoStepsId): string {
  return `undo/${id}`
}

/** Two coordinators of one name are two. */
function stepsId(visitor: Visitor, { forumId, sessionId }: SessionPlace): UndoStepsId {
  const who = visitor.kind === 'account' ? visitor.account.id : visitor.linkId
  const text = JSON.stringify([visitor.kind, who, forumId, sessionId])
  return createHash('sha256').update(text).digest('hex') as UndoStepsId
}
