/** An acceptance that was refused, as the top of its page tells it. */
import { sayProblem } from '../../../text/problems.ts'
import type { ForumCall } from '../desk.ts'
import type { RefusedReason } from './found-view.ts'

/** Told at the top, with what was typed where there is no finding any more that it could stand at. */
export function refusedView({ say }: ForumCall, refused: RefusedReason | undefined) {
  if (refused === undefined) return null
  return {
    problems: refused.problems.map((problem) => ({
      href: problem.field === 'reason' ? `#reason-${refused.fingerprint}` : '#main',
      text: sayProblem(say, problem),
    })),
    reason: refused.problems.some(({ field }) => field === 'reason') ? '' : refused.reason,
  }
}
