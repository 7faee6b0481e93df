/** Bringing an earlier state back: a new edit by whoever does it, held to the same rules as any other. */
import { addresses } from '../../../addresses.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import type { DocumentKind, DocumentKinds, ForumDraft, PartKind } from '../../../domain/draft.ts'
import type { Forum } from '../../../domain/forum.ts'
import type { Problem } from '../../../domain/problem.ts'
import { type NamedKind, referenceProblems, removalProblems } from '../../../store/check-references.ts'
import { type DocumentPlace, StaleRevision } from '../../../store/port.ts'
import { restoreDocument } from '../../../store/restore.ts'
import { Refusal } from '../../refusal.ts'
import { type ForumCall, releasedNow } from '../desk.ts'
import { readStates } from './history-page.ts'
import { revisionIn, showState } from './state-page.ts'

export async function answerRestoration<Kind extends DocumentKind>(
  call: ForumCall,
  place: DocumentPlace<Kind>,
): Promise<void> {
  const { desk, entered, by } = call
  const revision = revisionIn(entered.raw('revision'))
  const seen = revisionIn(entered.raw('seen'))
  const states = await readStates(call, place)
  const doc = states.find((state) => state.revision === revision)?.doc ?? null
  if (doc === null) throw new Refusal('missing')
  if (states.at(-1)?.revision !== seen) return showState(call, place, revision, { isStale: true })
  const problems = await stateProblems(call, place.kind, doc)
  if (problems.length > 0) return showState(call, place, revision, { problems })
  try {
    const restored = await restoreDocument(desk.store, place, revision, { by, at: desk.now(), seen })
    if (!restored.ok) return showState(call, place, revision, { problems: restored.problems })
  } catch (failure) {
    if (failure instanceof StaleRevision) return showState(call, place, revision, { isStale: true })
    throw failure
  }
  call.res.redirect(303, `${addresses.history(call.forumId, place.kind, place.id)}?restored=${revision}`)
}

/** Why the state can't be any more: rules that came later, what it names and is gone, an address that is taken. */
async function stateProblems<Kind extends DocumentKind>(
  call: ForumCall,
  kind: Kind,
  doc: DocumentKinds[Kind],
): Promise<Problem[]> {
  const { desk, forum, forumId } = call
  const draft = await call.draft()
  const released = releasedNow(desk, forumId)?.forum
  return [
    ...documentProblems(kind, doc, released),
    ...(await referenceProblems(desk.store, forum.doc, kind, doc)),
    ...(kind === 'forum' ? lostParts(draft, doc as Forum) : slugProblems(draft, kind as PartKind, doc)),
  ]
}

function slugProblems(draft: ForumDraft, kind: PartKind, { id, slug }: { id: string; slug: string }) {
  const shelves = {
    session: draft.sessions,
    person: draft.people,
    organisation: draft.organisations,
    presentation: draft.presentations,
    reference: draft.references,
  }
  const others: Iterable<{ doc: { id: string; slug: string } }> = shelves[kind].values()
  const isTaken = [...others].some((one) => one.doc.id !== id && one.doc.slug === slug)
  return isTaken ? [{ field: 'slug', code: 'slug-taken', facts: { slug } }] : []
}

/** A track, theme or room that documents name by now stays. */
function lostParts(draft: ForumDraft, then: Forum): Problem[] {
  const now = draft.forum.doc
  const lost = (kind: NamedKind, was: readonly { id: string }[], is: readonly { id: string }[]) =>
    is
      .filter(({ id }) => !was.some((part) => part.id === id))
      .flatMap(({ id }) => removalProblems(draft, kind, id))
  return [
    ...lost('track', then.tracks, now.tracks),
    ...lost('theme', then.themes, now.themes),
    ...lost('room', then.rooms, now.rooms),
  ]
}
