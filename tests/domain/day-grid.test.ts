import { describe, expect, test } from 'vitest'
import type { Instant, LocalDate, Zone } from '../../src/domain/clock.ts'
import { gridOf, hoursOf, type Occurrence, spanOfDay } from '../../src/domain/day-grid.ts'
import type { RoomId, SessionId } from '../../src/domain/ids.ts'

const seoul = 'Asia/Seoul' as Zone
const day = '2021-10-04' as LocalDate
const order = ['hall', 'attic'] as RoomId[]

/** From and to by the clock of Seoul on the day. */
function held(id: string, from: string, to: string, roomId: string | null = null): Occurrence {
  const utc = (clock: string) => new Date(Date.parse(`2021-10-04T${clock}:00+09:00`)).toISOString()
  const instant = (clock: string) => `${utc(clock).slice(0, 19)}Z` as Instant
  return {
    id: id as SessionId,
    startsAt: instant(from),
    endsAt: instant(to),
    roomId: roomId as RoomId | null,
    takesPlace: true,
  }
}

const gridIn = (all: Occurrence[], date = day, zone = seoul) => gridOf(all, date, { zone, order })

/** Each session by its column and its minutes below the top. */
function placesOf(all: Occurrence[]) {
  return Object.fromEntries(
    gridIn(all).sessions.map(({ id, column, top, minutes }) => [id, [column, top, minutes]]),
  )
}

describe('side by side', () => {
  test('what runs at once stands beside each other, what follows takes the free place', () => {
    const all = [held('a', '09:00', '11:00'), held('b', '09:30', '10:00'), held('c', '10:00', '10:30')]

    expect(placesOf(all)).toEqual({ a: [0, 120, 120], b: [1, 150, 30], c: [1, 180, 30] })
  })

  test('rooms have columns of their own, in the forum’s order, before what has no room', () => {
    const grid = gridIn([
      held('none', '08:00', '09:00'),
      held('up', '09:00', '10:00', 'attic'),
      held('down', '12:00', '13:00', 'hall'),
    ])

    expect(grid.rooms).toEqual([
      { roomId: 'hall', column: 0, columns: 1 },
      { roomId: 'attic', column: 1, columns: 1 },
      { roomId: null, column: 2, columns: 1 },
    ])
    expect(grid.sessions.map(({ id, column }) => [id, column])).toEqual([
      ['none', 2],
      ['up', 1],
      ['down', 0],
    ])
  })

  test('two in one room at once stand side by side in it, and each says so', () => {
    const grid = gridIn([
      held('a', '09:00', '10:00', 'hall'),
      held('b', '09:30', '10:30', 'hall'),
      held('c', '10:30', '11:00', 'hall'),
    ])

    expect(grid.rooms).toEqual([{ roomId: 'hall', column: 0, columns: 2 }])
    expect(grid.sessions.map(({ id, column, sharesRoomWith }) => [id, column, sharesRoomWith])).toEqual([
      ['a', 0, ['b']],
      ['b', 1, ['a']],
      ['c', 0, []],
    ])
  })

  test('a cancelled one takes no room from another, and sessions without a room share none', () => {
    const cancelled = { ...held('gone', '09:00', '10:00', 'hall'), takesPlace: false }
    const grid = gridIn([cancelled, held('a', '09:00', '10:00', 'hall'), held('b', '09:00', '10:00')])

    expect(grid.sessions.map(({ sharesRoomWith }) => sharesRoomWith)).toEqual([[], [], []])
  })
})

describe('the hours', () => {
  test('are those from eight to eight where nothing is', () => {
    const { from, minutes, columns } = gridIn([])

    expect([from, minutes, columns]).toEqual(['2021-10-03T23:00:00Z', 12 * 60, 0])
    expect(
      hoursOf(gridIn([]), seoul)
        .map(({ clock }) => clock)
        .slice(0, 2),
    ).toEqual(['08:00', '09:00'])
  })

  test('are whole, with two around the sessions, and none of another day', () => {
    const { from, minutes } = gridIn([held('early', '05:20', '06:00'), held('late', '21:00', '22:10')])

    expect([from, minutes]).toEqual(['2021-10-03T18:00:00Z', 21 * 60])
  })

  test('end at midnight: what goes on stands in both days, cut at each end', () => {
    const night = { ...held('night', '23:00', '23:30'), endsAt: '2021-10-04T16:30:00Z' as Instant }
    const next = gridOf([night], '2021-10-05' as LocalDate, { zone: seoul, order })

    expect(placesOf([night])).toEqual({ night: [0, 120, 60] })
    expect(next.sessions.map(({ top, minutes }) => [top, minutes])).toEqual([[0, 90]])
    expect(gridIn([night], '2021-10-06' as LocalDate).sessions).toEqual([])
  })

  test('of a day that ends when another begins, its sessions are not this day’s', () => {
    const before = { ...held('x', '00:00', '00:30'), startsAt: '2021-10-03T14:00:00Z' as Instant }

    expect(gridIn([{ ...before, endsAt: '2021-10-03T15:00:00Z' as Instant }]).sessions).toEqual([])
  })
})

describe('a day that changes the clocks', () => {
  const paris = 'Europe/Paris' as Zone

  test('has 23 or 25 hours', () => {
    expect(spanOfDay('2021-03-28' as LocalDate, paris)).toEqual({
      from: '2021-03-27T23:00:00Z',
      to: '2021-03-28T22:00:00Z',
    })
    expect(spanOfDay('2021-10-31' as LocalDate, paris)).toEqual({
      from: '2021-10-30T22:00:00Z',
      to: '2021-10-31T23:00:00Z',
    })
  })

  test('leaves out the hour that is skipped', () => {
    const early = { ...held('x', '09:00', '10:00'), startsAt: '2021-03-28T00:00:00Z' as Instant }
    const grid = gridIn(
      [{ ...early, endsAt: '2021-03-28T02:00:00Z' as Instant }],
      '2021-03-28' as LocalDate,
      paris,
    )

    expect(
      hoursOf(grid, paris)
        .map(({ clock }) => clock)
        .slice(0, 3),
    ).toEqual(['00:00', '01:00', '03:00'])
  })

  test('begins later where midnight is skipped', () => {
    expect(spanOfDay('2021-03-28' as LocalDate, 'Asia/Beirut' as Zone).from).toBe('2021-03-27T22:00:00Z')
  })
})
