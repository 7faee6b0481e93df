import { expect, test } from 'vitest'
import { allZones, type Zone } from '../../../src/domain/clock.ts'
import { type InterfaceLanguage, interfaceLanguages, sayIn } from '../../../src/text/say.ts'
import { Entered } from '../../../src/web/desk/forms/entered.ts'
import { startReading } from '../../../src/web/desk/forms/reading.ts'
import { enterZone, readZoneField } from '../../../src/web/desk/forms/zone-field.ts'
import { cityName, suggestCities } from '../../../src/web/desk/forums/cities.ts'
import { findZones } from '../../../src/web/zones/find-zones.ts'

const languages = Object.keys(interfaceLanguages) as InterfaceLanguage[]

/** As fields of a form whose document has no zones yet. */
function readZones(typed: readonly string[], language: InterfaceLanguage) {
  const entered = Entered.of(Object.fromEntries(typed.map((one) => [one, one])))
  const reading = startReading(entered, new Entered(), language)
  return { zones: typed.map((one) => readZoneField(reading, one, undefined)), problems: reading.problems }
}

test.each(languages)('every city that is suggested is understood when it is typed: %s', (language) => {
  const cities = suggestCities(sayIn(language), [])

  const { zones, problems } = readZones(cities, language)

  expect(problems).toEqual([])
  expect(new Set(zones).size).toBe(cities.length)
})

test('what a city could be is suggested first, and each choice is understood', () => {
  const choices = suggestCities(sayIn('en'), readZones(['Portland'], 'en').problems).slice(0, 3)

  expect(choices).toEqual(
    findZones('Portland')
      .slice(0, 3)
      .map(({ label }) => label),
  )
  expect(readZones(choices, 'en').zones).not.toContain('')
})

test.each(languages)('every zone is shown as something that is read as that zone: %s', (language) => {
  const zones = allZones()

  const shown = zones.map((zone) => enterZone(language, zone))

  expect(readZones(shown, language)).toEqual({ zones, problems: [] })
})

test.each([
  ['Busan', 'Asia/Seoul', 'Busan'],
  ['Portland, Oregon, United States', 'America/Los_Angeles', 'Portland'],
  ['America/Mexico_City', 'America/Mexico_City', 'Mexico City'],
  ['', 'UTC', 'UTC'],
])('the city of %j is called on its own', (typed, zone, name) => {
  expect(cityName(typed, zone as Zone, 'en')).toBe(name)
})
