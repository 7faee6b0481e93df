import { describe, expect, test } from 'vitest'
import { knownZone, type LocalDate, type Zone } from '../../src/domain/clock.ts'
import { sayCountry, sayLanguage, sayLanguageItself } from '../../src/text/names.ts'
import { sayIn } from '../../src/text/say.ts'
import {
  type DateStyle,
  sayCity,
  sayDate,
  sayDates,
  sayDay,
  sayDayShift,
  sayLabelledClock,
  sayMinutes,
  sayMoment,
  sayOffset,
  sayZone,
} from '../../src/text/when.ts'
import { theDay, utc } from '../makers.ts'

const day = (text: string) => text as LocalDate
const zone = (name: string) => knownZone(name) as Zone
const en = sayIn('en')
const ko = sayIn('ko')

describe('dates in words', () => {
  test.each<[DateStyle, string, string]>([
    ['short', 'Mon 4 Oct 2021', '2021년 10월 4일 (월)'],
    ['long', 'Monday 4 October 2021', '2021년 10월 4일 월요일'],
    ['plain', '4 October 2021', '2021년 10월 4일'],
    ['brief', '4 Oct', '10월 4일'],
  ])('%s: %s, %s', (style, english, korean) => {
    expect([sayDate('en', day(theDay), style), sayDate('ko', day(theDay), style)]).toEqual([english, korean])
  })

  test('a day is told in the language of a document, of the interface or not', () => {
    expect(['en', 'ko', 'es', 'fr'].map((language) => sayDay(language, day(theDay)))).toEqual([
      'Monday 4 October 2021',
      '2021년 10월 4일 월요일',
      'lunes 4 de octubre de 2021',
      'lundi 4 octobre 2021',
    ])
  })

  test('a date is that date in every zone the server may be in', () => {
    const days = ['2021-01-01', '2021-03-28', '2021-12-31', '2024-02-29'].map(day)

    expect(days.map((one) => sayDate('en', one, 'brief'))).toEqual(['1 Jan', '28 Mar', '31 Dec', '29 Feb'])
  })
})

describe('zones in words', () => {
  test.each([
    [0, 'UTC'],
    [540, 'UTC+9'],
    [-300, 'UTC−5'],
    [345, 'UTC+5:45'],
    [-210, 'UTC−3:30'],
    [-570, 'UTC−9:30'],
    [840, 'UTC+14'],
    [-30, 'UTC−0:30'],
    [5, 'UTC+0:05'],
  ])('%i minutes east are %s', (minutes, said) => {
    expect(sayOffset(minutes)).toBe(said)
  })

  test.each([
    ['America/Mexico_City', 'Mexico City (UTC−5)'],
    ['Asia/Kathmandu', 'Kathmandu (UTC+5:45)'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires (UTC−3)'],
    ['Asia/Calcutta', 'Kolkata (UTC+5:30)'],
    ['Europe/London', 'London (UTC+1)'],
    ['Africa/Abidjan', 'Abidjan (UTC)'],
    ['UTC', 'UTC'],
  ])('%s is %s', (name, said) => {
    expect(sayZone(en, zone(name), utc('09:00'))).toBe(said)
  })

  test('the offset is that of the moment it is said of', () => {
    const said = ['2021-07-01T12:00', '2021-12-01T12:00'].map((at) =>
      sayZone(en, zone('Europe/Berlin'), utc(at)),
    )

    expect(said).toEqual(['Berlin (UTC+2)', 'Berlin (UTC+1)'])
  })

  test('a city without a name of its own in a language is called as its zone is', () => {
    expect([en, ko].map((say) => sayCity(say, zone('Antarctica/Troll')))).toEqual(['Troll', 'Troll'])
    expect([en, ko].map((say) => sayCity(say, zone('UTC')))).toEqual(['UTC', 'UTC'])
  })

  test('a clock has the label that the forum gave its zone', () => {
    expect(sayLabelledClock(utc('09:00'), { zone: zone('Asia/Seoul'), label: 'KST' })).toBe('18:00 KST')
  })
})

test('another day is said beside the time, the same day is not', () => {
  const shift = (from: string, to: string) => sayDayShift(en, day(from), day(to))

  expect(shift('2021-10-04', '2021-10-04')).toBe('')
  expect(shift('2021-10-04', '2021-10-05')).toBe('+1 day')
  expect(shift('2021-12-31', '2022-01-02')).toBe('+2 days')
  expect(shift('2021-10-04', '2021-10-03')).toBe('previous day')
  expect(shift('2021-10-04', '2021-10-02')).toBe('2 days before')
  expect(sayDayShift(ko, day('2021-10-04'), day('2021-10-05'))).toBe('+1일')
})

test('lengths are said in minutes', () => {
  expect([1, 90].map((minutes) => sayMinutes(en, minutes))).toEqual(['1 minute', '90 minutes'])
  expect(sayMinutes(ko, 90)).toBe('90분')
})

test("countries and languages are said in the reader's language, a language to its own readers in its own", () => {
  expect([sayCountry('en', 'KE'), sayCountry('ko', 'KE')]).toEqual(['Kenya', '케냐'])
  expect([sayLanguage('en', 'ko'), sayLanguage('ko', 'en')]).toEqual(['Korean', '영어'])
  expect([sayLanguageItself('en'), sayLanguageItself('ko')]).toEqual(['English', '한국어'])
})

test('a forum of one day has one date, a longer one two', () => {
  const [first, last] = [day('2021-10-04'), day('2021-10-08')]

  expect([sayDates('en', first, first), sayDates('en', first, last)]).toEqual([
    '4 October 2021',
    '4 October 2021 – 8 October 2021',
  ])
})

test('a moment is told on the day and clock of a zone that has a label', () => {
  const seoul = { zone: zone('Asia/Seoul'), label: 'KST' }

  expect(sayMoment('en', utc('16:30'), seoul)).toBe('5 October 2021, 01:30 KST')
})
