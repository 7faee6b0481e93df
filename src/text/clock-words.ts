/** Everyone's clock in words, an entry a line: the server says it, and a page in the browser says it again as times change. */
import type { Zone } from '../domain/clock.ts'
import type { EveryonesClock, Party, PlaceClock } from '../domain/everyones-clock.ts'
import type { Waking } from '../domain/waking.ts'
import type { TextKey } from './say.ts'

/** A sentence that a language lacks comes back as its key, or as nothing. */
type SayWords = (key: TextKey, values?: Record<string, string | number>) => string

export interface ClockLine {
  clock: string
  /** With the day that it is there. */
  datetime: string
  /** `next day`, where it is another day than in the zone of the session. */
  shift: string
  places: string
  people: string
  /** How it is over the whole span: `fine, asleep from 23:00`. */
  words: string
  /** Of the worst minute. */
  waking: Waking
  sign: string
}

/** Shapes that differ without colour, the darker the later. */
export const wakingSigns: Record<Waking, string> = { fine: '○', early: '◐', late: '◑', asleep: '●' }

export function clockLines(say: SayWords, { places }: EveryonesClock): ClockLine[] {
  return places.map((place) => ({
    clock: place.clock,
    datetime: `${place.date}T${place.clock}`,
    shift: shiftWords(say, place.dayShift),
    places: placeNames(say, place),
    people: namesOf(place.parties.filter(({ kind }) => kind === 'person')),
    words: wakingWords(say, place),
    waking: place.worst,
    sign: wakingSigns[place.worst],
  }))
}

/** `Asleep: Mexico City.` for whoever listens instead of looking. */
export function sleeperWords(say: SayWords, { places }: EveryonesClock): string {
  const asleep = places.filter(({ worst }) => worst === 'asleep')
  if (asleep.length === 0) return say('clocks.strip.nobody')
  return say('clocks.strip.sleepers', { places: asleep.map((place) => shortName(say, place)).join(', ') })
}

/** One name for all who live there: a place before a city of somebody’s zone. */
export function shortName(say: SayWords, { parties, zones }: PlaceClock): string {
  const place = parties.find(({ kind }) => kind !== 'person')
  return place?.name ?? cityWord(say, zones[0])
}

export function shiftWords(say: SayWords, days: number): string {
  if (days === 0) return ''
  if (days === 1) return say('clocks.strip.nextDay')
  if (days === -1) return say('when.previousDay')
  return say(days > 0 ? 'when.daysLater' : 'when.daysEarlier', { count: Math.abs(days) })
}

function wakingWords(say: SayWords, { waking, worst, worstFrom }: PlaceClock): string {
  const now = say(`clocks.strip.${waking}`)
  if (waking === worst) return now
  return say('clocks.strip.later', { now, worst: say(`clocks.strip.${worst}`), clock: worstFrom })
}

/** Places by their names; zones in which only people live by their cities. */
function placeNames(say: SayWords, { parties, zones }: PlaceClock): string {
  const named = parties.filter(({ kind }) => kind !== 'person')
  const cities = zones
    .filter((zone) => !named.some((one) => one.zone === zone))
    .map((zone) => cityWord(say, zone))
  const names = named.map((one) =>
    one.kind === 'host' ? say('clocks.strip.host', { name: one.name }) : one.name,
  )
  return [...new Set([...names, ...cities])].join(', ')
}

function namesOf(parties: readonly Party[]): string {
  return parties.map(({ name }) => name).join(', ')
}

function cityWord(say: SayWords, zone: Zone | undefined): string {
  if (zone === undefined || zone === 'UTC') return zone ?? ''
  const key = `city.${zone}` as TextKey
  const own = say(key)
  return own === '' || own === key ? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ') : own
}
