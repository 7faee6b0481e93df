/** A row of the programme as it was found, before its title, people and day are settled. */
import type { Role } from '../../../domain/session.ts'
import type { Spot } from '../../blocks/block.ts'
import type { DateSpan } from '../times/dates.ts'
import type { ZoneSpan } from '../times/zones.ts'
import type { Piece } from './piece.ts'

export interface ClockMark {
  start: string
  end: string | null
  /** Minutes that stand right beside it. */
  minutes: number | null
  /** Neither am nor pm is said. */
  halfUnsure: boolean
  zone: ZoneSpan | null
  written: string
  startAt: Spot
  endAt: Spot
}

export interface MinutesMark {
  minutes: number
  at: Spot
  written: string
}

export interface ParallelDraft {
  room: Piece | null
  pieces: Piece[]
}

export interface Draft {
  step: 'row'
  clock: ClockMark | null
  /** The same time by other clocks. */
  elsewhere: ClockMark[]
  minutes: MinutesMark | null
  /** The cell or line that says what it is. */
  title: Piece[]
  /** What stands under or beside that. */
  content: Piece[]
  category: Piece[]
  people: { pieces: Piece[]; role: Role }[]
  room: Piece[]
  /** More than one where several things happen at once; the first of them is the title, too. */
  parallel: ParallelDraft[]
  /** Everything that was taken, beside the pieces above. */
  taken: Spot[]
}

export interface DayMark {
  step: 'day'
  date: DateSpan | null
  /** Where the date stands, and how it is written. */
  at: Spot
  written: string
  label: Piece | null
  /** `Day 2`: begins a day of its own, with or without a date. */
  number: number | null
  /** ISO 1–7 of a bare `Monday`. */
  weekday: number | null
  /** A date of a template that nobody filled in: nothing under it is meant. */
  toFill: boolean
}

export type Step = Draft | DayMark

export function newDraft(clock: ClockMark | null): Draft {
  return {
    step: 'row',
    clock,
    elsewhere: [],
    minutes: null,
    title: [],
    content: [],
    category: [],
    people: [],
    room: [],
    parallel: [],
    taken: [],
  }
}

export function spotsOfClock({ startAt, endAt }: ClockMark): Spot[] {
  return startAt === endAt ? [startAt] : [startAt, endAt]
}
