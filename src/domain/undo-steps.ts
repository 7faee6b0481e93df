/** What one person may take back of a session, and do again: their own saves, never another's work. */
import type { Instant } from './clock.ts'
import type { Branded, ForumId, SessionId } from './ids.ts'
import type { Session } from './session.ts'
import { mergeSettled } from './settled-merge.ts'

/** Hex SHA-256 of who it is and of which session. */
export type UndoStepsId = Branded<string, 'UndoStepsId'>

export interface UndoSteps {
  id: UndoStepsId
  forumId: ForumId
  sessionId: SessionId
  /**
   * Own steps, oldest first, each by the revision that made it what it is now: the save itself, or whatever took it
   * back or did it again last. To turn a step over is to reverse that revision.
   */
  revisions: number[]
  /** How many of them stand; those after them are taken back. */
  position: number
  madeAt: Instant
}

export type UndoWay = 'undo' | 'redo'

/** More than anybody goes back by hand; whatever is older is in the history. */
export const mostSteps = 100

/** A new save comes after those that stand: what was taken back before it can't be done again. */
export function withStep(steps: UndoSteps, revision: number): UndoSteps {
  const revisions = [...steps.revisions.slice(0, steps.position), revision].slice(-mostSteps)
  return { ...steps, revisions, position: revisions.length }
}

/** The revision that is to be reversed next; undefined when there is none. */
export function nextStep({ revisions, position }: UndoSteps, way: UndoWay): number | undefined {
  return way === 'undo' ? revisions[position - 1] : revisions[position]
}

/** After `from` was reversed by the save `to`. Nothing moves when somebody in another window was quicker. */
export function turnStep(
  steps: UndoSteps,
  way: UndoWay,
  { from, to }: { from: number; to: number },
): UndoSteps {
  if (nextStep(steps, way) !== from) return steps
  const place = way === 'undo' ? steps.position - 1 : steps.position
  return {
    ...steps,
    revisions: steps.revisions.with(place, to),
    position: way === 'undo' ? place : place + 1,
  }
}

/** Without a step of which nothing is left: others changed all of it since. */
export function dropStep(steps: UndoSteps, way: UndoWay, revision: number): UndoSteps {
  if (nextStep(steps, way) !== revision) return steps
  const place = way === 'undo' ? steps.position - 1 : steps.position
  return {
    ...steps,
    revisions: steps.revisions.toSpliced(place, 1),
    position: way === 'undo' ? place : steps.position,
  }
}

export interface ReversedEdit<Doc> {
  doc: Doc
  /** Paths that others changed since: theirs stay. */
  stayed: string[]
}

/** The document as it is now, with what one edit changed as it was before that edit. */
export function reverseEdit(
  { before, after }: { before: Session; after: Session },
  current: Session,
): ReversedEdit<Session> {
  const { doc, conflicts } = mergeSettled('session', { base: after, mine: before, theirs: current })
  return { doc, stayed: conflicts.map(({ path }) => path) }
}
