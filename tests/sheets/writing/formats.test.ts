/** The writers: what hostile words become, how wide a line is, what a Word file is made of. */
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { displayWidth, wrapText } from '../../../src/sheets/writing/display-width.ts'
import { writeDocx } from '../../../src/sheets/writing/docx.ts'
import { escapeMarkdown } from '../../../src/sheets/writing/escape-markdown.ts'
import { fileName, uniqueNames } from '../../../src/sheets/writing/file-names.ts'
import { writeAgenda } from '../../../src/sheets/writing/html-agenda.ts'
import { writeMarkdown } from '../../../src/sheets/writing/markdown.ts'
import { plainWords, richText } from '../../../src/sheets/writing/rich-text.ts'
import { writeText } from '../../../src/sheets/writing/text.ts'
import { renderMarkdown } from '../../../src/web/markdown.ts'
import { anItem, aParticipation, aPerson, aSession } from '../../makers.ts'
import { readPage } from '../../web/html.ts'
import { aSheet } from './a-sheet.ts'

const hostile =
  '[click](https://evil.example) | <img src=x> `code` **bold** # https://evil.example www.evil.example'

describe('Markdown', () => {
  test.each([
    [hostile],
    ['# heading'],
    ['1. list'],
    ['- list'],
    ['> quote'],
    ['| a | b |\n| --- | --- |'],
    ['&lt;b&gt;'],
    ['***'],
    ['https://evil.example'],
  ])('%s stays words', (text) => {
    const html = renderMarkdown(escapeMarkdown(text).replaceAll('https\\:', 'https:'), 1)

    const page = readPage(html)
    expect(page.elements('h1, h2, h3, ul, ol, table, img, code, strong, blockquote, hr')).toEqual([])
    expect(page.texts('p')).toEqual([text.replace(/\s+/g, ' ')])
  })

  test('an address among words is escaped, so that no program makes a link of it', () => {
    expect(escapeMarkdown('see https://evil.example or www.evil.example')).toBe(
      'see https\\://evil.example or www\\.evil.example',
    )
  })

  test('a title makes neither a table nor a link', () => {
    const session = aSession({ title: hostile, items: [anItem({ title: hostile, minutes: 60 })] })

    const page = readPage(renderMarkdown(writeMarkdown(aSheet({ session })), 1))

    expect(page.texts('h2')[0]).toBe(hostile)
    expect(page.elements('img, code')).toEqual([])
    expect(page.rows().every((row) => row.length === 3)).toBe(true)
    expect(page.links().filter(({ text }) => text === 'click')).toEqual([])
  })
})

describe('text', () => {
  test('Hangul takes two columns, marks take none', () => {
    expect(['abc', '가나다', 'é', '日本', '🙂'].map(displayWidth)).toEqual([3, 6, 1, 4, 2])
  })

  test('no line is wider than 80 columns, in any script, but for an address', () => {
    const long = '마을이 함께 가꾸는 정원과 물길을 이야기하는 자리입니다. '.repeat(6)
    const session = aSession({
      title: long,
      brief: {
        background: `${long}\n\n${'A sentence about neighbours and gardens. '.repeat(6)}`,
        objectives: [long],
      },
      items: [anItem({ title: long, minutes: 60, people: ['ana'] })],
      participations: [aParticipation({ personId: 'ana', post: long })],
    })

    const text = writeText(aSheet({ session, people: [aPerson({ id: 'ana' })], language: 'ko' }))

    const wide = text.split('\n').filter((line) => displayWidth(line) > 80)
    expect(wide).toEqual([])
    expect(text.split('\n').some((line) => displayWidth(line) > 70)).toBe(true)
  })

  test('words that do not fit go on below the first, and a script without blanks breaks anywhere', () => {
    expect(wrapText('one two three', 9, '- ', '  ')).toBe('- one two\n  three')
    expect(wrapText('漢字漢字漢字', 8)).toBe('漢字漢字\n漢字')
  })
})

