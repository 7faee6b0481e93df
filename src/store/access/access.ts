/** What the desk, the interface for programs and the command line ask about people who may write. */
import type {
  AccessLink,
  Account,
  AccountId,
  ApiToken,
  ForumRole,
  LinkId,
  LinkPurpose,
} from '../../domain/account.ts'
import type { Instant } from '../../domain/clock.ts'
import type { ForumId, SessionId } from '../../domain/ids.ts'
import type { Result } from '../../domain/problem.ts'

/** Who a visit belongs to. What `by` says in a history is `name`. */
export type Visitor =
  | { kind: 'account'; name: string; account: Account }
  | { kind: 'coordinator'; name: string; forumId: ForumId; sessionId: SessionId; linkId: LinkId }

/** A key that is shown once: only its hash is kept. */
export interface Keyed<Value> {
  key: string
  value: Value
}

/** More passwords wait to be checked than the machine should take on: come back in a moment. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

export interface AskedAccount {
  email: string
  name: string
  makesForums: boolean
}

/** What somebody says of their own account; without `password` it keeps the one that it has. */
export interface AccountChange {
  name: string
  language: string | null
  password?: { now: string; next: string }
}

export interface Access {
  /** The same work whether the name or the password is wrong. Undefined: not let in. @throws TooBusy, as all that take passwords */
  signIn(email: string, password: string): Promise<Keyed<Account> | undefined>
  /** Whose visit this cookie is; undefined when it is none, has ended, or its account or link is gone. */
  visitor(key: string): Promise<Visitor | undefined>
  endVisit(key: string): Promise<void>

  /** Problems: `email-unusable`, those of a name. An account that is there already is given back as it is. */
  addAccount(asked: AskedAccount): Promise<Result<Account>>
  readAccount(id: AccountId): Promise<Account | undefined>
  findAccount(email: string): Promise<Account | undefined>
  accounts(): Promise<Account[]>
  /** Forums that nobody owns are given to every account that makes forums; a new such account adopts by itself. */
  adoptForums(forumIds: readonly ForumId[]): Promise<void>
  /** `null` takes the role away. Ends links by which owners of other forums could take the account. Problems: `account-unknown`, `last-owner`. */
  setRole(accountId: AccountId, forumId: ForumId, role: ForumRole | null): Promise<Result<Account>>
  /**
   * All of it or nothing. A new password ends every visit of the account but `keepVisit`. Problems: `account-unknown`,
   * those of a name; `password-wrong` in the field `password`; in `newPassword`: `password-too-short`, `password-too-long`.
   */
  changeAccount(accountId: AccountId, asked: AccountChange, keepVisit: string): Promise<Result<Account>>

  /**
   * Makes a private address; a `password` or `first` link ends the ones before it of the same account, but that of a
   * forum's owner not the operator's.
   */
  makeLink(purpose: LinkPurpose, by: string): Promise<Keyed<AccessLink>>
  /** Undefined when it is none, was used or revoked, its time is over, or it is a `first` one and accounts are there. */
  readLink(key: string): Promise<AccessLink | undefined>
  coordinatorLinks(forumId: ForumId, sessionId: SessionId): Promise<AccessLink[]>
  revokeLink(id: LinkId): Promise<void>
  /** Makes the account of a `first` link and signs it in. Problems: `link-over`, `email-unusable`, `email-taken`, those of a name, `password-…`. */
  useFirstLink(
    key: string,
    asked: { email: string; name: string; password: string },
  ): Promise<Result<Keyed<Account>>>
  /** Sets the password, ends every visit before, signs in. Problems: `link-over`, `password-…`. */
  usePasswordLink(key: string, password: string): Promise<Result<Keyed<Account>>>
  /** A visit of a session's coordinator; of many by one link only the newest stay. Problems: `link-over`. */
  visitAsCoordinator(key: string): Promise<Result<Keyed<AccessLink>>>

  /** Problems: those of a name, `token-taken` (a live one has that name), `forum-unknown`. */
  addToken(asked: {
    name: string
    level: ApiToken['level']
    forumId: ForumId | null
  }): Promise<Result<Keyed<ApiToken>>>
  readToken(key: string): Promise<ApiToken | undefined>
  tokens(): Promise<ApiToken[]>
  /** Problems: `token-unknown`. */
  revokeToken(name: string): Promise<Result<ApiToken>>
}

/** Bounds of a visit or a link, for the cookie and for words on screen. */
export const visitDays = 30
export const linkHours = 24
/** Characters of a password, as people count them. */
export const passwordLength = { least: 10, most: 200 }

export interface AccessOptions {
  /** The machine's clock, whatever `MADANG_NOW` says. */
  now: () => Instant
  /** Visits and links are hashed with it: another one signs everybody out. */
  secret: string
}
