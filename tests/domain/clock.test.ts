import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMinutes,
  allZones,
  daysBetween,
  findInstant,
  type Instant,
  instantAt,
  knownZone,
  type LocalDate,
  laterOf,
  localTime,
  minutesBetween,
  offsetMinutes,
  readInstant,
  readLocalDate,
  readWallClock,
  shiftWallClock,
  type WallClock,
  wallClockAt,
  type Zone,
  zonesAgree,
} from '../../src/domain/clock.ts'
import { startAt, unwrap, utc } from '../makers.ts'
import fc from '../properties.ts'

const zone = (name: string) => name as Zone
const found = (clock: string, name: string, which?: 'first' | 'second') =>
  unwrap(findInstant(startAt(clock, name, which)))

describe('which zones are taken', () => {
  test.each([
    ['Asia/Seoul', 'Asia/Seoul'],
    ['asia/calcutta', 'Asia/Kolkata'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['AMERICA/NEW_YORK', 'America/New_York'],
    ['US/Eastern', 'America/New_York'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
  ])('%s is %s', (name, known) => {
    expect(knownZone(name)).toBe(known)
  })

  test.each([
    'KST',
    'EST',
    'CST',
    'GMT',
    'EST5EDT',
    'Japan',
    '+09:00',
    'UTC+9',
    'GMT+9',
    'Etc/GMT+3',
    'etc/gmt-14',
    'Etc/Unknown',
    'Asia/Atlantis',
    'Asia/Seoul ',
    ' Asia/Seoul',
    'Asia/Seoul\n',
    'Asia/',
    '/Seoul',
    '../etc/passwd',
    'posix/Asia/Seoul',
    `Asia/${'a'.repeat(80)}`,
    '',
  ])('%j is refused, also when asked again', (name) => {
    expect(knownZone(name)).toBeUndefined()
    expect(knownZone(name)).toBeUndefined()
  })

  test('every zone to choose from stands once, under the name that it is kept by', () => {
    const zones = allZones()

    expect(zones.map(knownZone)).toEqual(zones)
    expect(new Set(zones).size).toBe(zones.length)
    expect(zones.slice(0, 2)).toEqual(['UTC', 'Africa/Abidjan'])
    expect(zones).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Europe/Kyiv', 'America/Nuuk']))
  })
})

describe('from a clock on the wall to an instant', () => {
  test.each([
    ['2021-10-04T18:00', 'Asia/Seoul', '2021-10-04T09:00:00Z'],
    ['2021-10-04T18:00', 'UTC', '2021-10-04T18:00:00Z'],
    ['2021-10-04T18:00', 'Asia/Kathmandu', '2021-10-04T12:15:00Z'],
    ['2021-10-04T18:00', 'America/Mexico_City', '2021-10-04T23:00:00Z'],
    ['2021-12-30T18:00', 'Pacific/Kiritimati', '2021-12-30T04:00:00Z'],
    ['2021-12-31T23:00', 'Pacific/Pago_Pago', '2022-01-01T10:00:00Z'],
    ['2024-02-29T12:00', 'Africa/Nairobi', '2024-02-29T09:00:00Z'],
    ['2011-12-29T23:59', 'Pacific/Apia', '2011-12-30T09:59:00Z'],
    ['2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s in %s is %s', (clock, name, at) => {
    expect(found(clock, name)).toEqual({ at, twice: false })
  })

  test.each([
    ['Berlin, spring', '2021-03-28T02:30', 'Europe/Berlin'],
    ['Berlin, the first minute skipped', '2021-03-28T02:00', 'Europe/Berlin'],
    ['New York, spring', '2021-03-14T02:30', 'America/New_York'],
    ['Lord Howe moves by half an hour', '2021-10-03T02:15', 'Australia/Lord_Howe'],
    ['Havana changes at midnight', '2021-03-14T00:30', 'America/Havana'],
    ['Beirut has no midnight that day', '2022-03-27T00:00', 'Asia/Beirut'],
    ['Apia skipped the whole day', '2011-12-30T00:00', 'Pacific/Apia'],
    ['Apia skipped the whole day, to its end', '2011-12-30T23:59', 'Pacific/Apia'],
  ])('a clock that is skipped is refused: %s', (_where, clock, name) => {
    for (const which of ['first', 'second'] as const) {
      expect(findInstant(startAt(clock, name, which))).toEqual({
        ok: false,
        problems: [{ field: 'clock', code: 'clock-never-was', facts: { clock, zone: name } }],
      })
    }
  })

  test.each([
    ['2021-03-28T01:59', 'Europe/Berlin', '2021-03-28T00:59:00Z'],
    ['2021-03-28T03:00', 'Europe/Berlin', '2021-03-28T01:00:00Z'],
    ['2021-10-03T01:59', 'Australia/Lord_Howe', '2021-10-02T15:29:00Z'],
    ['2021-10-03T02:30', 'Australia/Lord_Howe', '2021-10-02T15:30:00Z'],
  ])('the minutes beside a gap are there: %s in %s', (clock, name, at) => {
    expect(found(clock, name)).toEqual({ at, twice: false })
  })

  test.each([
    ['2021-10-31T02:30', 'Europe/Berlin', '2021-10-31T00:30:00Z', '2021-10-31T01:30:00Z'],
    ['2021-10-31T02:00', 'Europe/Berlin', '2021-10-31T00:00:00Z', '2021-10-31T01:00:00Z'],
    ['2021-11-07T01:30', 'America/New_York', '2021-11-07T05:30:00Z', '2021-11-07T06:30:00Z'],
    ['2021-04-04T01:45', 'Australia/Lord_Howe', '2021-04-03T14:45:00Z', '2021-04-03T15:15:00Z'],
    ['2021-11-07T00:30', 'America/Havana', '2021-11-07T04:30:00Z', '2021-11-07T05:30:00Z'],
    ['2022-10-29T23:30', 'Asia/Beirut', '2022-10-29T20:30:00Z', '2022-10-29T21:30:00Z'],
  ])(
    'a clock that shows twice gives the first, the second on request, and says so: %s in %s',
    (clock, name, first, second) => {
      expect(found(clock, name)).toEqual({ at: first, twice: true })
      expect(found(clock, name, 'second')).toEqual({ at: second, twice: true })
    },
  )

  test('the second of a clock that shows once is that one', () => {
    expect(found('18:00', 'Asia/Seoul', 'second')).toEqual({ at: utc('09:00'), twice: false })
  })

  test.each([
    '2021-02-30T10:00',
    '2021-13-01T10:00',
    '2021-10-04T24:00',
    '2021-10-04T10:60',
    '9999-12-31T23:59',
    'soon',
  ])('a clock that no calendar has is refused: %s', (clock) => {
    const asked = { clock: clock as WallClock, zone: zone('America/New_York'), which: 'first' } as const

    expect(findInstant(asked)).toEqual({
      ok: false,
      problems: [{ field: 'clock', code: 'clock-unreadable', facts: { clock } }],
    })
  })

  test('in any zone, the clock that an instant shows leads back to it', () => {
    const minutes = fc.integer({ min: Date.UTC(1973, 0) / 60_000, max: Date.UTC(2037, 11) / 60_000 })

    fc.assert(
      fc.property(fc.constantFrom(...allZones()), minutes, (name, minute) => {
        expectWayBack(instantAt(minute * 60_000), name)
      }),
      { numRuns: 3_000 },
    )
  })

  test('also in the hours around every change of the clocks of a year', () => {
    for (const name of allZones()) {
      for (const change of changesOf(name, 2021)) {
        for (let minutes = -120; minutes <= 120; minutes += 30) {
          expectWayBack(addMinutes(change, minutes), name)
        }
      }
    }
  })
})

function expectWayBack(at: Instant, name: Zone) {
  const clock = wallClockAt(at, name)
  const both = (['first', 'second'] as const).map((which) =>
    unwrap(findInstant({ clock, zone: name, which })),
  )
  const instants = both.map((one) => one.at)
  expect(instants, `${at} is ${clock} in ${name}`).toContain(at)
  expect(both.map(({ twice }) => twice)).toEqual(Array(2).fill(instants[0] !== instants[1]))
  expect(instants).toEqual(instants.toSorted())
}

function changesOf(name: Zone, year: number): Instant[] {
  const days = Array.from({ length: 366 }, (_, day) => instantAt(Date.UTC(year, 0, 1 + day)))
  return days
    .filter((day) => offsetMinutes(day, name) !== offsetMinutes(addMinutes(day, 24 * 60), name))
    .map((day) => {
      const quarters = Array.from({ length: 97 }, (_, quarter) => addMinutes(day, quarter * 15))
      return quarters.find((at) => offsetMinutes(at, name) !== offsetMinutes(day, name)) as Instant
    })
}

describe('from an instant to the clock on the wall', () => {
  test('each zone has its own date, clock and offset', () => {
    const at = utc('22:30')

    expect(localTime(at, zone('Asia/Seoul'))).toEqual({
      date: '2021-10-05',
      clock: '07:30',
      offsetMinutes: 540,
    })
    expect(localTime(at, zone('America/Mexico_City'))).toEqual({
      date: '2021-10-04',
      clock: '17:30',
      offsetMinutes: -300,
    })
    expect(localTime(at, zone('Asia/Kathmandu'))).toEqual({
      date: '2021-10-05',
      clock: '04:15',
      offsetMinutes: 345,
    })
    expect(localTime(at, zone('UTC'))).toEqual({ date: '2021-10-04', clock: '22:30', offsetMinutes: 0 })
    expect(wallClockAt(at, zone('Asia/Seoul'))).toBe('2021-10-05T07:30')
  })

  test('the offset is that of the moment, not of today', () => {
    expect(offsetMinutes(utc('2021-07-01T12:00'), zone('Europe/Berlin'))).toBe(120)
    expect(offsetMinutes(utc('2021-12-01T12:00'), zone('Europe/Berlin'))).toBe(60)
  })

  test('two zones agree only when their clocks are the same the whole time, both ends included', () => {
    const agree = (from: string, to: string) =>
      zonesAgree(zone('Europe/London'), zone('UTC'), utc(from), utc(to))

    expect(agree('2021-12-01T09:00', '2021-12-01T11:00')).toBe(true)
    expect(agree('2021-07-01T09:00', '2021-07-01T11:00')).toBe(false)
    expect(agree('2021-03-28T00:30', '2021-03-28T00:59')).toBe(true)
    expect(agree('2021-03-28T00:30', '2021-03-28T01:00')).toBe(false)
    expect(agree('2021-10-31T00:59', '2021-10-31T02:00')).toBe(false)
    expect(agree('2021-10-31T01:00', '2021-10-31T02:00')).toBe(true)
    expect(zonesAgree(zone('Asia/Seoul'), zone('Asia/Tokyo'), utc('09:00'), utc('11:00'))).toBe(true)
    expect(
      zonesAgree(
        zone('Europe/Chisinau'),
        zone('Europe/Bucharest'),
        utc('2021-03-27T23:30'),
        utc('2021-03-28T01:30'),
      ),
    ).toBe(false)
  })
})

describe('reading what a file or a form says', () => {
  test.each([
    ['2021-10-04T09:00:00Z', '2021-10-04T09:00:00Z'],
    ['2021-10-04T09:00:00.123Z', '2021-10-04T09:00:00Z'],
    ['2021-10-04T09:00Z', '2021-10-04T09:00:00Z'],
    ['2021-10-04T18:00+09:00', '2021-10-04T09:00:00Z'],
    ['2021-10-04T18:00:30+0900', '2021-10-04T09:00:30Z'],
    ['2021-10-04T00:30-05:00', '2021-10-04T05:30:00Z'],
  ])('%s is the instant %s', (text, at) => {
    expect(readInstant(text)).toBe(at)
  })

  test.each([
    '2021-10-04',
    '2021-10-04T09:00',
    '2021-02-30T09:00Z',
    '2021-10-04T25:00Z',
    '9999-12-31T23:59-05:00',
    '0000-01-01T00:00+05:00',
    '2021-10-04 09:00Z',
    'October 4th, 2021',
    '',
  ])('%j is no instant', (text) => {
    expect(readInstant(text)).toBeUndefined()
  })

  test('days and clocks that never were are not read', () => {
    expect(['2021-10-04', '2024-02-29'].map(readLocalDate)).toEqual(['2021-10-04', '2024-02-29'])
    expect(
      [
        '2021-02-29',
        '2021-04-31',
        '2021-00-10',
        '2021-10-00',
        '0000-00-00',
        '2021-10-4',
        '4.10.2021',
        '',
      ].map(readLocalDate),
    ).toEqual(Array(8).fill(undefined))
    expect(['2021-10-04T00:00', '2021-10-04T23:59'].map(readWallClock)).toEqual([
      '2021-10-04T00:00',
      '2021-10-04T23:59',
    ])
    expect(
      [
        '2021-10-04T24:00',
        '2021-10-04T23:60',
        '2021-02-29T10:00',
        '2021-10-04T9:00',
        '2021-10-04T09:00:00',
        '2021-10-04T09:00Z',
        '9999-12-31T23:59',
      ].map(readWallClock),
    ).toEqual(Array(7).fill(undefined))
  })
})

describe('counting', () => {
  test('minutes and days are counted across months, years and changes of the clocks', () => {
    const day = (text: string) => text as LocalDate

    expect(addMinutes(utc('2021-12-31T23:50'), 20)).toBe('2022-01-01T00:10:00Z')
    expect(minutesBetween(utc('10:00'), utc('09:15'))).toBe(-45)
    expect(laterOf(utc('09:00'), utc('10:00'))).toBe(utc('10:00'))
    expect(daysBetween(day('2021-12-31'), day('2022-01-01'))).toBe(1)
    expect(daysBetween(day('2021-03-29'), day('2021-03-27'))).toBe(-2)
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01')
    expect(addDays(day('2021-01-01'), -1)).toBe('2020-12-31')
  })

  test.each([
    ['2021-10-04T18:00', 10, '2021-10-04T18:10'],
    ['2021-12-31T23:55', 10, '2022-01-01T00:05'],
    ['2021-03-01T00:30', -90, '2021-02-28T23:00'],
    ['2199-12-31T23:59', 1, undefined],
    ['2021-02-30T18:00', 10, undefined],
    ['T18:00', 10, undefined],
  ])('the clock that shows %s, %i minutes on, shows %s', (clock, minutes, shown) => {
    expect(shiftWallClock(clock, minutes)).toBe(shown)
  })
})
