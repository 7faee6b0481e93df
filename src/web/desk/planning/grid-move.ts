/** A session that is moved on the grid: only its start, with what is pinned, on the revision that the page showed. */
import {
  addMinutes,
  findInstant,
  type Instant,
  localTime,
  readLocalDate,
  type WallClock,
} from '../../../domain/clock.ts'
import { idPattern, type SessionId } from '../../../domain/ids.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { startSessionAt } from '../../../domain/several-sessions.ts'
import { readTypedTime } from '../../../domain/typed-time.ts'
import { sayProblem } from '../../../text/problems.ts'
import { Refusal } from '../../refusal.ts'
import { readWholeNumber } from '../../whole-number.ts'
import type { ForumCall } from '../desk.ts'
import { agendaOf } from '../forums/session-search.ts'
import { saveLimitProblems } from '../save-limit.ts'
import { type AskedDay, gridHref, readDay } from './grid-days.ts'
import { sendGrid } from './grid-page.ts'
import { movedParameter } from './moved.ts'
import { type SaveOutcome, saveSession } from './save-session.ts'
import { outcomeReasons } from './session-words.ts'
import { takeBack } from './several-order.ts'

export async function answerMove(call: ForumCall): Promise<void> {
  const { entered } = call
  const draft = await call.draft()
  const shown = readDay(call, draft, { day: entered.raw('on'), zone: entered.raw('zone') })
  const id = entered.raw('session') as SessionId
  const saved = idPattern.test(id) ? draft.sessions.get(id) : undefined
  if (saved === undefined) throw new Refusal('missing')
  const seen = readWholeNumber(entered.raw('seen'))
  const isBack = entered.raw('act') === 'take-back'
  const at = isBack ? done(undefined) : readStart(call, saved.doc, shown)
  const problems = at.ok ? saveLimitProblems(call) : at.problems
  if (!at.ok || problems.length > 0) return refuse(call, shown, problems)
  const start = at.value
  const outcome =
    start === undefined
      ? await takeBack(call, id, seen)
      : await saveSession(call, { id, seen, change: (base) => startSessionAt(base, start) })
  await answerOutcome(call, { id, shown, outcome, isBack })
}

interface Moved {
  id: SessionId
  shown: AskedDay
  outcome: SaveOutcome
  isBack: boolean
}

async function answerOutcome(call: ForumCall, { id, shown, outcome, isBack }: Moved): Promise<void> {
  if (outcome.kind === 'done' || outcome.kind === 'same') {
    const day = (await dayNow(call, id, shown)) ?? shown.day
    const revision = outcome.kind === 'done' && !isBack ? outcome.revision : 'back'
    const moved = outcome.kind === 'same' ? undefined : movedParameter(id, revision)
    return call.res.redirect(303, gridHref(call, { ...shown, day }, moved))
  }
  const status = outcome.kind === 'refused' ? 422 : 409
  await sendGrid(call, { status, shown, problems: outcomeReasons(call, outcome) })
}

/** On which day it stands now, by the zone of the grid. */
async function dayNow({ desk, forumId }: ForumCall, id: SessionId, { zone }: AskedDay) {
  const saved = await desk.store.read({ forumId, kind: 'session', id })
  const agenda = saved === undefined ? null : agendaOf(saved.doc)
  return agenda === null ? undefined : localTime(agenda.startsAt, zone).date
}

function refuse(call: ForumCall, shown: AskedDay, problems: readonly Problem[]): Promise<void> {
  return sendGrid(call, { status: 422, shown, problems: problems.map((one) => sayProblem(call.say, one)) })
}

/** A clock of the day in the zone of the grid, or later and earlier than now: `+30m`. */
function readStart({ entered }: ForumCall, session: Session, { zone }: AskedDay): Result<Instant> {
  const typed = entered.text('day')
  const day = readLocalDate(typed)
  if (day === undefined) return refused({ field: 'day', code: 'date-unreadable', facts: { typed } })
  const time = readTypedTime(entered.text('time'))
  if (!time.ok) return time
  if (time.value.kind === 'shift') {
    const now = findInstant(session.start)
    return now.ok ? done(addMinutes(now.value.at, time.value.minutes)) : now
  }
  const found = findInstant({ clock: `${day}T${time.value.clock}` as WallClock, zone, which: 'first' })
  return found.ok ? done(found.value.at) : found
}
