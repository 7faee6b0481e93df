/** Accounts and what each may do in which forum. */
import type { Account, AccountId, ForumRole } from '../../domain/account.ts'
import type { Instant } from '../../domain/clock.ts'
import type { ForumId } from '../../domain/ids.ts'
import { givenNameProblems } from '../../domain/name-rules.ts'
import { done, type Result, refused } from '../../domain/problem.ts'
import type { Store } from '../port.ts'
import type { Turns } from '../turns.ts'
import type { Access, AskedAccount } from './access.ts'
import { foldEmail } from './email.ts'
import { accountIdOf } from './keys.ts'

export interface NewAccount extends AskedAccount {
  passwordHash: string | null
}

export type Accounts = Pick<
  Access,
  'readAccount' | 'findAccount' | 'accounts' | 'adoptForums' | 'setRole'
> & {
  /** The account, and whether it was there before. */
  add: (asked: NewAccount) => Promise<Result<{ account: Account; isNew: boolean }>>
  /** In the account's turn: nothing else changes it meanwhile. */
  change: (
    id: AccountId,
    toNext: (account: Account) => Result<Account> | Promise<Result<Account>>,
  ) => Promise<Result<Account>>
}

const unknown = { field: 'account', code: 'account-unknown' }

export function createAccounts(store: Store, turns: Turns, now: () => Instant): Accounts {
  const read = (id: AccountId) => store.readPlannerDoc('account', id)

  const change: Accounts['change'] = (id, toNext) =>
    turns.take(`account/${id}`, async () => {
      const account = await read(id)
      if (account === undefined) return refused(unknown)
      const next = await toNext(account)
      if (next.ok && next.value !== account) await store.savePlannerDoc('account', next.value)
      return next
    })

  const giveRole = (id: AccountId, forumId: ForumId, role: ForumRole | null) =>
    change(id, (account) => done({ ...account, roles: withRole(account.roles, forumId, role) }))

  /** What depends on the roles of all accounts happens one at a time. */
  const amongAll = <Value>(job: (all: Account[]) => Promise<Value>) =>
    turns.take('roles', async () => job(await store.listPlannerDocs('account')))

  const adoptForums: Accounts['adoptForums'] = (forumIds) =>
    amongAll(async (all) => {
      for (const forumId of forumIds.filter((id) => ownersOf(id, all).length === 0))
        for (const { id } of all.filter(({ makesForums }) => makesForums))
          await giveRole(id, forumId, 'owner')
    })

  const add: Accounts['add'] = async ({ name, makesForums, passwordHash, ...asked }) => {
    const email = foldEmail(asked.email)
    if (email === undefined) return refused({ field: 'email', code: 'email-unusable' })
    const problems = givenNameProblems('name', name)
    if (problems.length > 0) return refused(...problems)
    const id = accountIdOf(email)
    const added = await turns.take(`account/${id}`, async () => {
      const known = await read(id)
      if (known !== undefined) return { account: known, isNew: false }
      const rest = { passwordHash, language: null, makesForums, roles: {}, madeAt: now() }
      const account: Account = { id, email, name: name.trim() || email, ...rest }
      await store.savePlannerDoc('account', account)
      return { account, isNew: true }
    })
    if (!added.isNew || !makesForums) return done(added)
    await adoptForums(await store.forums())
    return done({ account: (await read(id)) ?? added.account, isNew: true })
  }

  return {
    add,
    change,
    adoptForums,
    readAccount: read,
    async findAccount(typed) {
      const email = foldEmail(typed)
      return email === undefined ? undefined : read(accountIdOf(email))
    },
    async accounts() {
      return (await store.listPlannerDocs('account')).sort((a, b) => (a.email < b.email ? -1 : 1))
    },
    setRole: (accountId, forumId, role) =>
      amongAll(async (all) => {
        const owners = ownersOf(forumId, all)
        const isLast = owners.length === 1 && owners[0]?.id === accountId
        if (isLast && role !== 'owner') return refused({ field: 'role', code: 'last-owner' })
        return giveRole(accountId, forumId, role)
      }),
  }
}

function ownersOf(forumId: ForumId, all: readonly Account[]): Account[] {
  return all.filter(({ roles }) => Object.hasOwn(roles, forumId) && roles[forumId] === 'owner')
}

function withRole(roles: Account['roles'], forumId: ForumId, role: ForumRole | null): Account['roles'] {
  const { [forumId]: _, ...others } = roles
  return role === null ? others : { ...others, [forumId]: role }
}
