/** The zone of a city by its name: large ones only, since small ones are called like words and like each other. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { allZones, knownZone } from '../../../domain/clock.ts'
import { foldText } from '../../../domain/folding.ts'
import { zonesOfCountry } from '../../../text/country-zones.ts'
import { cityNames } from '../words/city-names.ts'

/** A row of the package's data. */
interface Row {
  city: string
  city_ascii: string
  iso2: string
  pop: number
  timezone: string | null
}

const fewestPeople = 500_000
/** A city that is so many times as large as the next of its name is the one that is meant. */
const farLarger = 15

let known: Map<string, string[]> | undefined
const people = new Map<string, number>()

/** The zones of the cities of that name, the largest first; one where it is clear which is meant. */
export function zonesOfCity(name: string): readonly string[] {
  known ??= readCities()
  return known.get(foldText(name)) ?? []
}

/** By the largest city that each has. */
export function zonesOfLand(code: string): readonly string[] {
  known ??= readCities()
  return zonesOfCountry(code).toSorted((one, other) => (people.get(other) ?? 0) - (people.get(one) ?? 0))
}

function readCities(): Map<string, string[]> {
  const path = createRequire(import.meta.url).resolve('city-timezones/data/cityMap.json')
  const rows = (JSON.parse(readFileSync(path, 'utf8')) as Row[]).filter(({ pop }) => pop >= fewestPeople)
  for (const row of rows) {
    const zone = zoneOf(row)
    if (zone !== undefined) people.set(zone, Math.max(row.pop, people.get(zone) ?? 0))
  }
  const byName = Map.groupBy(
    rows.flatMap((row) =>
      [...new Set([row.city, row.city_ascii].map(foldText))].map((name) => ({ name, row })),
    ),
    ({ name }) => name,
  )
  const cities = new Map<string, string[]>()
  for (const [name, found] of byName) cities.set(name, zonesOf(found.map(({ row }) => row)))
  for (const zone of allZones()) {
    const name = foldText(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '))
    if (zone !== 'UTC' && name.length > 3 && !cities.has(name)) cities.set(name, [zone])
  }
  for (const [name, zone] of cityNames) cities.set(foldText(name), [zone])
  return cities
}

function zonesOf(rows: Row[]): string[] {
  const sorted = rows.toSorted((one, other) => other.pop - one.pop)
  const [first, second] = sorted
  const isClear = second === undefined || (first !== undefined && first.pop >= farLarger * second.pop)
  return [...new Set((isClear ? sorted.slice(0, 1) : sorted).flatMap((row) => zoneOf(row) ?? []))]
}

/** Where a country has one zone, its towns at the border are in it. */
function zoneOf({ iso2, timezone }: Row): string | undefined {
  const [only, ...others] = zonesOfCountry(iso2)
  return only !== undefined && others.length === 0 ? only : knownZone(timezone ?? '')
}
