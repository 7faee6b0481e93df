import { expect, test } from 'vitest'
import type { Piece } from '../../../../src/sheets/reading/programme/piece.ts'
import { splitAtTimes } from '../../../../src/sheets/reading/programme/several-times.ts'

function texts(text: string): string[] {
  const spot = { block: 0, cell: null, from: 0, to: text.length }
  const piece: Piece = { text, spot, level: 0, heading: 0, strong: false }
  return splitAtTimes(piece).map((one) => one.text)
}

test('rows that run on in one line are cut where the next range begins', () => {
  expect(texts('09h00 às 9h30 – Abertura;09h30 às 10h20 – Painel dos eixos')).toEqual([
    '09h00 às 9h30 – Abertura',
    '09h30 às 10h20 – Painel dos eixos',
  ])
})

test('a range that a title speaks of begins no row', () => {
  const line = '9:00–12:00 Registration (closed 10:30–11:00 for tea); 11:00–12:00 is reserved'

  expect(texts(line)).toEqual([line])
})
