/** Files are read beside the planner: whatever one of them does, the next is read and nothing else stops. */
import { deflateSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { UnreadableFile } from '../../src/sheets/blocks/unreadable-file.ts'
import { type FileReader, openReader, type ReadingLimits } from '../../src/sheets/read-file.ts'

const limits: ReadingLimits = { memoryMb: 256, seconds: 30, waiting: 4 }
const sheet = bytesOf('Session title: Seeds that travel\nDate: 4 October 2021')
let reader: FileReader | undefined

afterEach(async () => {
  await reader?.stop()
  reader = undefined
})

function openWith(own: Partial<ReadingLimits>): FileReader {
  reader = openReader({ ...limits, ...own })
  return reader
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
    return 'read'
  } catch (failure) {
    return failure instanceof UnreadableFile ? failure.code : String(failure)
  }
}

test('a file comes back as blocks and as what is in them', async () => {
  const { document, reading } = await openWith({}).readFile(sheet, 'sheet.txt')

  expect([document.format, reading.title?.value]).toEqual(['txt', 'Seeds that travel'])
})

test('an unreadable file is told with its code and its facts', async () => {
  const { readFile } = openWith({})

  expect(await refusalOf(readFile(new Uint8Array(), 'nothing.txt'))).toBe('empty')
})

test('a file that takes too long is given up, and the next one is read', async () => {
  const { readFile } = openWith({ seconds: 0.001 })
  expect(await refusalOf(readFile(sheet, 'sheet.txt'))).toBe('too-long')
  await reader?.stop()

  const { reading } = await openWith({}).readFile(sheet, 'sheet.txt')
  expect(reading.title?.value).toBe('Seeds that travel')
})

test('a file that wants more memory than there is for it is given up, and the process goes on', async () => {
  const hungry = bytesOf(`<table>${'<tr><td>a<td>b<td>c</tr>'.repeat(80_000)}</table>`)
  const { readFile } = openWith({ memoryMb: 24 })

  expect(await refusalOf(readFile(hungry, 'rows.html'))).toBe('too-long')
  expect(await refusalOf(readFile(sheet, 'sheet.txt'))).toMatch(/^(?:read|too-long)$/)
})

test('who comes while too many wait is asked to come back, and those who wait are served', async () => {
  const { readFile } = openWith({ waiting: 2 })
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => refusalOf(readFile(sheet, 'sheet.txt'))))

  expect(outcomes.filter((outcome) => outcome === 'busy').length).toBeGreaterThan(0)
  expect(outcomes.filter((outcome) => outcome === 'read').length).toBeGreaterThanOrEqual(2)
})

const page = (fonts: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << ${fonts} >> >> >>`

/** A PDF of one page, object by object; the reader mends the index that it lacks. */
function pdfOf(fonts: string, content: Buffer, filters: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(fonts),
    `<< /Length ${content.length} ${filters} >>\nstream\n${content.toString('latin1')}\nendstream`,
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.7\n${body}trailer << /Root 1 0 R >>\n%%EOF`, 'latin1')
}

/** Its one font claims to know the widths of two thousand million letters: the list of them ends any process. */
const wide =
  '/F << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [0 2000000000 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> >>] >>'

/** A thousand million blanks, packed twice. */
const blanks = deflateSync(deflateSync(Buffer.alloc(1_000_000_000, ' '), { level: 1 }))

test.each([
  ['the heap is bounded', pdfOf(wide, Buffer.from('BT /F 12 Tf 50 700 Td <0001> Tj ET'), '')],
  ['nobody bounds', pdfOf('', blanks, '/Filter [/FlateDecode /FlateDecode]')],
])(
  'a small file that grows where %s ends its own process only, and the next is read',
  async (_where, bytes) => {
    const { readFile } = openWith({ memoryMb: 128 })
    const before = process.memoryUsage.rss()

    expect(await refusalOf(readFile(bytes, 'sheet.pdf'))).toBe('too-long')

    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000)
    expect((await readFile(sheet, 'sheet.txt')).reading.title?.value).toBe('Seeds that travel')
  },
  60_000,
)
