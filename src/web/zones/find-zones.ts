/** A zone by what people call it: its IANA name, a city, a country. */
import { knownZone, type Zone } from '../../domain/clock.ts'
import { foldText } from '../../domain/folding.ts'
import { done, type Result, refused } from '../../domain/problem.ts'
import { allCities, type City, cityOfZone } from '../../text/cities.ts'
import { zonesByCountry } from '../../text/country-zones.ts'
import { sayCountry } from '../../text/names.ts'
import { defaultLanguage, type InterfaceLanguage, sayIn } from '../../text/say.ts'
import { sayCity } from '../../text/when.ts'
import { isAbbreviation } from './abbreviations.ts'
import { countryNames } from './countries.ts'

export interface FoundZone {
  zone: Zone
  /** `Seoul, South Korea`: typed again, it finds the same zone. */
  label: string
}

interface Match extends FoundZone {
  /** From 0, the surest. */
  tier: number
  population: number
}

const mostFound = 10
const mostTyped = 100
/** A city that is so many times as large as the next of its name is the one that is meant: London, but not Portland. */
const farLarger = 15

/** The likeliest first, at most ten; none for an empty text. Names are found in every language, and said in one. */
export function findZones(typed: string, language: InterfaceLanguage = defaultLanguage): FoundZone[] {
  return matches(typed, language)
    .slice(0, mostFound)
    .map(({ zone, label }) => ({ zone, label }))
}

/**
 * The one zone that is meant. Of several cities of one name it is the largest, when the next is nowhere near as large. Problems, all of the field `zone`: `zone-unknown`, `zone-abbreviation` (`KST`, `UTC+9`),
 * `zone-ambiguous` with the choices.
 */
export function readZone(typed: string, language: InterfaceLanguage = defaultLanguage): Result<Zone> {
  const text = typed.trim()
  const named = knownZone(text)
  if (named !== undefined) return done(named)
  if (isAbbreviation(text)) return wrong('zone-abbreviation', { typed: text })
  const found = matches(text, language)
  const surest = found.filter(({ tier }) => tier === found[0]?.tier)
  const zone = onlyZone(surest) ?? (surest[0]?.tier === 0 ? farLargest(surest) : undefined)
  if (zone !== undefined) return done(zone)
  if (found.length === 0) return wrong('zone-unknown', { typed: text })
  const choices = found.slice(0, mostFound).map(({ label }) => label)
  return wrong('zone-ambiguous', { typed: text, choices: choices.join('; ') })
}

function wrong(code: string, facts: Record<string, string>): Result<never> {
  return refused({ field: 'zone', code, facts })
}

function onlyZone([first, ...others]: Match[]): Zone | undefined {
  return others.every(({ zone }) => zone === first?.zone) ? first?.zone : undefined
}

function farLargest([first, ...others]: Match[]): Zone | undefined {
  const next = others.find(({ zone }) => zone !== first?.zone)
  if (first === undefined || next === undefined) return first?.zone
  return first.population >= farLarger * next.population ? first.zone : undefined
}

function matches(typed: string, language: InterfaceLanguage): Match[] {
  const searched = foldText(typed.slice(0, mostTyped))
  if (searched === '') return []
  const named = knownZone(typed.trim())
  const found = [
    ...(named === undefined
      ? []
      : [{ zone: named, label: zoneLabel(named, language), tier: 0, population: 1e9 }]),
    ...cityMatches(searched, language),
    ...countryMatches(searched, language),
  ]
  const sorted = found.sort((a, b) => a.tier - b.tier || b.population - a.population)
  const labels = new Set<string>()
  return sorted.filter(({ label }) => !labels.has(label) && labels.add(label))
}

/** `london, canada` is a city and what its province or country begins with. */
function cityMatches(searched: string, language: InterfaceLanguage): Match[] {
  const [name = '', ...places] = searched.split(',').map((part) => part.trim())
  if (name === '') return []
  const found = allCities().flatMap((city) => {
    const tier = cityTier(city, name)
    return tier === undefined || !places.every((place) => liesIn(city, place)) ? [] : [{ city, tier }]
  })
  return found.map(({ city, tier }) => {
    const isAlone = !found.some(
      (other) => other.city !== city && other.city.name === city.name && other.city.country === city.country,
    )
    const label = cityLabel(city, isAlone ? '' : city.province, language)
    return { zone: city.zone, label, tier, population: city.population }
  })
}

function cityTier({ folded }: City, searched: string): number | undefined {
  if (folded.includes(searched)) return 0
  if (folded.some((name) => name.startsWith(searched))) return 2
  return folded.some((name) => name.includes(` ${searched}`)) ? 3 : undefined
}

function liesIn({ province, country, written }: City, place: string): boolean {
  const names = [foldText(province), foldText(written), ...(country === null ? [] : countryNames(country))]
  return names.some((name) => name.startsWith(place))
}

function cityLabel(city: City, province: string, language: InterfaceLanguage): string {
  const country = city.country === null ? city.written : sayCountry(language, city.country)
  return [cityName(city, language), province, country].filter((part) => part !== '').join(', ')
}

/** Cities have their own names where the language has them. */
function cityName({ name, folded, zone }: City, language: InterfaceLanguage): string {
  const own = sayCity(sayIn(language), zone)
  const isTranslated = own !== cityOfZone(zone) && folded.includes(foldText(own))
  return isTranslated ? own : name
}

function zoneLabel(zone: Zone, language: InterfaceLanguage): string {
  const [city] = allCities().filter((one) => one.zone === zone && isNamedBy(one, zone))
  return city === undefined ? sayCity(sayIn(language), zone) : cityLabel(city, '', language)
}

function isNamedBy({ folded }: City, zone: Zone): boolean {
  return folded.includes(foldText(cityOfZone(zone)))
}

/** Each zone of the country, under its largest city. */
function countryMatches(searched: string, language: InterfaceLanguage): Match[] {
  return [...zonesByCountry()].flatMap(([code, zones]) => {
    const tier = countryTier(code, searched)
    if (tier === undefined) return []
    return zones.map((zone) => {
      const city = allCities().find((one) => one.zone === zone && one.country === code)
      const label = city === undefined ? sayCity(sayIn(language), zone) : cityLabel(city, '', language)
      return { zone, label, tier, population: city?.population ?? 0 }
    })
  })
}

function countryTier(code: string, searched: string): number | undefined {
  const names = countryNames(code)
  if (names.includes(searched)) return 1
  if (searched.length < 3 && /^[a-z]*$/.test(searched)) return undefined
  return names.some((name) => ` ${name}`.includes(` ${searched}`)) ? 3 : undefined
}
