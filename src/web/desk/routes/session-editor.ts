/** The editor of a session: shown, recomputed by its own buttons, saved. */
import { addresses } from '../../../addresses.ts'
import { mayName, namingProblems, readyPresentations } from '../../../domain/coordinator-names.ts'
import type { Saved } from '../../../domain/draft.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { Refusal } from '../../refusal.ts'
import { answerSave } from '../answer-save.ts'
import { withZones } from '../clocks/strip-view.ts'
import { type Desk, releasedNow, type SessionCall } from '../desk.ts'
import type { Door } from '../door.ts'
import type { Entered } from '../forms/entered.ts'
import { editRows } from '../sessions/edit-rows.ts'
import { enterSession } from '../sessions/enter-session.ts'
import { fixTyped } from '../sessions/fix-finding.ts'
import { listPeople } from '../sessions/list-people.ts'
import { joinNames, type NameBooks, namesOfDraft, namesOfForm } from '../sessions/name-book.ts'
import { pasteRows, sayPasted } from '../sessions/paste-rows.ts'
import { payRows } from '../sessions/pay-rows.ts'
import { formField } from '../sessions/problem-fields.ts'
import { readSession, sketchSession } from '../sessions/read-session.ts'
import { listedIds } from '../sessions/reading.ts'
import { type ShownSession, sendSession } from '../sessions/session-page.ts'
import { sheetFor } from '../sessions/session-sheet.ts'
import { fillMissing, settleTyped } from '../sessions/settle-typed.ts'
import { everySuggestion } from '../sessions/suggestions.ts'

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

  door.get(`${path}/names`, 'session reader', async (call) => {
    const saved = await readSaved(call)
    const draft = await call.draft()
    const all = everySuggestion(await allNames(call, saved), draft)
    call.res.json({ ...all, people: withZones(call, draft, saved.doc, all.people) })
  })

  door.post(path, 'session editor', async (call) => {
    const act = call.entered.raw('act')
    if (act !== '') return showAfter(call, act, desk.newId)
    await saveForm(call)
  })
}

/** What a button of the form does is shown, and nothing of it is saved. */
async function showAfter(call: SessionCall, act: string, newId: () => string): Promise<void> {
  if (act === 'list-people') return showListed(call, newId)
  if (act.startsWith('paste-rows')) return showPasted(call, act, newId)
  if (act.startsWith('fix:')) return showFixed(call, act)
  if (act.startsWith('pay:') || act.startsWith('paid:')) return showPaying(call, act)
  const edit = editRows(call.entered, act, newId)
  if (edit === undefined) return showTyped(call, call.entered, { mood: 'unsaved', focus: '', problems: [] })
  await showTyped(call, edit.entered, { mood: 'unsaved', focus: edit.focus, problems: [] })
}

async function showListed(call: SessionCall, newId: () => string): Promise<void> {
  const { sketch, names } = await sketchTyped(call, call.entered)
  const context = { session: sketch.session, names, draft: await call.draft(), newId }
  const { entered, focus } = listPeople(call.entered, context)
  await showTyped(call, entered, { mood: 'unsaved', focus, problems: [] })
}

async function showPasted(call: SessionCall, act: string, newId: () => string): Promise<void> {
  const { entered, say } = call
  const { sketch, names } = await sketchTyped(call, entered)
  const edit = pasteRows(entered, act, { session: sketch.session, names, draft: await call.draft(), newId })
  const { problems = [], focus = '' } = edit ?? {}
  const told = edit === undefined ? [] : sayPasted(say, edit)
  await showTyped(call, edit?.entered ?? entered, { mood: 'unsaved', focus, problems, told })
}

async function showPaying(call: SessionCall, act: string): Promise<void> {
  const { sketch, names } = await sketchTyped(call, call.entered)
  const edit = payRows(call.entered, act, { ...sketch, names, say: call.say })
  const shown = { mood: 'unsaved', focus: '', problems: [], ...edit } as const
  await showTyped(call, edit?.entered ?? call.entered, shown)
}

/** A finding that is there no more is left alone: the page shows what is found now. */
async function showFixed(call: SessionCall, act: string): Promise<void> {
  if (!call.entered.has('seen')) call.entered = await enterSaved(call)
  const { sketch, names } = await sketchTyped(call, call.entered)
  const fixed = fixTyped(call.entered, act, await sheetFor(call, sketch.session), names)
  await showTyped(call, fixed ?? call.entered, { mood: 'unsaved', focus: '', problems: [] })
}

/** As the form would be sent untouched: the button that mends stands on the page of findings too. */
async function enterSaved(call: SessionCall): Promise<Entered> {
  const saved = await readSaved(call)
  const entered = enterSession(saved.doc, await allNames(call, saved))
  return entered.with({ seen: String(saved.revision) })
}

async function sketchTyped(call: SessionCall, entered: Entered) {
  const saved = await readSaved(call)
  const base = await readSeen(call, saved)
  const names = await typedNames(call, saved, entered)
  return { saved, names, sketch: sketchSession(entered, base, { names, language: call.language }) }
}

async function showTyped(
  call: SessionCall,
  entered: Entered,
  shown: Pick<ShownSession, 'mood' | 'focus' | 'problems' | 'told' | 'asks'>,
): Promise<void> {
  const { saved, names, sketch } = await sketchTyped(call, entered)
  const problems = shown.mood === 'refused' ? shown.problems : [...shown.problems, ...sketch.problems]
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
