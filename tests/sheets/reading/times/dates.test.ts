import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../../../../src/sheets/reading/times/date-days.ts'
import { type DateSpan, findDates } from '../../../../src/sheets/reading/times/dates.ts'

type Written = Pick<DateSpan, 'year' | 'month' | 'day'>

function iso({ year, month, day }: Written): string {
  const parts = [month, day].map((part) => String(part).padStart(2, '0'))
  return [year ?? '????', ...parts].join('-')
}

/** `2021-10-04…2021-10-06 mon`, with what was taken when it is not all of the text. */
function shown(text: string, date: DateSpan): string {
  const { from, to, until, weekday, order, ambiguous } = date
  const taken = from === 0 && to === text.length ? '' : `${text.slice(from, to)} → `
  const end = until === null ? '' : `…${iso(until)}`
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  const marks = [weekday === null ? '' : days[weekday - 1], order ?? '', ambiguous ? '?' : '']
  return [`${taken}${iso(date)}${end}`, ...marks].filter((part) => part !== '').join(' ')
}

const found = (text: string) =>
  findDates(text)
    .map((date) => shown(text, date))
    .join('|')

test('a date is its place, its day, its weekday and how sure its order is', () => {
  expect(findDates('on Mon 4 – Wed 6 Oct 2021.')).toEqual([
    {
      from: 3,
      to: 25,
      year: 2021,
      month: 10,
      day: 4,
      until: { year: 2021, month: 10, day: 6 },
      weekday: 1,
      order: null,
      ambiguous: false,
    },
  ])
})

describe('in words', () => {
  test.each([
    ['October 4th, 2021', '2021-10-04'],
    ['4 October 2021', '2021-10-04'],
    ['the 4th of October 2021', '4th of October 2021 → 2021-10-04'],
    ['July 27th, 2016', '2016-07-27'],
    ['Mon 4 Oct', '????-10-04 mon'],
    ['Wed 10 Nov 2021', '2021-11-10 wed'],
    ['Monday 5th of December 2022', '2022-12-05 mon'],
    ['MONDAY 28TH OCTOBER 2024', '2024-10-28 mon'],
    ['TUESDAY  29TH OCTOBER 2024', '2024-10-29 tue'],
    ['1 st November 2024', '2024-11-01'],
    ['4-Oct-2021', '2021-10-04'],
    ["4 Oct '21", '2021-10-04'],
    ['May 4, 2021', '2021-05-04'],
    ['Lunes, 25 de agosto de 2025', '2025-08-25 mon'],
    ['4 de octubre del 2021', '2021-10-04'],
    ['agosto 27 de 2025', '2025-08-27'],
    ['miercoles 3 de septiembre', '????-09-03 wed'],
    ['lundi 1er mars 2021', '2021-03-01 mon'],
    ['mardi 3 mars 2020', '2020-03-03 tue'],
    ['le 15 août 2022', '15 août 2022 → 2022-08-15'],
    ['15 AOUT 2022', '2022-08-15'],
    ['Venerdì 16 Settembre', '????-09-16 fri'],
    ['venerdi 16 settembre 2022', '2022-09-16 fri'],
    ['1º de março de 2021', '2021-03-01'],
    ['terça-feira, 3 de março de 2020', '2020-03-03 tue'],
    ['4th October (Monday)', '????-10-04 mon'],
    ['4 October 2021, Monday', '2021-10-04 mon'],
  ])('%j', (text, date) => {
    expect(found(text)).toBe(date)
  })
})

describe('several days', () => {
  test.each([
    ['4-6 October 2021', '2021-10-04…2021-10-06'],
    ['October 4-6, 2021', '2021-10-04…2021-10-06'],
    ['10.–12. Nov', '????-11-10…????-11-12'],
    ['25, 26 Y 27 DE AGOSTO 2025', '2025-08-25…2025-08-27'],
    ['Oct. 4 and 5, 2021', '2021-10-04…2021-10-05'],
    ['4 & 5 October', '????-10-04…????-10-05'],
    ['28TH OCTOBER TO 1ST NOVEMBER 2024', '2024-10-28…2024-11-01'],
    ['28TH OCTOBER TO 1ST \nNOVEMBER 2024', '2024-10-28…2024-11-01'],
    ['30 September – 2 October 2021', '2021-09-30…2021-10-02'],
    ['October 30 – November 2, 2021', '2021-10-30…2021-11-02'],
    ['30 December – 2 January 2021', '2020-12-30…2021-01-02'],
    ['29 December 2020 to 2 January 2021', '2020-12-29…2021-01-02'],
    ['Monday 4 – Wednesday 6 October 2021', '2021-10-04…2021-10-06 mon'],
    ['du 4 au 6 octobre 2021', '4 au 6 octobre 2021 → 2021-10-04…2021-10-06'],
    ['dal 4 al 6 ottobre 2021', '4 al 6 ottobre 2021 → 2021-10-04…2021-10-06'],
    ['del 4 al 6 de octubre de 2021', '4 al 6 de octubre de 2021 → 2021-10-04…2021-10-06'],
    ['de 4 a 6 de outubro de 2021', '4 a 6 de outubro de 2021 → 2021-10-04…2021-10-06'],
    ['2021년 10월 4일~6일', '2021-10-04…2021-10-06'],
    ['2021년 10월 4일(월) ~ 11월 2일(화)', '2021-10-04…2021-11-02 mon'],
    ['2021. 10. 4.(월) ~ 10. 6.(수)', '2021-10-04…2021-10-06 mon'],
    ['2024.9.20~22', '2024-09-20…2024-09-22'],
    ['25-27/08/2025', '2025-08-25…2025-08-27 day-month'],
    ['25/08/2025 al 27/08/2025', '2025-08-25…2025-08-27 day-month'],
    ['2021-10-04 to 2021-10-06', '2021-10-04…2021-10-06'],
    ['4 and 7 October 2021', '4 → 2021-10-04|7 October 2021 → 2021-10-07'],
    ['4 Oct, Tue 5 Oct', '4 Oct → ????-10-04|Tue 5 Oct → ????-10-05 tue'],
    ['Jueves 4 y Viernes 5 de Octubre', '????-10-04…????-10-05 thu'],
    ['28th October to 1st of\nNovember 2024', '2024-10-28…2024-11-01'],
    ['Session 3, 4 October 2021', '4 October 2021 → 2021-10-04'],
  ])('%j', (text, date) => {
    expect(found(text)).toBe(date)
  })
})

