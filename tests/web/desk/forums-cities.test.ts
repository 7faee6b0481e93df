import { expect, test } from 'vitest'
import type { Zone } from '../../../src/domain/clock.ts'
import { type InterfaceLanguage, interfaceLanguages, sayIn } from '../../../src/text/say.ts'
import { Entered } from '../../../src/web/desk/forms/entered.ts'
import { cityName, readZones, suggestCities } from '../../../src/web/desk/forums/cities.ts'
import { findZones } from '../../../src/web/zones/find-zones.ts'

const languages = Object.keys(interfaceLanguages) as InterfaceLanguage[]

test.each(languages)('every city that is suggested is understood when it is typed: %s', (language) => {
  const cities = suggestCities(sayIn(language), [])
  const zones = readZones(Entered.of(Object.fromEntries(cities.map((city) => [city, city]))), language)

  const read = cities.map(zones.read)

  expect(zones.problems).toEqual([])
  expect(new Set(read).size).toBe(cities.length)
})

test('what a city could be is suggested first, and each choice is understood', () => {
  const zones = readZones(Entered.of({ zone: 'Portland' }), 'en')
  zones.read('zone')

  const choices = suggestCities(sayIn('en'), zones.problems).slice(0, 3)

  expect(choices).toEqual(
    findZones('Portland')
      .slice(0, 3)
      .map(({ label }) => label),
  )
  expect(choices.map((choice) => readZones(Entered.of({ zone: choice }), 'en').read('zone'))).not.toContain(
    '',
  )
})

test.each([
  ['Busan', 'Asia/Seoul', 'Busan'],
  ['Portland, Oregon, United States', 'America/Los_Angeles', 'Portland'],
  ['America/Mexico_City', 'America/Mexico_City', 'Mexico City'],
  ['', 'UTC', 'UTC'],
])('the city of %j is called on its own', (typed, zone, name) => {
  expect(cityName(typed, zone as Zone)).toBe(name)
})
