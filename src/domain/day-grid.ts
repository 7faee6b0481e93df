/** One day of a forum as a grid: time goes down, what runs at once stands side by side. */
import {
  addDays,
  addMinutes,
  clockOfMinute,
  findInstant,
  type Instant,
  type LocalDate,
  localTime,
  minutesBetween,
  type WallClock,
  type Zone,
} from './clock.ts'
import type { RoomId, SessionId } from './ids.ts'

/** When and where a session is, its agenda included. */
export interface Occurrence {
  id: SessionId
  startsAt: Instant
  endsAt: Instant
  roomId: RoomId | null
  /** A cancelled one takes no room from others. */
  takesPlace: boolean
}

export interface PlacedSession {
  id: SessionId
  /** From 0, over all columns. */
  column: number
  /** Minutes below the top of the grid; what began before the day stands at its top. */
  top: number
  minutes: number
  /** Others in its room at the same time. */
  sharesRoomWith: SessionId[]
}

export interface GridRoom {
  /** Null: sessions without a room. */
  roomId: RoomId | null
  column: number
  columns: number
}

export interface DayGrid {
  /** The moment at the top, a full hour. */
  from: Instant
  minutes: number
  columns: number
  rooms: GridRoom[]
  /** By time, then by column. */
  sessions: PlacedSession[]
}

export interface DaySpan {
  from: Instant
  to: Instant
}

/** From the first moment that the zone calls by that day to the first one of the next. */
export function spanOfDay(day: LocalDate, zone: Zone): DaySpan {
  return { from: beginOf(day, zone), to: beginOf(addDays(day, 1), zone) }
}

/** Where clocks skip midnight, a day begins with the first quarter of an hour that it has. */
function beginOf(day: LocalDate, zone: Zone): Instant {
  for (let quarter = 0; quarter < 4 * 24; quarter++) {
    const clock = clockOfMinute(quarter * 15)
    const found = findInstant({ clock: `${day}T${clock}` as WallClock, zone, which: 'first' })
    if (found.ok) return found.value.at
  }
  return `${day}T00:00:00Z` as Instant
}

/** What is shown of a day on which nothing is. */
const emptyDay = { first: 8 * 60, last: 20 * 60 }
/** Room around the sessions, to move them to. */
const aroundMinutes = 2 * 60

/** `order`: the rooms of the forum in their order. A session that touches the day is in it. */
export function gridOf(
  all: readonly Occurrence[],
  day: LocalDate,
  { zone, order }: { zone: Zone; order: readonly RoomId[] },
): DayGrid {
  const span = spanOfDay(day, zone)
  const inDay = all
    .filter(({ startsAt, endsAt }) => startsAt < span.to && endsAt > span.from)
    .sort((a, b) => compare(a.startsAt, b.startsAt) || compare(b.endsAt, a.endsAt) || compare(a.id, b.id))
  const range = rangeOf(inDay, span)
  const groups = groupByRoom(inDay, order)
  const rooms: GridRoom[] = []
  const sessions: PlacedSession[] = []
  let column = 0
  for (const [roomId, ofRoom] of groups) {
    const lanes = packLanes(ofRoom)
    const columns = 1 + Math.max(0, ...lanes.values())
    rooms.push({ roomId, column, columns })
    for (const one of ofRoom) {
      const sharesRoomWith = roomId === null ? [] : sharing(one, ofRoom)
      sessions.push({
        id: one.id,
        column: column + (lanes.get(one.id) ?? 0),
        ...placeIn(one, range),
        sharesRoomWith,
      })
    }
    column += columns
  }
  sessions.sort((a, b) => a.top - b.top || a.column - b.column)
  return { from: range.from, minutes: minutesBetween(range.from, range.to), columns: column, rooms, sessions }
}

/** Whole hours, with some around all that is in the day. */
function rangeOf(inDay: readonly Occurrence[], { from, to }: DaySpan): DaySpan {
  const minuteOf = (at: Instant) => minutesBetween(from, at)
  const whole = minuteOf(to)
  const first = Math.min(...inDay.map(({ startsAt }) => minuteOf(startsAt) - aroundMinutes))
  const last = Math.max(...inDay.map(({ endsAt }) => minuteOf(endsAt) + aroundMinutes))
  const wanted = inDay.length === 0 ? emptyDay : { first, last }
  return {
    from: addMinutes(from, Math.max(0, Math.floor(wanted.first / 60) * 60)),
    to: addMinutes(from, Math.min(whole, Math.ceil(wanted.last / 60) * 60)),
  }
}

function placeIn({ startsAt, endsAt }: Occurrence, { from, to }: DaySpan) {
  const begins = startsAt < from ? from : startsAt
  const ends = endsAt > to ? to : endsAt
  return { top: minutesBetween(from, begins), minutes: minutesBetween(begins, ends) }
}

function groupByRoom(inDay: readonly Occurrence[], order: readonly RoomId[]) {
  const groups = Map.groupBy(inDay, ({ roomId }) => roomId)
  const placeOf = (roomId: RoomId | null) => {
    const place = roomId === null ? -1 : order.indexOf(roomId)
    return place === -1 ? order.length : place
  }
  return [...groups].sort(([a], [b]) => placeOf(a) - placeOf(b) || compare(String(a), String(b)))
}

/** Each in the first lane that is free when it begins: nothing covers anything, and no lane is wasted. */
function packLanes(inOrder: readonly Occurrence[]): Map<SessionId, number> {
  const busyUntil: Instant[] = []
  return new Map(
    inOrder.map(({ id, startsAt, endsAt }) => {
      const free = busyUntil.findIndex((until) => until <= startsAt)
      const lane = free === -1 ? busyUntil.length : free
      busyUntil[lane] = endsAt
      return [id, lane]
    }),
  )
}

function sharing(one: Occurrence, ofRoom: readonly Occurrence[]): SessionId[] {
  if (!one.takesPlace) return []
  return ofRoom
    .filter((other) => other !== one && other.takesPlace)
    .filter((other) => other.startsAt < one.endsAt && one.startsAt < other.endsAt)
    .map(({ id }) => id)
}

/** Every full hour of the grid with its clock: on a day that changes the clocks, one is missing or there twice. */
export function hoursOf({ from, minutes }: Pick<DayGrid, 'from' | 'minutes'>, zone: Zone) {
  return Array.from({ length: Math.floor(minutes / 60) + 1 }, (_, hour) => {
    const at = addMinutes(from, hour * 60)
    return { at, top: hour * 60, clock: localTime(at, zone).clock }
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
