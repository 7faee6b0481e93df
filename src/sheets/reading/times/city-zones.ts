/** The zone of a city by its name: large ones only, since small ones are called like words and like each other. */
import { allZones, type Zone } from '../../../domain/clock.ts'
import { foldText } from '../../../domain/folding.ts'
import type { CountryCode } from '../../../domain/forum.ts'
import { allCities, type City, cityOfZone } from '../../../text/cities.ts'
import { zonesOfCountry } from '../../../text/country-zones.ts'
import { cityNames } from '../words/city-names.ts'

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
export function zonesOfLand(code: CountryCode): readonly Zone[] {
  known ??= readCities()
  return zonesOfCountry(code).toSorted((one, other) => (people.get(other) ?? 0) - (people.get(one) ?? 0))
}

function readCities(): Map<string, string[]> {
  for (const { zone, population } of allCities()) if (!people.has(zone)) people.set(zone, population)
  const large = allCities().filter(({ population }) => population >= fewestPeople)
  const byName = Map.groupBy(
    large.flatMap((city) => city.folded.map((name) => ({ name, city }))),
    ({ name }) => name,
  )
  const cities = new Map<string, string[]>()
  for (const [name, found] of byName) cities.set(name, zonesOf(found.map(({ city }) => city)))
  for (const zone of allZones()) {
    const name = foldText(cityOfZone(zone))
    if (zone !== 'UTC' && name.length > 3 && !cities.has(name)) cities.set(name, [zone])
  }
  for (const [name, zone] of cityNames) cities.set(foldText(name), [zone])
  return cities
}

/** Of cities with one name, from the largest to the smallest. */
function zonesOf(cities: City[]): string[] {
  const [first, second] = cities
  const isClear =
    second === undefined || (first !== undefined && first.population >= farLarger * second.population)
  return [...new Set((isClear ? cities.slice(0, 1) : cities).map(({ zone }) => zone))]
}
