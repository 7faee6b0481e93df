import { expect, test } from 'vitest'
import { allZones, knownZone } from '../../src/domain/clock.ts'
import { allCities } from '../../src/text/cities.ts'
import { findZones, readZone } from '../../src/web/zones/find-zones.ts'

test.each([
  ['Asia/Seoul', 'Asia/Seoul'],
  ['asia/seoul', 'Asia/Seoul'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['utc', 'UTC'],
  ['Seoul', 'Asia/Seoul'],
  [' mexico  city ', 'America/Mexico_City'],
  ['ＳＥＯＵＬ', 'Asia/Seoul'],
  ['sao paulo', 'America/Sao_Paulo'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['서울', 'Asia/Seoul'],
  ['멕시코시티', 'America/Mexico_City'],
  ['Kiev', 'Europe/Kyiv'],
  ['Calcutta', 'Asia/Kolkata'],
  ['Koidu', 'Africa/Freetown'],
  ['Bilbao', 'Europe/Madrid'],
  ['Busan', 'Asia/Seoul'],
  ['Malta', 'Europe/Malta'],
  ['Kenya', 'Africa/Nairobi'],
  ['ke', 'Africa/Nairobi'],
  ['케냐', 'Africa/Nairobi'],
  ['한국', 'Asia/Seoul'],
  ['London', 'Europe/London'],
  ['London, Canada', 'America/Toronto'],
  ['Córdoba, Spain', 'Europe/Madrid'],
  ['Portland, Maine', 'America/New_York'],
  ['서울, 대한민국', 'Asia/Seoul'],
])('%j is in %s', (typed, zone) => {
  expect(readZone(typed)).toEqual({ ok: true, value: zone })
})

test.each([
  ['Korea', 'Seoul, South Korea; Pyongyang, North Korea'],
  ['San Juan, P', 'San Juan, Puerto Rico'],
])('what %j could mean begins with %s', (typed, labels) => {
  expect(
    findZones(typed)
      .map(({ label }) => label)
      .join('; '),
  ).toMatch(new RegExp(`^${labels}`))
})

test('several zones are a problem that names the choices', () => {
  expect(readZone('La Paz')).toEqual({
    ok: false,
    problems: [
      {
        field: 'zone',
        code: 'zone-ambiguous',
        facts: {
          typed: 'La Paz',
          choices: 'La Paz, Bolivia; La Paz, Mexico; La Paz, Honduras; La Paz, Argentina',
        },
      },
    ],
  })
})

test.each(['KST', 'cst', 'CEST', 'IST', 'GMT', 'Z', 'UTC+9', 'gmt-05:30', '+09:00', 'UTC−5'])(
  '%j says too little to be a zone',
  (typed) => {
    expect(readZone(typed)).toEqual({
      ok: false,
      problems: [{ field: 'zone', code: 'zone-abbreviation', facts: { typed } }],
    })
  },
)

test.each(['', '  ', 'xyzzy', ',', 'Seoul, Kenya', 'a'.repeat(10_000), '../../etc/passwd', '(((', '\u0000'])(
  '%j is no zone',
  (typed) => {
    expect(readZone(typed)).toEqual({
      ok: false,
      problems: [{ field: 'zone', code: 'zone-unknown', facts: { typed: typed.trim() } }],
    })
    expect(findZones(typed)).toEqual([])
  },
)

test('the largest city comes first, and nobody has to read more than ten', () => {
  const found = findZones('United States')

  expect(found.slice(0, 3)).toEqual([
    { zone: 'America/New_York', label: 'New York, United States' },
    { zone: 'America/Los_Angeles', label: 'Los Angeles, United States' },
    { zone: 'America/Chicago', label: 'Chicago, United States' },
  ])
  expect(found).toHaveLength(10)
})

test('a city is found while it is typed', () => {
  expect(findZones('nairo')).toEqual([{ zone: 'Africa/Nairobi', label: 'Nairobi, Kenya' }])
})

test('cities of one name in one country are told apart by where they are', () => {
  expect(findZones('Springfield').map(({ label }) => label)).toEqual([
    'Springfield, Massachusetts, United States',
    'Springfield, Missouri, United States',
    'Springfield, Illinois, United States',
    'Springfield, Ohio, United States',
    'Springfield, Oregon, United States',
  ])
})

test('labels are in the reader’s language, and cities that it has a name for too', () => {
  expect(findZones('Seoul', 'ko')).toEqual([{ zone: 'Asia/Seoul', label: '서울, 대한민국' }])
})

test('a label typed again finds its zone', () => {
  const found = allCities()
    .filter((_, index) => index % 40 === 0)
    .flatMap(({ name }) => findZones(name))

  expect(found.length).toBeGreaterThan(200)
  expect(found.filter(({ zone, label }) => !sameZone(readZone(label), zone))).toEqual([])
})

test('every zone is found by its name and by the city that it is called by', () => {
  const zones = allZones()
  const byCity = zones.filter((zone) => {
    const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
    return findZones(city).some((found) => found.zone === zone)
  })

  expect(zones.filter((zone) => !sameZone(readZone(zone), zone))).toEqual([])
  expect(zones.filter((zone) => !byCity.includes(zone))).toEqual([])
})

test('every city lies in a zone that is known', () => {
  expect(allCities().length).toBeGreaterThan(7_000)
  expect(allCities().filter(({ zone }) => knownZone(zone) !== zone)).toEqual([])
})

function sameZone(read: ReturnType<typeof readZone>, zone: string): boolean {
  return read.ok && read.value === zone
}
