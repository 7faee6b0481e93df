/** Clocks of an edition moved by whole days: 18:00 stays 18:00, whatever the clocks of its zone do in between. */
import {
  findInstant,
  instantAt,
  offsetMinutes,
  readWallClock,
  shiftWallClock,
  type WallClock,
  type Zone,
} from './clock.ts'
import type { Pin } from './session.ts'

/** Where a clock stands. */
export interface ClockPlace {
  /** Title of the session. */
  session: string
  /** Title of the row; null: the session's own start. */
  row: string | null
  zone: Zone
}

export interface MovedClock extends ClockPlace {
  /** What it would be on the new day, which no clock shows there. */
  never: WallClock
  becomes: WallClock
}

export interface Mover {
  move: (clock: WallClock, place: ClockPlace) => Pin
  moved: MovedClock[]
  /** True when a day lay outside of the years that are known. */
  isOut: () => boolean
}

const dayMinutes = 24 * 60
const minuteMs = 60_000

export function moverBy(days: number): Mover {
  const moved: MovedClock[] = []
  let isOut = false
  return {
    moved,
    isOut: () => isOut,
    move(clock, place) {
      const same = shiftWallClock(clock, days * dayMinutes)
      if (same === undefined) isOut = true
      const there = settled(same ?? clock, place.zone)
      if (same !== undefined && there !== same) moved.push({ ...place, never: same, becomes: there })
      return { clock: there, which: 'first' }
    },
  }
}

/** The clock itself; where a change of the clocks skips it, as much later as they jump. */
function settled(clock: WallClock, zone: Zone): WallClock {
  if (readWallClock(clock) === undefined || findInstant({ clock, zone, which: 'first' }).ok) return clock
  const wallMs = Date.parse(`${clock}Z`)
  const [before, after] = [-1, 1].map((side) =>
    offsetMinutes(instantAt(wallMs + side * dayMinutes * minuteMs), zone),
  )
  return shiftWallClock(clock, (after ?? 0) - (before ?? 0)) ?? clock
}
