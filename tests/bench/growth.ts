/**
 * Texts that were made to take long, and the same four times as long: what grows by its square takes sixteen times.
 * A sheet read from its text, rows pasted at the desk, and the finding that looks for links.
 */
import { readPastedRows } from '../../src/domain/pasted-rows.ts'
import { blocksOfText } from '../../src/sheets/blocks/from-text.ts'
import { readSheet } from '../../src/sheets/reading/read-sheet.ts'
import { foundBy } from '../domain/findings/sheets.ts'
import { aSession } from '../makers.ts'
import { milliseconds, printTable } from './figures.ts'

const times = 4
const mostGrowth = 10
const rounds = 3
/** Below that the clock and the collector say more than the work. */
const leastMs = 5

const lines = (line: (at: number) => string) => (size: number) =>
  Array.from({ length: size }, (_, at) => line(at)).join('\n')
const many = (piece: string) => (size: number) => piece.repeat(size)

const sheets: [name: string, size: number, text: (size: number) => string][] = [
  ['rows', 1_000, lines((at) => `9:${10 + (at % 50)}\tTalk ${at}\tDr. Ana Ruiz`)],
  ['lines with clocks', 1_000, lines((at) => `9:${10 + (at % 50)} Talk ${at}`)],
  ['plain lines', 1_000, lines((at) => `Talk ${at} of the river and its banks`)],
  ['clocks in a line', 50_000, many('9:00 ')],
  ['dates in a line', 40_000, many('1 May ')],
  ['names in a line', 20_000, many('Ana Ruiz and ')],
  ['names in Hangul', 60_000, many('홍길동 ')],
  ['capitals in a line', 60_000, many('ANA ')],
  ['one word', 250_000, many('a')],
  ['parentheses', 80_000, many('(a ')],
]
const pasted: [name: string, size: number, text: (size: number) => string][] = [
  ['pasted names', 12_000, many('a and ')],
  ['pasted points', 100_000, many('. ')],
  ['pasted parentheses', 60_000, many('a (')],
  ['a pasted table', 250, lines(() => Array(100).fill('a').join('\t'))],
]
const linked: [name: string, size: number, text: (size: number) => string][] = [
  ['beginnings of links', 35_000, many('](')],
  ['an address of commas', 70_000, (size) => `http://a${','.repeat(size)}a`],
]

const nobody = { people: [], presentations: [], participations: [] }
const shapes: readonly Shape[] = [
  ...sheets.map((shape) => withWork(shape, (text) => readSheet(blocksOfText(text), {}))),
  ...pasted.map((shape) => withWork(shape, (text) => readPastedRows(text, nobody))),
  ...linked.map((shape) =>
    withWork(shape, (text) => foundBy('bad-link', aSession({ brief: { background: text } }))),
  ),
]

interface Shape {
  name: string
  size: number
  work: (size: number) => unknown
}

function withWork([name, size, text]: (typeof sheets)[0], read: (text: string) => unknown): Shape {
  return { name, size, work: (units) => read(text(units)) }
}

/** The best of some rounds: what others do on the machine only adds. */
async function leastOf(work: () => unknown): Promise<number> {
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) took.push(await milliseconds(work))
  return Math.max(Math.min(...took), leastMs)
}

console.log(`Texts that were made to take long, and ${times} times as much of each, ms`)
const table = [['', 'once', `${times} times`, `grows (at most ${mostGrowth})`]]
for (const { name, size, work } of shapes) {
  const once = await leastOf(() => work(size))
  const more = await leastOf(() => work(size * times))
  const growth = more / once
  table.push([name, once.toFixed(0), more.toFixed(0), growth.toFixed(1)])
  if (growth > mostGrowth && !process.argv.includes('--no-fail')) process.exitCode = 1
}
printTable(table)
