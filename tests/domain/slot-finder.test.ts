import { describe, expect, test } from 'vitest'
import { type LocalDate, localTime, type Zone } from '../../src/domain/clock.ts'
import type { SlotParty } from '../../src/domain/clocks/slot-party.ts'
import type { OtherSlot } from '../../src/domain/findings/elsewhere.ts'
import { findSlots, isFreeOfSleepers, type SlotRequest, type Window } from '../../src/domain/slot-finder.ts'
import { seoul, theDay, utc } from '../makers.ts'

const day = theDay as LocalDate

function aParty(name: string, zone: string | null, parts: Partial<SlotParty> = {}): SlotParty {
  return {
    kind: 'person',
    id: name.toLowerCase(),
    name,
    zone: zone as Zone | null,
    available: null,
    preferred: null,
    stays: [],
    elsewhere: [],
    ...parts,
  }
}

const four = [
  aParty('Seoul', 'Asia/Seoul'),
  aParty('Taipei', 'Asia/Taipei'),
  aParty('Nairobi', 'Africa/Nairobi'),
  aParty('Mexico City', 'America/Mexico_City'),
]

function ask(parts: Partial<SlotRequest> = {}) {
  return findSlots({
    parties: four,
    zone: seoul,
    from: day,
    to: day,
    minutes: 90,
    stepMinutes: 30,
    presentStart: utc('09:00'),
    ...parts,
  })
}

const clockOf = ({ startsAt }: Window) => localTime(startsAt, seoul).clock
const names = (parties: readonly SlotParty[]) => parties.map(({ name }) => name)

test('for four places 90 minutes are free of sleepers from 20:00, 20:30, 21:00 and 21:30 in Seoul and no other time', () => {
  const free = ask().windows.filter(isFreeOfSleepers)

  expect(free.map((one) => [clockOf(one), one.unsocialMinutes])).toEqual([
    ['20:00', 210],
    ['21:30', 210],
    ['20:30', 240],
    ['21:00', 240],
  ])
  expect(free.every(({ asleepMinutes }) => asleepMinutes === 0)).toBe(true)
})

test('every start of the grid is ranked, those without sleepers first and then by the minutes slept through', () => {
  const { windows } = ask()

  expect(windows).toHaveLength(48)
  const minutes = windows.map(({ asleepMinutes }) => asleepMinutes)
  expect(minutes).toEqual(minutes.toSorted((one, other) => one - other))
  expect(names(windows.find((one) => clockOf(one) === '18:00')?.asleep ?? [])).toEqual(['Mexico City'])
})

test('a finer and a coarser grid find what lies on them', () => {
  const starts = (stepMinutes: number) =>
    ask({ stepMinutes }).windows.filter(isFreeOfSleepers).map(clockOf).toSorted()

  expect(starts(60)).toEqual(['20:00', '21:00'])
  expect(starts(15)).toEqual(['20:00', '20:15', '20:30', '20:45', '21:00', '21:15', '21:30'])
})

test('nobody is free for longer than the stretch in which all four are awake', () => {
  expect(ask({ minutes: 180 }).windows.filter(isFreeOfSleepers).map(clockOf)).toEqual(['20:00'])
  expect(ask({ minutes: 181 }).windows.filter(isFreeOfSleepers)).toEqual([])
})

test('each step of a day counts who is asleep and who is up early or late', () => {
  const [first] = ask().days

  expect(first?.date).toBe('2021-10-04')
  expect(first?.cells.map(({ clock }) => clock).filter((_, place) => place % 16 === 0)).toEqual([
    '00:00',
    '08:00',
    '16:00',
  ])
  const at = (clock: string) => first?.cells.find((cell) => cell.clock === clock)
  expect(at('03:00')).toEqual({ startsAt: '2021-10-03T18:00:00Z', clock: '03:00', asleep: 2, unsocial: 1 })
  expect(at('20:00')).toEqual({ startsAt: utc('11:00'), clock: '20:00', asleep: 0, unsocial: 2 })
  expect(at('12:00')).toEqual({ startsAt: utc('03:00'), clock: '12:00', asleep: 0, unsocial: 2 })
})