describe('in digits', () => {
  test.each([
    ['2021-11-10', '2021-11-10'],
    ['2021/10/04', '2021-10-04'],
    ['2024년 9월 20일(금)', '2024-09-20 fri'],
    ['2024년 9월 20일 금요일', '2024-09-20 fri'],
    ['10월 4일(월)', '????-10-04 mon'],
    ['2024. 9. 20.', '2024-09-20'],
    ['’24. 9. 20.(금)', '2024-09-20 fri'],
    ['10/4(월)', '????-10-04 mon month-day'],
    ['25/08/2025', '2025-08-25 day-month'],
    ['08/25/2025', '2025-08-25 month-day'],
    ['25.08.2025', '2025-08-25 day-month'],
    ['25/08/25', '2025-08-25 day-month'],
    ['04.10.2021', '2021-10-04 day-month'],
    ['2021年10月4日', '2021-10-04'],
    ['lunedì 4/10', '????-10-04 mon day-month'],
    ['Mon 4/10', '????-10-04 mon ?'],
    ['Fri 10/15', '????-10-15 fri month-day'],
    ['04/10/2021', '2021-10-04 ?'],
    ['04-10-2021', '2021-10-04 ?'],
    ['4/4/2021', '2021-04-04'],
    ['10/4/21', '2021-04-10 ?'],
    ['2021-10-04T10:00', '2021-10-04 → 2021-10-04'],
  ])('%j', (text, date) => {
    expect(found(text)).toBe(date)
  })

  test.each([
    ['Monday 04/10/2021', '2021-10-04 mon day-month'],
    ['Saturday 04/10/2021', '2021-04-10 sat month-day'],
    ['Sunday 04/10/2021', '2021-10-04 sun ?'],
    ['10/04/2021 - 13/04/2021', '2021-04-10…2021-04-13 day-month'],
  ])('the weekday or the other end decides the order: %j', (text, date) => {
    expect(found(text)).toBe(date)
  })
})

test.each([
  ['October 2021'],
  ['Agosto 2025'],
  ['Programma 2022'],
  ['4 may attend'],
  ['you may 10 times'],
  ['set 10 goals'],
  ['10 out of 20'],
  ['4 Marco Rossi'],
  ['2. Julio Pérez'],
  ['1. April Jones'],
  ['4/10'],
  ['24/7'],
  ['28th'],
  ['31 June 2021'],
  ['29 February 2021'],
  ['v2.10.2021'],
  ['192.168.10.2021'],
  ['21.10.04'],
  ['10.4.21'],
  ['02-1234-5678'],
  ['Oct 10:00'],
  ['10:00-11:00'],
  ['ISO 9001 2015'],
  ['4일간'],
  ['3월호'],
  ['13/13/2021'],
  ['1feb061701'],
])('no date in %j', (text) => {
  expect(found(text)).toBe('')
})

test.each([
  ['October 4 - 9 am', 'October 4 → ????-10-04'],
  ['October 4, 9:00', 'October 4 → ????-10-04'],
  ['9:00-10 May', '10 May → ????-05-10'],
  ['2024. 9. 20. 14:00', '2024. 9. 20. → 2024-09-20'],
  ['2024.09.20 ~ 16:00', '2024.09.20 → 2024-09-20'],
])('a clock beside it is no day: %j', (text, date) => {
  expect(found(text)).toBe(date)
})

test('weekdays are counted from Monday', () => {
  const days = [4, 5, 6, 7, 8, 9, 10].map((day) => weekdayOf({ year: 2021, month: 10, day }))

  expect(days).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(weekdayOf({ year: 2024, month: 2, day: 29 })).toBe(4)
})
