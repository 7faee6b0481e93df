/** How the draft of a session stands to what readers see of it. */
import type { ForumDraft } from '../draft.ts'
import type { SessionId } from '../ids.ts'
import type { Session } from '../session.ts'
import { sameContent } from './canonical.ts'
import { freezeSession } from './freeze.ts'
import type { FrozenSession, SessionRecord } from './manifest.ts'
import type { ReleasedForum } from './released-forum.ts'
import { presentationIdsOf } from './shown.ts'

export type ReleasedState = 'never' | 'changed' | 'same'

/** A session that can't be frozen counts as changed: whoever releases must hear of it. */
export function releasedState(
  session: Session,
  draft: Pick<ForumDraft, 'presentations'>,
  before: ReleasedForum | undefined,
): ReleasedState {
  const out = releasedSession(session.id, before)
  if (out === undefined) return 'never'
  // A draft that was taken back to work on is no change that readers will ever see: its state comes and goes.
  const isTold = session.state === 'draft' || session.state === out.state
  if (!isTold || differs(session, out)) return 'changed'
  const bringsMore = presentationIdsOf(out).some((id) => {
    const doc = draft.presentations.get(id)?.doc
    return doc?.state === 'draft' && !sameContent(doc, before?.presentations.get(id))
  })
  return bringsMore ? 'changed' : 'same'
}

/** What readers see of it now; undefined also for one that was taken out again. */
export function releasedSession(id: SessionId, before: ReleasedForum | undefined): FrozenSession | undefined {
  return recordOf(before, id)?.state === 'gone' ? undefined : before?.sessions.get(id)
}

/** Its own record, and nothing that every object has. */
export function recordOf(before: ReleasedForum | undefined, id: SessionId): SessionRecord | undefined {
  const records = before?.manifest.sessions ?? {}
  return Object.hasOwn(records, id) ? records[id] : undefined
}

/** A document never changes once it is made, so what two of them were found to be stays true: every desk page asks. */
const compared = new WeakMap<Session, { out: FrozenSession; isOther: boolean }>()

/** Apart from their states. */
function differs(session: Session, out: FrozenSession): boolean {
  const known = compared.get(session)
  if (known?.out === out) return known.isOther
  const frozen = freezeSession(session)
  const isOther = !frozen.ok || !sameContent({ ...frozen.value, state: out.state }, out)
  compared.set(session, { out, isOther })
  return isOther
}
