/** A new document on the shelf: checked as every other, saved once however often its button is pressed. */
import { addresses } from '../../../addresses.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import type { DocumentKinds } from '../../../domain/draft.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import { sameContent } from '../../../domain/release/canonical.ts'
import { takenProblems } from '../../../domain/slugs.ts'
import { referenceProblems } from '../../../store/check-references.ts'
import { partsTurn } from '../../../store/forum-turns.ts'
import { StaleRevision } from '../../../store/port.ts'
import { carriedId } from '../carried-id.ts'
import type { ForumCall } from '../desk.ts'
import { changeRows, tidyRows } from '../forms/rows.ts'
import { lookAround, sendForm } from './form-page.ts'
import type { Around, Noun, ShelfKind } from './noun.ts'

export async function sendNew<Kind extends ShelfKind>(call: ForumCall, noun: Noun<Kind>): Promise<void> {
  const id = call.desk.newId()
  const around = await lookAround(call, noun, id)
  const entered = noun.enter(noun.blank(id, call.forum.doc), around).with({ id })
  await sendForm(call, noun, around, { entered, problems: [] })
}

export async function saveNew<Kind extends ShelfKind>(call: ForumCall, noun: Noun<Kind>): Promise<void> {
  const act = call.entered.text('act')
  if (act === '') return call.desk.inTurn(partsTurn(call.forumId), () => saveAlone(call, noun))
  const around = await lookAround(call, noun, carriedId(call))
  const entered = changeRows(call.entered, noun.rows, act)
  await sendForm(call, noun, around, { entered, problems: [], isTyped: true })
}

async function saveAlone<Kind extends ShelfKind>(call: ForumCall, noun: Noun<Kind>): Promise<void> {
  const id = carriedId(call)
  const around = await lookAround(call, noun, id)
  call.entered = tidyRows(call.entered, noun.rows)
  const made = await makeDocument(call, noun, id, around)
  if (!made.ok) {
    const { entered } = call
    return sendForm(call, noun, around, { entered, problems: made.problems, isTyped: true })
  }
  call.res.redirect(303, `${addresses.document(call.forumId, noun.kind, made.value.id)}?saved=1`)
}

async function makeDocument<Kind extends ShelfKind>(
  call: ForumCall,
  noun: Noun<Kind>,
  id: string,
  around: Around,
): Promise<Result<DocumentKinds[Kind]>> {
  const { desk, forum, forumId, by, entered } = call
  const read = noun.read(entered, noun.blank(id, forum.doc), around)
  if (!read.ok) return read
  const problems = await newProblems(call, noun, read.value, around)
  if (problems.length > 0) return refused(...problems)
  const place = { forumId, kind: noun.kind, id }
  try {
    const saved = await desk.store.save(place, read.value, { by, at: desk.now(), seen: 0 })
    return done(saved.doc)
  } catch (error) {
    if (!(error instanceof StaleRevision)) throw error
    const there = await desk.store.read(place)
    if (there !== undefined && sameContent(there.doc, read.value)) return done(there.doc)
    const freshId = desk.newId()
    return makeDocument(call, noun, freshId, await lookAround(call, noun, freshId))
  }
}

async function newProblems<Kind extends ShelfKind>(
  call: ForumCall,
  { kind }: Noun<Kind>,
  doc: DocumentKinds[Kind],
  around: Around,
): Promise<Problem[]> {
  const own = [...documentProblems(kind, doc), ...takenProblems(doc, around.takenSlugs)]
  if (own.length > 0) return own
  const { forum } = await call.draft()
  return referenceProblems(call.desk.store, forum.doc, kind, doc)
}
