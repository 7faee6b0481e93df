/** Browsers that signed in: each has a key in its cookie, and its visit can be ended here at any time. */
import type { AccountId, LinkId, Visit, VisitId } from '../../domain/account.ts'
import { addMinutes, type Instant } from '../../domain/clock.ts'
import type { Store } from '../port.ts'
import type { Turns } from '../turns.ts'
import { visitDays } from './access.ts'
import { type KeyHashes, newKey } from './keys.ts'

export interface Visits {
  /** Gives the key for the cookie. */
  begin: (as: Visit['as']) => Promise<string>
  read: (key: string) => Promise<Visit | undefined>
  end: (key: string) => Promise<void>
  /** Every visit of the account, but the one with this key. */
  endAll: (accountId: AccountId, keptKey?: string) => Promise<void>
  /** Takes away the link's visits but the newest ones, in the link's turn. */
  keepNewest: (linkId: LinkId, most: number) => Promise<void>
  /** Takes away those whose time is over. */
  sweep: () => Promise<void>
}

export function createVisits(store: Store, turns: Turns, hashes: KeyHashes, now: () => Instant): Visits {
  const isOver = (visit: Visit) => visit.endsAt <= now()

  const endById = (id: VisitId) =>
    turns.take(`visit/${id}`, async () => {
      const visit = await store.readPlannerDoc('visit', id)
      if (visit?.state === 'live') await store.savePlannerDoc('visit', { ...visit, state: 'ended' })
    })

  const removeById = (id: VisitId) => turns.take(`visit/${id}`, () => store.removePlannerDoc('visit', id))

  return {
    async begin(as) {
      const key = newKey()
      const id = hashes.visitId(key) as VisitId
      const madeAt = now()
      const endsAt = addMinutes(madeAt, visitDays * 24 * 60)
      await store.savePlannerDoc('visit', { id, as, state: 'live', madeAt, endsAt })
      return key
    },
    async read(key) {
      const id = hashes.visitId(key)
      const visit = id && (await store.readPlannerDoc('visit', id))
      return visit === undefined || visit.state !== 'live' || isOver(visit) ? undefined : visit
    },
    async end(key) {
      const id = hashes.visitId(key)
      if (id !== undefined) await endById(id)
    },
    async endAll(accountId, keptKey = '') {
      const kept = hashes.visitId(keptKey)
      const all = await store.listPlannerDocs('visit')
      const ending = all.filter(
        ({ id, as }) => as.kind === 'account' && as.accountId === accountId && id !== kept,
      )
      for (const { id } of ending) await endById(id)
    },
    async keepNewest(linkId, most) {
      const all = await store.listPlannerDocs('visit')
      const theirs = all.filter(({ as }) => as.kind === 'coordinator' && as.linkId === linkId)
      const newestFirst = theirs.sort((a, b) => (a.madeAt > b.madeAt ? -1 : 1))
      for (const { id } of newestFirst.slice(most)) await removeById(id)
    },
    async sweep() {
      const all = await store.listPlannerDocs('visit')
      for (const { id } of all.filter(isOver)) await store.removePlannerDoc('visit', id)
    },
  }
}
