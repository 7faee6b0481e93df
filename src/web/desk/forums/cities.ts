/** Zones as people type them into a form: a city, a country, an IANA name. */
import type { Zone } from '../../../domain/clock.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import { sayCity } from '../../../text/when.ts'
import { findZones } from '../../zones/find-zones.ts'

/** One city of each zone that forums are often planned in: offered as suggestions, never the only choices. */
const likelyZones = [
  ...['Africa/Accra', 'Africa/Addis_Ababa', 'Africa/Cairo', 'Africa/Dakar', 'Africa/Johannesburg'],
  ...['Africa/Kigali', 'Africa/Lagos', 'Africa/Nairobi', 'Africa/Tunis'],
  ...['America/Bogota', 'America/Argentina/Buenos_Aires', 'America/Chicago', 'America/Lima'],
  ...['America/Los_Angeles', 'America/Mexico_City', 'America/New_York', 'America/Sao_Paulo'],
  ...['America/Toronto', 'Asia/Bangkok', 'Asia/Dubai', 'Asia/Ho_Chi_Minh'],
  ...['Asia/Hong_Kong', 'Asia/Jakarta', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Manila', 'Asia/Seoul'],
  ...['Asia/Shanghai', 'Asia/Singapore', 'Asia/Taipei', 'Asia/Tokyo', 'Australia/Sydney'],
  ...['Europe/Berlin', 'Europe/Brussels', 'Europe/Istanbul', 'Europe/London', 'Europe/Madrid'],
  ...['Europe/Paris', 'Europe/Rome', 'Europe/Vienna', 'Pacific/Auckland'],
] as Zone[]

/** What a datalist suggests: likely cities, and first the choices where a typed one could be several. */
export function suggestCities(say: Say, problems: readonly Problem[]): string[] {
  const choices = problems
    .filter(({ code }) => code === 'zone-ambiguous')
    .flatMap(({ facts }) => String(facts?.choices ?? '').split('; '))
  return [...new Set([...choices, ...likelyZones.map((zone) => sayCity(say, zone))])]
}

/** What a typed city is called on its own, as the catalogue writes it: `New York` for `new york`, `Nairobi` for Kenya. */
export function cityName(typed: string, zone: Zone, language: InterfaceLanguage): string {
  const found = findZones(typed, language).find((one) => one.zone === zone)
  const [name = ''] = (found?.label ?? '').split(',')
  return name === '' || name.includes('/') ? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ') : name
}
