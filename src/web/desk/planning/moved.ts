/** The session that was moved just now, as the grid's address tells it: where to, everyone's clock there, the way back. */
import type { ForumDraft } from '../../../domain/draft.ts'
import { idPattern, type SessionId } from '../../../domain/ids.ts'
import { peopleOf, spanOfSession, stripView } from '../clocks/strip-view.ts'
import type { ForumCall } from '../desk.ts'
import { sayWhen } from './session-words.ts'

/** `one.7`: by the revision that the move made. `one.back`: it was taken back. */
export function movedParameter(id: SessionId, revision: number | 'back'): string {
  return `${id}.${revision}`
}

export function readMoved(call: ForumCall, draft: ForumDraft) {
  const { say, req } = call
  const [, id = '', revision = ''] = /^(.+)\.(\d{1,9}|back)$/.exec(String(req.query.moved ?? '')) ?? []
  const saved = idPattern.test(id) ? draft.sessions.get(id as SessionId) : undefined
  if (saved === undefined) return null
  const { doc } = saved
  const isBack = revision === 'back'
  const strip = stripView(call, spanOfSession(doc), peopleOf(call, draft, doc))
  return {
    id: doc.id,
    text: say(isBack ? 'grid.movedBack' : 'grid.moved', { title: doc.title, when: sayWhen(call, doc) }),
    revision: isBack || !call.mayEdit ? '' : revision,
    strip,
  }
}