test('on equal terms the nearest to the present start comes first, on whichever day', () => {
  const { windows, days } = ask({ to: '2021-10-06' as LocalDate, presentStart: utc('2021-10-05T09:00') })

  expect(days.map(({ date }) => date)).toEqual(['2021-10-04', '2021-10-05', '2021-10-06'])
  expect(windows.slice(0, 3).map(({ startsAt }) => startsAt)).toEqual([
    utc('2021-10-05T11:00'),
    utc('2021-10-05T12:30'),
    utc('2021-10-04T12:30'),
  ])
})

test('more than two weeks are not looked at', () => {
  expect(ask({ to: '2022-10-04' as LocalDate }).days).toHaveLength(14)
})

test('a day on which the clocks change has as many steps as it has hours', () => {
  const berlin = 'Europe/Berlin' as Zone
  const cellsOn = (date: string) =>
    ask({ zone: berlin, from: date as LocalDate, to: date as LocalDate }).days[0]?.cells ?? []

  expect(cellsOn('2021-03-28')).toHaveLength(46)
  expect(cellsOn('2021-10-31')).toHaveLength(50)
  expect(cellsOn('2021-03-28').filter(({ clock }) => clock.startsWith('02'))).toEqual([])
})

describe('whoever said when they can', () => {
  const free = (...spans: [string, string][]) =>
    spans.map(([from, to]) => ({ startsAt: utc(from), endsAt: utc(to) }))

  test('is told by name where it is outside of that, and such times come after those that suit everybody', () => {
    const ana = aParty('Ana', 'Asia/Seoul', { available: free(['11:30', '13:30']) })

    const { windows } = ask({ parties: [...four, ana] })

    const awake = windows.filter(isFreeOfSleepers)
    expect(awake.map((one) => [clockOf(one), names(one.unavailable)])).toEqual([
      ['20:30', []],
      ['21:00', []],
      ['20:00', ['Ana']],
      ['21:30', ['Ana']],
    ])
  })

  test('is never held to it where they said nothing', () => {
    expect(ask().windows.flatMap(({ unavailable }) => unavailable)).toEqual([])
  })

  test('and to hours that they like: of equal times the liked one is first', () => {
    const ana = aParty('Ana', 'UTC', { preferred: { from: '12:30', to: '18:00' } })

    const [first] = ask({ parties: [...four, ana] }).windows

    expect(clockOf(first as Window)).toBe('21:30')
    expect(first?.disliked).toBe(0)
  })
})

describe('whoever is needed in another session', () => {
  const stay = { startsAt: utc('11:00'), endsAt: utc('12:00') }
  const other = {
    personId: 'ana',
    sessionId: 'other',
    sessionTitle: 'Other',
    ...stay,
    stays: [stay],
  } as unknown as OtherSlot

  test('is elsewhere in the times that meet it, and those come later', () => {
    const ana = aParty('Ana', 'Asia/Seoul', {
      stays: [{ startsAt: utc('09:00'), endsAt: utc('10:30') }],
      elsewhere: [other],
    })

    const awake = ask({ parties: [...four, ana] }).windows.filter(isFreeOfSleepers)

    expect(awake.map((one) => [clockOf(one), one.elsewhere.map(({ sessionTitle }) => sessionTitle)])).toEqual(
      [
        ['21:30', []],
        ['21:00', []],
        ['20:00', ['Other']],
        ['20:30', ['Other']],
      ],
    )
  })

  test('moves along with the own rows: who comes for the last of them meets nothing before it', () => {
    const ana = aParty('Ana', 'Asia/Seoul', {
      stays: [{ startsAt: utc('10:00'), endsAt: utc('10:30') }],
      elsewhere: [other],
    })

    const { windows } = ask({ parties: [...four, ana] })

    const meets = (clock: string) => windows.find((one) => clockOf(one) === clock)?.elsewhere.length
    expect(['19:00', '19:30', '20:30', '21:00'].map(meets)).toEqual([1, 1, 0, 0])
  })
})

test('somebody whose zone nobody knows costs nothing and says nothing', () => {
  const { windows } = ask({ parties: [...four, aParty('Ana', null)] })

  expect(windows.filter(isFreeOfSleepers).map(clockOf)).toEqual(['20:00', '21:30', '20:30', '21:00'])
})
