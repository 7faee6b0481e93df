/** A text file that an office program saved as Word or PDF is read as the text that it was. */
import { expect, test } from 'vitest'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import { makeBlocks } from '../../../src/sheets/blocks/make-blocks.ts'
import { pdfByHand, textAt } from '../hand-pdf.ts'
import { aBareDocx, bareParagraph } from '../made-docx.ts'

const typed = [
  'o **Session title:** *Markets that a city keeps*',
  '',
  '• Speakers :',
  '',
  '\tOrganisation (Country)\tName\tPresentation',
  '1\tHarbour Cooperative (Kenya)\tAmina Wanjiru\tHow a market began, and what the neighbours of it say today',
  '\t\t\tand what was left out of the first telling',
  '2\tMarket Council (Peru)\tLuz Paredes\tA roof for everybody',
  '',
  'Time\tContent',
  '18:00-18:10\tWelcome',
  '18:10-18:30\tQuestions',
]
const expected = blocksOfText(typed.join('\n')).blocks

test('as a Word file in the style for such text', async () => {
  const style = '<w:pStyle w:val="PreformattedText"/>'
  const lines = typed.map((line) =>
    bareParagraph(line, { paragraph: style }).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">'),
  )

  expect((await makeBlocks(aBareDocx(lines.join('')), 'typed.docx')).blocks).toEqual(expected)
})

test('a Word file that was set is none, whatever one of its paragraphs looks like', async () => {
  const [first = '', ...rest] = typed
  const style = '<w:pStyle w:val="PreformattedText"/>'
  const body = bareParagraph(first, { paragraph: style }) + rest.map((line) => bareParagraph(line)).join('')

  expect((await makeBlocks(aBareDocx(body), 'set.docx')).blocks).not.toEqual(expected)
})

const letter = 6
const stop = 36
const left = 57
const lettersAcross = 80

test('as a PDF with every letter as wide as the others: tabs are tabs, and the paper’s line ends are none', async () => {
  const pdf = pdfByHand({ pages: [printed(typed)] })

  expect((await makeBlocks(pdf, 'typed.pdf')).blocks).toEqual(expected)
})

/** As an office program prints a text: words of Courier, a gap for each tab, long lines broken at a blank. */
function printed(lines: readonly string[]): string {
  let drawing = ''
  let y = 780
  for (const line of lines) {
    let x = left
    for (const part of line.split(/(\t| )/)) {
      if (part === '\t') x = left + (Math.floor((x - left + 0.9) / stop) + 1) * stop
      else if (part === ' ') {
        drawing += textAt(x, y, ' ', '/F3 10 Tf')
        x += letter
      } else if (part !== '') {
        if (x + part.length * letter > left + lettersAcross * letter) {
          x = left
          y -= 12
        }
        drawing += textAt(x, y, part.replaceAll('•', '\x95'), '/F3 10 Tf')
        x += part.length * letter
      }
    }
    y -= 12
  }
  return drawing
}

test('a row right below a line that reached the margin is a row of its own', async () => {
  const full = `Moderator: Ana Ruiz, ${'of the harbour and '.repeat(3)}the quay`
  const lines = [full, '17:30 h. Break for coffee', '18:00 - 18:30 Closing']
  const pdf = pdfByHand({ pages: [printed(lines)] })

  const { blocks } = await makeBlocks(pdf, 'typed.pdf')
  expect(blocks).toEqual(blocksOfText(lines.join('\n')).blocks)
})
