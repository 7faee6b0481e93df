import { afterAll, describe, expect, test } from 'vitest'
import { blocksOfPdf } from '../../../../src/sheets/blocks/pdf/blocks-of-pdf.ts'
import { pdfByHand, textAt } from '../../hand-pdf.ts'
import { closePdfMaker, pdfOfHtml } from '../../made-pdf.ts'
import { shown } from './shown-blocks.ts'

afterAll(closePdfMaker)

async function readHtml(html: string, look = {}): Promise<string[]> {
  return shown((await blocksOfPdf(await pdfOfHtml(html, look))).blocks)
}

async function readDrawing(...drawing: string[]): Promise<string[]> {
  return shown((await blocksOfPdf(pdfByHand({ pages: [drawing.join('\n')] }))).blocks)
}

const prose = 'The towns along the river share one problem: who pays for the pipes that nobody sees.'

describe('text of a page', () => {
  test('headings are found by their size, bold lines and lists by their looks', async () => {
    const html = `<html lang="it"><h1>Acqua e città</h1><p><b>Obiettivi</b></p>
      <ul><li>Ascoltare<ul><li>i quartieri</li><li>le scuole</li></ul></li><li>Decidere</li></ul>
      <ol><li>Prima domanda</li><li>Seconda domanda</li></ol><p>Ore 9.30 | Saluti</p><p>Ore 10.00 | Tavola rotonda</p></html>`

    expect(await readHtml(html)).toEqual([
      '# Acqua e città',
      '**Obiettivi**',
      '• Ascoltare',
      '  • i quartieri',
      '  • le scuole',
      '• Decidere',
      '1 Prima domanda',
      '2 Seconda domanda',
      'Ore 9.30 | Saluti',
      'Ore 10.00 | Tavola rotonda',
    ])
  })

  test('lines that were too long are one paragraph, short lines stay what they are', async () => {
    const long = `${prose} ${prose} ${prose} Efficient offices find it first.`
    const html = `<html lang="en"><p>${long}</p><p>Ana Ruiz, mayor</p><p>Bo Li, director</p></html>`

    expect(await readHtml(html)).toEqual([long, 'Ana Ruiz, mayor', 'Bo Li, director'])
  })

  test('words that were cut at the end of a line are whole again, where the document has them whole', async () => {
    const html = `<html lang="fr"><p>Action intercommunale</p><p style="width: 200px; text-align: justify">La coopé&shy;ration inter&shy;communale des petites villes du bord de mer est une longue histoire de soli&shy;darité.</p></html>`

    expect(await readHtml(html)).toEqual([
      'Action intercommunale',
      'La coopération intercommunale des petites villes du bord de mer est une longue histoire de solidarité.',
    ])
  })

  test('words are whole again in a document that cuts many of them', async () => {
    const html = `<html lang="fr"><p style="width: 150px">L’inter&shy;communalité et la soli&shy;darité des arron&shy;dissements, la conser&shy;vation des équi&shy;pements et la transfor&shy;mation des admi&shy;nistrations.</p></html>`

    expect(await readHtml(html)).toEqual([
      'L’intercommunalité et la solidarité des arrondissements, la conservation des équipements et la transformation des administrations.',
    ])
  })

  test('a hyphen that belongs to a word stays at the end of a line, and a dash at the start of one is no bullet', async () => {
    const text =
      'Towns that work with public-private contracts - and their co-operatives - ask for well-being, as cooperatives do.'
    const style = 'table { border-collapse: collapse } td { border: 1px solid #000; padding: 3px }'
    const html = (width: number) =>
      `<html lang="en"><style>${style}</style><table><td>1</td><td style="width: ${width}px">${text}</td></table></html>`

    for (const width of [140, 170, 200, 230, 260, 300])
      expect(await readHtml(html(width))).toEqual([`1 | ${text}`])
  })

  test('Hangul is read, and its lines are put together', async () => {
    const sentence = '우리 마을의 물길을 함께 살피고 앞으로 할 일을 정하는 자리입니다.'
    const html = `<html lang="ko"><style>p { word-break: keep-all }</style><h1>마을 물 포럼</h1><p>${[sentence, sentence, sentence].join(' ')}</p></html>`

    expect(await readHtml(html)).toEqual(['# 마을 물 포럼', [sentence, sentence, sentence].join(' ')])
  })

  test('a page of two columns of prose is read column by column', async () => {
    const html = `<html lang="en"><style>div { columns: 2; column-gap: 24pt; text-align: justify }</style>
      <h1>Paper</h1><div><p>First. ${prose} ${prose} ${prose}</p><p>Second. ${prose} ${prose} ${prose}</p></div></html>`

    expect(await readHtml(html)).toEqual([
      '# Paper',
      `First. ${prose} ${prose} ${prose}`,
      `Second. ${prose} ${prose} ${prose}`,
    ])
  })

  test('what stands on every page is kept once, and numbers of pages are left out', async () => {
    const part = (name: string) => `<section style="break-after: page"><p>${name} begins.</p></section>`
    const mark = (text: string) => `<span style="font-size: 9px; margin-left: 40px">${text}</span>`
    const look = {
      header: mark('Forum of towns'),
      footer: mark('<i class="pageNumber"></i> / <i class="totalPages"></i>'),
    }

    expect(await readHtml(`<html>${part('One')}${part('Two')}${part('Three')}</html>`, look)).toEqual([
      'Forum of towns',
      'One begins.',
      'Two begins.',
      'Three begins.',
    ])
  })

  test('a paragraph goes on over the end of a page', async () => {
    const first = textAt(60, 60, 'The towns along the river share one problem of which nobody speaks and')
    const second = textAt(60, 780, 'which is as old as the river.')
    const { blocks } = await blocksOfPdf(pdfByHand({ pages: [first, second] }))

    expect(shown(blocks)).toEqual([
      'The towns along the river share one problem of which nobody speaks and which is as old as the river.',
    ])
  })
})

