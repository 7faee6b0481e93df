/** Places beside the clocks of a sheet: which zones are proposed where it names none, and what stands in brackets behind one. */
import { describe, expect, test } from 'vitest'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import { zoneChoices } from '../../../src/sheets/reading/brief/zone-choices.ts'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'

const choicesOf = (...places: string[]) => zoneChoices({ places, rest: [] }, null)

describe('zones are proposed by', () => {
  test.each([
    ['Lisbon', 'Europe/Lisbon'],
    ['Hotel Lincoln, Seoul', 'Asia/Seoul'],
    ['Encuentro de semillas en Lima', 'America/Lima'],
    ['ENCUENTRO DE SEMILLAS EN LIMA', 'America/Lima'],
    ['MEXICO CITY 2027 SEED FORUM', 'America/Mexico_City'],
    ['Foro de Lima', 'America/Lima'],
    ['Seoul City Hall', 'Asia/Seoul'],
    ['서울 시민청 2층', 'Asia/Seoul'],
    ['Congreso de Honduras', 'America/Tegucigalpa'],
    ['Hospital Mario Mendoza, Tegucigalpa, Honduras', 'America/Tegucigalpa'],
  ])('%j', (text, zone) => {
    expect(choicesOf(text)).toEqual([zone])
  })

  test.each([
    ['Hospital Mario Mendoza'],
    ['CONGRESO DEL HOSPITAL MARIO MENDOZA'],
    ['Dra. María Guadalupe Ríos (in memoriam)'],
    ['María de Guadalupe'],
    ['Hotel Lincoln'],
    ['Santiago Ramón y Cajal'],
    ['Michael Jordan'],
  ])('no part of the name %j', (text) => {
    expect(choicesOf(text)).toEqual([])
  })

  test('the land that rows name again and again, where nothing else tells', () => {
    const rest = ['Salud mental en Honduras', 'Redes de Kenya', 'La política de salud de Honduras']

    expect(zoneChoices({ places: ['Congreso de salud'], rest }, 'es')).toEqual(['America/Tegucigalpa'])
    expect(zoneChoices({ places: ['Encuentro en Lima'], rest }, 'es')).toEqual(['America/Lima'])
    expect(zoneChoices({ places: ['Congreso de salud'], rest: rest.slice(0, 2) }, 'es')).toEqual([])
  })
})

describe('the place in brackets behind a zone belongs to it', () => {
  test.each([
    ['10:00 - 12:00 KST (Seoul)', 'Asia/Seoul'],
    ['10:00 - 12:00 KST (서울)', 'Asia/Seoul'],
    ['10:00 - 12:00 KST (Seoul, UTC+9)', 'Asia/Seoul'],
    ['23:00–00:30 KST (Seoul, UTC+9), ends +1 day / 14:00–15:30 UTC', 'Asia/Seoul'],
    ['10:00 - 12:00 CST (Ciudad de México)', 'America/Mexico_City'],
    ['10:00 - 12:00 CET (Rome)', 'Europe/Rome'],
  ])('%s', (slot, iana) => {
    const lines = ['Session title: Rivers', `Date: 6 October 2021, ${slot}`, 'Language: English']
    const { asks, findings, leftOver, zone } = readSheet(blocksOfText(lines.join('\n')), {})

    expect([zone?.value, asks, findings]).toEqual([{ iana, stated: true }, [], []])
    expect(leftOver.map(({ text }) => text)).toEqual([])
  })

  test('unless its clocks are others', () => {
    const lines = [
      'Session title: Rivers',
      'Date: 6 October 2021, 10:00 - 12:00 KST (Paris)',
      'Language: English',
    ]
    const { leftOver } = readSheet(blocksOfText(lines.join('\n')), {})

    expect(leftOver.map(({ text }) => text)).toEqual(['(Paris)'])
  })
})

test('rows that each say their time by two clocks agree with themselves, whatever the row above says', () => {
  const rows = ['18:00–18:10 KST / 09:00–09:10 UTC  Welcome', '18:10–18:40 KST / 09:10–09:40 UTC  Sources']
  const lines = ['Session title: Rivers', 'Date: 6 October 2021', 'Language: English', 'Agenda', ...rows]

  expect(readSheet(blocksOfText(lines.join('\n')), {}).findings).toEqual([])
})
