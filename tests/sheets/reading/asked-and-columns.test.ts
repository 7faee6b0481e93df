/** What only a person can say is asked; columns and labels beside each other say what each of them is. */
import { describe, expect, test } from 'vitest'
import { blocksOfHtml } from '../../../src/sheets/blocks/from-html.ts'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import { printReading } from '../../../src/sheets/reading/print-reading.ts'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'

const read = (...lines: string[]) => printReading(readSheet(blocksOfText(lines.join('\n')), {}))

const head = ['Session title: Trees', 'Moderator: Jane Miller, Institute of Rivers', 'Language: English']

function readTable(...rows: readonly (readonly string[])[]) {
  const line = (cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`
  const html = `<h1>Coast Week</h1><p>5 October 2027</p><table>${rows.map(line).join('')}</table>`
  return printReading(readSheet(blocksOfHtml(html), {}))
}

describe('zones', () => {
  test.each([
    [['UTC', 'KST', 'CEST', 'Session'], 'UTC', '2027-10-05T10:00:00Z'],
    [['Time (UTC)', 'Seoul (KST)', 'CEST', 'Session'], 'UTC', '2027-10-05T10:00:00Z'],
    [['KST', 'UTC', 'CEST', 'Session'], 'Asia/Seoul', '2027-10-05T01:00:00Z'],
  ])('the times of several columns are by the clock over the first: %s', (names, iana, startUtc) => {
    const { zone, days } = readTable(
      names,
      ['10:00-10:30', '19:00-19:30', '12:00-12:30', 'Opening'],
      ['10:30-11:30', '19:30-20:30', '12:30-13:30', 'Keynote'],
    )

    expect([zone.iana, days[0]?.startUtc]).toEqual([iana, startUtc])
  })

  test('one behind the date is for all of the times', () => {
    const { zone, asks } = read(
      ...head,
      'Date: 4 October 2027, KST',
      '',
      '10:00 Welcome',
      '10:30 Talk',
      '11:00 End',
    )

    expect([zone, asks]).toEqual([{ iana: 'Asia/Seoul', stated: true }, []])
  })
})

describe('12 pm by itself', () => {
  test('is asked where no row shows which it is', () => {
    const { asks } = read(...head, 'Date: 4 October 2027, 12 pm KST')

    expect(asks).toEqual([{ kind: 'half-of-day', about: '12 pm KST', choices: ['pm', 'am'] }])
  })

  test('is noon where the rows go on from there', () => {
    const { asks, days } = read(
      ...head,
      'Date: 4 October 2027, 12 pm KST',
      '',
      '12 pm Lunch',
      '1 pm Talk',
      '2 pm End',
    )

    expect([asks, days[0]?.items.map(({ local }) => local)]).toEqual([[], ['12:00-', '13:00-', '14:00-']])
  })
})

describe('lengths', () => {
  test('in brackets behind a title are no part of it, and a session is as long as its clocks say', () => {
    const { days, findings } = read(
      ...head,
      'Date: 4 October 2027, 2:00 - 3:00 pm KST',
      '',
      '2:00-2:10 pm Welcome (10 min)',
      '2:10-2:30 pm Talk (15+5 min)',
      '2:30-3:00 pm Questions (30’)',
    )

    expect(days[0]?.items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Welcome', 10],
      ['Talk', 20],
      ['Questions', 30],
    ])
    expect(findings).toEqual([])
  })

  test('without any sign before them are rows as well, and none of them the session’s', () => {
    const { days, stated } = read(
      ...head,
      'Date: 4 October 2027 18:00-19:00 UTC',
      '',
      'Welcome 5 min',
      'Updates 15 min',
      'Discussion 40 min',
    )

    expect(days[0]?.items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Welcome', 5],
      ['Updates', 15],
      ['Discussion', 40],
    ])
    expect(stated).toEqual({ start: '18:00', end: '19:00', minutes: null })
  })
})

describe('people with what is known of them below their names', () => {
  const people = [
    'Ponentes',
    '- Prof. Carlos Ibáñez, Catedrático, Universidad de Lisboa, Portugal',
    '  Tema: Propiedad del agua',
    '  Ponencia: «Los ríos como bien común»',
    '  Resumen: Cómo cambió el derecho de los ríos.',
    '- Sra. Marta Quiroga, Alcaldesa, Ayuntamiento de Soria',
  ]

  test('a topic beside a talk is its theme, and the next item of the list is somebody else', () => {
    const { speakers } = read(
      'Título: El agua',
      'Fecha: 7 de octubre de 2027',
      'Idiomas: español',
      '',
      ...people,
    )

    expect(speakers).toMatchObject([
      {
        name: 'Carlos Ibáñez',
        theme: 'Propiedad del agua',
        presentation: { title: 'Los ríos como bien común', abstract: 'Cómo cambió el derecho de los ríos.' },
      },
      { name: 'Marta Quiroga', post: 'Alcaldesa', organisation: 'Ayuntamiento de Soria', presentation: null },
    ])
  })

  test('a topic without a talk beside it is the talk', () => {
    const lines = people.filter((line) => !line.includes('Ponencia') && !line.includes('Resumen'))

    const { speakers } = read(
      'Título: El agua',
      'Fecha: 7 de octubre de 2027',
      'Idiomas: español',
      '',
      ...lines,
    )

    expect(speakers[0]).toMatchObject({ theme: null, presentation: { title: 'Propiedad del agua' } })
  })
})
