/** Notes as the page of their session shows them: open ones first, those that are resolved folded away, a sign at each row. */
import { addresses } from '../../../addresses.ts'
import type { Session } from '../../../domain/session.ts'
import {
  openNotes,
  resolvedNotes,
  type SessionNote,
  type SessionNotes,
} from '../../../domain/session-notes.ts'
import { sayMoment } from '../../../text/when.ts'
import { firstZone } from '../../times.ts'
import type { SessionCall } from '../desk.ts'
import { Entered } from '../forms/entered.ts'
import { readNotes } from './kept-notes.ts'
import { noteForm } from './note-form.ts'

/** Of those that are resolved. */
const mostShown = 50

export async function notesPart(call: SessionCall, session: Session) {
  const { say, desk, forumId, sessionId, mayEdit } = call
  const notes = await readNotes(desk, forumId, sessionId)
  const resolved = resolvedNotes(notes)
  const line = (note: SessionNote) => noteLine(call, session, note)
  const asked = String(call.req.query.note ?? '')
  const row = session.items.some(({ id }) => id === asked) ? asked : ''
  return {
    mayEdit,
    open: openNotes(notes).map(line),
    resolved: resolved.slice(0, mostShown).map(line),
    resolvedWords: resolved.length === 0 ? '' : say('notes.resolvedOnes', { count: resolved.length }),
    newest: resolved.length > mostShown ? say('notes.newest', { count: mostShown }) : '',
    ofRow: signsOfRows(call, notes),
    form: mayEdit ? noteForm(call, session, Entered.of({ id: desk.newId(), row }), []) : null,
    isAsked: row !== '',
    said: { failed: say('notes.failed'), kept: say('notes.kept'), done: say('notes.done') },
  }
}

/** A sign for each row that has open notes, which leads to the first of them. */
function signsOfRows({ say }: SessionCall, notes: SessionNotes) {
  const byRow = Map.groupBy(openNotes(notes), ({ itemId }) => itemId)
  return new Map(
    [...byRow].map(([itemId, ofRow]) => [
      itemId,
      { href: `#note-${ofRow[0]?.id ?? ''}`, text: say('notes.ofRow', { count: ofRow.length }) },
    ]),
  )
}

function noteLine(call: SessionCall, session: Session, note: SessionNote) {
  const { say, language, forum, forumId, sessionId } = call
  const zone = firstZone(forum.doc, say)
  const said = { name: note.by, when: sayMoment(language, note.at, zone) }
  const { resolved } = note
  return {
    id: note.id,
    text: note.text,
    about: aboutRow(call, session, note),
    by: say('notes.by', said),
    resolved:
      resolved === null
        ? ''
        : say('notes.resolvedBy', { name: resolved.by, when: sayMoment(language, resolved.at, zone) }),
    stateAction: addresses.noteState(forumId, sessionId, note.id),
    state: resolved === null ? 'resolved' : 'open',
    stateLabel: say(resolved === null ? 'notes.resolve' : 'notes.reopen'),
    stateName: say(resolved === null ? 'notes.resolveOne' : 'notes.reopenOne', said),
    removalAction: resolved === null ? '' : addresses.noteRemoval(forumId, sessionId, note.id),
    removalName: say('notes.removeOne', said),
  }
}

/** Null for a note on the session as a whole. */
function aboutRow({ say }: SessionCall, session: Session, { itemId }: SessionNote) {
  if (itemId === null) return null
  const at = session.items.findIndex(({ id }) => id === itemId)
  const item = session.items[at]
  if (item === undefined) return { href: '', text: say('notes.removedRow') }
  return { href: `#row-${itemId}`, text: say('notes.row', { number: at + 1, title: item.title }) }
}
