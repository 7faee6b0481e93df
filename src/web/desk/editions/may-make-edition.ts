/** Who may make a forum's next edition: who owns this one and may make another. */
import type { ForumCall } from '../desk.ts'

export function mayMakeEdition({ visitor, role }: ForumCall): boolean {
  return role === 'owner' && visitor.kind === 'account' && visitor.account.makesForums
}