describe('text drawn in odd ways', () => {
  test('pieces that touch are one word, whatever the order in which they were drawn', async () => {
    const end = 'BT /F1 12 Tf 68.67 700 Td (ESHMENTS) Tj ET'
    expect(
      await readDrawing(end, textAt(60, 700, 'R'), textAt(60, 720, '10:'), textAt(76.68, 720, '00')),
    ).toEqual(['10:00', 'RESHMENTS'])
  })

  test('letters set wide apart are one word', async () => {
    expect(await readDrawing('BT /F1 12 Tf 6 Tc 60 700 Td (WORK OF TOWNS) Tj ET')).toEqual(['WORK OF TOWNS'])
  })

  test('raised letters stay with their number', async () => {
    const drawing = [textAt(60, 700, '28'), textAt(73.5, 705, 'TH', '/F1 7 Tf'), textAt(87, 700, 'OCTOBER')]
    expect(await readDrawing(...drawing)).toEqual(['28TH OCTOBER'])
  })

  test('text that is drawn twice to look bold is there once, and bold', async () => {
    expect(await readDrawing(textAt(60, 700, 'Opening'), textAt(60.3, 700, 'Opening'))).toEqual([
      '**Opening**',
    ])
  })

  test('text across the page and text that is not to be seen are left out', async () => {
    const across = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET'
    const unseen = 'BT /F1 12 Tf 3 Tr 60 650 Td (secret) Tj ET'
    expect(await readDrawing(textAt(60, 700, 'Opening'), across, unseen)).toEqual(['Opening'])
  })

  test('a page whose whole text runs up is turned', async () => {
    const up = (x: number, text: string) => `BT /F1 12 Tf 0 1 -1 0 ${x} 60 Tm (${text}) Tj ET`
    expect(await readDrawing(up(100, 'First line of the page'), up(150, 'Second line'))).toEqual([
      'First line of the page',
      'Second line',
    ])
  })

  test('text of a scan that a machine read is taken where nothing else is', async () => {
    expect(await readDrawing('BT /F1 12 Tf 3 Tr 60 650 Td (read by a machine) Tj ET')).toEqual([
      'read by a machine',
    ])
  })
})
