import { afterAll, describe, expect, test } from 'vitest'
import { blocksOfPdf } from '../../../../src/sheets/blocks/pdf/blocks-of-pdf.ts'
import { pdfByHand, textAt } from '../../hand-pdf.ts'
import { closePdfMaker, pdfOfHtml } from '../../made-pdf.ts'
import { shown } from './shown-blocks.ts'

afterAll(closePdfMaker)

const ruled = 'table { border-collapse: collapse } td, th { border: 1px solid #000; padding: 3px }'

async function readHtml(body: string, style = ''): Promise<string[]> {
  const html = `<html><style>${style}</style><body>${body}</body></html>`
  return shown((await blocksOfPdf(await pdfOfHtml(html))).blocks)
}

function rows(...texts: string[]): string {
  return texts.map((text) => `<tr><td>${text.split(' | ').join('<td>')}</tr>`).join('')
}

describe('tables with lines', () => {
  test('a session sheet in Portuguese: its table of speakers breaks over two pages', async () => {
    const people = Array.from({ length: 30 }, (_, n) => `Pessoa ${n} | Instituto da Água ${n} | Brasil`)
    const body = `<h1>Sessão 4</h1><table><thead><tr><th>Nome<th>Organização<th>País</thead>${rows(...people)}</table>`
    const { blocks } = await blocksOfPdf(
      await pdfOfHtml(`<style>${ruled} td { height: 30px }</style>${body}`),
    )

    expect(blocks.map(({ kind, page }) => `${kind} ${page}`)).toEqual(['heading 1', 'table 1', 'table 2'])
    const head = '**Nome** | **Organização** | **País**'
    expect(shown(blocks).filter((row) => row !== head)).toEqual(['# Sessão 4', ...people])
  })

  test('a row that is split between two pages is one row', async () => {
    const style = `${ruled} td { vertical-align: top } td:nth-child(2) { width: 90px } td:nth-child(3) { width: 200px }`
    const last =
      '2 | Housing Office of the Lower Valley | A short account of what was tried in the valley when the houses were built, and of what came of it in the years after'
    const table = `<table>${rows('1 | Mill Lane | Keys', last, '3 | Two Rivers | Fields')}</table>`

    for (const height of [830, 848, 866])
      expect(await readHtml(`<div style="height: ${height}px"></div>${table}`, style)).toEqual([
        '1 | Mill Lane | Keys',
        last,
        '3 | Two Rivers | Fields',
      ])
  })

  test('a label below a full line of a narrow cell begins a line of its own', async () => {
    const style = `${ruled} td { vertical-align: top } td:nth-child(2) { width: 130px }`
    const cell = 'Workshop 1: Unions of tenants<br>Facilitator: Paul Edem'

    expect(await readHtml(`<table>${rows(`10:30 | ${cell}`, '12:00 | Lunch')}</table>`, style)).toEqual([
      '10:30 | Workshop 1: Unions of tenants / Facilitator: Paul Edem',
      '12:00 | Lunch',
    ])
  })

  test('a row below the break that begins with nothing stays a row where others do', async () => {
    const table = `<table>${rows('9:00 | Opening', ' | Words of the mayor', ' | Words of the valley', ' | Songs', '10:00 | Break')}</table>`
    const body = `<div style="height: 850px"></div>${table}`

    expect(await readHtml(body, ruled)).toEqual([
      '9:00 | Opening',
      ' | Words of the mayor',
      ' | Words of the valley',
      ' | Songs',
      '10:00 | Break',
    ])
  })

  test('merged cells of a programme in Spanish', async () => {
    const table = `<table><tr><td colspan="3">Lunes 25 de agosto</td></tr>
      <tr><td rowspan="2">9:00</td><td>Sala A: ríos</td><td>Sala B: pozos</td></tr>
      <tr><td>Ana</td><td>Berta</td></tr><tr><td>10:00</td><td colspan="2">Café</td></tr></table>`

    expect(await readHtml(table, ruled)).toEqual([
      '→3 Lunes 25 de agosto',
      '↓2 9:00 | Sala A: ríos | Sala B: pozos',
      'Ana | Berta',
      '10:00 | →2 Café',
    ])
  })

  test('a programme in Korean, its cells each in a box of its own', async () => {
    const table = `<table border="1">${rows('14:00~14:10 | 개회 | 사회: 김하나', '14:10~15:00 | 발제 (50’) | 박둘')}</table>`

    expect(await readHtml(table)).toEqual([
      '14:00~14:10 | 개회 | 사회: 김하나',
      '14:10~15:00 | 발제 (50’) | 박둘',
    ])
  })

  test('three days in Italian: lists in cells, a table after each heading', async () => {
    const day = (name: string) =>
      `<h2>${name}</h2><table>${rows('9.30 | Apertura', '10.00 | Lavori<ul><li>acqua<li>terra</ul>')}</table>`
    const days = ['Venerdì 16 settembre', 'Sabato 17 settembre', 'Domenica 18 settembre']

    expect(await readHtml(days.map(day).join(''), ruled)).toEqual(
      days.flatMap((name) => [`## ${name}`, '9.30 | Apertura', '10.00 | Lavori / • acqua / • terra']),
    )
  })

  test('lines between rows alone', async () => {
    const table = `<table>${rows(
      '8:00 a 8:30 | Registro | Equipo',
      '8:30 a 9:30 | Conferencia inaugural sobre las redes de agua en las ciudades pequeñas de la costa y de la sierra | Rosa Quispe,<br>Universidad',
      '9:30 a 10:00 | Pausa | ',
    )}</table>`
    const style =
      'table { border-collapse: collapse } td { border-bottom: 1px solid #999; padding: 6px } td:first-child { white-space: nowrap }'

    expect(await readHtml(table, style)).toEqual([
      '8:00 a 8:30 | Registro | Equipo',
      '8:30 a 9:30 | Conferencia inaugural sobre las redes de agua en las ciudades pequeñas de la costa y de la sierra | Rosa Quispe, Universidad',
      '9:30 a 10:00 | Pausa | ',
    ])
  })

  test('text that runs on over a line between cells is cut where the line stands', async () => {
    const lines =
      '60 690 m 300 690 l S 60 720 m 300 720 l S 60 690 m 60 720 l S 130 690 m 130 720 l S 300 690 m 300 720 l S'
    const { blocks } = await blocksOfPdf(
      pdfByHand({ pages: [`${lines}\n${textAt(66, 700, '9:00 - 10:00')} ${textAt(133, 700, 'Opening')}`] }),
    )

    expect(shown(blocks)).toEqual(['9:00 - 10:00 | Opening'])
  })

  test('a line below words, a frame around the page and a box around a paragraph are no tables', async () => {
    const frame = '30 30 535 782 re S 50 690 300 60 re S 60 697 m 112 697 l S'
    const { blocks } = await blocksOfPdf(pdfByHand({ pages: [`${frame}\n${textAt(60, 700, 'Important')}`] }))

    expect(shown(blocks)).toEqual(['Important'])
  })
})

