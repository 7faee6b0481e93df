import { expect, test } from 'vitest'
import type { Zone } from '../../src/domain/clock.ts'
import { wakingAt, wakingDuring } from '../../src/domain/waking.ts'
import { seoul, utc } from '../makers.ts'

const mexico = 'America/Mexico_City' as Zone
const none = { fine: 0, early: 0, late: 0, asleep: 0 }

test.each([
  ['05:59', 'asleep'],
  ['06:00', 'early'],
  ['07:59', 'early'],
  ['08:00', 'fine'],
  ['19:59', 'fine'],
  ['20:00', 'late'],
  ['22:59', 'late'],
  ['23:00', 'asleep'],
  ['00:00', 'asleep'],
] as const)('at %s people are %s', (clock, waking) => {
  expect(wakingAt(utc(clock), 'UTC' as Zone)).toBe(waking)
})

test('a span counts the minutes of each state, and its worst minute is told', () => {
  expect(wakingDuring(utc('11:00'), utc('12:30'), mexico)).toEqual({
    worst: 'early',
    worstFrom: utc('11:00'),
    minutes: { ...none, early: 90 },
  })
  expect(wakingDuring(utc('10:30'), utc('11:45'), seoul)).toEqual({
    worst: 'late',
    worstFrom: utc('11:00'),
    minutes: { ...none, fine: 30, late: 45 },
  })
})

test('what ends at 23:00 touches nobody’s sleep, and a minute more does', () => {
  expect(wakingDuring(utc('12:30'), utc('14:00'), seoul).worst).toBe('late')
  expect(wakingDuring(utc('12:30'), utc('14:01'), seoul)).toEqual({
    worst: 'asleep',
    worstFrom: utc('14:00'),
    minutes: { ...none, late: 90, asleep: 1 },
  })
})

test('a whole day and a night after it are counted through midnight', () => {
  expect(wakingDuring(utc('00:00'), utc('2021-10-05T07:00'), 'UTC' as Zone).minutes).toEqual({
    asleep: 7 * 60 + 6 * 60,
    early: 120 + 60,
    fine: 12 * 60,
    late: 3 * 60,
  })
})

test('a span of no length is its moment', () => {
  expect(wakingDuring(utc('14:00'), utc('14:00'), seoul)).toEqual({
    worst: 'asleep',
    worstFrom: utc('14:00'),
    minutes: none,
  })
})

test('where the clocks change within it, each minute counts by the clock that it has', () => {
  const berlin = 'Europe/Berlin' as Zone
  const spring = wakingDuring(utc('2021-03-28T00:00'), utc('2021-03-28T06:30'), berlin)
  const autumn = wakingDuring(utc('2021-10-31T00:00'), utc('2021-10-31T06:30'), berlin)

  expect(spring.minutes).toEqual({ asleep: 240, early: 120, fine: 30, late: 0 })
  expect(autumn.minutes).toEqual({ asleep: 300, early: 90, fine: 0, late: 0 })
})
