/** Which zones a sheet that names none may mean, by the places that it names: for a person to choose from. */
import { knownZone, type Zone } from '../../../domain/clock.ts'
import { zonesOfLand } from '../times/city-zones.ts'
import { citiesIn, landsIn } from './place-mentions.ts'

const mostChoices = 8
/** Zones that a language is at home in, where it has one home. */
const homes: Record<string, string> = { ko: 'Asia/Seoul', it: 'Europe/Rome', ja: 'Asia/Tokyo' }

export interface PlaceTexts {
  /** Texts that may name the place, the likeliest first. */
  places: readonly string[]
  /** What else it says, where lands are named by the way. */
  rest: readonly string[]
}

/** Best first. */
export function zoneChoices({ places, rest }: PlaceTexts, language: string | null): Zone[] {
  const choices = new Set(places.flatMap(zonesOfPlace))
  if (choices.size === 0) for (const zone of zonesOfMostNamed(rest)) choices.add(zone)
  const home = language === null ? undefined : knownZone(homes[language] ?? '')
  if (home !== undefined) choices.add(home)
  return [...choices].slice(0, mostChoices)
}

/** A city that the text names tells its zone; a country may have several. */
function zonesOfPlace(text: string): Zone[] {
  const short = text.slice(0, 1_000)
  const ofCountries = landsIn(short).map(zonesOfLand)
  const isThere = (zone: Zone) => ofCountries.some((zones) => zones.includes(zone))
  const ofCities = citiesIn(short).flatMap(({ zone, isApart }) =>
    (ofCountries.length === 0 ? isApart : isThere(zone)) ? zone : [],
  )
  return ofCities.length > 0 ? ofCities : ofCountries.flatMap((zones) => zones.slice(0, 4))
}

const mostTexts = 300

/** The land that is named again and again is likely the one where it takes place. */
function zonesOfMostNamed(texts: readonly string[]): Zone[] {
  const codes = texts.slice(0, mostTexts).flatMap((text) => landsIn(text.slice(0, 1_000)))
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, { length }]) => ({ code, length }))
  const [most, next] = counts.toSorted((one, other) => other.length - one.length)
  if (most === undefined || most.length < 2 || most.length === next?.length) return []
  return zonesOfLand(most.code).slice(0, 4)
}
