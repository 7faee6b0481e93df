/** Who may write, and where: accounts with their roles, the visits of browsers that signed in, links and tokens. */
import type { Instant } from './clock.ts'
import type { Branded, ForumId, SessionId } from './ids.ts'

/** SHA-256 of the folded e-mail address, so that no two accounts can have one address. */
export type AccountId = Branded<string, 'AccountId'>
/** SHA-256 (keyed) of what the browser's cookie holds. */
export type VisitId = Branded<string, 'VisitId'>
/** SHA-256 (keyed) of the key in the link's address. */
export type LinkId = Branded<string, 'LinkId'>
/** SHA-256 of the token. */
export type TokenId = Branded<string, 'TokenId'>
/** SHA-256 of a token's id and the `Idempotency-Key` that came with it. */
export type ReceiptId = Branded<string, 'ReceiptId'>

/** From the most to the least; whoever has one may do all that those after it may. */
export const forumRoles = ['owner', 'organizer', 'reader'] as const
export type ForumRole = (typeof forumRoles)[number]

export interface Account {
  id: AccountId
  email: string
  name: string
  /** Argon2id in the PHC string format; null until its person has followed the first link. */
  passwordHash: string | null
  /** Language of the desk; null: the planner's own. */
  language: string | null
  makesForums: boolean
  roles: Record<ForumId, ForumRole>
  madeAt: Instant
}

/** A browser that signed in. */
export interface Visit {
  id: VisitId
  as: { kind: 'account'; accountId: AccountId } | { kind: 'coordinator'; linkId: LinkId }
  state: 'live' | 'ended'
  madeAt: Instant
  endsAt: Instant
}

/**
 * `first`: the first organizer chooses name, e-mail and password. `password`: its account chooses a new one; with
 * `forumId` an owner of that forum made it, and it counts only while that owner might make it still.
 */
export type LinkPurpose =
  | { kind: 'first' }
  | { kind: 'password'; accountId: AccountId; forumId?: ForumId }
  | { kind: 'coordinator'; forumId: ForumId; sessionId: SessionId; name: string }

/** A private address that lets somebody in: once (`first`, `password`), or until it is revoked (`coordinator`). */
export interface AccessLink {
  id: LinkId
  purpose: LinkPurpose
  state: 'live' | 'used' | 'revoked'
  madeAt: Instant
  madeBy: string
  /** Null: until it is revoked. */
  endsAt: Instant | null
}

/** A program's bearer token; the token itself was shown once. */
export interface ApiToken {
  id: TokenId
  name: string
  level: 'read' | 'write'
  /** Null: every forum. */
  forumId: ForumId | null
  state: 'live' | 'revoked'
  madeAt: Instant
}

/** What a creation with an `Idempotency-Key` was about, so that sending it again makes nothing twice. */
export interface Receipt {
  id: ReceiptId
  /** SHA-256 of the method, the path and the body. */
  digest: string
  /** Id of the document, or number of the release, that it makes. */
  made: string
  madeAt: Instant
}

export function roleIn({ roles }: Account, forumId: ForumId): ForumRole | undefined {
  return Object.hasOwn(roles, forumId) ? roles[forumId] : undefined
}

/** True when the role is there and reaches as far as the one that is needed. */
export function hasRole(account: Account, forumId: ForumId, needed: ForumRole): boolean {
  const role = roleIn(account, forumId)
  return role !== undefined && forumRoles.indexOf(role) <= forumRoles.indexOf(needed)
}

/**
 * A link to choose a password is as good as the account: an owner of one forum may make it only for an account that
 * nobody has used yet, that has a role there and may do nothing anywhere else.
 */
export function mayMakeLink({ passwordHash, makesForums, roles }: Account, forumId: ForumId): boolean {
  const forumIds = Object.keys(roles)
  return passwordHash === null && !makesForums && forumIds.length === 1 && forumIds[0] === forumId
}
