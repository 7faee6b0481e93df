/** People who may write on a memory store of their own, under a clock that a test sets. */
import type { Account } from '../../../src/domain/account.ts'
import { addMinutes, type Instant } from '../../../src/domain/clock.ts'
import { plannerKinds } from '../../../src/domain/planner-docs.ts'
import type { Access } from '../../../src/store/access/access.ts'
import { createAccess } from '../../../src/store/access/create-access.ts'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import type { Store } from '../../../src/store/port.ts'
import { unwrap } from '../../makers.ts'
import { aForum, edit, mau } from '../makers.ts'

export const password = 'a long sentence of mine'

export interface ClockedAccess {
  access: Access
  store: Store
  pass: (time: { hours?: number; days?: number; minutes?: number }) => void
  /** Somebody who has followed their link and chosen `password`. */
  join: (email: string, rights?: { makesForums: boolean }) => Promise<Account>
  /** The same people after the process was started again, perhaps with another secret. */
  again: (secret?: string) => Access
  /** Everything that is stored of them, as one text. */
  stored: () => Promise<string>
}

export function clockedAccess(store = createMemoryStore()): ClockedAccess {
  let now = '2021-09-01T10:00:00Z' as Instant
  const again = (secret = 'a secret of this planner, long enough') =>
    createAccess(store, { now: () => now, secret })
  const access = again()
  return {
    access,
    store,
    again,
    pass({ days = 0, hours = 0, minutes = 0 }) {
      now = addMinutes(now, (days * 24 + hours) * 60 + minutes)
    },
    async join(email, { makesForums } = { makesForums: false }) {
      const { id } = unwrap(await access.addAccount({ email, name: '', makesForums }))
      const { key } = await access.makeLink({ kind: 'password', accountId: id }, 'test')
      return unwrap(await access.usePasswordLink(key, password)).value
    },
    async stored() {
      const docs = await Promise.all(plannerKinds.map((kind) => store.listPlannerDocs(kind)))
      return JSON.stringify(docs)
    },
  }
}

export async function saveForum(store: Store, id: string = mau, slug = id): Promise<typeof mau> {
  const forumId = id as typeof mau
  const forum = aForum({ id: forumId, slug: slug as ReturnType<typeof aForum>['slug'] })
  await store.save({ forumId, kind: 'forum', id }, forum, edit(0))
  return forumId
}
