import { expect, test } from 'vitest'
import { findDurations } from '../../../../src/sheets/reading/times/durations.ts'

const found = (text: string) =>
  findDurations(text)
    .map(({ from, to, minutes }) => `${text.slice(from, to)} = ${minutes}`)
    .join('|')

test.each([
  ['(15’)', '15’ = 15'],
  ["5'", "5' = 5"],
  ['10 min', '10 min = 10'],
  ['30 mins', '30 mins = 30'],
  ['90 minutes', '90 minutes = 90'],
  ['duration: 90 min.', '90 min. = 90'],
  ['30-minute break', '30-minute = 30'],
  ['5+5 min', '5+5 min = 10'],
  ['3 x 10 min', '3 x 10 min = 30'],
  ['1h30', '1h30 = 90'],
  ['2 h', '2 h = 120'],
  ['1.5 hours', '1.5 hours = 90'],
  ['1,5 h', '1,5 h = 90'],
  ['2 horas', '2 horas = 120'],
  ['1 hora e 30 minutos', '1 hora e 30 minutos = 90'],
  ['1 heure et 15 minutes', '1 heure et 15 minutes = 75'],
  ['2 ore', '2 ore = 120'],
  ['40분간', '40분간 = 40'],
  ['1시간40분간', '1시간40분간 = 100'],
  ['3시간 동안', '3시간 = 180'],
  ['발제1: 10분 / 발제2: 10분 / 패널토론 20분', '10분 = 10|10분 = 10|20분 = 20'],
  ['14:00~14:15 15분', '15분 = 15'],
])('%j', (text, lengths) => {
  expect(found(text)).toBe(lengths)
})

test.each([
  ['10-15 minutes'],
  ['quindici minuti'],
  ['10:30 minutes of'],
  ['a las 10 horas'],
  ['9h-10h30'],
  ['9h30'],
  ['오전 9시 20분'],
  ['14시 30분'],
  ['the ‘Habitat 3’ paper'],
  ['in 2030’'],
  ["'100'"],
  ["`'/index?page=12'`"],
  ['24h/24'],
  ['minutes of the meeting'],
  ['0 min'],
  ['COVID-19 min'],
])('none in %j', (text) => {
  expect(found(text)).toBe('')
})
