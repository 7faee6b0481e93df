/** The one door to luxon: everything that turns wall clocks into instants and back goes through here. */
import { DateTime, IANAZone } from 'luxon'
import type { Branded } from './ids.ts'
import { done, type Result, refused } from './problem.ts'

/** A moment in UTC to the second, `2021-10-04T09:00:00Z`: sorts as text. */
export type Instant = Branded<string, 'Instant'>
/** An IANA zone name such as `Asia/Seoul`, or `UTC`; never an abbreviation, never an offset. */
export type Zone = Branded<string, 'Zone'>
/** What a clock on the wall shows, `2021-10-04T18:00`, without a zone. */
export type WallClock = Branded<string, 'WallClock'>
/** A day on the calendar, `2021-10-04`. */
export type LocalDate = Branded<string, 'LocalDate'>

/** A wall clock in a zone; `which` of the two when that clock shows twice. */
export interface ZonedClock {
  clock: WallClock
  zone: Zone
  which: 'first' | 'second'
}

/** An instant as people in one zone see it. */
export interface LocalTime {
  date: LocalDate
  /** `18:00` */
  clock: string
  /** Minutes east of UTC. */
  offsetMinutes: number
}

/** An instant found for a wall clock; `twice` says that the clock shows that time two times that day. */
export interface FoundInstant {
  at: Instant
  twice: boolean
}

const minuteMs = 60_000

/** Names that the runtime still gives in their old form, and what IANA calls them today. */
const modernNames = new Map(
  Object.entries({
    'Africa/Asmera': 'Africa/Asmara',
    'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
    'America/Catamarca': 'America/Argentina/Catamarca',
    'America/Cordoba': 'America/Argentina/Cordoba',
    'America/Jujuy': 'America/Argentina/Jujuy',
    'America/Mendoza': 'America/Argentina/Mendoza',
    'America/Coral_Harbour': 'America/Atikokan',
    'America/Godthab': 'America/Nuuk',
    'America/Indianapolis': 'America/Indiana/Indianapolis',
    'America/Louisville': 'America/Kentucky/Louisville',
    'Asia/Calcutta': 'Asia/Kolkata',
    'Asia/Katmandu': 'Asia/Kathmandu',
    'Asia/Rangoon': 'Asia/Yangon',
    'Asia/Saigon': 'Asia/Ho_Chi_Minh',
    'Atlantic/Faeroe': 'Atlantic/Faroe',
    'Europe/Kiev': 'Europe/Kyiv',
    'Pacific/Enderbury': 'Pacific/Kanton',
    'Pacific/Ponape': 'Pacific/Pohnpei',
    'Pacific/Truk': 'Pacific/Chuuk',
  }),
)

const knownZones = new Map<string, Zone>([['UTC', 'UTC' as Zone]])
/** Every spelling that is ever used, and a bound for whoever tries them all. */
const mostKnownZones = 5_000

/**
 * The zone under the name IANA gives it today, or undefined when it is none we take: abbreviations (`KST`, `EST`),
 * fixed offsets and unknown names are refused. Spellings and old names of one zone (`asia/calcutta`) become one.
 */
export function knownZone(name: string): Zone | undefined {
  const known = knownZones.get(name)
  if (known !== undefined) return known
  const zone = resolveZone(name)
  if (zone !== undefined && knownZones.size < mostKnownZones) knownZones.set(name, zone)
  return zone
}

function resolveZone(name: string): Zone | undefined {
  if (/^(?:etc\/)?utc$/i.test(name)) return 'UTC' as Zone
  if (name.length > 64 || !/^[A-Za-z_+-]+(?:\/[A-Za-z0-9_+-]+)+$/.test(name) || /^etc\//i.test(name))
    return undefined
  if (!IANAZone.isValidZone(name)) return undefined
  const resolved = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  return (modernNames.get(resolved) ?? resolved) as Zone
}

/** Every zone to choose from, by its name of today, sorted. */
export function allZones(): Zone[] {
  const names = Intl.supportedValuesOf('timeZone').filter(
    (name) => name.includes('/') && !name.startsWith('Etc/'),
  )
  return ['UTC' as Zone, ...names.map((name) => (modernNames.get(name) ?? name) as Zone).sort()]
}

/** Takes what `toISOString` gives or an ISO text with an offset; undefined when it is no moment. */
export function readInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(text))
    return undefined
  const read = DateTime.fromISO(text, { zone: 'utc' })
  return read.isValid && read.year >= 0 && read.year <= 9999 ? instantAt(read.toMillis()) : undefined
}

