/** What a session may become, and by whom. */
import type { ForumRole } from './account.ts'
import type { SessionState } from './session.ts'

const changes: Record<SessionState, readonly SessionState[]> = {
  draft: ['ready', 'cancelled'],
  ready: ['draft', 'cancelled'],
  cancelled: ['draft', 'ready'],
}

/** A coordinator says when the sheet is ready; whether the session takes place is the team's to say. */
export function stateChanges(state: SessionState, role: ForumRole | 'coordinator'): readonly SessionState[] {
  if (role === 'reader') return []
  if (role !== 'coordinator') return changes[state]
  return state === 'cancelled' ? [] : changes[state].filter((next) => next !== 'cancelled')
}
