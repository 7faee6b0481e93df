/** One document on the shelf: shown in its form, saved, removed. */
import { addresses } from '../../../addresses.ts'
import type { DocumentKinds, Saved } from '../../../domain/draft.ts'
import type { Problem } from '../../../domain/problem.ts'
import { removalProblems } from '../../../store/check-references.ts'
import { partsTurn } from '../../../store/forum-turns.ts'
import { StaleRevision } from '../../../store/port.ts'
import { sayProblem } from '../../../text/problems.ts'
import { Refusal } from '../../refusal.ts'
import { answerSave } from '../answer-save.ts'
import type { ForumCall } from '../desk.ts'
import { changeRows, tidyRows } from '../forms/rows.ts'
import { lookAround, sendForm } from './form-page.ts'
import type { Noun, ShelfKind } from './noun.ts'

export async function sendOne<Kind extends ShelfKind>(call: ForumCall, noun: Noun<Kind>): Promise<void> {
  await sendSaved(call, noun, await findSaved(call, noun))
}

export async function saveOne<Kind extends ShelfKind>(call: ForumCall, noun: Noun<Kind>): Promise<void> {
  const { forumId } = call
  const id = call.param('id')
  const around = await lookAround(call, noun, id)
  const sendTyped = async (problems: readonly Problem[]) => {
    const saved = await findSaved(call, noun)
    await sendForm(call, noun, around, { saved, entered: call.entered, problems, isTyped: true })
  }
  const act = call.entered.text('act')
  if (act !== '') {
    call.entered = changeRows(call.entered, noun.rows, act)
    return sendTyped([])
  }
  call.entered = tidyRows(call.entered, noun.rows)
  await answerSave(call, {
    place: { forumId, kind: noun.kind, id },
    change: (base) => noun.read(call.entered, base, around),
    again: sendTyped,
    to: addresses.document(forumId, noun.kind, id),
  })
}

/** Refused while another document names it: the page has the way to each. */
export function removeOne<Kind extends ShelfKind>(call: ForumCall, noun: Noun<Kind>): Promise<void> {
  return call.desk.inTurn(partsTurn(call.forumId), () => removeAlone(call, noun))
}

async function removeAlone<Kind extends ShelfKind>(call: ForumCall, noun: Noun<Kind>): Promise<void> {
  const { desk, forumId, by, entered } = call
  const saved = await findSaved(call, noun)
  const { id } = saved.doc
  const kind: ShelfKind = noun.kind
  const used = removalProblems(await call.draft(), kind, id)
  const refusal = used.map((one) => sayProblem(call.say, one)).join(' ')
  if (refusal !== '') return sendSaved(call, noun, saved, { refusal, status: 422 })
  const seen = Number(entered.raw('seen')) || 0
  try {
    await desk.store.remove({ forumId, kind, id }, { by, at: desk.now(), seen })
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error
    return sendSaved(call, noun, saved, { refusal: call.say('shelf.removeStale'), status: 409 })
  }
  call.res.redirect(303, `${addresses.shelf(forumId, kind)}?removed=${id}`)
}

async function findSaved<Kind extends ShelfKind>(
  call: ForumCall,
  { shelf }: Noun<Kind>,
): Promise<Saved<DocumentKinds[Kind]>> {
  const saved = shelf(await call.draft()).get(call.param('id'))
  if (saved === undefined) throw new Refusal('missing')
  return saved
}

async function sendSaved<Kind extends ShelfKind>(
  call: ForumCall,
  noun: Noun<Kind>,
  saved: Saved<DocumentKinds[Kind]>,
  refused: { refusal?: string; status?: number } = {},
): Promise<void> {
  const around = await lookAround(call, noun, saved.doc.id)
  const entered = noun.enter(saved.doc, around)
  await sendForm(call, noun, around, { saved, entered, problems: [], ...refused })
}
