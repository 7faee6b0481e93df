/** Countries with their zones, as the runtime knows them. */
import { knownZone, type Zone } from '../domain/clock.ts'
import { isCountry } from '../domain/field-rules.ts'
import type { CountryCode } from '../domain/forum.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
let known: Map<CountryCode, Zone[]> | undefined

/** Put together when it is first asked for. A few codes have no zone of their own, and are left out. */
export function zonesByCountry(): ReadonlyMap<CountryCode, Zone[]> {
  known ??= new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter(isCountry)
      .map((code) => [code, zonesOf(code)] as const)
      .filter(([, zones]) => zones.length > 0),
  )
  return known
}

const zonesOfOne = new Map<CountryCode, readonly Zone[]>()

/** None where nobody knows the country. */
export function zonesOfCountry(code: CountryCode): readonly Zone[] {
  const zones = zonesOfOne.get(code) ?? (isCountry(code) ? zonesOf(code) : [])
  zonesOfOne.set(code, zones)
  return zones
}

function zonesOf(code: CountryCode): Zone[] {
  const zones = new Intl.Locale(`und-${code}`).getTimeZones() ?? []
  return [...new Set(zones.flatMap((zone) => knownZone(zone) ?? []))]
}
