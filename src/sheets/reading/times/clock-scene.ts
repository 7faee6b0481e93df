/** A text with everything that clocks are told by, each to be looked up by where it stands. */
import { findDates } from './dates.ts'
import { type DurationSpan, findDurations } from './durations.ts'
import { evenText } from './even-text.ts'
import { findZones, type ZoneSpan } from './zones.ts'

export interface Place {
  from: number
  to: number
}

export interface Scene {
  text: string
  even: string
  /** A cell of times, where a number is a time sooner than in a sentence. */
  isCell: boolean
  /** Numbers in them are no clocks. */
  walls: Place[]
  zonesFrom: ReadonlyMap<number, ZoneSpan>
  zonesTo: ReadonlyMap<number, ZoneSpan>
  lengthsFrom: ReadonlyMap<number, DurationSpan>
  datesTo: ReadonlySet<number>
}

const address = /(?:https?:\/\/|www\.)\S{1,500}|[\w.+-]{1,64}@[\w.-]{1,80}/g

export function setScene(text: string, manner: 'prose' | 'cell'): Scene {
  const even = evenText(text)
  const [zones, dates] = [findZones(text), findDates(text)]
  const addresses = [...even.matchAll(address)].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
  }))
  return {
    text,
    even,
    isCell: manner === 'cell',
    walls: [...zones, ...dates, ...addresses].sort((one, other) => one.from - other.from),
    zonesFrom: new Map(zones.map((one) => [one.from, one])),
    zonesTo: new Map(zones.map((one) => [one.to, one])),
    lengthsFrom: new Map(findDurations(text).map((one) => [one.from, one])),
    datesTo: new Set(dates.map(({ to }) => to)),
  }
}

/** Both are in reading order, so one walk is enough. */
export function outsideWalls<T extends Place>(places: readonly T[], walls: readonly Place[]): T[] {
  let at = 0
  let end = 0
  return places.filter((place) => {
    for (let wall = walls[at]; wall !== undefined && wall.from < place.to; wall = walls[at]) {
      end = Math.max(end, wall.to)
      at += 1
    }
    return place.from >= end
  })
}

/** The one that begins within a few characters, when nothing else stands in between. */
export function nextTo<T>(
  byStart: ReadonlyMap<number, T>,
  even: string,
  to: number,
  gap: RegExp,
): T | undefined {
  for (let at = to; at <= to + 4; at += 1) {
    const found = byStart.get(at)
    if (found !== undefined) return gap.test(even.slice(to, at)) ? found : undefined
  }
  return undefined
}
