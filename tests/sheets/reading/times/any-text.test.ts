/** Whatever a text holds: nothing throws, and what is found stands in order, inside of it, and apart. */

import { describe, expect, test } from 'vitest'
import { clockAlone, findClocks } from '../../../../src/sheets/reading/times/clocks.ts'
import { weekdayOf } from '../../../../src/sheets/reading/times/date-days.ts'
import { findDates } from '../../../../src/sheets/reading/times/dates.ts'
import { findDurations } from '../../../../src/sheets/reading/times/durations.ts'
import { evenText } from '../../../../src/sheets/reading/times/even-text.ts'
import { findZones } from '../../../../src/sheets/reading/times/zones.ts'
import fc from '../../../properties.ts'

/** Pieces that times are made of, and strange letters, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '9',
      '10',
      '12',
      '24',
      '00',
      '30',
      '59',
      '2021',
      '21',
      '0930',
      ':',
      '.',
      ',',
      '-',
      '–',
      '~',
      '/',
      ' ',
      '\n',
      '’',
    ],
    ...[
      'h',
      ' h ',
      'am',
      ' p.m.',
      'AM',
      'to',
      ' a ',
      'à',
      ' al ',
      'alle ',
      'ore ',
      'de ',
      ' de ',
      'las ',
      '(',
      ')',
      '[',
    ],
    ...[
      'KST',
      'UTC',
      'UTC+',
      'CET',
      ' time',
      'hora de ',
      'Paris',
      'heure ',
      '서울',
      '시간',
      '오전',
      '오후',
      '시',
      '분',
      '부터',
      '까지',
    ],
    ...[
      '월',
      '일',
      '년',
      'October',
      'may',
      'Monday',
      'mar',
      'set',
      'th',
      'º',
      'min',
      '+',
      ' x ',
      'noon',
      'midi',
      '정오',
      '％',
      '：',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

interface Place {
  from: number
  to: number
}

function standsApart(text: string, places: Place[]): boolean {
  let end = 0
  return places.every(({ from, to }) => {
    const isApart = from >= end && from < to && to <= text.length
    end = to
    return isApart
  })
}

describe('of any text', () => {
  test.each([
    ['clocks', findClocks],
    ['dates', findDates],
    ['zones', findZones],
    ['lengths', findDurations],
  ] as const)('%s stand in order, inside of it, and apart', (_what, find) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(standsApart(text, find(text))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a clock is a time of day, a date a day of the calendar, a zone has candidates, a length some minutes', () => {
    const isClock = (clock: string | null) => clock === null || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(clock)
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findClocks(text).every(({ start, end }) => isClock(start) && isClock(end))).toBe(true)
        expect(
          findDates(text).every(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31),
        ).toBe(true)
        expect(findZones(text).every(({ candidates }) => candidates.length > 0)).toBe(true)
        expect(findDurations(text).every(({ minutes }) => minutes > 0 && minutes <= 24 * 60)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a cell that is a clock holds no second one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clock = clockAlone(text)
        expect(clock === undefined || standsApart(text, [clock])).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('every character stays where it is when a text is made even', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(evenText(text)).toHaveLength(text.length)
      }),
    )
  })
})

const two = (part: number) => String(part).padStart(2, '0')
const halves = (hour: number) => ({
  hour: hour % 12 || 12,
  am: hour < 12 ? 'am' : 'pm',
  korean: hour < 12 ? '오전' : '오후',
})

/** One clock in every shape that people write it in. */
const shapes: Record<string, (hour: number, minute: number) => string> = {
  '09:05': (hour, minute) => `${two(hour)}:${two(minute)}`,
  '9:05 UTC': (hour, minute) => `${hour}:${two(minute)} UTC`,
  '09.05 alone': (hour, minute) => `${two(hour)}.${two(minute)}`,
  '09h05': (hour, minute) => `${two(hour)}h${two(minute)}`,
  '09 H 05': (hour, minute) => `${two(hour)} H ${two(minute)}`,
  '9:05 am': (hour, minute) => `${halves(hour).hour}:${two(minute)} ${halves(hour).am}`,
  '9.05PM': (hour, minute) => `${halves(hour).hour}.${two(minute)}${halves(hour).am.toUpperCase()}`,
  '9:05 p. m.': (hour, minute) =>
    `${halves(hour).hour}:${two(minute)} ${halves(hour).am.replace('m', '. m.')}`,
  '9시 5분': (hour, minute) => `${hour}시 ${minute}분`,
  '오전 9:05': (hour, minute) => `${halves(hour).korean} ${halves(hour).hour}:${two(minute)}`,
  '오후 9시05분': (hour, minute) => `${halves(hour).korean} ${halves(hour).hour}시${two(minute)}분`,
  'ore 9.05': (hour, minute) => `ore ${hour}.${two(minute)}`,
  '０９：０５': (hour, minute) =>
    `${two(hour)}：${two(minute)}`.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? ''),
  '0905 hrs': (hour, minute) => `${two(hour)}${two(minute)} hrs`,
}

describe('every minute of a day is read again as it was written', () => {
  test.each(Object.entries(shapes))('%s', (_name, write) => {
    const minutes = Array.from({ length: 24 * 60 }, (_, at) => [Math.floor(at / 60), at % 60] as const)
    const wrong = minutes.filter(([hour, minute]) => {
      return clockAlone(write(hour, minute))?.start !== `${two(hour)}:${two(minute)}`
    })
    expect(wrong).toEqual([])
  })

  test.each([' - ', '–', ' ~ ', ' to ', ' a ', ' à '])('as a range with %j', (between) => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    fc.assert(
      fc.property(
        clock,
        clock,
        fc.constantFrom('09:05', '09h05', '09.05 alone', '9:05 am'),
        ([a, b], [c, d], name) => {
          const write = shapes[name] ?? String
          if (name === '09.05 alone' && b % 5 !== 0) return
          const span = clockAlone(`${write(a, b)}${between}${write(c, d)}`)
          const isLong = (c * 60 + d - a * 60 - b + 1440) % 1440 > 720
          if (name === '9:05 am' && isLong) return
          expect([span?.start, span?.end]).toEqual([`${two(a)}:${two(b)}`, `${two(c)}:${two(d)}`])
        },
      ),
    )
  })
})

test('every day of two years is read again, in words and in digits', () => {
  const months = [
    'January',
    'février',
    'marzo',
    'abril',
    'maggio',
    'junho',
    'Juillet',
    'AGOSTO',
    'Sept.',
    'octubre',
    'Nov',
    'dezembro',
  ]
  const days = Array.from({ length: 731 }, (_, at) =>
    new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10),
  )
  const wrong = days.filter((iso) => {
    const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
    const texts = [
      iso,
      `${day} ${months[month - 1]} ${year}`,
      `${year}년 ${month}월 ${day}일`,
      `${year}. ${month}. ${day}.`,
      `${two(day)}/${two(month)}/${year}`,
    ]
    return !texts.every((text) => {
      const [date, ...others] = findDates(text)
      const isIt = date?.year === year && date.month === month && date.day === day && others.length === 0
      return isIt && weekdayOf({ year, month, day }) === (new Date(iso).getUTCDay() || 7)
    })
  })
  expect(wrong).toEqual([])
})
