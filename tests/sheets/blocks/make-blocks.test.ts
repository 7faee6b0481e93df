import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/sheets/blocks/encoding.ts'
import { blocksOfHtml } from '../../../src/sheets/blocks/from-html.ts'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import { makeBlocks } from '../../../src/sheets/blocks/make-blocks.ts'
import { mostBytes, unreadableCodes } from '../../../src/sheets/blocks/unreadable-file.ts'
import { interfaceLanguages, sayIn } from '../../../src/text/say.ts'
import { sayUnreadable } from '../../../src/text/unreadable.ts'
import { aBareDocx, aDocx, bareParagraph, bareParts } from '../made-docx.ts'
import { outline } from './outline.ts'

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const zipOf = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('words')])))
const container = (name: string) => latin(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 ${[...name].join('\0')}`)

describe('what a file is', () => {
  test('is told by what is in it, whatever it is called', async () => {
    const page = strToU8('<!doctype html><html lang="fr"><body><p>Eau</p></body></html>')
    const sheet = await aDocx({ content: ['Eau'] })

    const formats = [await makeBlocks(page, 'sheet.docx'), await makeBlocks(sheet, 'sheet.txt')]

    expect(formats.map(({ format, language }) => [format, language])).toEqual([
      ['html', 'fr'],
      ['docx', null],
    ])
  })

  test('is told by its name where text could be several things', async () => {
    const text = strToU8('# Water\n\nfor *all*')
    const read = async (name: string) => {
      const document = await makeBlocks(text, name)
      return [document.format, ...outline(document)]
    }

    expect([await read('a.md'), await read('a.txt')]).toEqual([
      ['md', 'h1 Water', 'p for all'],
      ['txt', 'h1 Water', 'p for all'],
    ])
  })

  test.each([
    ['a presentation', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'pptx'],
    ['a spreadsheet', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['an OpenDocument text', zipOf('mimetype', 'content.xml'), 'odt'],
    ['photographs in a zip', zipOf('one.jpg'), 'archive'],
    ['an old Word document', container('WordDocument'), 'doc'],
    ['an old spreadsheet', container('Workbook'), 'xlsx'],
    ['a Hangul document', container('HwpSummaryInformation'), 'hwp'],
    ['rich text', latin('{\\rtf1 words}'), 'rtf'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'picture'],
    ['anything else', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256), 'unknown'],
  ])('%s is refused by its name', async (_what, bytes, type) => {
    await expect(makeBlocks(bytes, 'sheet.docx')).rejects.toMatchObject({
      code: 'wrong-type',
      facts: { type },
    })
  })
})

describe('bad files', () => {
  const words = bareParagraph('Words')
  const cut = (bytes: Uint8Array, from: number) => bytes.subarray(0, from)

  test('are refused with what is wrong', async () => {
    const broken = zipSync({
      ...bareParts(words),
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${words}<w:p><w:r><w:t>cut`),
    })
    const codes = await Promise.all(
      [
        new Uint8Array(0),
        strToU8(' \n\t\n'),
        strToU8('<html><body><script>words()</script></body></html>'),
        aBareDocx(''),
        container('EncryptedPackage'),
        cut(aBareDocx(words), 300),
        broken,
        zipSync({ ...bareParts(words), 'word/document.xml': strToU8('no XML at all') }),
        new Uint8Array(mostBytes + 1),
      ].map((bytes) =>
        makeBlocks(bytes, 'sheet').then(
          () => 'read',
          (failure) => failure.code,
        ),
      ),
    )

    expect(codes).toEqual([
      'empty',
      'empty',
      'empty',
      'empty',
      'encrypted',
      'broken',
      'broken',
      'broken',
      'too-big',
    ])
  })

  test('a zip bomb is refused by what its directory says, and by what comes out when that is a lie', async () => {
    const bomb = zipSync(
      { ...bareParts(words), 'word/document.xml': new Uint8Array(120_000_000) },
      { level: 1 },
    )
    const lying = bomb.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at < lying.length - 4; at += 1) {
      if (view.getUint32(at, true) === 120_000_000) view.setUint32(at, 1_000, true)
    }
    const crowd = zipSync(
      Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`${at}`, new Uint8Array(0)])),
    )

    for (const file of [bomb, lying, crowd]) {
      await expect(makeBlocks(file, 'sheet.docx')).rejects.toMatchObject({ code: 'zip-bomb' })
    }
  })

  test('an encrypted part of a zip is told as a password', async () => {
    const locked = aBareDocx(words).slice()
    const view = new DataView(locked.buffer)
    for (let at = 0; at < locked.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    }

    await expect(makeBlocks(locked, 'sheet.docx')).rejects.toMatchObject({ code: 'encrypted' })
  })

  test('macros and pictures are left aside and told, entities of others are never resolved', async () => {
    const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body>${bareParagraph('A&e;B')}</w:body></w:document>`
    const file = zipSync({
      ...bareParts(words),
      'word/document.xml': strToU8(entity),
      'word/vbaProject.bin': new Uint8Array(9),
      'word/media/image1.png': new Uint8Array(9),
    })

    const document = await makeBlocks(file, 'sheet.docm')

    expect([outline(document), document.notes]).toEqual([['p A&e;B'], ['macros', 'pictures']])
  })

  test('however deep or long a document is, it is read up to a bound, which is told', () => {
    const deep = (tag: string) => blocksOfHtml(`<${tag}>x `.repeat(10_000))
    const rows = '<tr><td>9:00<td>Opening<td>Ana<td>Hall<td>no'.repeat(20_000)
    const documents = [
      deep('div'),
      deep('table><tr><td'),
      deep('ul><li'),
      blocksOfHtml(`<table>${rows}</table>`),
      blocksOfText('word '.repeat(1_000_000)),
      blocksOfText('a\tb\n'.repeat(100_000)),
    ]

    expect(documents.map(({ blocks, notes }) => [blocks.length > 0, ...notes])).toEqual(
      documents.map(() => [true, 'cut-short']),
    )
  })

  test.each(Object.keys(interfaceLanguages))('have a sentence for each reason (%s)', (language) => {
    const say = sayIn(language as keyof typeof interfaceLanguages)
    const facts = { type: 'doc', most: 25 }
    const sentences = unreadableCodes.map((code) => sayUnreadable(say, { code, facts }))

    expect(sentences.filter((sentence) => /unreadable|[{}]/.test(sentence))).toEqual([])
  })
})

describe('letters', () => {
  const korean = '개막식 14:00 광명극장'
  const spanish = 'Sesión de mañana “agua”, 15€'
  const euckr = bytesOf(0xb0, 0xb3, 0xb8, 0xb7, 0xbd, 0xc4)
  const wide = (text: string, order: 'le' | 'be') =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0)
        return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
      }),
    )

  test.each([
    ['UTF-8', strToU8(korean), korean, false],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(korean)]), korean, false],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...wide(korean, 'le')]), korean, false],
    ['UTF-16, the other way round', Uint8Array.from([0xfe, 0xff, ...wide(korean, 'be')]), korean, false],
    ['UTF-16 without a mark', wide('Sesión 9:00', 'le'), 'Sesión 9:00', true],
    ['UTF-16 without a mark, the other way round', wide('Sesión 9:00', 'be'), 'Sesión 9:00', true],
    ['Korean UTF-16 without a mark', wide(korean, 'le'), korean, true],
    ['EUC-KR', euckr, '개막식', true],
    ['Windows’ own', latin('Sesi\xF3n de ma\xF1ana \x93agua\x94, 15\x80'), spanish, true],
    ['an old Macintosh’s', latin('Sesi\x97n de ma\x96ana, caf\x8E'), 'Sesión de mañana, café', true],
    [
      'UTF-8 with letters of Windows among it',
      Uint8Array.from([...strToU8(korean), 0xf3, ...strToU8('말')]),
      `${korean}ó말`,
      true,
    ],
    [
      'what the page itself says',
      latin('<meta charset="iso-8859-15"><p>15\xA4'),
      '<meta charset="iso-8859-15"><p>15€',
      false,
    ],
  ])('are read in %s', (_what, bytes, text, guessed) => {
    expect(decodeText(bytes)).toEqual({ text, guessed })
  })

  test.each(['le', 'be'] as const)('of two bytes each are text without a mark too (%s)', async (order) => {
    const lines = [
      '강과 마을의 대화',
      'Date: 6 October 2021, 10:00',
      '각자 가져온 씨앗, “나눔”과 기록 — 개막',
      'Ending',
    ]
    const whole = wide(lines.join('\r\n'), order)

    const documents = [
      await makeBlocks(whole, 'sheet.txt'),
      await makeBlocks(Uint8Array.from([...whole, 10]), 'sheet.txt'),
    ]

    expect(documents.map((document) => outline(document)[0])).toEqual([
      'p 강과 마을의 대화',
      'p 강과 마을의 대화',
    ])
  })

  test('that had to be guessed are told', async () => {
    const { notes, blocks } = await makeBlocks(euckr, 'sheet.txt')

    expect([notes, blocks.length]).toEqual([['encoding-guessed'], 1])
  })
})
