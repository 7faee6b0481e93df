/** What the release page sends: read, held against what the page showed, and released. */
import { addresses } from '../../../addresses.ts'
import type { SessionId } from '../../../domain/ids.ts'
import { findingProblems } from '../../../domain/release/pending.ts'
import { changedDocuments } from '../../../domain/release/pending-documents.ts'
import type { ReleasedForum } from '../../../domain/release/released-forum.ts'
import { mostInPassage } from '../../../domain/text-bounds.ts'
import { StaleRevision } from '../../../store/port.ts'
import { releaseForum } from '../../../store/release-forum.ts'
import { type ForumCall, releasedNow } from '../desk.ts'
import { readChosen } from './chosen.ts'
import { sayProblems } from './say-problems.ts'

/** A sentence for the summary, with the place that it leads to. */
export interface ReleaseProblem {
  href: string
  text: string
}

export type Ordered = { released: ReleasedForum } | { problems: ReleaseProblem[] }

/** Must run alone for its forum: what the page showed is held against what is there now. */
export async function orderRelease(call: ForumCall): Promise<Ordered> {
  const { desk, forumId, by, entered } = call
  const chosen = readChosen(entered)
  const problems = await orderProblems(call, chosen)
  if (problems.length > 0) return { problems }
  try {
    const made = await releaseForum(desk.store, {
      forumId,
      chosen: new Set(chosen.keys()),
      seen: chosen,
      by,
      note: entered.text('note'),
      at: desk.now(),
    })
    return made.ok
      ? { released: made.value }
      : { problems: sayProblems(call, made.problems, await call.draft()) }
  } catch (failure) {
    if (!(failure instanceof StaleRevision)) throw failure
    return { problems: [releasedSince(call, failure.current)] }
  }
}

async function orderProblems(
  call: ForumCall,
  chosen: ReadonlyMap<SessionId, number>,
): Promise<ReleaseProblem[]> {
  const { desk, forumId, entered } = call
  const newest = (await desk.store.releaseNumbers(forumId)).at(-1) ?? 0
  if (entered.raw('after') !== String(newest)) return [releasedSince(call, newest)]
  const changed = await changedSince(call, chosen)
  if (changed.length > 0) return changed
  const draft = await call.draft()
  const note = entered.text('note')
  const nothing = chosen.size === 0 && changedDocuments(draft, releasedNow(desk, forumId)).length === 0
  const facts = { most: mostInPassage, has: note.length }
  const wrong = [
    ...(nothing ? [{ field: 'chosen', code: 'nothing-chosen' }] : []),
    ...(note.length > mostInPassage ? [{ field: 'note', code: 'text-too-long', facts }] : []),
    ...findingProblems(draft, new Set(chosen.keys())),
  ]
  return sayProblems(call, wrong, draft)
}

/** Sessions that somebody saved after the page was shown: what would go out is not what was seen. */
async function changedSince(
  { say, forumId, draft }: ForumCall,
  chosen: ReadonlyMap<SessionId, number>,
): Promise<ReleaseProblem[]> {
  const { sessions } = await draft()
  return [...chosen]
    .filter(([id, revision]) => (sessions.get(id)?.revision ?? 0) !== revision)
    .map(([id]) => {
      const title = sessions.get(id)?.doc.title
      const text =
        title === undefined ? say('releasing.removedSince') : say('releasing.changedSince', { title })
      return { href: addresses.history(forumId, 'session', id), text }
    })
}

function releasedSince({ say }: ForumCall, number: number): ReleaseProblem {
  return { href: '#main', text: say('releasing.between', { number }) }
}
