/** Saving a form of the desk, and every answer that it can have: for a browser's form and for a script of the page. */

import { documentProblems } from '../../domain/document-rules.ts'
import { type DocumentKind, type DocumentKinds, type PartKind, slugsOf } from '../../domain/draft.ts'
import type { SessionId } from '../../domain/ids.ts'
import type { Problem, Result } from '../../domain/problem.ts'
import { takenProblems } from '../../domain/slugs.ts'
import { referenceProblems } from '../../store/check-references.ts'
import { partsTurn, takesPartsTurn } from '../../store/forum-turns.ts'
import type { DocumentPlace } from '../../store/port.ts'
import { type MergedEdit, type MergedSave, saveMerged } from '../../store/save-merged.ts'
import { sayProblem } from '../../text/problems.ts'
import { sayLabelledClock } from '../../text/when.ts'
import { Refusal } from '../refusal.ts'
import { firstZone } from '../times.ts'
import { readWholeNumber } from '../whole-number.ts'
import { readChoices } from './conflict-choices.ts'
import { sendConflict } from './conflict-page.ts'
import { type ForumCall, releasedNow } from './desk.ts'
import { saveLimitProblems } from './save-limit.ts'
import { rememberOwnSave } from './undo/own-steps.ts'

/** A change of a document, and what decides whether it can be saved. */
export interface CheckedChange<Kind extends DocumentKind> {
  place: DocumentPlace<Kind>
  /** From the document as it was seen to what the form says. */
  change: (base: DocumentKinds[Kind]) => Result<DocumentKinds[Kind]>
  /** What else can't be, beside what the rules of every document say. */
  also?: (doc: DocumentKinds[Kind], current: DocumentKinds[Kind]) => Problem[] | Promise<Problem[]>
  /** The name of the form's field for a path of the document, where they differ. */
  fieldOf?: (path: string, doc: DocumentKinds[Kind]) => string
}

export interface SavedForm<Kind extends DocumentKind> extends CheckedChange<Kind> {
  /** The page again, with what was typed and what is wrong. */
  again: (problems: readonly Problem[]) => Promise<void>
  /** Where the browser goes after it. */
  to: string
}

/** Reads `seen` (the revision that the page showed) and choices between two texts from the form itself. */
export async function answerSave<Kind extends DocumentKind>(
  call: ForumCall,
  form: SavedForm<Kind>,
): Promise<void> {
  const { entered } = call
  const tooMany = saveLimitProblems(call)
  if (tooMany.length > 0) return answerTooMany(call, form, tooMany)
  const outcome = await trySave(call, form, {
    seen: readWholeNumber(entered.raw('seen')),
    choices: readChoices(entered),
    ...(entered.has('chosenAgainst') ? { chosenAgainst: readWholeNumber(entered.raw('chosenAgainst')) } : {}),
  })
  const { kind, id } = form.place
  if (outcome.kind === 'saved' && kind === 'session') {
    const { revision } = outcome.saved
    await rememberOwnSave(call, { forumId: call.forumId, sessionId: id as SessionId, revision })
  }
  await (wantsJson(call) ? answerScript(call, outcome) : answerBrowser(call, form, outcome))
}

/** Under the rules of every document and with the turns that its change needs; answers nobody. */
export function trySave<Kind extends DocumentKind>(
  call: ForumCall,
  change: CheckedChange<Kind>,
  seen: Pick<MergedEdit<DocumentKinds[Kind]>, 'seen' | 'choices' | 'chosenAgainst'>,
): Promise<MergedSave<DocumentKinds[Kind]>> {
  const { desk } = call
  return saveMerged(desk.store, change.place, {
    ...seen,
    change: change.change,
    problems: async (doc, current) => eachOnce(call, await allProblems(call, change, doc, current)),
    hold: ({ doc, current }, job) =>
      isAlone(change.place.kind, doc, current) ? desk.inTurn(partsTurn(call.forumId), job) : job(),
    by: call.by,
    at: desk.now(),
  })
}

