/** The shapes of what a forum's team keeps beside its drafts: templates of sessions, notes to each other. */
import { z } from 'zod'
import type { ForumId, ItemId, SessionId } from '../domain/ids.ts'
import { deliveries, itemKinds, sessionFormats } from '../domain/session.ts'
import type { NoteId, SessionNotes, SessionNotesId } from '../domain/session-notes.ts'
import type { ForumTemplates, ForumTemplatesId, TemplateId } from '../domain/session-template.ts'
import { hexShape, idShape, instantShape, minutesShape, shapeOf } from './shape-parts.ts'

const forumId = idShape<ForumId>()

export const templatesShape = shapeOf<ForumTemplates>()(
  z.strictObject({
    id: hexShape<ForumTemplatesId>(),
    forumId,
    templates: z.array(
      z.strictObject({
        id: idShape<TemplateId>(),
        name: z.string().min(1),
        format: z.enum(sessionFormats),
        delivery: z.enum(deliveries),
        plannedMinutes: minutesShape,
        rows: z.array(
          z.strictObject({ kind: z.enum(itemKinds), title: z.string().nullable(), minutes: minutesShape }),
        ),
        rounds: z.array(z.string()),
        by: z.string(),
        at: instantShape,
      }),
    ),
    madeAt: instantShape,
  }),
)

export const notesShape = shapeOf<SessionNotes>()(
  z.strictObject({
    id: hexShape<SessionNotesId>(),
    forumId,
    sessionId: idShape<SessionId>(),
    notes: z.array(
      z.strictObject({
        id: idShape<NoteId>(),
        itemId: idShape<ItemId>().nullable(),
        text: z.string().min(1),
        by: z.string(),
        at: instantShape,
        resolved: z.strictObject({ by: z.string(), at: instantShape }).nullable(),
      }),
    ),
    madeAt: instantShape,
  }),
)
