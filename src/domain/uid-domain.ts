/** The domain behind the `@` of a forum's calendar entries: one for each forum, and never another one later. */
import { isDomain } from './forum-rules.ts'
import type { ForumId } from './ids.ts'

/**
 * Made of the id, for a slug can come to be another forum's. `host`: of the planner's own address, where it is a name
 * that a domain may end with.
 */
export function uidDomainOf(id: ForumId, host: string): string {
  const domain = `${id}.${host}`
  return isDomain(domain) ? domain : `${id}.invalid`
}
