/** Where people of a country sit when it has one zone; undefined where it has several, or none is known. */
import type { Zone } from '../../../domain/clock.ts'
import { zonesByCountry } from '../../../text/country-zones.ts'

export function onlyZoneOf(country: string): Zone | undefined {
  const [only, ...others] = zonesByCountry().get(country) ?? []
  return others.length === 0 ? only : undefined
}
