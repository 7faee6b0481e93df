/** How a draft session stands to what readers see of it. */

import { sameContent } from '../../../domain/release/canonical.ts'
import { freezeSession } from '../../../domain/release/freeze.ts'
import type { ReleasedForum } from '../../../domain/release/released-forum.ts'
import type { Session } from '../../../domain/session.ts'

export type ReleasedState = 'never' | 'changed' | 'same'

const known = new WeakMap<Session, { out: object; state: ReleasedState }>()

/** Documents never change, so two of them are compared once. */
export function releasedState(session: Session, released: ReleasedForum | undefined): ReleasedState {
  const out = released?.sessions.get(session.id)
  if (out === undefined || released?.manifest.sessions[session.id]?.state === 'gone') return 'never'
  const before = known.get(session)
  if (before?.out === out) return before.state
  const frozen = freezeSession(session)
  // A draft that was taken back to work on is no change that readers will ever see: its state comes and goes.
  const isSame = frozen.ok && sameContent({ ...frozen.value, state: out.state }, out)
  const isTold = session.state === 'draft' || session.state === out.state
  const state = isSame && isTold ? 'same' : 'changed'
  known.set(session, { out, state })
  return state
}
