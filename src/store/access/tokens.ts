/** Bearer tokens of programs: shown once, found by their hash, ended by their name. */
import type { ApiToken, TokenId } from '../../domain/account.ts'
import type { Instant } from '../../domain/clock.ts'
import { nameProblems } from '../../domain/name-rules.ts'
import { done, refused } from '../../domain/problem.ts'
import type { Store } from '../port.ts'
import type { Turns } from '../turns.ts'
import type { Access } from './access.ts'
import { newToken, tokenIdOf } from './keys.ts'

export type Tokens = Pick<Access, 'addToken' | 'readToken' | 'tokens' | 'revokeToken'>

export function createTokens(store: Store, turns: Turns, now: () => Instant): Tokens {
  const findLive = async (name: string) =>
    (await store.listPlannerDocs('token')).find((token) => token.state === 'live' && token.name === name)
  const inTurn = <Value>(job: () => Promise<Value>) => turns.take('tokens', job)

  return {
    addToken: ({ name: typed, level, forumId }) =>
      inTurn(async () => {
        const name = typed.trim()
        const problems = nameProblems('name', name)
        if (problems.length > 0) return refused(...problems)
        if ((await findLive(name)) !== undefined) return refused({ field: 'name', code: 'token-taken' })
        if (forumId !== null && !(await store.forums()).includes(forumId))
          return refused({ field: 'forum', code: 'forum-unknown' })
        const key = newToken()
        const id = tokenIdOf(key) as TokenId
        const token: ApiToken = { id, name, level, forumId, state: 'live', madeAt: now() }
        await store.savePlannerDoc('token', token)
        return done({ key, value: token })
      }),
    async readToken(key) {
      const id = tokenIdOf(key)
      const token = id && (await store.readPlannerDoc('token', id))
      return token?.state === 'live' ? token : undefined
    },
    async tokens() {
      const all = await store.listPlannerDocs('token')
      return all.sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
    },
    revokeToken: (name) =>
      inTurn(async () => {
        const token = await findLive(name.trim())
        if (token === undefined) return refused({ field: 'name', code: 'token-unknown' })
        const revoked: ApiToken = { ...token, state: 'revoked' }
        await store.savePlannerDoc('token', revoked)
        return done(revoked)
      }),
  }
}
