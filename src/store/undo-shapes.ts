/** The shape of what somebody may take back of a session. */
import { z } from 'zod'
import type { ForumId, SessionId } from '../domain/ids.ts'
import { mostSteps, type UndoSteps, type UndoStepsId } from '../domain/undo-steps.ts'
import { hexShape, idShape, instantShape, shapeOf } from './shape-parts.ts'

export const undoShape = shapeOf<UndoSteps>()(
  z.strictObject({
    id: hexShape<UndoStepsId>(),
    forumId: idShape<ForumId>(),
    sessionId: idShape<SessionId>(),
    revisions: z.array(z.int().positive()).max(mostSteps),
    position: z.int().nonnegative(),
    madeAt: instantShape,
  }),
)
