import { afterAll, expect, test } from 'vitest'
import { blocksOfPdf } from '../../../../src/sheets/blocks/pdf/blocks-of-pdf.ts'
import { UnreadableFile } from '../../../../src/sheets/blocks/unreadable-file.ts'
import fc from '../../../properties.ts'
import { pdfByHand, textAt } from '../../hand-pdf.ts'
import { closePdfMaker, pdfOfHtml } from '../../made-pdf.ts'
import { shown } from './shown-blocks.ts'

afterAll(closePdfMaker)

async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  const error = await blocksOfPdf(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof UnreadableFile ? error.code : undefined
}

const sheet = pdfByHand({ pages: [textAt(60, 700, '9:00 Opening'), textAt(60, 700, '10:00 Break')] })
/** A picture that covers a page, and nothing else. */
const scan = `<svg width="0" height="0"></svg><img style="width: 600px; height: 800px" src="${pictureUrl()}">`

function pictureUrl(): string {
  const bitmap = Buffer.alloc(58)
  bitmap.write('BM')
  bitmap.writeUInt32LE(58, 2)
  bitmap.writeUInt32LE(54, 10)
  bitmap.writeUInt32LE(40, 14)
  bitmap.writeInt32LE(1, 18)
  bitmap.writeInt32LE(1, 22)
  bitmap.writeUInt16LE(1, 26)
  bitmap.writeUInt16LE(24, 28)
  return `data:image/bmp;base64,${bitmap.toString('base64')}`
}

test('a PDF that opens with a password only says so', async () => {
  const locked = pdfByHand({ pages: [textAt(60, 700, 'secret')], locked: 'user' })

  expect(await refusal(locked)).toBe('encrypted')
})

test('a PDF that everybody may read and nobody may change is read', async () => {
  const locked = pdfByHand({ pages: [textAt(60, 700, '9:00 Opening')], locked: 'owner' })

  expect(shown((await blocksOfPdf(locked)).blocks)).toEqual(['9:00 Opening'])
})

test('a PDF of scans says so, and one with some of them has a note', async () => {
  const mixed = `<p>9:00 Opening</p><div style="break-before: page">${scan}</div>`

  expect(await refusal(await pdfOfHtml(scan))).toBe('scans')
  const { blocks, notes } = await blocksOfPdf(await pdfOfHtml(mixed))
  expect({ blocks: shown(blocks), notes }).toEqual({
    blocks: ['9:00 Opening'],
    notes: ['pages-without-text'],
  })
})

test('a PDF with nothing on it is empty, and a blank page beside others is not worth a word', async () => {
  const blank = pdfByHand({ pages: ['', textAt(60, 700, 'Opening'), ''] })

  expect(await refusal(pdfByHand({ pages: [''] }))).toBe('empty')
  expect(await refusal(await pdfOfHtml('<p></p>'))).toBe('empty')
  expect((await blocksOfPdf(blank)).notes).toEqual([])
})

test('what is no PDF inside is broken', async () => {
  expect(await refusal(new Uint8Array(0))).toBe('broken')
  expect(await refusal(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'))).toBe('broken')
})

test('a PDF whose index is damaged is read all the same', async () => {
  const cut = sheet.slice(0, Buffer.from(sheet).indexOf('startxref') + 12)

  expect(shown((await blocksOfPdf(cut)).blocks)).toEqual(['9:00 Opening', '10:00 Break'])
})

test('more pages than anybody reads are cut, and a note says so', async () => {
  const pages = Array.from({ length: 303 }, (_, n) => textAt(60, 700, `Part ${n + 1} of many`))
  const { blocks, notes } = await blocksOfPdf(pdfByHand({ pages }))

  expect(notes).toEqual(['cut-short'])
  expect(blocks.at(-1)).toMatchObject({ text: 'Part 300 of many', page: 300 })
})

test('bytes are read in whatever array they come, a Buffer too', async () => {
  const { buffer } = new Uint8Array([1, 2, 3, ...sheet])
  const shapes = [Buffer.from(sheet), new Uint8Array(buffer, 3)]

  for (const bytes of shapes)
    expect(shown((await blocksOfPdf(bytes)).blocks)).toEqual(['9:00 Opening', '10:00 Break'])
})

test('the bytes that were given stay as they are', async () => {
  const before = sheet.slice()

  await blocksOfPdf(sheet)

  expect(sheet).toEqual(before)
})

test('whatever is cut off or changed, a PDF is read or refused', async () => {
  const damage = fc.array(fc.record({ at: fc.nat(sheet.length - 1), byte: fc.nat(255) }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(sheet.length), async (changes, length) => {
      const broken = sheet.slice(0, length)
      for (const { at, byte } of changes) if (at < length) broken[at] = byte
      const code = await refusal(broken)
      if (code === undefined) expect((await blocksOfPdf(broken)).format).toBe('pdf')
    }),
    { numRuns: 150 },
  )
})
