/** Times at which a session could start, from the kindest to everybody to the hardest, and what each hour of a day costs. */
import {
  addDays,
  addMinutes,
  daysBetween,
  findInstant,
  type Instant,
  type LocalDate,
  localTime,
  minutesBetween,
  type WallClock,
  type Zone,
} from './clock.ts'
import type { Stretch } from './clocks/minute-counts.ts'
import type { SlotParty } from './clocks/slot-party.ts'
import { type Cost, type CostsOf, spanCosts } from './clocks/span-costs.ts'
import type { OtherSlot } from './findings/elsewhere.ts'
import { overlaps, type Span } from './findings/stays.ts'

export interface SlotRequest {
  parties: readonly SlotParty[]
  /** Of the session: its clocks make the days and the grid. */
  zone: Zone
  from: LocalDate
  to: LocalDate
  minutes: number
  stepMinutes: number
  presentStart: Instant
}

/** One step of the grid: how many people and places it finds asleep, and up early or late. */
export interface Cell {
  startsAt: Instant
  clock: string
  asleep: number
  unsocial: number
}

export interface Day {
  date: LocalDate
  cells: Cell[]
}

export interface Window extends Span {
  asleep: SlotParty[]
  /** Who said when they can, and can't then. */
  unavailable: SlotParty[]
  /** Where else its people are needed then. */
  elsewhere: OtherSlot[]
  /** Minutes of everybody together. */
  asleepMinutes: number
  unsocialMinutes: number
  /** Outside the hours that people like. */
  disliked: number
}

export const mostDays = 14
export const gridSteps = [15, 30, 60] as const

/**
 * Days with their costs, and every start on the grid, ranked: nobody asleep and nobody elsewhere, then with somebody who
 * can't, then with somebody asleep; among equals the fewest early and late minutes, then the nearest to the present start.
 */
export function findSlots(request: SlotRequest): { days: Day[]; windows: Window[] } {
  const starts = datesOf(request).map((date) => ({ date, starts: startsOf(date, request) }))
  const costsOf = spanCosts(
    request.parties,
    stretchOf(
      starts.flatMap((day) => day.starts),
      request,
    ),
  )
  const windows = starts
    .flatMap((day) => day.starts)
    .map((at) => windowAt(at, request, costsOf))
    .map((window) => ({ window, rank: rankOf(window, request.presentStart) }))
    .sort((one, other) => compareRanks(one.rank, other.rank))
    .map(({ window }) => window)
  const days = starts.map((day) => ({
    date: day.date,
    cells: day.starts.map((at) => cellAt(at, request, costsOf)),
  }))
  return { days, windows }
}

export function isFreeOfSleepers({ asleep }: Window): boolean {
  return asleep.length === 0
}

function datesOf({ from, to }: SlotRequest): LocalDate[] {
  const count = Math.min(Math.max(daysBetween(from, to) + 1, 1), mostDays)
  return Array.from({ length: count }, (_, days) => addDays(from, days))
}

/** From midnight to midnight: on a day on which the clocks change these are more or fewer than on others. */
function startsOf(date: LocalDate, { zone, stepMinutes }: SlotRequest): Instant[] {
  const ends = midnight(addDays(date, 1), zone)
  const starts: Instant[] = []
  for (let at = midnight(date, zone); at < ends; at = addMinutes(at, stepMinutes)) starts.push(at)
  return starts
}

/** Where the clocks jump over midnight the day begins an hour later. */
function midnight(date: LocalDate, zone: Zone): Instant {
  for (const clock of ['00:00', '01:00']) {
    const found = findInstant({ clock: `${date}T${clock}` as WallClock, zone, which: 'first' })
    if (found.ok) return found.value.at
  }
  throw new RangeError(`${date} has no beginning in ${zone}`)
}

/** From the first start to the end of what begins last. */
function stretchOf(starts: readonly Instant[], { minutes, stepMinutes }: SlotRequest): Stretch {
  const [from, to] = [starts[0], starts.at(-1)]
  if (from === undefined || to === undefined) throw new RangeError('no day has a start')
  return { from, minutes: minutesBetween(from, to) + Math.max(minutes, stepMinutes) }
}

function cellAt(startsAt: Instant, { zone, stepMinutes }: SlotRequest, costsOf: CostsOf): Cell {
  const costs = costsOf(startsAt, stepMinutes)
  return {
    startsAt,
    clock: localTime(startsAt, zone).clock,
    asleep: costs.filter(({ asleep }) => asleep > 0).length,
    unsocial: costs.filter(({ asleep, unsocial }) => asleep === 0 && unsocial > 0).length,
  }
}

function windowAt(startsAt: Instant, request: SlotRequest, costsOf: CostsOf): Window {
  const { parties, minutes, presentStart } = request
  const costs = costsOf(startsAt, minutes)
  const shift = minutesBetween(presentStart, startsAt)
  const total = (count: (cost: Cost) => number) => costs.reduce((sum, cost) => sum + count(cost), 0)
  return {
    startsAt,
    endsAt: addMinutes(startsAt, minutes),
    asleep: costs.filter(({ asleep }) => asleep > 0).map(({ party }) => party),
    unavailable: costs.filter(({ can }) => !can).map(({ party }) => party),
    elsewhere: parties.flatMap((party) => clashesOf(party, shift)),
    asleepMinutes: total(({ asleep }) => asleep),
    unsocialMinutes: total(({ unsocial }) => unsocial),
    disliked: total(({ disliked }) => disliked),
  }
}

/** A person's own rows move along with the session. */
function clashesOf({ stays, elsewhere }: SlotParty, shift: number): OtherSlot[] {
  if (elsewhere.length === 0) return []
  const moved = stays.map(({ startsAt, endsAt }) => ({
    startsAt: addMinutes(startsAt, shift),
    endsAt: addMinutes(endsAt, shift),
  }))
  return elsewhere.filter((other) => moved.some((own) => other.stays.some((there) => overlaps(own, there))))
}

function rankOf(window: Window, presentStart: Instant): number[] {
  const people = new Set(window.elsewhere.map(({ personId }) => personId as string))
  for (const { id } of window.unavailable) people.add(id)
  const tier = window.asleep.length > 0 ? 2 : people.size > 0 ? 1 : 0
  return [
    tier,
    people.size,
    window.asleepMinutes,
    window.unsocialMinutes,
    window.disliked,
    Math.abs(minutesBetween(presentStart, window.startsAt)),
    minutesBetween(presentStart, window.startsAt),
  ]
}

/** From the first number to the last; the smaller comes first. */
function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, place) => number !== other[place])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
