/** What organizers write to each other about a session and its rows: open until somebody says that it is resolved, and never public. */
import type { Instant } from './clock.ts'
import { missingText } from './field-rules.ts'
import type { Branded, ForumId, ItemId, SessionId } from './ids.ts'
import { done, type Problem, type Result, refused } from './problem.ts'
import { textProblems } from './text-bounds.ts'

/** SHA-256 made of the ids of the forum and the session. */
export type SessionNotesId = Branded<string, 'SessionNotesId'>
export type NoteId = Branded<string, 'NoteId'>

export interface SessionNote {
  id: NoteId
  /** The row that it is about; null: the session as a whole. A row that was removed keeps its notes. */
  itemId: ItemId | null
  text: string
  by: string
  at: Instant
  resolved: { by: string; at: Instant } | null
}

export interface SessionNotes {
  id: SessionNotesId
  forumId: ForumId
  sessionId: SessionId
  /** As they were written. */
  notes: SessionNote[]
  madeAt: Instant
}

export const mostNotes = 500
export const mostInNote = 2_000

/** `items`: rows that the session has now. Problems: `note-missing`, `text-too-long`, `text-unreadable`, `row-not-saved`. */
export function noteProblems(
  { text, itemId }: Pick<SessionNote, 'text' | 'itemId'>,
  items: readonly { id: ItemId }[],
): Problem[] {
  const missing = missingText('note', text, 'note-missing')
  if (missing.length > 0) return missing
  if (text.length > mostInNote) {
    return [{ field: 'note', code: 'text-too-long', facts: { most: mostInNote, has: text.length } }]
  }
  const isThere = itemId === null || items.some(({ id }) => id === itemId)
  return [
    ...textProblems({ note: text }, { passages: ['note'], long: [] }),
    ...(isThere ? [] : [{ field: 'row', code: 'row-not-saved' }]),
  ]
}

/** Problems: `too-many`. The same note again leaves everything as it is. */
export function addNote(kept: SessionNotes, note: SessionNote): Result<SessionNotes> {
  if (kept.notes.some(({ id }) => id === note.id)) return done(kept)
  if (kept.notes.length >= mostNotes)
    return refused({ field: 'note', code: 'too-many', facts: { most: mostNotes } })
  return done({ ...kept, notes: [...kept.notes, note] })
}

/** Resolved by somebody, or open again (`null`). Who resolved it first stays who did. */
export function settleNote(kept: SessionNotes, id: NoteId, resolved: SessionNote['resolved']): SessionNotes {
  return {
    ...kept,
    notes: kept.notes.map((note) => {
      if (note.id !== id || (note.resolved === null) === (resolved === null)) return note
      return { ...note, resolved }
    }),
  }
}

/** Only what is resolved is taken away. */
export function removeNote(kept: SessionNotes, id: NoteId): SessionNotes {
  return { ...kept, notes: kept.notes.filter((note) => note.id !== id || note.resolved === null) }
}

export function openNotes({ notes }: Pick<SessionNotes, 'notes'>): SessionNote[] {
  return notes.filter(({ resolved }) => resolved === null)
}

/** What was resolved last comes first. */
export function resolvedNotes({ notes }: Pick<SessionNotes, 'notes'>): SessionNote[] {
  return notes
    .filter(({ resolved }) => resolved !== null)
    .toSorted((a, b) => ((a.resolved?.at ?? '') < (b.resolved?.at ?? '') ? 1 : -1))
}
