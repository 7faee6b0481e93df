/** Sheets as readers get them: files with names, the same bytes for the same release, nothing that was not released. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/domain/clock.ts'
import { writeInWorker } from '../../src/sheets/writing/write-in-worker.ts'
import { baseUrl, startApp } from '../app.ts'
import { sampleStore } from '../sample.ts'
import { readPage } from './html.ts'

const session = '/forums/gsef-2021/sessions/rebuilding-an-inclusive-society'

describe('a session’s sheet', () => {
  test('is linked from its page, in the page’s language', async () => {
    const app = await startApp(await sampleStore())

    const page = readPage((await app.get(`${session}?lang=ko`)).text)

    expect(page.links('.take-along')).toEqual([
      { text: 'Word', href: `${session}/sheet.docx?lang=ko` },
      { text: 'Markdown', href: `${session}/sheet.md?lang=ko` },
      { text: '텍스트', href: `${session}/sheet.txt?lang=ko` },
      { text: '한 쪽 인쇄용', href: `${session}/agenda.html?lang=ko` },
    ])
  })

  test.each([
    ['sheet.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'attachment'],
    ['sheet.md', 'text/markdown; charset=utf-8', 'attachment'],
    ['sheet.txt', 'text/plain; charset=utf-8', 'inline'],
  ])('%s says what it is, and is saved under its title', async (file, type, manner) => {
    const app = await startApp(await sampleStore())

    const { status, headers } = await app.get(`${session}/${file}`)

    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      type,
      'nosniff',
    ])
    const ending = file.split('.')[1]
    expect(headers['content-disposition']).toBe(
      `${manner}; filename="rebuilding-an-inclusive-society.${ending}"; filename*=UTF-8''Rebuilding%20an%20inclusive%20society%20by%20ensuring%20basic%20needs%20and%20services%20through%20public-private%20partnership.${ending}`,
    )
  })

  test('has the same bytes each time, in another process too, so that an ETag holds', async () => {
    const [one, other] = [await startApp(await sampleStore()), await startApp(await sampleStore())]
    for (const file of ['sheet.docx', 'sheet.md', 'sheet.txt', 'agenda.html']) {
      const [first, second] = [await one.get(`${session}/${file}`), await other.get(`${session}/${file}`)]

      expect(first.status).toBe(200)
      expect(second.headers.etag).toBe(first.headers.etag)
      const again = await one.get(`${session}/${file}`, { 'if-none-match': first.headers.etag })
      expect(again.status).toBe(304)
    }
  })

  test('is not there for a session that is not, and follows one that moved', async () => {
    const app = await startApp(await sampleStore())

    expect((await app.get('/forums/gsef-2021/sessions/what-young-members-ask/sheet.docx')).status).toBe(404)
    expect((await app.get(`${session}/sheet.pdf`)).status).toBe(404)
  })
})

test('the agenda loads nothing, runs nothing, and its policy says so', async () => {
  const app = await startApp(await sampleStore())

  const { text, headers } = await app.get(`${session}/agenda.html`)

  const page = readPage(text)
  expect(page.elements('script, link, img, iframe')).toEqual([])
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']{43}='; /)
  expect(page.texts('h1')).toEqual([
    'Rebuilding an inclusive society by ensuring basic needs and services through public-private partnership',
  ])
})

describe('a forum’s sheets', () => {
  test('are asked for again a minute later while many others are being written', async () => {
    const app = await startApp(await sampleStore())
    const forum = {
      ...{ language: 'en' as const, title: 'None', dates: '', written: 'en', address: baseUrl, edition: '' },
      ...{ at: '2021-09-20T01:00:00Z' as Instant, sessions: [] },
    }
    const others = Array.from({ length: 5 }, () => writeInWorker({ kind: 'zip', forum }))

    const { status, headers, text } = await app.get('/forums/gsef-2021/sheets.docx')

    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '60', 'no-store'])
    expect(readPage(text).texts('h1')).toEqual(['Busy just now'])
    expect(app.logged().filter((line) => line.includes('a request failed'))).toEqual([])
    await Promise.all(others)
    expect((await app.get('/forums/gsef-2021/sheets.docx')).status).toBe(200)
  })

  test('are one Word file with a heading for each session, or a Word file each', async () => {
    const app = await startApp(await sampleStore())

    const [docx, zip] = [
      await app.get('/forums/gsef-2021/sheets.docx'),
      await app.get('/forums/gsef-2021/sheets.zip'),
    ]

    const document = strFromU8(unzipSync(docx.body)['word/document.xml'] ?? new Uint8Array())
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3)
    const contents = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*PAGEREF (?:(?!<\/w:p>).)*<\/w:p>/g)]
    const told = contents.map(([line]) => line.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'))
    expect(told).toEqual([
      '|Rebuilding an inclusive society by ensuring basic needs and services through public-private partnership|PAGEREF session_1 \\h|Monday 4 October 2021, 18:00–19:30 KST / 09:00–10:30 UTC|',
      '|열린 만남의 시간|PAGEREF session_2 \\h|Monday 4 October 2021, 20:30–21:30 KST / 11:30–12:30 UTC|',
      '|Cuidar la salud en común|PAGEREF session_3 \\h|Tuesday 5 October 2021, 23:30–00:45 KST, ends +1 day / 14:30–15:45 UTC|',
    ])
    expect(
      document.match(/<w:bookmarkStart w:name="session_\d"|<w:bookmarkStart [^>]*w:name="session_\d"/g),
    ).toHaveLength(3)
    expect(Object.keys(unzipSync(zip.body))).toEqual([
      '2021-10-04 18.00 Rebuilding an inclusive society by ensuring basic needs and services through public-private partnership.docx',
      '2021-10-04 20.30 열린 만남의 시간.docx',
      '2021-10-05 23.30 Cuidar la salud en común.docx',
    ])
    expect(docx.headers['content-disposition']).toContain(
      `filename="gsef-2021.docx"; filename*=UTF-8''Global%20`,
    )
  })
})
