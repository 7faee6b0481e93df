/** How often somebody may save: each save adds a whole document to a history that is kept for ever. */
import { millisecondsOf } from '../../domain/clock.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Visitor } from '../../store/access/access.ts'
import type { Desk, ForumCall } from './desk.ts'

/** More than anybody types, also where the page saves by itself. */
const mostSaves = 60
const minuteMs = 60_000

interface Minute {
  endsMs: number
  saves: number
}

const minutesOf = new WeakMap<Desk, Map<string, Minute>>()

/** Counts this one. Problems: `saves-too-many`. */
export function saveLimitProblems({ desk, visitor }: Pick<ForumCall, 'desk' | 'visitor'>): Problem[] {
  const minutes = minutesOf.get(desk) ?? new Map<string, Minute>()
  minutesOf.set(desk, minutes)
  const nowMs = millisecondsOf(desk.machineNow())
  for (const [who, { endsMs }] of minutes) if (endsMs <= nowMs) minutes.delete(who)
  const who = saverOf(visitor)
  const minute = minutes.get(who) ?? { endsMs: nowMs + minuteMs, saves: 0 }
  minutes.set(who, { ...minute, saves: minute.saves + 1 })
  return minute.saves < mostSaves ? [] : [{ field: '', code: 'saves-too-many', facts: { most: mostSaves } }]
}

/** In all their browsers together: one who opens a link again does not begin anew. */
function saverOf(visitor: Visitor): string {
  if (visitor.kind === 'account') return visitor.account.id
  return `${visitor.forumId}/${visitor.sessionId}/${visitor.name}`
}
