/** People who may write, on any store: accounts, visits, links and tokens put together. */
import type { Account } from '../../domain/account.ts'
import { millisecondsOf } from '../../domain/clock.ts'
import { nameProblems } from '../../domain/name-rules.ts'
import { done, type Result, refused } from '../../domain/problem.ts'
import type { Store } from '../port.ts'
import { Turns } from '../turns.ts'
import type { Access, AccessOptions, AccountChange, Keyed } from './access.ts'
import { createAccounts } from './accounts.ts'
import { foldEmail } from './email.ts'
import { keyHashes } from './keys.ts'
import { createLinks, opensAccount, over } from './links.ts'
import { createPasswords, passwordProblems } from './passwords.ts'
import { createTokens } from './tokens.ts'
import { whoVisits } from './visitors.ts'
import { createVisits } from './visits.ts'

const sweepEveryMs = 60 * 60 * 1000

/** Browsers in which a coordinator's link is open; whoever comes with it makes one more each time. */
const mostLinkVisits = 20

export function createAccess(store: Store, { now, secret }: AccessOptions): Access {
  const turns = new Turns()
  const hashes = keyHashes(secret)
  const passwords = createPasswords()
  const accounts = createAccounts(store, turns, now)
  const visits = createVisits(store, turns, hashes, now)
  const links = createLinks(store, turns, hashes, now)
  let sweptMs = Number.NEGATIVE_INFINITY

  /** Before something new is made, and no more often than it is worth. */
  async function sweepWhenDue(): Promise<void> {
    const nowMs = millisecondsOf(now())
    if (nowMs - sweptMs < sweepEveryMs) return
    sweptMs = nowMs
    await visits.sweep()
    await links.sweep()
  }

  async function signedIn(account: Account): Promise<Keyed<Account>> {
    return { key: await visits.begin({ kind: 'account', accountId: account.id }), value: account }
  }

  /** How the new one is wrong is told only to whoever knows the old one. */
  async function changeProblems({ passwordHash }: Account, password: AccountChange['password']) {
    if (password === undefined) return []
    if (await passwords.verify(passwordHash, password.now))
      return passwordProblems('newPassword', password.next)
    return [{ field: 'password', code: 'password-wrong' }]
  }

  const { add, change, ...accountReads } = accounts
  const { readById: _readById, sweep: _sweep, use: useLink, revokeOutgrown, ...linkReads } = links

  return {
    ...accountReads,
    ...linkReads,
    ...createTokens(store, turns, now),

    async signIn(email, password) {
      const found = await accounts.findAccount(email)
      const isRight = await passwords.verify(found?.passwordHash ?? null, password)
      if (found === undefined || !isRight) return undefined
      await sweepWhenDue()
      let visit: Keyed<Account> | undefined
      await change(found.id, async (account) => {
        const isSame = account.passwordHash === found.passwordHash
        if (isSame) visit = await signedIn(account)
        return done(account)
      })
      return visit
    },
    visitor: (key) => whoVisits(key, visits, accounts, links),
    endVisit: (key) => visits.end(key),

    async addAccount(asked) {
      const added = await add({ ...asked, passwordHash: null })
      return added.ok ? done(added.value.account) : added
    },
    changeAccount: (accountId, { name, language, password }, keepVisit) =>
      change(accountId, async (account) => {
        const problems = [...nameProblems('name', name), ...(await changeProblems(account, password))]
        if (problems.length > 0) return refused(...problems)
        const next = { ...account, name: name.trim(), language: language || null }
        if (password === undefined) return done(next)
        const passwordHash = await passwords.hash(password.next)
        await visits.endAll(accountId, keepVisit)
        return done({ ...next, passwordHash })
      }),

    async setRole(accountId, forumId, role) {
      const given = await accounts.setRole(accountId, forumId, role)
      if (given.ok) await revokeOutgrown(given.value)
      return given
    },

    async makeLink(purpose, by) {
      await sweepWhenDue()
      return links.makeLink(purpose, by)
    },
    async useFirstLink(key, asked) {
      await sweepWhenDue()
      return useLink(key, 'first', async (_link, markUsed) => {
        const problems = firstProblems(asked)
        if (problems.length > 0) return refused(...problems)
        const passwordHash = await passwords.hash(asked.password)
        await markUsed()
        const added = await add({ email: asked.email, name: asked.name, makesForums: true, passwordHash })
        if (!added.ok) return added
        if (!added.value.isNew) return refused({ field: 'email', code: 'email-taken' })
        return done(await signedIn(added.value.account))
      })
    },
    async usePasswordLink(key, password) {
      await sweepWhenDue()
      return useLink(key, 'password', async ({ purpose }, markUsed): Promise<Result<Keyed<Account>>> => {
        const problems = passwordProblems('password', password)
        if (problems.length > 0) return refused(...problems)
        const passwordHash = await passwords.hash(password)
        const changed = await change(purpose.accountId, async (account) => {
          if (!opensAccount(purpose, account)) return refused(over)
          await markUsed()
          await visits.endAll(account.id)
          return done({ ...account, passwordHash })
        })
        return changed.ok ? done(await signedIn(changed.value)) : changed
      })
    },
    async visitAsCoordinator(key) {
      await sweepWhenDue()
      return useLink(key, 'coordinator', async (link) => {
        await visits.keepNewest(link.id, mostLinkVisits - 1)
        const visit = await visits.begin({ kind: 'coordinator', linkId: link.id })
        return done({ key: visit, value: link })
      })
    },
  }
}

function firstProblems({ email, name, password }: { email: string; name: string; password: string }) {
  return [
    ...nameProblems('name', name),
    ...(foldEmail(email) === undefined ? [{ field: 'email', code: 'email-unusable' }] : []),
    ...passwordProblems('password', password),
  ]
}
