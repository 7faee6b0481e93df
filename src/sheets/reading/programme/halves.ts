/** Clocks without am or pm: which half of the day they mean, by the rows around them. */
import { clockOfMinute } from '../../../domain/clock.ts'
import type { Answers, Ask } from '../reading.ts'
import { minuteOf } from '../times/clock-minutes.ts'
import type { ClockMark, Draft } from './draft.ts'
import type { SettledClock } from './make-item.ts'

export interface SettledHalves {
  clocks: Map<Draft, SettledClock>
  asks: Ask[]
}

type Halves = Answers['halves']

export interface HalfFacts {
  /** Somewhere in the document an hour after noon is written as 13 to 23. */
  wide: boolean
  halves: Halves
  /** Starts of ranges that the document gives with am or pm. */
  told: ReadonlySet<string>
}

/** `drafts`: the rows of one day, in order. */
export function settleHalves(drafts: readonly Draft[], facts: HalfFacts): SettledHalves {
  const settled: SettledHalves = { clocks: new Map(), asks: [] }
  let before: number | undefined
  for (const draft of drafts) {
    if (draft.clock === null) continue
    const clock = settleClock(draft, { ...facts, before, asks: settled.asks })
    settled.clocks.set(draft, clock)
    before = minuteOf(clock.start)
  }
  return settled
}

interface Around extends HalfFacts {
  before: number | undefined
  asks: Ask[]
}

const noon = 12 * 60

function settleClock(draft: Draft, around: Around): SettledClock {
  const mark = draft.clock
  if (mark === null) throw new Error('only rows with a clock are settled')
  const { start, end } = mark
  const answer = around.halves?.[mark.written]
  if (answer !== undefined && mark.halfUnsure) return inHalf(mark, answer, 'sure')
  const minute = minuteOf(start)
  if (!isBare(mark) || minute > noon + 59) return { start, end, sure: 'sure' }
  if (around.before === undefined) return settleFirst(draft, around)
  const turns = turnsHalf(mark, minute, around)
  if (!turns) return { start, end: laterEnd(start, end, !around.wide), sure: sureOf(mark, around) }
  return inHalf(mark, 'pm', around.wide ? 'unsure' : 'likely')
}

/** Twelve hours, and no word of which half: `9:00`, `1:30`; but not `09:00`, `9h00`. */
function isBare({ halfUnsure, start, written }: ClockMark): boolean {
  if (halfUnsure) return true
  return minuteOf(start) < 13 * 60 && /^\D{0,6}[1-9]\d?[:.]?\d{0,2}\s?(?:$|[-–—~]|to |a |à )/u.test(written)
}

/** Earlier than the row before it, and right when it is after noon: from eight on only where noon has passed. */
function turnsHalf({ halfUnsure }: ClockMark, minute: number, { before, wide }: Around): boolean {
  if (before === undefined || minute >= before || minute + noon < before || minute >= noon) return false
  return halfUnsure || (!wide && before >= noon)
}

function sureOf({ halfUnsure }: ClockMark, { wide }: Around): SettledClock['sure'] {
  return wide || !halfUnsure ? 'sure' : 'likely'
}

/** A day begins in the morning: one that seems to begin before six begins in the afternoon, and that is asked. */
function settleFirst(draft: Draft, { wide, asks, told }: Around): SettledClock {
  const mark = draft.clock
  if (mark === null) throw new Error('only rows with a clock are settled')
  const minute = minuteOf(mark.start)
  if (!told.has(mark.start) && told.has(shiftTo(mark.start, 'pm'))) return inHalf(mark, 'pm', 'sure')
  const small = minute >= 60 && minute < 6 * 60 && mark.halfUnsure
  if (!small) return { start: mark.start, end: laterEnd(mark.start, mark.end, !wide), sure: 'sure' }
  asks.push({ kind: 'half-of-day', at: [mark.startAt], about: mark.written, choices: ['pm', 'am'] })
  return inHalf(mark, 'pm', 'unsure')
}

function inHalf(
  mark: { start: string; end: string | null },
  half: 'am' | 'pm',
  sure: SettledClock['sure'],
): SettledClock {
  const start = shiftTo(mark.start, half)
  const end = mark.end === null ? null : half === 'pm' ? endAfter(start, mark.end) : mark.end
  return { start, end, sure }
}

function shiftTo(clock: string, half: 'am' | 'pm'): string {
  const minute = minuteOf(clock)
  if (half === 'pm') return minute < noon ? clockOfMinute(minute + noon) : clock
  return minute >= noon && minute < noon + 60 ? clockOfMinute(minute - noon) : clock
}

function endAfter(start: string, end: string): string {
  const minute = minuteOf(end)
  return minute < noon && minute + noon > minuteOf(start) ? clockOfMinute(minute + noon) : end
}

/** `11:40 – 12:15`, `12:30 – 1:30`: an end that seems to come before its start is in the other half. */
function laterEnd(start: string, end: string | null, loose: boolean): string | null {
  if (end === null || !loose || minuteOf(end) > minuteOf(start)) return end
  return endAfter(start, end)
}