describe('Word', () => {
  const session = aSession({
    title: 'Control \u0007 & <tags> "in" a title 마을',
    brief: {
      background: '# Head\n\nSee [the page](https://madang.example/a?b=1&c=2) **now**.\n\n1. one\n2. two',
    },
    items: [anItem({ title: 'Row <b>', minutes: 60 })],
  })

  test('every part is well-formed, every relationship leads somewhere', async () => {
    const files = unzipSync(await writeDocx(aSheet({ session })))

    for (const [name, content] of Object.entries(files)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`)
      })
      parser.write(strFromU8(content)).close()
    }
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const relations = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())
    const used = [...document.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id)
    const known = [...relations.matchAll(/\bId="([^"]+)"/g)].map(([, id]) => id)
    expect(used.length).toBeGreaterThan(1)
    expect(used.filter((id) => !known.includes(id))).toEqual([])
    expect(new Set(known).size).toBe(known.length)
  })

  test('another reader opens it without a warning and finds headings, a table and a link', async () => {
    const buffer = Buffer.from(await writeDocx(aSheet({ session })))

    const { value, messages } = await mammoth.convertToHtml({ buffer })

    expect(messages.filter(({ message }) => !/Unrecognised paragraph style/.test(message))).toEqual([])
    const page = readPage(value)
    expect(page.texts('h1')).toEqual(['Control & <tags> "in" a title 마을'])
    expect(page.texts('h2')).toEqual(['Background', 'Programme'])
    expect(page.link('the page')).toBe('https://madang.example/a?b=1&c=2')
    expect(page.texts('ol li')).toEqual(['one', 'two'])
  })

  test('the header row comes again on each page, rows stay in one piece, languages and fonts are set', async () => {
    const files = unzipSync(await writeDocx(aSheet({ session })))
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())

    expect(part('word/document.xml')).toMatch(/<w:trPr><w:cantSplit\/><w:tblHeader\/>/)
    expect(part('word/styles.xml')).toContain('w:eastAsia="Malgun Gothic"')
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    expect(part('word/fontTable.xml')).toContain('<w:altName w:val="Noto Sans KR"/>')
    expect(part('word/document.xml')).toContain('w:w="11906" w:h="16838"')
    expect(part('docProps/core.xml')).toContain('2021-09-20T01:00:00Z')
    expect(part('word/footer1.xml')).toContain('NUMPAGES')
  })
})

test('hostile words in the agenda are text', () => {
  const title = '</h1><script>alert(1)</script>" onload="x'
  const session = aSession({ title, items: [anItem({ title, minutes: 60 })] })

  const page = readPage(writeAgenda(aSheet({ session })))

  expect(page.elements('script, [onload]')).toEqual([])
  expect(page.texts('h1')).toEqual([title])
})

test('Markdown of a brief becomes blocks; raw HTML and pictures stay text', () => {
  const blocks = richText(
    '# Head\n\nOne **two**\nthree\n\n- a\n  - b\n\n3. c\n\n> q\n\n<b>x</b> ![p](http://x.example/p.png)',
  )

  expect(blocks.map(({ kind, depth, number, runs }) => [kind, depth, number, plainWords({ runs })])).toEqual([
    ['heading', 0, null, 'Head'],
    ['paragraph', 0, null, 'One two three'],
    ['item', 1, null, 'a'],
    ['item', 2, null, 'b'],
    ['item', 1, 3, 'c'],
    ['quote', 0, null, 'q'],
    ['paragraph', 0, null, '<b>x</b> !p'],
  ])
  expect(
    richText('[bad](javascript:alert(1)) [mail](mailto:a@b.example)').flatMap(({ runs }) => runs),
  ).toEqual([
    { text: '[bad](javascript:alert(1)) ', strong: false, emphasis: false, href: null },
    { text: 'mail', strong: false, emphasis: false, href: 'mailto:a@b.example' },
  ])
})

describe('names of files', () => {
  test.each([
    ['../../etc/passwd', 'etc passwd'],
    ['Talk: "A/B"?', 'Talk A B'],
    ['열린 만남의 시간', '열린 만남의 시간'],
    ['CON', 'sheet CON'],
    ['...', 'sheet'],
    ['\u202Egnp.exe', 'gnp.exe'],
    [' a  b. ', 'a b'],
  ])('%j is saved as %j', (title, name) => {
    expect(fileName(title)).toBe(name)
  })

  test('they fit into what file systems take, and no two are alike', () => {
    expect(Buffer.byteLength(fileName('가'.repeat(300)))).toBeLessThanOrEqual(180)
    expect(uniqueNames(['Talk', 'talk', 'Talk', 'Other'])).toEqual(['Talk', 'talk (2)', 'Talk (3)', 'Other'])
  })
})
