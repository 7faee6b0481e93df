/** One change made to several sessions at once: moved in time, put into another track, marked. */
import { placeAgenda } from './agenda.ts'
import {
  daysBetween,
  findInstant,
  type Instant,
  type LocalDate,
  readWallClock,
  shiftWallClock,
  wallClockAt,
} from './clock.ts'
import type { ThemeId, TrackId } from './ids.ts'
import { lockProblems, settleLocks } from './locked-ends.ts'
import { done, type Result, refused } from './problem.ts'
import type { AgendaItem, Pin, Session } from './session.ts'

/** Null leaves alone what it stands for. */
export interface SessionsChange {
  shiftMinutes: number
  /** The day on which they start, by their own clocks. */
  day: LocalDate | null
  /** `none` takes them out of their track. */
  track: TrackId | 'none' | null
  addTheme: ThemeId | null
  removeTheme: ThemeId | null
  state: 'draft' | 'ready' | null
}

export const mostAtOnce = 500
/** Four weeks: anything further is a slip. */
export const mostShiftMinutes = 28 * 24 * 60

export const noChange: SessionsChange = {
  shiftMinutes: 0,
  day: null,
  track: null,
  addTheme: null,
  removeTheme: null,
  state: null,
}

export function changesNothing(change: SessionsChange): boolean {
  return (Object.keys(noChange) as (keyof SessionsChange)[]).every((name) => change[name] === noChange[name])
}

/**
 * Problems: `clock-never-was` where a clock is skipped on the day that it would come to, `clock-unreadable` beyond the
 * years that there are, `session-cancelled` for one that can't be marked before it is brought back.
 */
export function changeSession(session: Session, change: SessionsChange): Result<Session> {
  if (change.state !== null && session.state === 'cancelled') {
    return refused({ field: 'state', code: 'session-cancelled' })
  }
  const moved = moveSession(session, change)
  if (!moved.ok) return moved
  return done({
    ...moved.value,
    state: change.state ?? session.state,
    trackId: change.track === null ? session.trackId : change.track === 'none' ? null : change.track,
    themeIds: changeThemes(session.themeIds, change),
  })
}

function changeThemes(themeIds: readonly ThemeId[], { addTheme, removeTheme }: SessionsChange): ThemeId[] {
  const kept = themeIds.filter((id) => id !== removeTheme)
  return addTheme === null || kept.includes(addTheme) ? kept : [...kept, addTheme]
}

function moveSession(session: Session, { shiftMinutes, day }: SessionsChange): Result<Session> {
  const date = session.start.clock.slice(0, 10) as LocalDate
  const days = day === null ? 0 : daysBetween(date, day)
  return shiftSession(session, days * 24 * 60 + shiftMinutes)
}

/** The whole session later, or earlier below 0, by what its clock shows; pins and locked ends move along. */
export function shiftSession(session: Session, minutes: number): Result<Session> {
  if (minutes === 0) return done(session)
  const clock = shiftWallClock(session.start.clock, minutes)
  const items = session.items.map((item) => shiftItem(item, minutes))
  if (clock === undefined || items.some((item) => item === undefined)) {
    return refused({ field: 'start', code: 'clock-unreadable', facts: { clock: session.start.clock } })
  }
  const start = { ...session.start, clock }
  const shifted = settleLocks({ ...session, start, items: items as AgendaItem[] })
  const agenda = placeAgenda(shifted)
  const problems = [...(agenda.ok ? [] : agenda.problems), ...lockProblems(shifted)]
  return problems.length > 0 ? refused(...problems) : done(shifted)
}

/** Undefined: beyond the years that there are. */
function shiftItem(item: AgendaItem, minutes: number): AgendaItem | undefined {
  const pin = item.pin === null ? null : shiftPin(item.pin, minutes)
  const lockedEnd = item.lockedEnd === null ? null : shiftPin(item.lockedEnd, minutes)
  return pin === undefined || lockedEnd === undefined ? undefined : { ...item, pin, lockedEnd }
}

function shiftPin(pin: Pin, minutes: number): Pin | undefined {
  const clock = shiftWallClock(pin.clock, minutes)
  return clock === undefined ? undefined : { ...pin, clock }
}

/** The session begins at that moment, told by its own clock; everything that is pinned moves along. */
export function startSessionAt(session: Session, at: Instant): Result<Session> {
  const { zone } = session.start
  const clock = wallClockAt(at, zone)
  if (readWallClock(clock) === undefined)
    return refused({ field: 'start', code: 'clock-unreadable', facts: { clock } })
  const first = findInstant({ clock, zone, which: 'first' })
  const which = first.ok && first.value.at === at ? 'first' : 'second'
  const minutes = (Date.parse(`${clock}Z`) - Date.parse(`${session.start.clock}Z`)) / 60_000
  return shiftSession({ ...session, start: { ...session.start, which } }, minutes)
}
