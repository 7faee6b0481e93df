/** Which zones a sheet that names none may mean, by the places that it names: for a person to choose from. */
import { knownZone, type Zone } from '../../../domain/clock.ts'
import { countriesIn } from '../../../domain/findings/country-mentions.ts'
import { allCities } from '../../../text/cities.ts'
import { citiesCalled } from '../../../text/known-cities.ts'
import { world } from '../../../text/world.ts'

const mostChoices = 8
/** Zones that a language is at home in, where it has one home. */
const homes: Record<string, string> = { ko: 'Asia/Seoul', it: 'Europe/Rome', ja: 'Asia/Tokyo' }

/** Best first. `places` are the texts that may name one, the likeliest first. */
export function zoneChoices(places: readonly string[], language: string | null): Zone[] {
  const choices = new Set<Zone>()
  for (const place of places) for (const zone of zonesOfPlace(place)) choices.add(zone)
  const home = language === null ? undefined : knownZone(homes[language] ?? '')
  if (home !== undefined) choices.add(home)
  return [...choices].slice(0, mostChoices)
}

/** A city that the text names tells its zone; a country may have several. */
function zonesOfPlace(text: string): Zone[] {
  const short = text.slice(0, 1_000)
  const ofCountries = countriesIn(short, world).map(({ code }) => world.zonesOfCountry(code))
  const isThere = (zone: Zone) =>
    ofCountries.length === 0 || ofCountries.some((zones) => zones.includes(zone))
  const ofCities = citiesIn(short).filter(isThere)
  return ofCities.length > 0 ? ofCities : ofCountries.flatMap((zones) => zones.toSorted(byPeople).slice(0, 4))
}

let ranks: Map<Zone, number> | undefined

/** The zone of a country's largest city comes first. */
function byPeople(one: Zone, other: Zone): number {
  ranks ??= new Map(
    allCities()
      .map(({ zone }, rank) => [zone, rank] as const)
      .reverse(),
  )
  return (ranks.get(one) ?? Infinity) - (ranks.get(other) ?? Infinity)
}

/** Small places are called like many other things. */
const leastPeople = 100_000

function citiesIn(text: string): Zone[] {
  const words = text.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []
  const zones: Zone[] = []
  for (let at = 0; at < words.length; at += 1) {
    if (/^\p{Ll}/u.test(words[at] ?? '')) continue
    for (let length = 3; length >= 1; length -= 1) {
      const [city] = citiesCalled(words.slice(at, at + length).join(' '))
      if (city === undefined || city.population < leastPeople) continue
      zones.push(city.zone)
      at += length - 1
      break
    }
  }
  return zones
}
