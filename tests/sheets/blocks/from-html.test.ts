import { describe, expect, test } from 'vitest'
import { blocksOfHtml } from '../../../src/sheets/blocks/from-html.ts'
import { blocksOfMarkdown } from '../../../src/sheets/blocks/from-markdown.ts'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import fc from '../../properties.ts'
import { outline } from './outline.ts'

const read = (html: string) => outline(blocksOfHtml(html))
const readMarkdown = (text: string) => outline(blocksOfMarkdown(text))

describe('a page', () => {
  test('has its language and title, and what stands in it block by block', () => {
    const page = `<html lang="es"><head><title>Encuentro</title><style>p {}</style></head><body><nav>Inicio</nav>
      <h1>Agua &amp; vida</h1><div>Fecha<div>4&nbsp;de   mayo</div></div><p><b>Todo</b></p><script>let x</script></body></html>`
    const document = blocksOfHtml(page)

    expect(document.language).toBe('es')
    expect(outline(document)).toEqual(['h0 Encuentro', 'h1 Agua & vida', 'p Fecha', 'p 4 de mayo', 'p! Todo'])
  })

  test('keeps line breaks in a paragraph, takes two of them as its end, and drops what nobody sees', () => {
    const page =
      '<p>One<br>two<br><br>Three</p><p hidden>no</p><p style="display: none">no</p><p><s>no</s>co\u00ADop<wbr>erate</p>'

    expect(read(page)).toEqual(['p One\ntwo', 'p Three', 'p cooperate'])
  })

  test('has lists with their levels and numbers, and typed bullets are bullets', () => {
    const page =
      '<ul><li>Aims<ul><li>Learn</li></ul></li></ul><ol start="4"><li>Four<li><p>Five</p><p>more</p></ol><p>• Ana<br>• Bo</p><dl><dt>Place</dt><dd>Hall 2</dd></dl>'

    expect(read(page)).toEqual([
      'i1 Aims',
      'i2 Learn',
      'i1#4 Four',
      'i1#5 Five',
      'p more',
      'i1 Ana',
      'i1 Bo',
      'p! Place',
      'p Hall 2',
    ])
  })
})

test('text that is set letter by letter is read as plain text', () => {
  expect(read('<p>Plan<pre>9:00   Opening\n9:30   Rivers\n10:00  Break\n</pre>')).toEqual([
    'p Plan',
    [
      ['9:00', 'Opening'],
      ['9:30', 'Rivers'],
      ['10:00', 'Break'],
    ],
  ])
})

describe('a table', () => {
  test('is laid on its grid: spans, gaps and tags left open', () => {
    const table =
      '<table><thead><tr><td>Time<td>What<td>Who</thead><tr><td rowspan="2">09:00<td colspan="2">Opening<tr><td>Words<td>Ana<tr><td>10:00</table>'

    expect(read(table)).toEqual([
      [
        ['^Time', '^What', '^Who'],
        ['[2x1]09:00', '[1x2]Opening'],
        ['Words', 'Ana'],
        ['10:00', '', ''],
      ],
    ])
  })

  test('never grows by spans that reach beyond it, and loses nothing to its bounds', () => {
    const table = '<table><tr><td rowspan="900" colspan="9000">A<td>B<tr><td colspan="0">C<td>D</table>'
    const wide = `<table><tr>${'<td>x'.repeat(1_500)}<tr><td>y<td>z</table>`
    const [block] = blocksOfHtml(wide).blocks

    expect(read(table)).toEqual([
      [
        ['[2x1]A', 'B', ''],
        ['C', 'D'],
      ],
    ])
    expect(block?.kind === 'table' && [block.columns, block.cells[999]?.lines.length]).toEqual([1_000, 501])
  })

  test('in a cell of a frame stands on its own', () => {
    const inner = '<table><tr><th>09:00<td>Opening<tr><th>10:00<td>Break</table>'

    expect(read(`<table><tr><td>Menu<td><h2>Day 1</h2>${inner}</table>`)).toEqual([
      'p Menu',
      'h2 Day 1',
      [
        ['^09:00', 'Opening'],
        ['^10:00', 'Break'],
      ],
    ])
  })

  test('may be built of anything that says so', () => {
    const grid =
      '<div role="table"><div role="row"><span role="columnheader">Time</span><span role="columnheader">What</span></div><div role="row"><span role="cell">9:00</span><span role="cell">Opening</span></div></div>'

    expect(read(grid)).toEqual([
      [
        ['^Time', '^What'],
        ['9:00', 'Opening'],
      ],
    ])
  })

  test('has a heading and a list in a cell as lines that say so', () => {
    const table =
      '<table><tr><td>9:00<td><h3>Morning</h3>Words<br>more<ul><li><h4>Rivers</h4><p>Lead: Ana</p></ul><tr><td>10:00<td>Break</table>'
    const [block] = blocksOfHtml(table).blocks

    expect(block?.kind === 'table' && block.cells[1]?.lines).toEqual([
      { text: 'Morning', level: 0, strong: true },
      { text: 'Words', level: 0, strong: false },
      { text: 'more', level: 0, strong: false },
      { text: 'Rivers', level: 1, strong: true },
      { text: 'Lead: Ana', level: 0, strong: false },
    ])
  })
})

