/** A time that suits everybody: found on a page of its own, set with one click. */
import { addresses } from '../../../addresses.ts'
import { readInstant } from '../../../domain/clock.ts'
import type { Saved } from '../../../domain/draft.ts'
import { refused } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { startSessionAt } from '../../../domain/several-sessions.ts'
import { Refusal } from '../../refusal.ts'
import { answerSave } from '../answer-save.ts'
import { sendFinder } from '../clocks/finder-page.ts'
import type { SessionCall } from '../desk.ts'
import type { Door } from '../door.ts'

const path = '/desk/forums/:forum/sessions/:session/slots'

export function slotFinderRoutes(door: Door): void {
  door.get(path, 'session reader', async (call) => sendFinder(call, await readSaved(call)))

  door.post(path, 'session editor', setStart)
}

/** Only the start is set; what is pinned moves along with it. */
async function setStart(call: SessionCall): Promise<void> {
  const { forumId, sessionId, entered } = call
  const at = readInstant(entered.raw('start'))
  await answerSave(call, {
    place: { forumId, kind: 'session', id: sessionId },
    change: (base) =>
      at === undefined ? refused({ field: '', code: 'clock-unreadable' }) : startSessionAt(base, at),
    again: async (problems) => sendFinder(call, await readSaved(call), problems),
    to: addresses.document(forumId, 'session', sessionId),
  })
}

async function readSaved({ desk, forumId, sessionId }: SessionCall): Promise<Saved<Session>> {
  const saved = await desk.store.read({ forumId, kind: 'session', id: sessionId })
  if (saved === undefined) throw new Refusal('missing')
  return saved
}