export function instantAt(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z` as Instant
}

export function millisecondsOf(at: Instant): number {
  return Date.parse(at)
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return instantAt(millisecondsOf(at) + minutes * minuteMs)
}

export function laterOf(one: Instant, other: Instant): Instant {
  return one < other ? other : one
}

export function minutesBetween(from: Instant, to: Instant): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / minuteMs
}

/**
 * Typed or stored wall clock to the branded form, or undefined when no calendar has that day or that time, `24:00`
 * included. Years from 1900 to 2199: anything else is a slip, and an instant has four digits for its year.
 */
export function readWallClock(text: string): WallClock | undefined {
  if (!/^(?:19|2[01])\d{2}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}$/.test(text)) return undefined
  return DateTime.fromISO(text, { zone: 'utc' }).isValid ? (text as WallClock) : undefined
}

/**
 * What the clock shows after so many minutes in which nobody sets it: `+10m` on a time as it is typed. Undefined when it
 * can't be read, before or after.
 */
export function shiftWallClock(clock: string, minutes: number): WallClock | undefined {
  if (readWallClock(clock) === undefined) return undefined
  const shifted = new Date(Date.parse(`${clock}Z`) + minutes * minuteMs)
  return readWallClock(shifted.toISOString().slice(0, 16))
}

export function readLocalDate(text: string): LocalDate | undefined {
  return readWallClock(`${text}T00:00`) === undefined ? undefined : (text as LocalDate)
}

/**
 * The instant at which a clock on the wall shows this. A clock that a change of the clocks skips is refused
 * (`clock-never-was`); one that it shows twice gives the one asked for, and says that there are two.
 */
export function findInstant({ clock, zone, which }: ZonedClock): Result<FoundInstant> {
  if (readWallClock(clock) === undefined)
    return refused({ field: 'clock', code: 'clock-unreadable', facts: { clock } })
  const candidates = instantsShowing(Date.parse(`${clock}Z`), zone)
  const [first, second] = candidates
  if (first === undefined) return refused({ field: 'clock', code: 'clock-never-was', facts: { clock, zone } })
  const chosen = which === 'second' && second !== undefined ? second : first
  return done({ at: instantAt(chosen), twice: second !== undefined })
}

/** Tries the offsets in force around that time: an instant is right when its own offset leads back to the clock. */
function instantsShowing(wallMs: number, zone: Zone): number[] {
  const day = 24 * 60 * minuteMs
  const offsets = new Set([-day, 0, day].map((shift) => offsetAt(wallMs + shift, zone)))
  return [...offsets]
    .map((offset) => wallMs - offset * minuteMs)
    .filter((at) => offsetAt(at, zone) * minuteMs === wallMs - at)
    .sort((a, b) => a - b)
}

function zoneRules(zone: Zone): IANAZone {
  return IANAZone.create(zone)
}

const hourMs = 60 * minuteMs
const mostKnownHours = 50_000
/** By zone, for each hour of UTC its offset; null where the clocks change within it. */
const knownHours = new Map<Zone, Map<number, number | null>>()

/** Minutes east of UTC at that moment. */
export function offsetMinutes(at: Instant, zone: Zone): number {
  return zone === 'UTC' ? 0 : offsetAt(millisecondsOf(at), zone)
}

/** Hours are remembered, since a page asks for the same ones again and again; no zone has changed its clocks twice in one. */
function offsetAt(ms: number, zone: Zone): number {
  const hours = knownHours.get(zone) ?? new Map<number, number | null>()
  knownHours.set(zone, hours)
  const hour = Math.floor(ms / hourMs)
  let offset = hours.get(hour)
  if (offset === undefined) {
    const rules = zoneRules(zone)
    const [first, last] = [rules.offset(hour * hourMs), rules.offset((hour + 1) * hourMs - 1)]
    offset = first === last ? first : null
    if (hours.size >= mostKnownHours) hours.clear()
    hours.set(hour, offset)
  }
  return offset ?? zoneRules(zone).offset(ms)
}

export function localTime(at: Instant, zone: Zone): LocalTime {
  const offset = offsetMinutes(at, zone)
  const shifted = new Date(millisecondsOf(at) + offset * minuteMs).toISOString()
  return { date: shifted.slice(0, 10) as LocalDate, clock: shifted.slice(11, 16), offsetMinutes: offset }
}

/** `09:05`, of the minutes since midnight. */
export function clockOfMinute(minuteOfDay: number): string {
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60]
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

export function wallClockAt(at: Instant, zone: Zone): WallClock {
  const { date, clock } = localTime(at, zone)
  return `${date}T${clock}` as WallClock
}

/** How many days later `date` is than `from`; negative when it is earlier. */
export function daysBetween(from: LocalDate, date: LocalDate): number {
  return (Date.parse(date) - Date.parse(from)) / (24 * 60 * minuteMs)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * 24 * 60 * minuteMs).toISOString().slice(0, 10) as LocalDate
}

/** True when both zones show the same clock from the one moment to the other, both ends included. */
export function zonesAgree(one: Zone, other: Zone, from: Instant, to: Instant): boolean {
  if (one === other) return true
  const hours = Math.max(1, Math.ceil(minutesBetween(from, to) / 60))
  const moments = Array.from({ length: hours }, (_, hour) => addMinutes(from, hour * 60))
  return [...moments, to].every((at) => offsetMinutes(at, one) === offsetMinutes(at, other))
}
