/** The shapes of what waits to be accepted, and of what was. */
import { z } from 'zod'
import type { ForumId, SessionId } from '../domain/ids.ts'
import {
  type ImportedSession,
  type ImportedSessionId,
  mostEntries,
  mostInDocument,
  mostSheets,
  type ReviewedSheets,
  type ReviewedSheetsId,
  type SheetId,
  type SheetOnReview,
} from '../domain/importing/sheet-on-review.ts'
import { hexShape, idShape, instantShape, shapeOf } from './shape-parts.ts'
import { sessionShape } from './shapes.ts'

const forumId = idShape<ForumId>()

export const sheetShape = shapeOf<SheetOnReview>()(
  z.strictObject({
    id: hexShape<SheetId>(),
    forumId,
    name: z.string(),
    document: z.string().max(mostInDocument),
    answers: z.strictObject({
      zone: z.exactOptional(z.string()),
      order: z.exactOptional(z.enum(['day-month', 'month-day'])),
      year: z.exactOptional(z.int()),
      kind: z.exactOptional(z.string()),
      halves: z.exactOptional(z.record(z.string(), z.enum(['am', 'pm']))),
    }),
    entries: z
      .array(z.strictObject({ name: z.string(), value: z.string(), was: z.string() }))
      .max(mostEntries),
    by: z.string(),
    madeAt: instantShape,
  }),
)

export const reviewedSheetsShape = shapeOf<ReviewedSheets>()(
  z.strictObject({
    id: hexShape<ReviewedSheetsId>(),
    forumId,
    sheets: z
      .array(z.strictObject({ id: hexShape<SheetId>(), name: z.string(), by: z.string(), at: instantShape }))
      .max(mostSheets),
    madeAt: instantShape,
  }),
)

export const importedShape = shapeOf<ImportedSession>()(
  z.strictObject({
    id: hexShape<ImportedSessionId>(),
    forumId,
    sessionId: idShape<SessionId>(),
    name: z.string(),
    session: sessionShape,
    by: z.string(),
    madeAt: instantShape,
  }),
)
