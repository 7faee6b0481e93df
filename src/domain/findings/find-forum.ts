/** What is found in a forum as a whole; what is found in its sessions is found there. */
import type { ForumDraft } from '../draft.ts'
import { type ForumFinding, type ForumRule, severities } from './finding.ts'
import { clockChangeBetweenDays } from './forum-rules/clock-change-between-days.ts'
import { personTwoWays } from './forum-rules/person-two-ways.ts'
import { roomTwice } from './forum-rules/room-twice.ts'

export const forumRules: readonly ForumRule[] = [personTwoWays, roomTwice, clockChangeBetweenDays]

/** The worst first. */
export function findForum(draft: ForumDraft): ForumFinding[] {
  return forumRules
    .flatMap(({ id, severity, look }) =>
      look(draft).map((seen): ForumFinding => ({ rule: id, severity, ...seen })),
    )
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
}
