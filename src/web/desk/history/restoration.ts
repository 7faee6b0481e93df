/** Bringing an earlier state back: a new edit by whoever does it, held to the same rules as any other. */
import { addresses } from '../../../addresses.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import { type DocumentKind, type DocumentKinds, type PartKind, slugsOf } from '../../../domain/draft.ts'
import type { Forum } from '../../../domain/forum.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Problem } from '../../../domain/problem.ts'
import { takenProblems } from '../../../domain/slugs.ts'
import { lostPartProblems, referenceProblems } from '../../../store/check-references.ts'
import { forumsTurn, partsTurn } from '../../../store/forum-turns.ts'
import { type DocumentPlace, StaleRevision } from '../../../store/port.ts'
import { restoreDocument } from '../../../store/restore.ts'
import { forumSlugProblems } from '../../forum-slugs.ts'
import { Refusal } from '../../refusal.ts'
import { type ForumCall, releasedNow } from '../desk.ts'
import { rememberOwnSave } from '../undo/own-steps.ts'
import { readStates } from './history-page.ts'
import { revisionIn, showState } from './state-page.ts'

/** What is looked up for it is still so when it is saved: nothing that it depends on changes meanwhile. */
export function answerRestoration<Kind extends DocumentKind>(
  call: ForumCall,
  place: DocumentPlace<Kind>,
): Promise<void> {
  const { inTurn } = call.desk
  const restoreAlone = () => inTurn(partsTurn(call.forumId), () => restore(call, place))
  return place.kind === 'forum' ? inTurn(forumsTurn, restoreAlone) : restoreAlone()
}

async function restore<Kind extends DocumentKind>(
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
    if (place.kind === 'session') {
      const own = { forumId: call.forumId, sessionId: place.id as SessionId }
      await rememberOwnSave(call, { ...own, revision: restored.value.revision })
    }
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
  const { desk, forumId } = call
  const draft = await call.draft()
  const released = releasedNow(desk, forumId)?.forum
  return [
    ...documentProblems(kind, doc, released),
    ...(await referenceProblems(desk.store, draft.forum.doc, kind, doc)),
    ...(kind === 'forum'
      ? [...(await forumSlugProblems(desk, doc as Forum)), ...lostPartProblems(draft, doc as Forum)]
      : takenProblems(doc, slugsOf(draft, kind as PartKind, doc.id))),
  ]
}