describe('Markdown', () => {
  test('is read as what it stands for, HTML tables in it too, without front matter and link targets', () => {
    const text =
      '---\nlayout: home\n---\n# Agenda\n\n* 10 min - [Rivers](https://example.org) *Ana*\n\n| Time | What |\n|---|---|\n| 9:00 | Opening |\n\n<table><tr><td>10:00<td>Break<tr><td>11:00<td>End</table>\n'

    expect(readMarkdown(text)).toEqual([
      'h1 Agenda',
      'i1 10 min - Rivers Ana',
      [
        ['^Time', '^What'],
        ['9:00', 'Opening'],
      ],
      [
        ['10:00', 'Break'],
        ['11:00', 'End'],
      ],
    ])
  })

  test('lets cut prose flow together, and keeps lines that were meant as lines', () => {
    const text =
      'We plan themed discussion sessions on the first day, and\nleave the second day open.\n\nDate: 4 May 2026\nPlace: Hall 2\n'

    expect(readMarkdown(text)).toEqual([
      'p We plan themed discussion sessions on the first day, and leave the second day open.',
      'p Date: 4 May 2026\nPlace: Hall 2',
    ])
  })
})

describe('a paste', () => {
  test('from Word has its lists, which are paragraphs with a style', () => {
    const html =
      "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Learn</p>"

    expect(read(html)).toEqual(['i2 Learn'])
  })

  test('from an editor whose lists stand side by side has their levels', () => {
    const html = '<ul class="lst-kix_a-0"><li>Aims</ul><ul class="lst-kix_a-1"><li>Learn</ul>'

    expect(read(html)).toEqual(['i1 Aims', 'i2 Learn'])
  })

  test('from a web editor is bold where its letters are, not where a tag around it says so', () => {
    const html =
      '<b style="font-weight:normal"><p><span style="font-weight:700">Title</span></p><p><span style="font-weight:400">Words</span></p></b>'

    expect(read(html)).toEqual(['p! Title', 'p Words'])
  })

  test('from a spreadsheet is a table, with or without its HTML', () => {
    const rows = [
      [
        ['9:00', 'Opening'],
        ['10:00', 'Break'],
      ],
    ]
    const html =
      '<meta charset="utf-8"><table><tr><td>9:00</td><td>Opening</td></tr><tr><td>10:00</td><td>Break</td></tr></table>'
    const text = '9:00\tOpening\n10:00\tBreak\n'

    expect([read(html), outline(blocksOfText(text))]).toEqual([rows, rows])
  })
})

test('no word is lost, none said twice and none made up, however the tags of a page nest', () => {
  const names = [
    'table',
    'tr',
    'td',
    'th',
    'thead',
    'ul',
    'li',
    'p',
    'div',
    'b',
    'h2',
    'dl',
    'dd',
    'pre',
    'br',
    'span',
  ]
  const tag = fc.constantFrom(...names)
  const spans = fc.constantFrom('', ' rowspan=2', ' colspan=2', ' rowspan=0', ' colspan=99 rowspan=9')
  const bit = fc.oneof(
    fc.tuple(tag, spans).map(([name, span]) => `<${name}${span}>`),
    tag.map((name) => `</${name}>`),
    fc.constant(' word '),
  )

  fc.assert(
    fc.property(fc.array(bit, { maxLength: 80 }), (bits) => {
      const html = bits.map((one, at) => (one === ' word ' ? ` w${at} ` : one)).join('')
      const written = html.match(/w\d+/g) ?? []

      const words = JSON.stringify(read(html)).match(/w\d+/g) ?? []

      expect(words.toSorted()).toEqual(written.toSorted())
    }),
    { numRuns: 400 },
  )
})
