/** What the clocks show wherever somebody of a session is: its host city, its people, the regions of its audience. */
import {
  daysBetween,
  type Instant,
  type LocalDate,
  localTime,
  offsetMinutes,
  type Zone,
  zonesAgree,
} from './clock.ts'
import type { Forum, PlaceInZone } from './forum.ts'
import { type Waking, type WakingMinutes, wakingAt, wakingDuring } from './waking.ts'

export interface Party {
  kind: 'host' | 'region' | 'person'
  /** Of a person; a place is known by its name. */
  id: string
  name: string
  /** Null while nobody knows it. */
  zone: Zone | null
}

/** From a moment up to another, told against the day that it is in the zone of the session. */
export interface ClockSpan {
  startsAt: Instant
  endsAt: Instant
  zone: Zone
}

/** Everybody who lives by one clock for as long as the span takes. */
export interface PlaceClock {
  /** The zones that agree. */
  zones: Zone[]
  parties: Party[]
  /** `18:00`, when it starts. */
  clock: string
  date: LocalDate
  /** How many days later it is there than in the zone of the session. */
  dayShift: number
  waking: Waking
  /** Of the worst minute, and the clock there when the first such minute comes. */
  worst: Waking
  worstFrom: string
  minutes: WakingMinutes
}

export interface EveryonesClock extends ClockSpan {
  /** Where the day is furthest on comes first. */
  places: PlaceClock[]
  /** Whose zone somebody has to give yet. */
  asked: Party[]
}

export interface Located {
  id: string
  name: string
  zone: Zone | null
  country: string | null
}

type OnlyZone = (country: string) => Zone | undefined

/** `onlyZoneOf`: the zone of a country that has no other, for people who gave none of their own. */
export function partiesOf(
  { hostCity, audienceRegions }: Pick<Forum, 'hostCity' | 'audienceRegions'>,
  people: readonly Located[],
  onlyZoneOf: OnlyZone,
): Party[] {
  const regions = audienceRegions.filter(({ name, zone }) => name !== hostCity.name || zone !== hostCity.zone)
  return [
    placeParty('host', hostCity),
    ...regions.map((one) => placeParty('region', one)),
    ...people.map((one) => personParty(one, onlyZoneOf)),
  ]
}

export function personParty({ id, name, zone, country }: Located, onlyZoneOf: OnlyZone): Party {
  const only = country === null ? undefined : onlyZoneOf(country)
  return { kind: 'person', id, name, zone: zone ?? only ?? null }
}

function placeParty(kind: 'host' | 'region', { name, zone }: PlaceInZone): Party {
  return { kind, id: '', name, zone }
}

export function clocksAt(span: ClockSpan, parties: readonly Party[]): EveryonesClock {
  const { startsAt, endsAt } = span
  const groups: { zone: Zone; parties: Party[] }[] = []
  for (const party of parties) {
    const { zone } = party
    if (zone === null) continue
    const same = groups.find((group) => zonesAgree(group.zone, zone, startsAt, endsAt))
    if (same === undefined) groups.push({ zone, parties: [party] })
    else same.parties.push(party)
  }
  return {
    ...span,
    places: groups
      .sort((one, other) => offsetMinutes(startsAt, other.zone) - offsetMinutes(startsAt, one.zone))
      .map((group) => placeClock(span, group.zone, group.parties)),
    asked: parties.filter(({ zone }) => zone === null),
  }
}

function placeClock({ startsAt, endsAt, zone: told }: ClockSpan, zone: Zone, parties: Party[]): PlaceClock {
  const { clock, date } = localTime(startsAt, zone)
  const { worst, worstFrom, minutes } = wakingDuring(startsAt, endsAt, zone)
  return {
    zones: [...new Set(parties.flatMap((party) => party.zone ?? []))],
    parties,
    clock,
    date,
    dayShift: daysBetween(localTime(startsAt, told).date, date),
    waking: wakingAt(startsAt, zone),
    worst,
    worstFrom: localTime(worstFrom, zone).clock,
    minutes,
  }
}
