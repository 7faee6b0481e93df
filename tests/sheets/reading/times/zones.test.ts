import { describe, expect, test } from 'vitest'
import { findZones } from '../../../../src/sheets/reading/times/zones.ts'

/** `KST = Asia/Seoul`, `CET = ? Europe/Paris`. */
const found = (text: string) =>
  findZones(text)
    .map(({ written, iana, candidates }) => `${written} = ${iana ?? `? ${candidates[0]}`}`)
    .join('|')

test('a zone is its place, its name, and what it may mean', () => {
  expect(findZones('10:00 IST (UTC+5:30)')).toEqual([
    {
      from: 6,
      to: 9,
      iana: null,
      candidates: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
      written: 'IST',
      kind: 'abbreviation',
    },
    { from: 11, to: 19, iana: '+05:30', candidates: ['+05:30'], written: 'UTC+5:30', kind: 'offset' },
  ])
})

describe('offsets', () => {
  test.each([
    ['08:30-09:30 UTC+01', 'UTC+01 = +01:00'],
    ['UTC +1', 'UTC +1 = +01:00'],
    ['GMT+9', 'GMT+9 = +09:00'],
    ['(UTC−5)', 'UTC−5 = -05:00'],
    ['(GMT -06:00)', 'GMT -06:00 = -06:00'],
    ['utc+0530', 'utc+0530 = +05:30'],
    ['UTC±0', 'UTC±0 = UTC'],
    ['10:00+09:00', '+09:00 = +09:00'],
    ['T10:00:00-0500', '-0500 = -05:00'],
    ['(+09:00)', '+09:00 = +09:00'],
    ['9:00 UTC - 10:30 UTC', 'UTC = UTC|UTC = UTC'],
    ['9:00 UTC-11:00 UTC', 'UTC = UTC|UTC = UTC'],
  ])('%j', (text, zones) => {
    expect(found(text)).toBe(zones)
  })
})

describe('letters', () => {
  test.each([
    ['18:00 KST', 'KST = Asia/Seoul'],
    ['18:00KST', 'KST = Asia/Seoul'],
    ['JST / UTC', 'JST = Asia/Tokyo|UTC = UTC'],
    ['(EAT)', 'EAT = Africa/Nairobi'],
    ['10:00 (CET)', 'CET = ? Europe/Paris'],
    ['CST', 'CST = ? America/Chicago'],
    ['CET', 'CET = ? Europe/Paris'],
    ['all times are CET', 'CET = ? Europe/Paris'],
    ['10:00 CET SALA MAGNA', 'CET = ? Europe/Paris'],
    ['10:00 ET', 'ET = ? America/New_York'],
    ['2 pm PT', 'PT = ? America/Los_Angeles'],
    ['10:00Z', 'Z = UTC'],
    ['10:00 BRT', 'BRT = America/Sao_Paulo'],
  ])('%j', (text, zones) => {
    expect(found(text)).toBe(zones)
  })
})

describe('names', () => {
  test.each([
    ['America/Mexico_City', 'America/Mexico_City = America/Mexico_City'],
    ['Korea Standard Time', 'Korea Standard Time = Asia/Seoul'],
    ['Korean time', 'Korean time = Asia/Seoul'],
    ['한국시간', '한국시간 = Asia/Seoul'],
    ['서울 시간', '서울 시간 = Asia/Seoul'],
    ['18:00 Seoul time', 'Seoul time = Asia/Seoul'],
    ['Registration Mexico City time', 'Mexico City time = America/Mexico_City'],
    ['10:00 (hora de Bogotá)', 'hora de Bogotá = America/Bogota'],
    ['hora de Ciudad de México', 'hora de Ciudad de México = America/Mexico_City'],
    ['hora de México', 'hora de México = ? America/Mexico_City'],
    ['hora de Perú', 'hora de Perú = America/Lima'],
    ['heure de Paris', 'heure de Paris = Europe/Paris'],
    ['heure d’Abidjan', 'heure d’Abidjan = Africa/Abidjan'],
    ['heure du Sénégal', 'heure du Sénégal = Africa/Dakar'],
    ['ora italiana', 'ora italiana = Europe/Rome'],
    ['ora di Roma', 'ora di Roma = Europe/Rome'],
    ['horário de Brasília', 'horário de Brasília = America/Sao_Paulo'],
    ['heure d’Europe centrale', 'heure d’Europe centrale = ? Europe/Paris'],
    ['6am-8am Pacific Standard Time', 'Pacific Standard Time = ? America/Los_Angeles'],
    ['11pm-1am Australian Eastern Standard Time', 'Australian Eastern Standard Time = ? Australia/Sydney'],
    ['6pm Japan Standard Time', 'Japan Standard Time = Asia/Tokyo'],
    ['Greenwich Mean Time', 'Greenwich Mean Time = UTC'],
    ['Kenya time', 'Kenya time = Africa/Nairobi'],
    ['케냐 시간', '케냐 시간 = Africa/Nairobi'],
  ])('%j', (text, zones) => {
    expect(found(text)).toBe(zones)
  })
})

test.each([
  ['US/Europe/India'],
  ['Europe/Asia/Australia'],
  ['ET is a film'],
  ['the PET bottle and the CAT scan'],
  ['ICT for all'],
  ['Lunch Time'],
  ['first time'],
  ['Reading time'],
  ['Time: 10:00'],
  ['Hora de Inicio'],
  ['발표 시간'],
  ['점심시간'],
  ['WESTERN'],
  ['LES ATELIERS DE CET APRÈS-MIDI'],
  ['WHERE TO EAT'],
  ['an AST is a tree'],
  ['+82 10-1234-5678'],
  ['10:00-11:00'],
  ['UTC+25'],
  ['local time'],
])('no zone in %j, but for letters that are one', (text) => {
  expect(findZones(text).filter(({ kind }) => kind !== 'utc')).toEqual([])
})
