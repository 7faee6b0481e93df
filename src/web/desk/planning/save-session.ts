/** Saving a session that was changed without its own form: merged like any other save, and told in one of few ways. */
import type { SessionId } from '../../../domain/ids.ts'
import type { Problem, Result } from '../../../domain/problem.ts'
import { sameContent } from '../../../domain/release/canonical.ts'
import type { Session } from '../../../domain/session.ts'
import { StaleRevision } from '../../../store/port.ts'
import type { MergedSave } from '../../../store/save-merged.ts'
import { trySave } from '../answer-save.ts'
import type { ForumCall } from '../desk.ts'
import { rememberOwnSave } from '../undo/own-steps.ts'

export interface SessionSave {
  id: SessionId
  /** The revision that the page showed. */
  seen: number
  change: (base: Session) => Result<Session>
}

export type SaveOutcome =
  | { kind: 'done'; revision: number }
  /** It is so already: whoever sends a form twice does nothing twice. */
  | { kind: 'same' }
  | { kind: 'refused'; problems: readonly Problem[] }
  /** Somebody changed the same in between, and nothing was done. */
  | { kind: 'overtaken'; by: string }
  | { kind: 'gone' }
  | { kind: 'failed' }

/** Never throws: of many sessions that are saved, each has its own outcome. */
export async function saveSession(call: ForumCall, save: SessionSave): Promise<SaveOutcome> {
  try {
    const outcome = outcomeOf(await saveOnce(call, save))
    if (outcome.kind === 'done') {
      const { forumId } = call
      await rememberOwnSave(call, { forumId, sessionId: save.id, revision: outcome.revision })
    }
    return outcome
  } catch (error) {
    if (error instanceof StaleRevision) return { kind: 'overtaken', by: '' }
    call.desk.log.error({ err: error, session: save.id }, 'a session of several was not saved')
    return { kind: 'failed' }
  }
}

function saveOnce(call: ForumCall, { id, seen, change }: SessionSave): Promise<MergedSave<Session>> {
  const place = { forumId: call.forumId, kind: 'session', id } as const
  const also = (doc: Session, current: Session) => mixedProblems(doc, current, change)
  return trySave(call, { place, change, also }, { seen })
}

/**
 * Somebody pinned a row in between, say: the merge would leave that pin behind. What the change makes of the session as
 * it is now must be what the merge made of it.
 */
function mixedProblems(doc: Session, current: Session, change: SessionSave['change']): Problem[] {
  const again = change(current)
  const isSame = again.ok && sameContent(timesOf(again.value), timesOf(doc))
  return isSame ? [] : [{ field: 'start', code: 'changed-meanwhile' }]
}

function timesOf({ start, items }: Session) {
  return { start, items: items.map(({ id, pin, lockedEnd }) => ({ id, pin, lockedEnd })) }
}

function outcomeOf(merged: MergedSave<Session>): SaveOutcome {
  switch (merged.kind) {
    case 'saved':
      return { kind: 'done', revision: merged.saved.revision }
    case 'unchanged':
      return { kind: 'same' }
    case 'refused':
      return isOvertaken(merged.problems)
        ? { kind: 'overtaken', by: '' }
        : { kind: 'refused', problems: merged.problems }
    case 'conflict':
      return { kind: 'overtaken', by: merged.conflicts[0]?.by ?? '' }
    case 'missing':
    case 'removed':
      return { kind: 'gone' }
  }
}

function isOvertaken(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'changed-meanwhile')
}
