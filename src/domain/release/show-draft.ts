/** A draft as a release would show it: frozen and looked up the same way, so that nothing private comes along. */
import type { ForumDraft } from '../draft.ts'
import { done, type Result } from '../problem.ts'
import type { Session } from '../session.ts'
import { freezePerson, freezeSession } from './freeze.ts'
import { type ShownSession, showSession } from './shown.ts'

/** Refused when the session can't be frozen, for a clock that never was. */
export function showDraft(draft: ForumDraft, session: Session): Result<ShownSession> {
  const frozen = freezeSession(session)
  if (!frozen.ok) return frozen
  const docs = <Id, Doc>(saved: ReadonlyMap<Id, { doc: Doc }>) =>
    new Map([...saved].map(([id, { doc }]) => [id, doc] as const))
  const shelf = {
    forum: draft.forum.doc,
    sessions: new Map([[session.id, frozen.value]]),
    presentations: docs(draft.presentations),
    people: new Map([...draft.people].map(([id, { doc }]) => [id, freezePerson(doc)] as const)),
    organisations: docs(draft.organisations),
  }
  return done(showSession(shelf, frozen.value, session.state === 'cancelled' ? 'cancelled' : 'on'))
}
