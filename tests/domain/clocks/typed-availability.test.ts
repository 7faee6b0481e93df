import { describe, expect, test } from 'vitest'
import type { WallClock } from '../../../src/domain/clock.ts'
import { readAvailability, readHours, writeSpan } from '../../../src/domain/clocks/typed-availability.ts'
import { unwrap } from '../../makers.ts'

describe('a span', () => {
  test.each([
    ['2021-10-04 09:00-12:00', '2021-10-04T09:00', '2021-10-04T12:00'],
    ['2021-10-04 9-12', '2021-10-04T09:00', '2021-10-04T12:00'],
    ['2021/10/4 9 to 5 pm', '2021-10-04T09:00', '2021-10-04T17:00'],
    ['2021.10.4. 0930 – 1200', '2021-10-04T09:30', '2021-10-04T12:00'],
    ['2021년 10월 4일 오후 6시~오후 8시 30분', '2021-10-04T18:00', '2021-10-04T20:30'],
    ['2021-10-04 9시부터 12시까지', '2021-10-04T09:00', '2021-10-04T12:00'],
    ['2021-10-04: 22:00-01:00', '2021-10-04T22:00', '2021-10-05T01:00'],
    ['2021-10-04 18:00-24:00', '2021-10-04T18:00', '2021-10-05T00:00'],
    ['2021-10-04', '2021-10-04T00:00', '2021-10-05T00:00'],
    ['2021-10-04 09:00 - 2021-10-06 12:00', '2021-10-04T09:00', '2021-10-06T12:00'],
    ['2021-10-04T09:00-12:00', '2021-10-04T09:00', '2021-10-04T12:00'],
  ])('%s', (typed, from, to) => {
    expect(readAvailability([typed])).toEqual({ ok: true, value: [{ from, to }] })
  })

  test.each([
    '',
    'Monday morning',
    '09:00-12:00',
    '2021-02-31 09:00-12:00',
    '2021-10-04 09:00',
    '2021-10-04 09:00-25:00',
    '2021-10-04 09:00-09:00',
    '2021-10-04 24:00-03:00',
    '2021-10-04 09:00-12:00-15:00',
    '2021-10-04 09:00 - 2021-10-03 12:00',
    '2021-10-04 +10m-12:00',
  ])('%j is refused with what was typed', (typed) => {
    expect(readAvailability(['2021-10-04 09:00-12:00', typed])).toEqual({
      ok: false,
      problems: [{ field: 'availability', code: 'availability-unreadable', facts: { typed } }],
    })
  })

  test('spans stand in their order, each once, and read as they are written', () => {
    const lines = ['2021-10-05 9-10', '2021-10-04 22:00-01:00', '2021-10-05 09:00-10:00', '2021-10-06']

    const written = unwrap(readAvailability(lines)).map(writeSpan)

    expect(written).toEqual([
      '2021-10-04 22:00-01:00',
      '2021-10-05 09:00-10:00',
      '2021-10-06 00:00-2021-10-07 00:00',
    ])
    expect(unwrap(readAvailability(written)).map(writeSpan)).toEqual(written)
  })

  test('of several days keeps the day of its end', () => {
    const span = { from: '2021-10-04T09:00' as WallClock, to: '2021-10-05T09:00' as WallClock }

    expect(writeSpan(span)).toBe('2021-10-04 09:00-2021-10-05 09:00')
  })
})

test('of very many lines only the first are told, and of spans not many more are read than any person has', () => {
  const wrong = readAvailability(Array<string>(500_000).fill('some day'))
  const many = Array.from(
    { length: 100_000 },
    (_, index) => `${2000 + (index % 100)}-01-${10 + (index % 17)}`,
  )

  expect(wrong.ok ? [] : wrong.problems).toHaveLength(20)
  expect(unwrap(readAvailability(many))).toHaveLength(501)
})

describe('hours of every day', () => {
  test.each([
    ['09:00-17:00', { from: '09:00', to: '17:00' }],
    ['9 to 5 pm', { from: '09:00', to: '17:00' }],
    ['22-2', { from: '22:00', to: '02:00' }],
    ['18:00–24:00', { from: '18:00', to: '00:00' }],
    ['', null],
  ])('%j', (typed, hours) => {
    expect(readHours(typed)).toEqual({ ok: true, value: hours })
  })

  test.each(['mornings', '09:00', '9-9', '9-12-15', '25-26'])('%j is refused', (typed) => {
    expect(readHours(typed)).toEqual({
      ok: false,
      problems: [{ field: 'preferredHours', code: 'hours-unreadable', facts: { typed } }],
    })
  })
})
