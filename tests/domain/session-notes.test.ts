import { describe, expect, test } from 'vitest'
import type { ForumId, ItemId, SessionId } from '../../src/domain/ids.ts'
import {
  addNote,
  mostInNote,
  mostNotes,
  type NoteId,
  noteProblems,
  openNotes,
  removeNote,
  resolvedNotes,
  type SessionNote,
  type SessionNotes,
  type SessionNotesId,
  settleNote,
} from '../../src/domain/session-notes.ts'
import { sha256, utc } from '../makers.ts'

function aNote(parts: Partial<Omit<SessionNote, 'id'>> & { id?: string } = {}): SessionNote {
  const note = { itemId: null, text: 'Who opens?', by: 'Ana', at: utc('09:00'), resolved: null, ...parts }
  return { ...note, id: (parts.id ?? 'n1') as NoteId }
}

function kept(...notes: SessionNote[]): SessionNotes {
  const id = sha256('notes') as SessionNotesId
  const ids = { id, forumId: 'forum' as ForumId, sessionId: 's1' as SessionId }
  return { ...ids, notes, madeAt: utc('08:00') }
}

const byBen = { by: 'Ben', at: utc('10:00') }

describe('a new note', () => {
  const items = [{ id: 'i1' as ItemId }]

  test.each([
    ['', null, ['note: note-missing']],
    [' \n ', null, ['note: note-missing']],
    ['x'.repeat(mostInNote + 1), null, ['note: text-too-long']],
    ['a\u0000b', null, ['note: text-unreadable']],
    ['Why?', 'i2', ['row: row-not-saved']],
    ['x'.repeat(mostInNote), 'i1', []],
    ['Two\nlines', null, []],
  ])('%j on the row %s is refused for %j', (text, itemId, problems) => {
    const found = noteProblems({ text, itemId: itemId as ItemId | null }, items)

    expect(found.map(({ field, code }) => `${field}: ${code}`)).toEqual(problems)
  })

  test('comes after the others, and once', () => {
    const two = kept(aNote(), aNote({ id: 'n2' }))

    expect(addNote(kept(aNote()), aNote({ id: 'n2' }))).toEqual({ ok: true, value: two })
    expect(addNote(two, aNote({ id: 'n2' }))).toEqual({ ok: true, value: two })
  })

  test('is refused where five hundred are', () => {
    const many = kept(...Array.from({ length: mostNotes }, (_, at) => aNote({ id: `n${at}` })))

    const problems = [{ field: 'note', code: 'too-many', facts: { most: mostNotes } }]
    expect(addNote(many, aNote({ id: 'one-more' }))).toEqual({ ok: false, problems })
  })
})

test('a note is resolved once, by who did it first, and can be opened again', () => {
  const resolved = settleNote(kept(aNote()), 'n1' as NoteId, byBen)
  const again = settleNote(resolved, 'n1' as NoteId, { by: 'Cleo', at: utc('11:00') })
  const open = settleNote(again, 'n1' as NoteId, null)

  expect([resolved, again, open]).toEqual([
    kept(aNote({ resolved: byBen })),
    kept(aNote({ resolved: byBen })),
    kept(aNote()),
  ])
})

test('open ones stand as they were written, resolved ones by the last that was', () => {
  const notes = kept(
    aNote({ id: 'first', resolved: byBen }),
    aNote({ id: 'second' }),
    aNote({ id: 'third', resolved: { by: 'Ben', at: utc('12:00') } }),
    aNote({ id: 'fourth' }),
  )

  expect(openNotes(notes).map(({ id }) => id)).toEqual(['second', 'fourth'])
  expect(resolvedNotes(notes).map(({ id }) => id)).toEqual(['third', 'first'])
})

test('only a resolved note is taken away', () => {
  const notes = kept(aNote(), aNote({ id: 'n2', resolved: byBen }))

  expect(removeNote(notes, 'n1' as NoteId)).toEqual(notes)
  expect(removeNote(notes, 'n2' as NoteId)).toEqual(kept(aNote()))
})
