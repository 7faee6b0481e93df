/** A session from the few fields that one begins with. */
import { type LocalDate, readWallClock, type WallClock } from '../../../domain/clock.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import { type ForumDraft, slugsOf } from '../../../domain/draft.ts'
import type { SessionId } from '../../../domain/ids.ts'
import { blankSession } from '../../../domain/new-documents.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { freeSlug, slugFrom } from '../../../domain/slugs.ts'
import { readTypedMinutes, readTypedTime } from '../../../domain/typed-time.ts'
import { Entered } from '../forms/entered.ts'
import { withOthers } from '../forms/reading.ts'

export function enterNewSession({ opens }: { opens: LocalDate }): Entered {
  return Entered.of({ date: opens, start: '09:00', plannedMinutes: '60' })
}

export function readNewSession(entered: Entered, draft: ForumDraft, id: SessionId): Result<Session> {
  const title = entered.text('title')
  const slug = freeSlug(slugFrom(title, `session-${id}`), slugsOf(draft, 'session', id))
  const blank = blankSession(id, { slug, title }, draft.forum.doc)
  const clock = readClock(entered)
  const minutes = readMinutes(entered)
  const session: Session = {
    ...blank,
    ...(clock.ok ? { start: { ...blank.start, clock: clock.value } } : {}),
    ...(minutes.ok ? { plannedMinutes: minutes.value } : {}),
  }
  const typed = [clock, minutes].flatMap((one) => (one.ok ? [] : one.problems))
  const problems = withOthers(typed, documentProblems('session', session))
  return problems.length > 0 ? refused(...problems) : done(session)
}

function readClock(entered: Entered): Result<WallClock> {
  const date = entered.text('date')
  const day = readWallClock(`${date}T00:00`)
  const time = readTypedTime(entered.text('start'))
  const problems: Problem[] = []
  if (day === undefined) problems.push({ field: 'date', code: 'date-unreadable', facts: { typed: date } })
  if (!time.ok) problems.push(...time.problems.map((one) => ({ ...one, field: 'start' })))
  if (!time.ok || problems.length > 0) return refused(...problems)
  const { value } = time
  if (value.kind === 'shift') return refused({ field: 'start', code: 'time-unreadable' })
  return done(`${date}T${value.clock}` as WallClock)
}

function readMinutes(entered: Entered): Result<number> {
  const minutes = readTypedMinutes(entered.text('plannedMinutes'))
  return minutes.ok
    ? minutes
    : refused(...minutes.problems.map((one) => ({ ...one, field: 'plannedMinutes' })))
}
