/** Saving a form of the desk, and every answer that it can have: for a browser's form and for a script of the page. */

import { documentProblems } from '../../domain/document-rules.ts'
import type { DocumentKind, DocumentKinds } from '../../domain/draft.ts'
import type { Choices } from '../../domain/merge.ts'
import type { Problem, Result } from '../../domain/problem.ts'
import { referenceProblems } from '../../store/check-references.ts'
import type { DocumentPlace } from '../../store/port.ts'
import { type MergedSave, saveMerged } from '../../store/save-merged.ts'
import { sayProblem } from '../../text/problems.ts'
import { Refusal } from '../refusal.ts'
import { sendConflict } from './conflict-page.ts'
import { type ForumCall, releasedNow } from './desk.ts'

export interface SavedForm<Kind extends DocumentKind> {
  place: DocumentPlace<Kind>
  /** From the document as it was seen to what the form says. */
  change: (base: DocumentKinds[Kind]) => Result<DocumentKinds[Kind]>
  /** What else can't be, beside what the rules of every document say. */
  also?: (doc: DocumentKinds[Kind]) => Problem[] | Promise<Problem[]>
  /** The name of the form's field for a path of the document, where they differ. */
  fieldOf?: (path: string, doc: DocumentKinds[Kind]) => string
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
  const { entered, desk } = call
  const outcome = await saveMerged(desk.store, form.place, {
    seen: wholeNumber(entered.raw('seen')),
    change: form.change,
    problems: (doc) => allProblems(call, form, doc),
    by: call.by,
    at: desk.now(),
    choices: choicesIn(call),
    ...(entered.has('chosenAgainst') ? { chosenAgainst: wholeNumber(entered.raw('chosenAgainst')) } : {}),
  })
  await (wantsJson(call) ? answerScript(call, outcome) : answerBrowser(call, form, outcome))
}

async function allProblems<Kind extends DocumentKind>(
  call: ForumCall,
  { place, also, fieldOf }: SavedForm<Kind>,
  doc: DocumentKinds[Kind],
): Promise<Problem[]> {
  const { desk, forum, forumId } = call
  const atFields = (problems: Problem[]) =>
    problems.map((one) => ({ ...one, field: fieldOf?.(one.field, doc) ?? one.field }))
  const own = documentProblems(place.kind, doc, releasedNow(desk, forumId)?.forum)
  if (own.length > 0) return atFields(own)
  const references = await referenceProblems(desk.store, forum.doc, place.kind, doc)
  return atFields([...references, ...((await also?.(doc)) ?? [])])
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
  const { res, say, entered } = call
  switch (outcome.kind) {
    case 'saved':
      return void res.json({ revision: outcome.saved.revision, merged: outcome.merged })
    case 'unchanged': {
      const { revision } = outcome.saved
      return void res.json({ revision, merged: revision !== wholeNumber(entered.raw('seen')) })
    }
    case 'refused':
      return void res.status(422).json({
        problems: outcome.problems.map((one) => ({ field: one.field, text: sayProblem(say, one) })),
      })
    case 'conflict':
      return void res.status(409).json({ conflicts: outcome.conflicts.length })
    case 'missing':
      throw new Refusal('missing')
    case 'removed':
      throw new Refusal('gone')
  }
}

/** The conflict page sends `choice:<path>`, once for each field that both changed. */
const choicePrefix = 'choice:'

function choicesIn({ entered }: ForumCall): Choices {
  const named = entered.names().filter((name) => name.startsWith(choicePrefix))
  return new Map(
    named.flatMap((name) => {
      const choice = entered.raw(name)
      return choice === 'mine' || choice === 'theirs'
        ? [[name.slice(choicePrefix.length), choice] as const]
        : []
    }),
  )
}

function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

export function wantsJson({ req }: ForumCall): boolean {
  return req.get('accept') === 'application/json'
}
