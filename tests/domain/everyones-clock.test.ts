import { describe, expect, test } from 'vitest'
import type { Zone } from '../../src/domain/clock.ts'
import { clocksAt, type Party, partiesOf } from '../../src/domain/everyones-clock.ts'
import { aForum, seoul, utc } from '../makers.ts'

const noZone = () => undefined
const person = (name: string, zone: string | null, country: string | null = null) => ({
  id: name.toLowerCase(),
  name,
  zone: zone as Zone | null,
  country,
})
const region = (name: string, zone: string) => ({ name, zone })

const four = aForum({
  hostCity: region('Mexico City', 'America/Mexico_City'),
  audienceRegions: [
    region('Nairobi', 'Africa/Nairobi'),
    region('Seoul', 'Asia/Seoul'),
    region('Taipei', 'Asia/Taipei'),
  ],
})

function clocks(parties: Party[], from = '09:00', to = '10:30') {
  return clocksAt({ startsAt: utc(from), endsAt: utc(to), zone: seoul }, parties)
}

test('at 18:00 in Seoul it is 17:00 in Taipei, 12:00 in Nairobi and 04:00 in Mexico City, which is asleep', () => {
  const { places } = clocks(partiesOf(four, [], noZone))

  expect(places.map(({ parties, clock, worst }) => [parties[0]?.name, clock, worst])).toEqual([
    ['Seoul', '18:00', 'fine'],
    ['Taipei', '17:00', 'fine'],
    ['Nairobi', '12:00', 'fine'],
    ['Mexico City', '04:00', 'asleep'],
  ])
})

test('whoever lives by one clock is one entry, and zones that agree that day are too', () => {
  const people = [person('Kenzo', 'Asia/Tokyo'), person('Choi', 'Asia/Seoul')]

  const [first] = clocks(partiesOf(four, people, noZone)).places

  expect(first?.zones).toEqual(['Asia/Seoul', 'Asia/Tokyo'])
  expect(first?.parties.map(({ kind, name }) => [kind, name])).toEqual([
    ['region', 'Seoul'],
    ['person', 'Kenzo'],
    ['person', 'Choi'],
  ])
})

test('zones that part within the session are two entries', () => {
  const people = [person('Ana', 'Europe/Berlin'), person('Bea', 'Africa/Algiers')]

  const parties = partiesOf(aForum({ audienceRegions: [] }), people, noZone)
  const before = clocks(parties, '2021-10-31T00:00', '2021-10-31T02:00').places

  expect(before.map(({ clock, zones }) => [clock, ...zones]).slice(0, 2)).toEqual([
    ['02:00', 'Europe/Berlin'],
    ['01:00', 'Africa/Algiers'],
  ])
})

describe('where somebody sits', () => {
  const onlyZoneOf = (country: string) => (country === 'KE' ? ('Africa/Nairobi' as Zone) : undefined)
  const zonesOf = (...people: ReturnType<typeof person>[]) =>
    partiesOf(four, people, onlyZoneOf)
      .filter(({ kind }) => kind === 'person')
      .map(({ zone }) => zone)

  test('their own zone counts before their country, and a country of several zones says nothing', () => {
    expect(
      zonesOf(person('A', 'Asia/Seoul', 'KE'), person('B', null, 'KE'), person('C', null, 'US')),
    ).toEqual(['Asia/Seoul', 'Africa/Nairobi', null])
  })

  test('is asked where nobody knows it', () => {
    const all = clocks(partiesOf(four, [person('C', null, 'US'), person('D', null)], onlyZoneOf))

    expect(all.asked.map(({ name }) => name)).toEqual(['C', 'D'])
    expect(all.places).toHaveLength(4)
  })
})

test('the host city is one of the regions only once', () => {
  const forum = aForum({
    hostCity: region('Mexico City', 'America/Mexico_City'),
    audienceRegions: [region('Mexico City', 'America/Mexico_City'), region('Oaxaca', 'America/Mexico_City')],
  })

  expect(partiesOf(forum, [], noZone).map(({ kind, name }) => [kind, name])).toEqual([
    ['host', 'Mexico City'],
    ['region', 'Oaxaca'],
  ])
})

test('a session that runs into the night is fine at first, and says from when it is not', () => {
  const [place] = clocks([{ kind: 'region', id: '', name: 'Seoul', zone: seoul }], '10:30', '14:30').places

  expect(place).toEqual({
    zones: ['Asia/Seoul'],
    parties: [{ kind: 'region', id: '', name: 'Seoul', zone: 'Asia/Seoul' }],
    clock: '19:30',
    date: '2021-10-04',
    dayShift: 0,
    waking: 'fine',
    worst: 'asleep',
    worstFrom: '23:00',
    minutes: { fine: 30, early: 0, late: 180, asleep: 30 },
  })
})

test('days that are others than in the session’s zone are counted', () => {
  const parties = partiesOf(
    aForum({ hostCity: region('Honolulu', 'Pacific/Honolulu'), audienceRegions: [] }),
    [person('Ana', 'Pacific/Auckland')],
    noZone,
  )

  const at = (from: string) =>
    clocks(parties, from, from).places.map(({ clock, dayShift }) => [clock, dayShift])

  expect(at('09:00')).toEqual([
    ['22:00', 0],
    ['23:00', -1],
  ])
  expect(at('14:00')).toEqual([
    ['03:00', 1],
    ['04:00', 0],
  ])
})
