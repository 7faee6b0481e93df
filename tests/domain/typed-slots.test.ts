import { describe, expect, test } from 'vitest'
import type { Zone } from '../../src/domain/clock.ts'
import { readTypedEnd, readTypedPin, writePin } from '../../src/domain/typed-slots.ts'
import { at, startAt, unwrap, utc } from '../makers.ts'

const evening = { start: startAt('18:00'), plannedMinutes: 90 }
const lateNight = { start: startAt('23:00'), plannedMinutes: 90 }
const midnight = { start: startAt('00:00'), plannedMinutes: 60 }

describe('a pin', () => {
  test.each([
    ['18:40', evening, at('18:40')],
    ['6:40 pm', evening, at('18:40')],
    ['17:45', evening, at('17:45')],
    ['00:10', lateNight, at('2021-10-05T00:10')],
    ['23:50', midnight, at('2021-10-03T23:50')],
    ['2021-10-06 09:00', evening, at('2021-10-06T09:00')],
  ])('%s is on the day that brings it nearest to the session', (typed, frame, clock) => {
    expect(unwrap(readTypedPin(typed, frame))).toBe(clock)
  })

  test.each(['', 'later', '+5m', '25:00', '2021-13-40 10:00'])('%j is refused', (typed) => {
    expect(readTypedPin(typed, evening).ok).toBe(false)
  })

  test.each([at('18:40'), at('2021-10-05T00:10'), at('2021-10-09T18:00'), at('2021-10-04T05:00')])(
    '%s is written so that it reads as itself again',
    (pin) => {
      expect(unwrap(readTypedPin(writePin(pin, lateNight), lateNight))).toBe(pin)
    },
  )

  test('is written without its day where that says nothing', () => {
    expect(
      [at('23:10'), at('2021-10-05T00:10'), at('2021-10-07T00:10')].map((pin) => writePin(pin, lateNight)),
    ).toEqual(['23:10', '00:10', '2021-10-07 00:10'])
  })
})

describe('an end', () => {
  const seoul = 'Asia/Seoul' as Zone
  const row = { startsAt: utc('09:31'), minutes: 10 }

  test.each([
    ['18:46', 15],
    ['6:46 pm', 15],
    ['1846', 15],
    ['00:31', 360],
    ['+5m', 15],
  ])('%s gives a row from 18:31 its minutes', (typed, minutes) => {
    expect(unwrap(readTypedEnd(typed, row, seoul))).toBe(minutes)
  })

  test('before the start is a slip, not a row of a day', () => {
    expect(readTypedEnd('18:20', row, seoul)).toEqual({
      ok: false,
      problems: [{ field: 'time', code: 'end-before-start', facts: { start: '18:31' } }],
    })
  })

  test('in the hour that comes twice is the first one after the start', () => {
    const berlin = 'Europe/Berlin' as Zone
    const startsAt = utc('2021-10-31T00:30')

    expect(unwrap(readTypedEnd('02:45', { startsAt, minutes: 10 }, berlin))).toBe(15)
    expect(unwrap(readTypedEnd('02:15', { startsAt, minutes: 10 }, berlin))).toBe(45)
    expect(unwrap(readTypedEnd('03:15', { startsAt, minutes: 10 }, berlin))).toBe(105)
  })
})
