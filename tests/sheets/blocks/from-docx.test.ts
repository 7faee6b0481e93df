import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { cellText } from '../../../src/sheets/blocks/block.ts'
import { makeBlocks } from '../../../src/sheets/blocks/make-blocks.ts'
import { aBareDocx, aDocx, bareParagraph, bareParts, type MadeDocument } from '../made-docx.ts'
import { outline } from './outline.ts'

const read = async (bytes: Uint8Array) => outline(await makeBlocks(bytes, 'sheet.docx'))
const readMade = async (made: MadeDocument) => read(await aDocx(made))
const readBody = (body: string, parts?: Record<string, string>) => read(aBareDocx(body, parts))

describe('paragraphs', () => {
  test('keep their styles, their bold, their line breaks and the tabs between words', async () => {
    const blocks = await readMade({
      content: [
        '# Water for all',
        '## Programme',
        '**All of it**',
        'Only **some**',
        '09:00\tOpening',
        'One\ntwo',
      ],
    })

    expect(blocks).toEqual([
      'h1 Water for all',
      'h1 Programme',
      'p! All of it',
      'p Only some',
      'p 09:00\tOpening',
      'p One\ntwo',
    ])
  })

  test('an empty one sets the next apart', async () => {
    const { blocks } = await makeBlocks(await aDocx({ content: ['One', 'Two', '', 'Three'] }), 'a.docx')

    expect(blocks.map((block) => block.kind !== 'table' && block.apart === true)).toEqual([
      false,
      false,
      true,
    ])
  })

  test('are found whatever prefix their XML has', async () => {
    const files = bareParts(bareParagraph('Opening', { run: '<w:b/>' }))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array(0)).replaceAll(/\bw:/g, 'ns0:')
    const file = zipSync({ ...files, 'word/document.xml': strToU8(body.replace('xmlns:w=', 'xmlns:ns0=')) })

    expect(await read(file)).toEqual(['p! Opening'])
  })

  test('hold every word that another reader of Word files finds', async () => {
    const bytes = await aDocx({
      content: [
        '# Water for all',
        '- Aims',
        '  - Learn\tand teach',
        '3. **Who** and why',
        {
          rows: [
            ['Time', 'What'],
            [
              {
                lines: [
                  '**09:00**',
                  {
                    rows: [
                      ['Ana', 'Bo'],
                      ['Cy', 'Di'],
                    ],
                  },
                ],
                rowSpan: 2,
              },
              'Opening',
            ],
            ['Break'],
          ],
        },
      ],
    })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const { blocks } = await makeBlocks(bytes, 'sheet.docx')
    const texts = blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells.map(cellText) : [block.text],
    )

    expect(texts.join(' ').split(/[\s|]+/)).toEqual(value.trim().split(/\s+/))
  })
})

describe('lists', () => {
  test('have their levels and the numbers that the page shows', async () => {
    const blocks = await readMade({
      content: ['- Aims', '  - Learn', '1. First', '2. Second', '  1. Inner', '3. Third'],
    })

    expect(blocks).toEqual(['i1 Aims', 'i2 Learn', 'i1#1 First', 'i1#2 Second', 'i2#1 Inner', 'i1#3 Third'])
  })

  const numbering = (levels: string, more = '') =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`
  const item = (text: string, id = 1) =>
    bareParagraph(text, { paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>` })

  test('begin where they say, go on after other text, and start again where they are told', async () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const body = `${item('a')}${bareParagraph('between')}${item('b')}${item('c', 2)}${item('d', 2)}`

    expect(await readBody(body, { numbering: numbering(level, again) })).toEqual([
      'i1#3 a',
      'p between',
      'i1#4 b',
      'i1#1 c',
      'i1#2 d',
    ])
  })

  test('that write words before their items give those words', async () => {
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Session %1:"/></w:lvl>'

    expect(await readBody(item('Rivers') + item('Wells'), { numbering: numbering(level) })).toEqual([
      'i1#1 Session 1: Rivers',
      'i1#2 Session 2: Wells',
    ])
  })

  test('an item that is taken out of its list is a paragraph', async () => {
    expect(await readBody(item('Note', 0), { numbering: numbering('') })).toEqual(['p Note'])
  })
})

