import { expect, test } from 'vitest'
import { heading, lines, read, table, text } from './makers.ts'

const morning = table(['Time', 'Session'], ['9:00-10:00', 'Maps'], ['10:00-11:00', 'Tours'])

test('the year comes from the only one that the document names', () => {
  const programme = read([heading('Programma 2026', 1), heading('Lunedì 4 Maggio'), morning])

  expect(programme.days.map(({ date }) => [date?.value, date?.sure])).toEqual([['2026-05-04', 'likely']])
  expect(programme.asks).toEqual([])
})

test('a year that the document does not name is asked, and an answer gives the date', () => {
  const blocks = [heading('Lunedì 4 Maggio'), morning]

  const asked = read(blocks)
  expect(asked.days.map(({ date }) => date)).toEqual([null])
  expect(asked.asks.map(({ kind, about, choices }) => [kind, about, choices])).toEqual([
    ['year', 'Lunedì 4 Maggio', []],
  ])

  const answered = read(blocks, { year: 2026 })
  expect(answered.days.map(({ date }) => date?.value)).toEqual(['2026-05-04'])
  expect(answered.asks).toEqual([])
})

test('day and month are asked once where nothing tells which is which', () => {
  const blocks = [heading('04/05/2026'), morning, heading('05/05/2026'), morning]

  const asked = read(blocks)
  expect(asked.days.map(({ date }) => date?.value)).toEqual([undefined, '2026-05-05'])
  expect(asked.asks.map(({ kind, about, choices }) => [kind, about, choices])).toEqual([
    ['day-month', '04/05/2026', ['day-month', 'month-day']],
  ])

  expect(read(blocks, { order: 'day-month' }).days.map(({ date }) => date?.value)).toEqual([
    '2026-05-04',
    '2026-05-05',
  ])
  expect(read(blocks, { order: 'month-day' }).days.map(({ date }) => date?.value)).toEqual([
    '2026-04-05',
    '2026-05-05',
  ])
})

test('another date of the document, or a weekday, decides between day and month', () => {
  const byOther = read([heading('04/05/2026'), morning, heading('25/05/2026'), morning])
  expect(byOther.days.map(({ date }) => [date?.value, date?.sure])).toEqual([
    ['2026-05-04', 'likely'],
    ['2026-05-25', 'sure'],
  ])

  const byWeekday = read([heading('Monday 04/05/2026'), morning])
  expect(byWeekday.days.map(({ date }) => date?.value)).toEqual(['2026-05-04'])
})

test('a weekday that is not the one of the date is a finding', () => {
  const programme = read([heading('Friday 4 May 2026'), morning])

  expect(programme.days.map(({ date }) => [date?.value, date?.sure])).toEqual([['2026-05-04', 'unsure']])
  expect(programme.findings.map(({ code, facts }) => ({ code, ...facts }))).toEqual([
    { code: 'weekday-disagrees', written: 'Friday 4 May 2026', date: '2026-05-04', weekday: 1 },
  ])
})

test('the one date of a document is the date of its rows', () => {
  const programme = read([
    heading('River forum', 1),
    text('Date: 4 May 2026, 9:00-11:00'),
    text('Registration closes on 1 April 2026'),
    morning,
  ])

  expect(lines(programme)).toEqual(['2026-05-04 | 09:00-10:00 Maps', '2026-05-04 | 10:00-11:00 Tours'])
})

test('without a date there is none', () => {
  expect(
    lines(read([heading('Day 1: Seminar'), morning, heading('Day 2: Tour'), text('All day on foot')])),
  ).toEqual(['Day 1: Seminar | 09:00-10:00 Maps', 'Day 1: Seminar | 10:00-11:00 Tours'])
  expect(
    read([heading('Day 1'), morning, heading('Day 2'), text('On foot')]).days.map(
      ({ label }) => label?.value,
    ),
  ).toEqual(['Day 1', 'Day 2'])
})

test('days that are counted through a span of dates have its dates', () => {
  const programme = read([
    text('4 to 5 May 2026, Valley Hall'),
    heading('Day 1'),
    morning,
    heading('Day 2'),
    morning,
  ])

  expect(programme.days.map(({ date }) => [date?.value, date?.sure])).toEqual([
    ['2026-05-04', 'likely'],
    ['2026-05-05', 'likely'],
  ])
})

test('a date that comes again leads back to its day', () => {
  const programme = read([
    heading('4 May 2026'),
    morning,
    heading('4 May 2026'),
    table(['Time', 'Session'], ['14:00-15:00', 'Boats'], ['15:00-16:00', 'Walk']),
  ])

  expect(programme.days.map(({ date, items }) => [date?.value, items.length])).toEqual([['2026-05-04', 4]])
})

test('a day that seems to begin in the small hours begins in the afternoon, and is asked', () => {
  const blocks = [
    heading('4 May 2026'),
    table(['Start', 'End', ''], ['3:15', '4:00', 'Cocktails'], ['17:00', '18:00', 'Dinner']),
  ]

  const asked = read(blocks)
  expect(lines(asked)).toEqual(['2026-05-04 | 15:15-16:00 Cocktails', '2026-05-04 | 17:00-18:00 Dinner'])
  expect(asked.days[0]?.items.map(({ start }) => start?.sure)).toEqual(['unsure', 'sure'])
  expect(asked.asks.map(({ kind, about, choices }) => [kind, about, choices])).toEqual([
    ['half-of-day', '3:15 – 4:00', ['pm', 'am']],
  ])

  const answered = read(blocks, { halves: { '3:15 – 4:00': 'am' } })
  expect(lines(answered)[0]).toBe('2026-05-04 | 03:15-04:00 Cocktails')
  expect(answered.asks).toEqual([])
})

test('after noon the hours begin again', () => {
  const rows = ['7:30-8:00', '8:00-12:15', '12:15-1:00', '1:00-1:35', '1:35-5:00', '7:00-9:00']
  const programme = read([table(['Time', 'Session'], ...rows.map((time) => [time, 'Maps']))])

  expect(lines(programme)).toEqual(
    ['07:30-08:00', '08:00-12:15', '12:15-13:00', '13:00-13:35', '13:35-17:00', '19:00-21:00'].map(
      (clock) => `- | ${clock} Maps`,
    ),
  )
})
