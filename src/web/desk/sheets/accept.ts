/** Accepting a sheet: its documents are saved, what others point at first, and the sheet is there no longer. */
import { addresses } from '../../../addresses.ts'
import { done, type Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import type { ImportPlan } from '../../../sheets/importing/plan-import.ts'
import { partsTurn } from '../../../store/forum-turns.ts'
import { keepImported, saveImport } from '../../../store/save-import.ts'
import { trySave } from '../answer-save.ts'
import type { ForumCall } from '../desk.ts'
import { rememberOwnSave } from '../undo/own-steps.ts'
import { dropSheet } from './kept-sheets.ts'
import { mergedSession, type Newer, newerOf } from './newer-view.ts'
import type { Review } from './review.ts'

export type Accepted = { kind: 'done'; to: string } | { kind: 'refused'; problems: readonly Problem[] }

export async function acceptSheet(call: ForumCall, review: Review): Promise<Accepted> {
  const { plan } = review
  if (!plan.ok) return { kind: 'refused', problems: plan.problems }
  const newer = newerOf(review)
  return newer === null ? acceptNew(call, review, plan.value) : acceptNewer(call, review, plan.value, newer)
}

async function acceptNew(call: ForumCall, { sheet }: Review, plan: ImportPlan): Promise<Accepted> {
  await save(call, plan, sheet.name)
  await dropSheet(call, sheet.id)
  return { kind: 'done', to: landing(call, plan) }
}

/** The session's own save merges with whatever others saved since; what they changed in the same place asks again. */
async function acceptNewer(
  call: ForumCall,
  { sheet }: Review,
  plan: ImportPlan,
  newer: Newer,
): Promise<Accepted> {
  const merged = mergedSession(newer)
  if (merged === undefined) return { kind: 'refused', problems: [{ field: 'newer', code: 'choice-missing' }] }
  await save(call, { ...onlyNamedBy(plan, merged), sessions: [] }, sheet.name)
  const { forumId } = call
  const place = { forumId, kind: 'session', id: merged.id } as const
  const outcome = await trySave(call, { place, change: () => done(merged) }, { seen: newer.revision })
  if (outcome.kind === 'refused') return { kind: 'refused', problems: outcome.problems }
  if (outcome.kind !== 'saved' && outcome.kind !== 'unchanged')
    return { kind: 'refused', problems: [{ field: 'newer', code: 'changed-meanwhile' }] }
  if (outcome.kind === 'saved') {
    await rememberOwnSave(call, { forumId, sessionId: merged.id, revision: outcome.saved.revision })
  }
  const { desk, by } = call
  await keepImported(desk.store, forumId, newer.sheet, { by, at: desk.now(), name: sheet.name })
  await dropSheet(call, sheet.id)
  return { kind: 'done', to: `${addresses.document(forumId, 'session', merged.id)}?saved=1` }
}

function save(call: ForumCall, plan: ImportPlan, name: string): Promise<void> {
  const { desk, forumId, by } = call
  return desk.inTurn(partsTurn(forumId), () =>
    saveImport(desk.store, forumId, plan, { by, at: desk.now(), name }),
  )
}

/** People of a row that was not taken are not made. */
function onlyNamedBy(plan: ImportPlan, session: Session): ImportPlan {
  const text = JSON.stringify(session)
  const isNamed = (within: string) => (one: { id: string }) => within.includes(JSON.stringify(one.id))
  const presentations = plan.presentations.filter(isNamed(text))
  const all = text + JSON.stringify(presentations)
  return {
    ...plan,
    presentations,
    people: plan.people.filter(isNamed(all)),
    organisations: plan.organisations.filter(isNamed(all)),
  }
}

/** To what was made where it is one thing; else to the list that it stands in. */
function landing({ forumId }: ForumCall, { sessions, presentations, references }: ImportPlan): string {
  const [session, another] = sessions
  if (session !== undefined && another === undefined)
    return `${addresses.document(forumId, 'session', session.id)}?saved=1`
  if (session !== undefined) return addresses.deskForum(forumId)
  const [reference] = references
  if (reference !== undefined) return `${addresses.document(forumId, 'reference', reference.id)}?saved=1`
  return presentations.length > 0 ? addresses.shelf(forumId, 'presentation') : addresses.deskForum(forumId)
}
