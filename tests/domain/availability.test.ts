import { expect, test } from 'vitest'
import { availabilityProblems, instantsOf, isWithin } from '../../src/domain/availability.ts'
import type { Zone } from '../../src/domain/clock.ts'
import { at, utc } from '../makers.ts'

const span = (from: string, to: string) => ({ startsAt: utc(from), endsAt: utc(to) })

test('a span is read by the clocks of the person’s own zone', () => {
  const morning = { from: at('09:00'), to: at('12:00') }

  expect(instantsOf(morning, 'Africa/Nairobi' as Zone)).toEqual(span('06:00', '09:00'))
  expect(instantsOf(morning, 'America/Mexico_City' as Zone)).toEqual(span('14:00', '17:00'))
})

test('a clock that was skipped counts as an hour later, and of one that came twice both are in', () => {
  const berlin = 'Europe/Berlin' as Zone

  expect(instantsOf({ from: at('2021-03-28T02:30'), to: at('2021-03-28T04:00') }, berlin)).toEqual(
    span('2021-03-28T01:30', '2021-03-28T02:00'),
  )
  expect(instantsOf({ from: at('2021-10-31T02:30'), to: at('2021-10-31T02:45') }, berlin)).toEqual(
    span('2021-10-31T00:30', '2021-10-31T01:45'),
  )
})

test('hours that go through midnight hold both sides of it', () => {
  const hours = { from: '22:00', to: '02:00' }

  expect(['21:59', '22:00', '00:30', '02:00'].map((clock) => isWithin(hours, clock))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isWithin({ from: '09:00', to: '17:00' }, '17:00')).toBe(false)
})

test('a span that ends before it begins, and hours of no length, can’t be', () => {
  const spans = [
    { from: at('09:00'), to: at('10:00') },
    { from: at('12:00'), to: at('09:00') },
  ]

  expect(availabilityProblems(spans, { from: '09:00', to: '09:00' })).toEqual([
    {
      field: 'availability.1',
      code: 'availability-unreadable',
      facts: { typed: '2021-10-04 12:00-09:00' },
    },
    { field: 'preferredHours', code: 'hours-unreadable', facts: { typed: '09:00-09:00' } },
  ])
  expect(availabilityProblems(spans.slice(0, 1), null)).toEqual([])
})