/** Nothing that was typed is lost: a script sends it again later, a browser gets its page again. */
async function answerTooMany<Kind extends DocumentKind>(
  call: ForumCall,
  { again }: SavedForm<Kind>,
  problems: readonly Problem[],
): Promise<void> {
  if (wantsJson(call)) return void call.res.status(429).json({ problems: sayEach(call, problems) })
  await again(problems)
}

/** Whoever saves a forum's own document holds the turn already. */
function isAlone<Kind extends DocumentKind>(
  kind: Kind,
  doc: DocumentKinds[Kind],
  current: DocumentKinds[Kind],
): boolean {
  type Part = DocumentKinds[PartKind]
  return kind !== 'forum' && takesPartsTurn(kind as PartKind, current as Part, doc as Part)
}

/** What may have changed since the request began is read anew, but only for a save that has it to fear. */
async function allProblems<Kind extends DocumentKind>(
  call: ForumCall,
  { place, also, fieldOf }: CheckedChange<Kind>,
  doc: DocumentKinds[Kind],
  current: DocumentKinds[Kind],
): Promise<Problem[]> {
  const { desk, forum, forumId } = call
  const { kind } = place
  const atFields = (problems: Problem[]) =>
    problems.map((one) => ({ ...one, field: fieldOf?.(one.field, doc) ?? one.field }))
  const own = documentProblems(place.kind, doc, releasedNow(desk, forumId)?.forum)
  if (own.length > 0) return atFields(own)
  const isMoved = kind !== 'forum' && doc.slug !== current.slug
  const draft = isMoved ? await desk.store.readForum(forumId) : undefined
  const newest = isAlone(kind, doc, current)
    ? await desk.store.read({ forumId, kind: 'forum', id: forumId })
    : undefined
  const references = await referenceProblems(desk.store, (newest ?? forum).doc, kind, doc)
  return atFields([
    ...(draft === undefined ? [] : takenProblems(doc, slugsOf(draft, kind as PartKind, doc.id))),
    ...references,
    ...((await also?.(doc, current)) ?? []),
  ])
}

async function answerBrowser<Kind extends DocumentKind>(
  call: ForumCall,
  form: SavedForm<Kind>,
  outcome: MergedSave<DocumentKinds[Kind]>,
): Promise<void> {
  switch (outcome.kind) {
    case 'saved':
    case 'unchanged':
      return call.res.redirect(303, `${form.to}?saved=${outcome.saved.revision}`)
    case 'refused':
      return form.again(outcome.problems)
    case 'conflict':
      return sendConflict(call, form.place, outcome)
    case 'missing':
      throw new Refusal('missing')
    case 'removed':
      throw new Refusal('gone')
  }
}

/** `merged`: others' edits are in it, so the page has to show them. */
function answerScript<Doc>(call: ForumCall, outcome: MergedSave<Doc>): void {
  const { res, entered, say, forum, desk } = call
  const clock = sayLabelledClock(desk.now(), firstZone(forum.doc, say))
  switch (outcome.kind) {
    case 'saved':
      return void res.json({ revision: outcome.saved.revision, merged: outcome.merged, clock })
    case 'unchanged': {
      const { revision } = outcome.saved
      return void res.json({ revision, merged: revision !== readWholeNumber(entered.raw('seen')), clock })
    }
    case 'refused':
      return void res.status(422).json({ problems: sayEach(call, outcome.problems) })
    case 'conflict':
      return void res.status(409).json({ conflicts: outcome.conflicts.length })
    case 'missing':
      throw new Refusal('missing')
    case 'removed':
      throw new Refusal('gone')
  }
}

export function sayEach({ say }: ForumCall, problems: readonly Problem[]) {
  return problems.map((one) => ({ field: one.field, text: sayProblem(say, one) }))
}

/** Two rules may refuse the same in the same words; how many did is nobody's to know who may see one session only. */
function eachOnce(call: ForumCall, problems: readonly Problem[]): Problem[] {
  const told = new Set<string>()
  return problems.filter((one) => {
    const words = JSON.stringify(sayEach(call, [one]))
    return told.size < told.add(words).size
  })
}

export function wantsJson({ req }: ForumCall): boolean {
  return req.get('accept') === 'application/json'
}
