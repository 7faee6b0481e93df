/** Private addresses that let somebody in: made, looked up, used once, revoked. */
import {
  type AccessLink,
  type Account,
  type LinkId,
  type LinkPurpose,
  mayMakeLink,
} from '../../domain/account.ts'
import { addMinutes, type Instant } from '../../domain/clock.ts'
import { type Result, refused } from '../../domain/problem.ts'
import type { Store } from '../port.ts'
import type { Turns } from '../turns.ts'
import { type Access, linkHours } from './access.ts'
import { type KeyHashes, newKey } from './keys.ts'

type Kind = LinkPurpose['kind']
export type LinkOf<For extends Kind> = AccessLink & { purpose: Extract<LinkPurpose, { kind: For }> }

export type Links = Pick<Access, 'makeLink' | 'readLink' | 'coordinatorLinks' | 'revokeLink'> & {
  readById: (id: LinkId) => Promise<AccessLink | undefined>
  /**
   * In the link's turn, so that of two who come with it at once one is late. `markUsed` is called when nothing can be
   * refused any more, before anything is changed: a crash costs a new link and never lets one be used twice.
   */
  use: <For extends Kind, Value>(
    key: string,
    kind: For,
    job: (link: LinkOf<For>, markUsed: () => Promise<void>) => Promise<Result<Value>>,
  ) => Promise<Result<Value>>
  /** Ends those that forum owners made for the account and might not make any more. */
  revokeOutgrown: (account: Account) => Promise<void>
  /** Takes away those whose time is over. */
  sweep: () => Promise<void>
}

export function createLinks(store: Store, turns: Turns, hashes: KeyHashes, now: () => Instant): Links {
  const isOver = ({ endsAt }: AccessLink) => endsAt !== null && endsAt <= now()

  async function readById(id: LinkId): Promise<AccessLink | undefined> {
    const link = await store.readPlannerDoc('link', id)
    if (link === undefined || link.state !== 'live' || isOver(link)) return undefined
    return (await isOutgrown(link)) ? undefined : link
  }

  async function isOutgrown({ purpose }: AccessLink): Promise<boolean> {
    if (purpose.kind === 'first') return (await store.listPlannerDocs('account')).length > 0
    if (purpose.kind !== 'password') return false
    const account = await store.readPlannerDoc('account', purpose.accountId)
    return account === undefined || !opensAccount(purpose, account)
  }

  async function readLink(key: string): Promise<AccessLink | undefined> {
    const id = hashes.linkId(key)
    return id === undefined ? undefined : readById(id)
  }

  const revokeLink = (id: LinkId) =>
    turns.take(`link/${id}`, async () => {
      const link = await store.readPlannerDoc('link', id)
      if (link?.state !== 'live') return
      await store.savePlannerDoc('link', { ...link, state: 'revoked', endsAt: link.endsAt ?? now() })
    })

  return {
    readById,
    readLink,
    revokeLink,
    makeLink: (purpose, by) =>
      turns.take('new-links', async () => {
        const before = (await store.listPlannerDocs('link')).filter((link) => isSuperseded(link, purpose))
        for (const { id } of before) await revokeLink(id)
        const key = newKey()
        const madeAt = now()
        const endsAt = purpose.kind === 'coordinator' ? null : addMinutes(madeAt, linkHours * 60)
        const id = hashes.linkId(key) as LinkId
        const link: AccessLink = { id, purpose, state: 'live', madeAt, madeBy: by, endsAt }
        await store.savePlannerDoc('link', link)
        return { key, value: link }
      }),
    async coordinatorLinks(forumId, sessionId) {
      const all = await store.listPlannerDocs('link')
      const theirs = all.filter(
        ({ state, purpose }) =>
          state === 'live' &&
          purpose.kind === 'coordinator' &&
          purpose.forumId === forumId &&
          purpose.sessionId === sessionId,
      )
      return theirs.sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
    },
    async use(key, kind, job) {
      const id = hashes.linkId(key)
      if (id === undefined) return refused(over)
      return turns.take(`link/${id}`, async () => {
        const link = await readById(id)
        if (link === undefined || !isOf(link, kind)) return refused(over)
        return job(link, () => store.savePlannerDoc('link', { ...link, state: 'used' }))
      })
    },
    async revokeOutgrown(account) {
      const all = await store.listPlannerDocs('link')
      const outgrown = all.filter(
        ({ state, purpose }) =>
          state === 'live' &&
          purpose.kind === 'password' &&
          purpose.accountId === account.id &&
          !opensAccount(purpose, account),
      )
      for (const { id } of outgrown) await revokeLink(id)
    },
    async sweep() {
      const all = await store.listPlannerDocs('link')
      for (const { id } of all.filter(isOver)) await store.removePlannerDoc('link', id)
    },
  }
}

export const over = { field: 'link', code: 'link-over' }

/** What an owner of one forum handed out must not open what another forum trusted the account with since. */
export function opensAccount({ forumId }: LinkOf<'password'>['purpose'], account: Account): boolean {
  return forumId === undefined || mayMakeLink(account, forumId)
}

function isOf<For extends Kind>(link: AccessLink, kind: For): link is LinkOf<For> {
  return link.purpose.kind === kind
}

/** The operator's link stays when a forum's owner makes one. */
function isSuperseded({ purpose, state }: AccessLink, next: LinkPurpose): boolean {
  if (state !== 'live' || purpose.kind !== next.kind) return false
  if (purpose.kind !== 'password' || next.kind !== 'password') return next.kind === 'first'
  return purpose.accountId === next.accountId && (next.forumId === undefined || purpose.forumId !== undefined)
}
