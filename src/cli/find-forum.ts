import type { ForumId } from '../domain/ids.ts'
import type { Store } from '../store/port.ts'
import { Refused } from './verb.ts'

/** By its id or by its slug, as it is called in addresses. @throws Refused */
export async function findForum(store: Store, called: string): Promise<ForumId> {
  const ids = await store.forums()
  const known = ids.find((id) => id === called)
  if (known !== undefined) return known
  for (const id of ids) {
    const forum = await store.read({ forumId: id, kind: 'forum', id })
    if (forum?.doc.slug === called) return id
  }
  const there = ids.length === 0 ? 'there is none yet' : `there is ${ids.join(', ')}`
  throw new Refused(`there is no forum "${called}"; ${there}`)
}
