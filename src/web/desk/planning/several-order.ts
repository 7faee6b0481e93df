/** Doing to many sessions what one form asks, and taking it back: each is saved alone, and each outcome is told. */
import type { SessionId } from '../../../domain/ids.ts'
import { done, type Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { mergeSettled } from '../../../domain/settled-merge.ts'
import { changeSession, type SessionsChange } from '../../../domain/several-sessions.ts'
import { mapBounded } from '../../../store/turns.ts'
import type { ForumCall } from '../desk.ts'
import { saveLimitProblems } from '../save-limit.ts'
import { readOwnSteps } from '../undo/own-steps.ts'
import { type SaveOutcome, saveSession } from './save-session.ts'

export interface SessionOutcome {
  id: SessionId
  outcome: SaveOutcome
}

/** Disks take several writes at once; more of them would keep others waiting. */
const savesAtOnce = 8
/** Of the saves that somebody has in a minute, so many sessions together cost one. */
const sessionsForOneSave = 25

/** Problems: `saves-too-many`. */
export function severalLimitProblems(call: ForumCall, count: number): Problem[] {
  const saves = Math.ceil(count / sessionsForOneSave)
  return Array.from({ length: saves }, () => saveLimitProblems(call)).find((one) => one.length > 0) ?? []
}

export function changeSeveral(
  call: ForumCall,
  chosen: ReadonlyMap<SessionId, number>,
  change: SessionsChange,
): Promise<SessionOutcome[]> {
  return mapBounded([...chosen], savesAtOnce, async ([id, seen]) => {
    const outcome = await saveSession(call, { id, seen, change: (base) => changeSession(base, change) })
    return { id, outcome }
  })
}

/** `made`: the revision that each save made. What others did since stays; where they changed the same, all stays. */
export function takeBackSeveral(
  call: ForumCall,
  made: ReadonlyMap<SessionId, number>,
): Promise<SessionOutcome[]> {
  return mapBounded([...made], savesAtOnce, async ([id, revision]) => ({
    id,
    outcome: await takeBack(call, id, revision),
  }))
}

export async function takeBack(call: ForumCall, id: SessionId, revision: number): Promise<SaveOutcome> {
  const states = await readStates(call, id, revision)
  if (states === undefined) return { kind: 'gone' }
  const { before, after } = states
  return saveSession(call, {
    id,
    seen: revision,
    change: (base) => done(mergeSettled('session', { base: after, mine: before, theirs: base }).doc),
  })
}

/** Only what oneself did is taken back: two people may have one name, and each has steps of their own. */
async function readStates(call: ForumCall, id: SessionId, revision: number) {
  const { desk, forumId } = call
  const own = await readOwnSteps(call, { forumId, sessionId: id })
  if (!own.revisions.includes(revision)) return undefined
  const states = await desk.store.history({ forumId, kind: 'session', id })
  const docOf = (wanted: number): Session | undefined =>
    states.find((one) => one.revision === wanted)?.doc ?? undefined
  const [before, after] = [docOf(revision - 1), docOf(revision)]
  return before === undefined || after === undefined ? undefined : { before, after }
}
