/** The editor of a session: shown, recomputed by its own buttons, saved. */
import { addresses } from '../../../addresses.ts'
import { mayName, namingProblems, readyPresentations } from '../../../domain/coordinator-names.ts'
import type { Saved } from '../../../domain/draft.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { Refusal } from '../../refusal.ts'
import { answerSave } from '../answer-save.ts'
import { type Desk, releasedNow, type SessionCall } from '../desk.ts'
import type { Door } from '../door.ts'
import type { Entered } from '../forms/entered.ts'
import { editRows } from '../sessions/edit-rows.ts'
import { enterSession } from '../sessions/enter-session.ts'
import { joinNames, type NameBooks, namesOfDraft, namesOfForm } from '../sessions/name-book.ts'
import { formField } from '../sessions/problem-fields.ts'
import { readSession, sketchSession } from '../sessions/read-session.ts'
import { listedIds } from '../sessions/reading.ts'
import { type ShownSession, sendSession } from '../sessions/session-page.ts'
import { fillMissing, settleTyped } from '../sessions/settle-typed.ts'

const path = '/desk/forums/:forum/sessions/:session'

export function sessionEditorRoutes(door: Door, desk: Desk): void {
  door.get(path, 'session reader', async (call) => {
    const saved = await readSaved(call)
    const names = await allNames(call, saved)
    const entered = enterSession(saved.doc, names)
    await sendSession(call, {
      saved,
      entered,
      session: saved.doc,
      names,
      problems: [],
      mood: 'saved',
      focus: '',
    })
  })

  door.post(path, 'session editor', async (call) => {
    const act = call.entered.raw('act')
    if (act !== '') return showAfter(call, act, desk.newId)
    await saveForm(call)
  })
}

/** What a button of the form does is shown, and nothing of it is saved. */
async function showAfter(call: SessionCall, act: string, newId: () => string): Promise<void> {
  const edit = editRows(call.entered, act, newId)
  if (edit === undefined) return showTyped(call, call.entered, { mood: 'unsaved', focus: '', problems: [] })
  await showTyped(call, edit.entered, { mood: 'unsaved', focus: edit.focus, problems: [] })
}

async function showTyped(
  call: SessionCall,
  entered: Entered,
  shown: Pick<ShownSession, 'mood' | 'focus' | 'problems'>,
): Promise<void> {
  const saved = await readSaved(call)
  const base = await readSeen(call, saved)
  const names = await typedNames(call, saved, entered)
  const sketch = sketchSession(entered, base, { names, language: call.language })
  const problems = shown.mood === 'refused' ? shown.problems : sketch.problems
  const typed = shown.mood === 'refused' ? entered : settleTyped(entered, sketch, names)
  const whole = fillMissing(typed, sketch, names)
  await sendSession(call, { ...shown, saved, entered: whole, session: sketch.session, names, problems })
}

async function saveForm(call: SessionCall): Promise<void> {
  const { entered, forumId, sessionId, language } = call
  const saved = await readSaved(call)
  const names = await namesFor(call, saved)
  const rounds = listedIds(entered, 'rounds')
  await answerSave(call, {
    place: { forumId, kind: 'session', id: sessionId },
    change: (base) => readSession(ownFields(call, base), base, { names, language }),
    also: (doc) => strangers(call, saved, doc),
    fieldOf: (field, doc) => formField(field, doc, rounds),
    again: (problems) => showTyped(call, entered, { mood: 'refused', focus: '', problems }),
    to: addresses.document(forumId, 'session', sessionId),
  })
}

/** The public address of a session is the team's, not its coordinator's. */
function ownFields({ entered, role }: SessionCall, base: Session): Entered {
  return role === 'coordinator' ? entered.with({ slug: base.slug }) : entered
}

async function readSaved({ desk, forumId, sessionId }: SessionCall): Promise<Saved<Session>> {
  const saved = await desk.store.read({ forumId, kind: 'session', id: sessionId })
  if (saved === undefined) throw new Refusal('missing')
  return saved
}

/** The state that the form was made from; the saved one where there is no such state. */
async function readSeen({ desk, forumId, sessionId, entered }: SessionCall, saved: Saved<Session>) {
  const seen = entered.raw('seen')
  if (seen === String(saved.revision)) return saved.doc
  const states = await desk.store.history({ forumId, kind: 'session', id: sessionId })
  return states.find(({ revision }) => String(revision) === seen)?.doc ?? saved.doc
}

async function allNames(call: SessionCall, saved: Saved<Session>): Promise<NameBooks> {
  return namesOfDraft(await call.draft(), await nameableBy(call, saved))
}

/** As the page called them, and whatever else the forum has. */
async function typedNames(call: SessionCall, saved: Saved<Session>, entered: Entered): Promise<NameBooks> {
  return joinNames(namesOfForm(entered, await nameableBy(call, saved)), await allNames(call, saved))
}

/** Undefined: everything of the forum. */
async function nameableBy(call: SessionCall, { doc }: Saved<Session>) {
  if (call.role !== 'coordinator') return undefined
  return mayName(doc, releasedNow(call.desk, call.forumId), readyPresentations(await call.draft()))
}

/** Most forms name only whom their page knew, and then nothing else of the forum is read. */
async function namesFor(call: SessionCall, saved: Saved<Session>): Promise<NameBooks> {
  const names = namesOfForm(call.entered)
  const isKnown = call.entered.names().every((field) => {
    const kind = /^(?:items|participations)\.[^.]+\.(person|presentation|organisation)$/.exec(field)?.[1]
    if (kind === undefined) return true
    const book = names[kind as keyof NameBooks]
    return call.entered.all(field).every((typed) => typed.trim() === '' || book.find(typed) !== undefined)
  })
  return isKnown ? names : joinNames(names, await allNames(call, saved))
}

async function strangers(call: SessionCall, saved: Saved<Session>, doc: Session): Promise<Problem[]> {
  const may = await nameableBy(call, saved)
  return may === undefined ? [] : namingProblems(doc, may)
}
