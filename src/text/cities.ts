/** Cities with their zones: read when somebody first searches one, kept in the few fields that a search needs. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { allZones, knownZone, type Zone } from '../domain/clock.ts'
import { foldText } from '../domain/folding.ts'
import type { CountryCode } from '../domain/forum.ts'
import { zonesByCountry } from './country-zones.ts'
import { interfaceLanguages } from './say.ts'

export interface City {
  name: string
  /** Every name to search it by, folded. */
  folded: string[]
  /** Empty where none is known. */
  province: string
  /** Null where the data names a land without a code of its own; `written` is what it says. */
  country: CountryCode | null
  written: string
  zone: Zone
  population: number
}

/** A row of the data as the package has it. */
interface Row {
  city: string
  city_ascii: string
  province: string | null
  country: string
  iso2: string
  pop: number
  timezone: string | null
}

let known: City[] | undefined

/** From the largest to the smallest. */
export function allCities(): readonly City[] {
  known ??= withZoneCities(readCities()).sort((a, b) => b.population - a.population)
  return known
}

/** Only the data of the package is read: its module would keep all of it for ever. */
function readCities(): City[] {
  const path = createRequire(import.meta.url).resolve('city-timezones/data/cityMap.json')
  const rows = JSON.parse(readFileSync(path, 'utf8')) as Row[]
  return rows.flatMap((row) => {
    const zone = zoneOf(row)
    return zone === undefined ? [] : [toCity(row, zone)]
  })
}

/** Where a country has one zone, its towns at the border are in it, whatever the data says. */
function zoneOf({ iso2, timezone }: Row): Zone | undefined {
  const [only, ...others] = zonesByCountry().get(iso2) ?? []
  return only !== undefined && others.length === 0 ? only : knownZone(timezone ?? '')
}

function toCity(row: Row, zone: Zone): City {
  return {
    name: row.city,
    folded: [...new Set([row.city, row.city_ascii].map(foldText))],
    province: row.province ?? '',
    country: /^[A-Z]{2}$/.test(row.iso2) ? row.iso2 : null,
    written: row.country,
    zone,
    population: row.pop,
  }
}

/** The cities that zones are called by: today, before they were renamed, and in languages with names of their own. */
function withZoneCities(cities: City[]): City[] {
  const byZone = Map.groupBy(cities, ({ zone }) => zone)
  const older = Map.groupBy(Intl.supportedValuesOf('timeZone'), (name) => knownZone(name))
  const countries = countriesByZone()
  for (const zone of allZones().filter((one) => one !== 'UTC')) {
    const name = cityOfZone(zone)
    const names = [name, ...(older.get(zone) ?? []).map(cityOfZone), ...ownNames(zone)].map(foldText)
    const there = byZone.get(zone)?.find(({ folded }) => names.some((one) => folded.includes(one)))
    if (there === undefined) cities.push(zoneCity(zone, names, countries.get(zone) ?? null))
    else there.folded = [...new Set([...there.folded, ...names])]
  }
  return cities
}

/** `Mexico City` for `America/Mexico_City`. */
export function cityOfZone(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** The part in between tells apart: `America/Indiana/Vincennes`. */
function zoneCity(zone: Zone, names: string[], country: CountryCode | null): City {
  const province = zone.split('/').slice(1, -1).join(', ').replaceAll('_', ' ')
  const folded = [...new Set(names)]
  return { name: cityOfZone(zone), folded, province, country, written: '', zone, population: 0 }
}

/** `서울` for `Asia/Seoul`. */
function ownNames(zone: Zone): string[] {
  return Object.values(interfaceLanguages).flatMap((sentences) => {
    const name = (sentences as Record<string, string>)[`city.${zone}`]
    return name === undefined ? [] : [name]
  })
}

function countriesByZone(): Map<Zone, CountryCode> {
  const found = new Map<Zone, CountryCode>()
  for (const [code, zones] of zonesByCountry())
    for (const zone of zones) if (!found.has(zone)) found.set(zone, code)
  return found
}
