import type { Instant } from './clock.ts'
import type { Branded, ForumId, SessionId } from './ids.ts'

/** Hex SHA-256 of the private key in the list's address: the key itself is never stored. */
export type ListId = Branded<string, 'ListId'>

/** The sessions that one reader starred, for a calendar that only they know the address of. */
export interface StarredList {
  id: ListId
  forumId: ForumId
  /** A revoked list answers 410 for ever. */
  state: 'live' | 'revoked'
  sessionIds: SessionId[]
  madeAt: Instant
  /** Only moves forward, also when a star goes. */
  changedAt: Instant
}