describe('tables without lines', () => {
  test('a programme in English: cells over several lines, centred in their rows', async () => {
    const table = `<table cellpadding="4">${rows(
      '9:00 – 9:30 | Registration and coffee | All',
      '9:30 – 10:15 | Opening: what towns owe to their rivers, and what rivers give back to their towns every spring | Amina Okoye',
      '10:15 – 10:30 | Break | ',
      '10:30 – 12:00 | Round table | Luis Peralta<br>Mei Tanaka',
    )}</table>`

    expect(
      await readHtml(`<p>Programme of the day</p>${table}`, 'td:last-child { white-space: nowrap }'),
    ).toEqual([
      'Programme of the day',
      '9:00 – 9:30 | Registration and coffee | All',
      '9:30 – 10:15 | Opening: what towns owe to their rivers, and what rivers give back to their towns every spring | Amina Okoye',
      '10:15 – 10:30 | Break | ',
      '10:30 – 12:00 | Round table | Luis Peralta / Mei Tanaka',
    ])
  })

  test('times on the left in French, what belongs to each beside it', async () => {
    const style = 'div { display: grid; grid-template-columns: 90pt 1fr; margin: 3pt 0 }'
    const lines = [
      ['9 h 00', 'Accueil des participants'],
      [
        '9 h 30',
        'Ouverture par la mairie, avec les représentants des quartiers et des associations de la vallée',
      ],
      ['10 h 15', 'Pause'],
    ]
    const body = lines.map(([time, title]) => `<div><span>${time}</span><span>${title}</span></div>`).join('')

    expect(await readHtml(`<h2>Mardi 3 mars</h2>${body}`, style)).toEqual([
      '## Mardi 3 mars',
      ...lines.map((line) => line.join(' | ')),
    ])
  })

  test('a row lasts until the next time, with gaps between what it holds', async () => {
    const column = [
      [700, 'Opening'],
      [686, 'Chair: Ana Ruiz'],
      [652, 'Talk one'],
      [640, 'Bo Li'],
      [610, 'Lunch'],
    ] as const
    const drawing = [
      textAt(60, 700, '9:15'),
      ...column.map(([y, text]) => textAt(150, y, text)),
      textAt(60, 610, '12:00'),
      textAt(60, 585, '13:00'),
      textAt(150, 585, 'Walk'),
    ]
    const { blocks } = await blocksOfPdf(pdfByHand({ pages: [drawing.join('\n')] }))

    expect(shown(blocks)).toEqual([
      '9:15 | Opening / Chair: Ana Ruiz / Talk one / Bo Li',
      '12:00 | Lunch',
      '13:00 | Walk',
    ])
  })

  test('AM below its time is in its row', async () => {
    const drawing = [0, 1, 2].flatMap((n) => [
      textAt(60, 707 - 40 * n, `${7 + n}:00 A ${8 + n}:00`),
      textAt(80, 693 - 40 * n, 'AM'),
      textAt(170, 700 - 40 * n, `Part ${n + 1}`),
    ])
    const { blocks } = await blocksOfPdf(pdfByHand({ pages: [drawing.join('\n')] }))

    expect(shown(blocks)).toEqual([
      '7:00 A 8:00 / AM | Part 1',
      '8:00 A 9:00 / AM | Part 2',
      '9:00 A 10:00 AM | Part 3',
    ])
  })

  test('numbered lines and their texts are no table', async () => {
    const drawing = [1, 2, 3, 4].flatMap((n) => [
      textAt(60, 700 - 16 * n, `${n}.`),
      textAt(90, 700 - 16 * n, `Question ${n}?`),
    ])
    const { blocks } = await blocksOfPdf(pdfByHand({ pages: [drawing.join('\n')] }))

    expect(shown(blocks)).toEqual(['1 Question 1?', '2 Question 2?', '3 Question 3?', '4 Question 4?'])
  })
})
