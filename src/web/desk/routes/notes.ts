/** Notes between organizers on a session: written, resolved or opened again, and once resolved taken away. */
import { addresses } from '../../../addresses.ts'
import type { ItemId } from '../../../domain/ids.ts'
import { done } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import {
  addNote,
  type NoteId,
  noteProblems,
  removeNote,
  type SessionNote,
  settleNote,
} from '../../../domain/session-notes.ts'
import { Refusal } from '../../refusal.ts'
import { carriedId } from '../carried-id.ts'
import type { SessionCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { changeNotes, readNotes } from '../notes/kept-notes.ts'
import { sendNoteAgain } from '../notes/note-form.ts'
import { saveLimitProblems } from '../save-limit.ts'

const path = '/desk/forums/:forum/sessions/:session/notes'

export function noteRoutes(door: Door): void {
  door.post(path, 'session editor', async (call) => {
    const { entered, by, desk } = call
    const session = await findNoted(call)
    const note: SessionNote = {
      id: carriedId(call) as NoteId,
      itemId: entered.textOrNull('row') as ItemId | null,
      text: entered.text('note'),
      ...{ by, at: desk.now(), resolved: null },
    }
    const typed = entered.with({ id: note.id })
    const problems = [...noteProblems(note, session.items), ...tooOften(call)]
    if (problems.length > 0) return sendNoteAgain(call, session, typed, problems)
    const kept = await changeNotes(call, (notes) => addNote(notes, note))
    if (!kept.ok) return sendNoteAgain(call, session, typed, kept.problems)
    goBack(call)
  })

  door.post(`${path}/:note/state`, 'session editor', async (call) => {
    const { entered, by, desk } = call
    const id = await demandNote(call)
    const resolved = entered.raw('state') === 'resolved' ? { by, at: desk.now() } : null
    await changeNotes(call, (notes) => done(settleNote(notes, id, resolved)))
    goBack(call)
  })

  door.post(`${path}/:note/removal`, 'session editor', async (call) => {
    const id = await demandNote(call)
    await changeNotes(call, (notes) => done(removeNote(notes, id)))
    goBack(call)
  })
}

function tooOften(call: SessionCall) {
  return saveLimitProblems(call).map((one) => ({ ...one, field: 'note' }))
}

async function findNoted({ desk, forumId, sessionId }: SessionCall): Promise<Session> {
  const saved = await desk.store.read({ forumId, kind: 'session', id: sessionId })
  if (saved === undefined) throw new Refusal('missing')
  return saved.doc
}

/** Looked for among the notes of this session only. */
async function demandNote(call: SessionCall): Promise<NoteId> {
  const { desk, forumId, sessionId, param } = call
  await findNoted(call)
  const { notes } = await readNotes(desk, forumId, sessionId)
  const found = notes.find(({ id }) => id === param('note'))
  if (found === undefined) throw new Refusal('missing')
  return found.id
}

function goBack({ res, forumId, sessionId }: SessionCall): void {
  res.redirect(303, `${addresses.document(forumId, 'session', sessionId)}#notes`)
}
