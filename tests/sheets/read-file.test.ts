/** Files are read beside the planner: whatever one of them does, the next is read and nothing else stops. */
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
