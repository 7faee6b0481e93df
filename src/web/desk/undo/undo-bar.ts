/** The buttons beside “Save” that take back and do again, and what the last press of one did. */
import { addresses } from '../../../addresses.ts'
import { describeEdit } from '../../../domain/draft-changes.ts'
import { namesIn } from '../../../domain/draft-names.ts'
import { nextStep, type UndoWay } from '../../../domain/undo-steps.ts'
import { sayEdits } from '../../../text/edits.ts'
import { readWholeNumber } from '../../whole-number.ts'
import type { SessionCall } from '../desk.ts'
import { readOwnSteps } from './own-steps.ts'

const ways = ['undo', 'redo'] as const satisfies UndoWay[]

export async function undoBar(call: SessionCall) {
  if (!call.mayEdit) return { told: [], ways: [] }
  const { say, forumId, sessionId } = call
  const steps = await readOwnSteps(call, call)
  return {
    told: await sayLastTurn(call),
    ways: ways.map((way) => ({
      way,
      label: say(`undo.${way}`),
      action: addresses.ownStep(forumId, sessionId, way),
      has: nextStep(steps, way) !== undefined,
    })),
  }
}

/** After a press without script the address says which save took back or did again. */
async function sayLastTurn(call: SessionCall): Promise<string[]> {
  const { say, language, req, desk, forumId, sessionId } = call
  const way = ways.find((one) => one === req.query.turned)
  if (way === undefined) return []
  const revision = readWholeNumber(String(req.query.revision ?? ''))
  const count = readWholeNumber(String(req.query.stayed ?? ''))
  if (revision === 0) return [say(count > 0 ? 'undo.allStayed' : `undo.nothing.${way}`)]
  const states = await desk.store.history({ forumId, kind: 'session', id: sessionId })
  const [before, after] = [revision - 1, revision].map((at) => states.find((one) => one.revision === at)?.doc)
  if (!before || !after) return []
  const names = namesIn(await call.draft())
  const what = sayEdits(describeEdit('session', before, after, names), { say, language, names })
  return [say(`undo.saved.${way}`, { what }), ...(count > 0 ? [say('undo.stayed', { count })] : [])]
}
