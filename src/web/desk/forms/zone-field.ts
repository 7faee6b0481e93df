/** A zone in a form: shown as a city that people know, read from whatever they call it. */
import type { Zone } from '../../../domain/clock.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import { findZones, readZone } from '../../zones/find-zones.ts'
import { isTouched, type Reading, readField } from './reading.ts'

const cities = new Map<string, string>()

/** `Nairobi, Kenya`; the zone's own name where the city is called like one of another zone. Empty for no zone. */
export function enterZone(language: InterfaceLanguage, zone: Zone | null): string {
  if (zone === null || zone === '') return ''
  const key = `${language} ${zone}`
  const known = cities.get(key) ?? cityOf(language, zone)
  cities.set(key, known)
  return known
}

function cityOf(language: InterfaceLanguage, zone: Zone): string {
  const label = findZones(zone, language)[0]?.label ?? zone
  const read = readZone(label, language)
  return read.ok && read.value === zone ? label : zone
}

/** A place without a zone yet needs one: there an empty field is a problem too. */
export function readZoneField(reading: Reading, name: string, kept: Zone | undefined): Zone {
  if (kept !== undefined) return readField(reading, name, kept, (text) => readZone(text, reading.language))
  const read = readZone(reading.entered.text(name), reading.language)
  if (read.ok) return read.value
  reading.problems.push(...read.problems.map((problem) => ({ ...problem, field: name })))
  return '' as Zone
}

/** Null where nothing was typed. */
export function readZoneOrNull(reading: Reading, name: string, kept: Zone | null): Zone | null {
  const isEmptied = isTouched(reading, name) && reading.entered.text(name) === ''
  return isEmptied
    ? null
    : readField<Zone | null>(reading, name, kept, (text) => readZone(text, reading.language))
}
