/**
 * How long a PDF of a hundred pages takes to become blocks, against taking its text out alone, which knows of no line, no
 * table and no order. Both warm, in one process; loading the library and the first two rounds are left out.
 */
import { getDocumentProxy } from 'unpdf'
import { blocksOfPdf } from '../../src/sheets/blocks/pdf/blocks-of-pdf.ts'
import { closePdfMaker, pdfOfHtml } from '../sheets/made-pdf.ts'
import { median, milliseconds, printTable, spread } from './figures.ts'

const pages = 100
const rounds = 9
const warming = 2
const bound = 2

const sentence =
  'The people of the neighbourhood met in the courtyard to save, to lend and to decide together. '
const bytes = await pdfOfHtml(`<html lang="en"><style>${style()}</style>${manyPages()}</html>`)
await closePdfMaker()

const text: number[] = []
const blocks: number[] = []
let kinds = ''
for (let round = -warming; round < rounds; round += 1) {
  const textTime = await milliseconds(takeText)
  const blocksTime = await milliseconds(async () => {
    kinds = countKinds(await blocksOfPdf(bytes))
  })
  if (round < 0) continue
  text.push(textTime)
  blocks.push(blocksTime)
}

const ratio = median(blocks) / median(text)
console.log(`A PDF of ${pages} pages, ${Math.round(bytes.length / 1024)} kB: ${kinds}`)
printTable([
  ['', 'median ms', 'min–max'],
  ['its text alone', median(text).toFixed(0), spread(text, 0)],
  ['its blocks', median(blocks).toFixed(0), spread(blocks, 0)],
])
console.log(`  ${ratio.toFixed(2)} times its text alone, at most ${bound} is allowed; ${rounds} rounds`)
if (ratio > bound && !process.argv.includes('--no-fail')) process.exitCode = 1

async function takeText(): Promise<void> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    await page.getTextContent()
  }
  await pdf.loadingTask.destroy()
}

/** Prose, a table with lines, a table without, a list: a page each, in turn. */
function manyPages(): string {
  const kindsOfPages = [prose, ruledTable, openTable, list]
  return Array.from({ length: pages }, (_, n) => {
    const body = kindsOfPages[n % kindsOfPages.length]?.() ?? ''
    return `<section><h2>Part ${n + 1}</h2>${body}</section>`
  }).join('')
}

function prose(): string {
  return `<p>${sentence.repeat(9)}</p>`.repeat(3)
}

function rows(): string {
  return Array.from({ length: 12 }, (_, n) => {
    const hour = 8 + Math.floor(n / 2)
    const time = n % 2 === 0 ? `${hour}:00 – ${hour}:30` : `${hour}:30 – ${hour + 1}:00`
    return `<tr><td>${time}<td>Item ${n}: ${sentence.slice(0, 60)}<td><b>Speaker ${n}</b>, organisation</tr>`
  }).join('')
}

function ruledTable(): string {
  return `<table class="ruled">${rows()}</table>`
}

function openTable(): string {
  return `<table>${rows()}</table>`
}

function list(): string {
  return `<ul>${`<li>${sentence.repeat(2)}</li>`.repeat(12)}</ul>`
}

function style(): string {
  return `section { break-after: page } section:last-child { break-after: auto }
    .ruled { border-collapse: collapse } .ruled td { border: 1px solid #333; padding: 3px }`
}

function countKinds({ blocks: found }: { blocks: readonly { kind: string }[] }): string {
  const counts = Map.groupBy(found, ({ kind }) => kind)
  return [...counts].map(([kind, all]) => `${all.length} × ${kind}`).join(', ')
}
