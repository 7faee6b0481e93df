/** What a form asks of several sessions at once: its fields, read. */
import { readLocalDate } from '../../../domain/clock.ts'
import type { Forum } from '../../../domain/forum.ts'
import type { ThemeId, TrackId } from '../../../domain/ids.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import {
  changesNothing,
  mostAtOnce,
  mostShiftMinutes,
  noChange,
  type SessionsChange,
} from '../../../domain/several-sessions.ts'
import { readTypedMinutes, readTypedTime } from '../../../domain/typed-time.ts'
import type { Entered } from '../forms/entered.ts'

/** The fields of the form, but for the boxes of the sessions. */
export const changeFields = ['shift', 'day', 'track', 'addTheme', 'removeTheme', 'state'] as const

/** Problems at the fields; `nothing-asked` and `too-many` at the whole. */
export function readChange(entered: Entered, forum: Forum): Result<SessionsChange> {
  const problems: Problem[] = []
  const take = <Value>(field: string, value: Result<Value>, otherwise: Value): Value => {
    if (value.ok) return value.value
    problems.push(...value.problems.map((one) => ({ ...one, field })))
    return otherwise
  }
  const choose = <Id extends string>(field: string, ids: readonly Id[]): Id | null => {
    const typed = entered.text(field)
    if (typed === '') return null
    const found = ids.find((id) => id === typed)
    return found ?? take<Id | null>(field, refused({ field, code: 'choice-unknown' }), null)
  }
  const themes = forum.themes.map(({ id }) => id)
  const change: SessionsChange = {
    shiftMinutes: take('shift', readShift(entered.text('shift')), 0),
    day: take('day', readDay(entered.text('day')), null),
    track: choose<TrackId | 'none'>('track', ['none', ...forum.tracks.map(({ id }) => id)]),
    addTheme: choose<ThemeId>('addTheme', themes),
    removeTheme: choose<ThemeId>('removeTheme', themes),
    state: choose('state', ['ready', 'draft'] as const),
  }
  if (problems.length === 0 && changesNothing({ ...noChange, ...change })) {
    problems.push({ field: 'shift', code: 'nothing-asked' })
  }
  return problems.length > 0 ? refused(...problems) : done(change)
}

/** `+30m`, `-1h`, `1h30`, `45`; a clock such as `18:00` is no shift. Nothing typed shifts nothing. */
export function readShift(typed: string): Result<number> {
  if (typed === '') return done(0)
  const signed = readTypedTime(typed)
  if (signed.ok && signed.value.kind === 'shift') return bounded(signed.value.minutes, typed)
  const length = typed.includes(':') ? undefined : readTypedMinutes(typed)
  return length?.ok ? bounded(length.value, typed) : unreadable(typed)
}

function bounded(minutes: number, typed: string): Result<number> {
  return Math.abs(minutes) <= mostShiftMinutes ? done(minutes) : unreadable(typed)
}

function unreadable(typed: string): Result<never> {
  return refused({ field: 'shift', code: 'shift-unreadable', facts: { typed } })
}

function readDay(typed: string): Result<SessionsChange['day']> {
  if (typed === '') return done(null)
  const day = readLocalDate(typed)
  return day === undefined ? refused({ field: 'day', code: 'date-unreadable', facts: { typed } }) : done(day)
}

/** How many may be chosen. Problems: `nothing-chosen`, `too-many`. */
export function countProblems(count: number): Problem[] {
  if (count === 0) return [{ field: 'chosen', code: 'nothing-chosen' }]
  return count > mostAtOnce ? [{ field: 'chosen', code: 'too-many', facts: { most: mostAtOnce } }] : []
}
