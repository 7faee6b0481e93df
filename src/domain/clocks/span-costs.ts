/** What a span of time costs each of the people and places of a session, whichever span of the days in question it is. */
import { type DayHours, isWithin } from '../availability.ts'
import { clockOfMinute, type Instant, type Zone } from '../clock.ts'
import type { Span } from '../findings/stays.ts'
import { type Waking, wakingOfMinute } from '../waking.ts'
import { countBetween, countMinutes, minuteIn, minutesOfDay, type Stretch } from './minute-counts.ts'
import type { SlotParty } from './slot-party.ts'

export interface Cost {
  party: SlotParty
  /** Minutes. */
  asleep: number
  unsocial: number
  /** Minutes outside of the hours that they like. */
  disliked: number
  /** False where they said when they can, and can't for all of it. */
  can: boolean
}

export type CostsOf = (from: Instant, minutes: number) => Cost[]

/** Counted once for each zone, hours and availability that somebody has. */
export function spanCosts(parties: readonly SlotParty[], stretch: Stretch): CostsOf {
  const inZone = zoneCounts(stretch)
  const counted = parties.map((party) => {
    const { zone, preferred, available } = party
    return {
      party,
      night: zone === null ? null : inZone.waking(zone, 'asleep'),
      unsocial: zone === null ? null : inZone.waking(zone, 'unsocial'),
      disliked: zone === null || preferred === null ? null : inZone.outside(zone, preferred),
      available: available === null ? null : countAvailable(available, stretch),
    }
  })
  return (from, minutes) => {
    const first = minuteIn(stretch, from)
    const told = (counts: Uint16Array | null) => countBetween(counts, first, first + minutes)
    return counted.map(({ party, night, unsocial, disliked, available }) => ({
      party,
      asleep: told(night),
      unsocial: told(unsocial),
      disliked: told(disliked),
      can: available === null || told(available) === minutes,
    }))
  }
}

type Unrest = 'asleep' | 'unsocial'

const isTold: Record<Unrest, (waking: Waking) => boolean> = {
  asleep: (waking) => waking === 'asleep',
  unsocial: (waking) => waking === 'early' || waking === 'late',
}

function zoneCounts(stretch: Stretch) {
  const shown = new Map<Zone, Uint16Array>()
  const known = new Map<string, Uint16Array>()
  const clocksIn = (zone: Zone) => {
    const clocks = shown.get(zone) ?? minutesOfDay(zone, stretch)
    shown.set(zone, clocks)
    return clocks
  }
  const counts = (key: string, zone: Zone, isCounted: (minuteOfDay: number) => boolean) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const clocks = clocksIn(zone)
    const table = Array.from({ length: 24 * 60 }, (_, minute) => isCounted(minute))
    const found = countMinutes(stretch.minutes, (at) => table[clocks[at] ?? 0] === true)
    known.set(key, found)
    return found
  }
  return {
    waking: (zone: Zone, unrest: Unrest) =>
      counts(`${unrest} ${zone}`, zone, (minute) => isTold[unrest](wakingOfMinute(minute))),
    outside: (zone: Zone, hours: DayHours) =>
      counts(`${hours.from} ${hours.to} ${zone}`, zone, (minute) => !isWithin(hours, clockOfMinute(minute))),
  }
}

function countAvailable(spans: readonly Span[], stretch: Stretch): Uint16Array {
  const isFree = new Uint8Array(stretch.minutes)
  for (const { startsAt, endsAt } of spans) {
    const [first, last] = [minuteIn(stretch, startsAt), minuteIn(stretch, endsAt)]
    isFree.fill(1, Math.max(first, 0), Math.max(last, 0))
  }
  return countMinutes(stretch.minutes, (at) => isFree[at] === 1)
}
