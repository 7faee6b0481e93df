/** The places in brackets behind a zone: `KST (Seoul)`, `CST (Ciudad de México, UTC−6)`. They belong to it, and tell which is meant. */
import { type Instant, knownZone, offsetMinutes, type Zone } from '../../../domain/clock.ts'
import { zonesOfPlace } from './zone-places.ts'
import type { ZoneSpan } from './zones.ts'

const bracket =
  /^\s?[([]((?!utc|gmt)\p{L}[^()[\]\n\d+−-]{1,50})([)\]]|,\s?(?:utc|gmt)[\s\d:.+−±-]{0,8}[)\]])/iu

export function withPlaces(text: string, span: ZoneSpan): ZoneSpan {
  const behind = bracket.exec(text.slice(span.to, span.to + 90))
  const [, written = '', end = ''] = behind ?? []
  if (behind === null) return span
  const places = written.split(/[,/·&]/u).map((place) => zonesOfPlace(place))
  if (places.some((zones) => zones.length === 0)) return span
  const zones = places.flat().flatMap((zone) => knownZone(zone) ?? [])
  const fitting = zones.filter((zone) => span.candidates.some((candidate) => agree(candidate, zone)))
  if (fitting.length === 0) return span
  const to = span.to + behind[0].length - (end.startsWith(',') ? end.length : 0)
  if (span.iana !== null) return { ...span, to }
  const [only, ...others] = new Set(fitting)
  return { ...span, to, iana: others.length === 0 ? (only ?? null) : null, candidates: [...new Set(fitting)] }
}

/** In one half of the year at least their clocks show the same. */
function agree(one: string, other: Zone): boolean {
  return seasons.some((noon) => offsetAt(one, noon) === offsetMinutes(noon, other))
}

const seasons = ['2021-01-15T12:00Z', '2021-07-15T12:00Z'] as Instant[]

function offsetAt(zone: string, at: Instant): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const known = knownZone(zone)
  return known === undefined ? undefined : offsetMinutes(at, known)
}