describe('tables', () => {
  test('have their merged cells, and the header row that pages repeat', async () => {
    const blocks = await readMade({
      content: [
        {
          headed: true,
          rows: [
            ['Time', 'Room A', 'Room B'],
            [{ lines: ['**Monday**'], columnSpan: 3 }],
            [{ lines: ['09:00'], rowSpan: 2 }, 'Rivers', 'Wells'],
            ['Lakes', 'Rain'],
          ],
        },
      ],
    })

    expect(blocks).toEqual([
      [
        ['^Time', '^Room A', '^Room B'],
        ['[1x3]Monday'],
        ['[2x1]09:00', 'Rivers', 'Wells'],
        ['Lakes', 'Rain'],
      ],
    ])
  })

  test('have a line for each paragraph of a cell, with its level and its weight', async () => {
    const cell = { lines: ['**Opening**', '- Ana', 'words\nmore'] }
    const { blocks } = await makeBlocks(
      await aDocx({ content: [{ rows: [['09:00', cell]] }, 'x'] }),
      'a.docx',
    )
    const [table] = blocks.filter((block) => block.kind === 'table')

    expect(table?.cells[1]?.lines).toEqual([
      { text: 'Opening', level: 0, strong: true },
      { text: 'Ana', level: 1, strong: false },
      { text: 'words', level: 0, strong: false },
      { text: 'more', level: 0, strong: false },
    ])
  })

  test('of one column, or of one cell a row, are the page’s frames: what they hold stands on its own', async () => {
    const inner = {
      rows: [
        ['09:00', 'Opening'],
        ['10:00', 'Break'],
      ],
    }

    const blocks = await readMade({
      content: [{ rows: [['**Background**'], [{ lines: ['Words', inner] }]] }],
    })

    expect(blocks).toEqual([
      'p! Background',
      'p Words',
      [
        ['09:00', 'Opening'],
        ['10:00', 'Break'],
      ],
    ])
  })

  test('in a cell of a table become lines: a row each, or cell by cell where cells have several', async () => {
    const short = {
      lines: [
        {
          rows: [
            ['09:10', 'Ana'],
            ['09:20', 'Bo'],
          ],
        },
      ],
    }
    const long = { lines: [{ rows: [['Ana\nDirector', 'Bo']] }] }
    const words = 'A talk about rivers, wells and whoever looks after them'

    expect(
      await readMade({
        content: [
          {
            rows: [
              ['09:00', words, short],
              ['10:00', words, long],
              ['11:00', words, 'End'],
            ],
          },
        ],
      }),
    ).toEqual([
      [
        ['09:00', words, '09:10 | Ana\n09:20 | Bo'],
        ['10:00', words, 'Ana\nDirector\nBo'],
        ['11:00', words, 'End'],
      ],
    ])
  })

  test('whose rows begin further right keep their columns; columns that no cell begins in are left out', async () => {
    const cell = (text: string, span = 1) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${bareParagraph(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('Time', 2)}${cell('Title', 3)}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('Goes on', 3)}</w:tr></w:tbl>`

    expect(await readBody(body)).toEqual([
      [
        ['Time', 'Title'],
        ['', 'Goes on'],
      ],
    ])
  })
})

describe('what nobody reads on the page is left out', () => {
  const shown = bareParagraph('Shown')

  test.each([
    [
      'words taken out under tracked changes',
      '<w:p><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>',
    ],
    ['words moved away', '<w:p><w:moveFrom><w:r><w:t>Gone</w:t></w:r></w:moveFrom></w:p>'],
    ['hidden words', bareParagraph('Gone', { run: '<w:vanish/>' })],
    ['struck words', bareParagraph('Gone', { run: '<w:strike/>' })],
    [
      'what a content control asks for',
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>',
    ],
    [
      'how a field is made',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "Gone"</w:instrText></w:r><w:r><w:t>Gone</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ],
    [
      'a row taken out',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${bareParagraph('Gone')}</w:tc></w:tr></w:tbl>`,
    ],
  ])('%s', async (_what, body) => {
    expect(await readBody(body + shown)).toEqual(['p Shown'])
  })

  test('and what was put in, fields’ results and filled-in controls are read', async () => {
    const body = `<w:p><w:ins><w:r><w:t>Put in</w:t></w:r></w:ins></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4 May</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      <w:sdt><w:sdtPr/><w:sdtContent>${bareParagraph('Filled in')}</w:sdtContent></w:sdt>
      ${bareParagraph('Not hidden', { run: '<w:vanish w:val="0"/>' })}`

    expect(await readBody(body)).toEqual(['p Put in', 'p 4 May', 'p Filled in', 'p Not hidden'])
  })

  test('a paragraph whose end was taken out goes on in the next', async () => {
    const first = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>'

    expect(await readBody(`${first}${bareParagraph('line')}${bareParagraph('Two')}`)).toEqual([
      'p One line',
      'p Two',
    ])
  })
})

describe('beside the text', () => {
  test('a box is read once, after the paragraph that it hangs in', async () => {
    const box = `<w:txbxContent>${bareParagraph('In the box')}</w:txbxContent>`
    const body = `<w:p><w:r><w:t>Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>`

    expect(await readBody(body)).toEqual(['p Before after', 'p In the box'])
  })

  test('page heads and feet come last and marked, without page numbers and what the page says anyway', async () => {
    const made = { content: ['Forum of the Rivers', 'Words'], header: 'Ministry of Water', footer: 'Page 3' }
    const { blocks } = await makeBlocks(await aDocx(made), 'a.docx')

    expect(
      blocks.filter((block) => block.kind !== 'table').map(({ text, margin }) => [text, margin]),
    ).toEqual([
      ['Forum of the Rivers', undefined],
      ['Words', undefined],
      ['Ministry of Water', true],
    ])
  })

  test('footnotes come after the text', async () => {
    const footnotes = `<w:footnote w:id="1">${bareParagraph('See page 2')}</w:footnote>`

    expect(await readBody(bareParagraph('Words'), { footnotes })).toEqual(['p Words', 'p See page 2'])
  })

  test('ticks in forms are signs', async () => {
    const tick = (on: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${on}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

    expect(
      await readBody(
        `<w:p>${tick('1')}<w:r><w:t> Panel </w:t></w:r>${tick('0')}<w:r><w:t> Workshop</w:t></w:r></w:p>`,
      ),
    ).toEqual(['p ☒ Panel ☐ Workshop'])
  })
})
