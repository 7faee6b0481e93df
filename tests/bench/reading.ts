/**
 * Reading a ten-page DOCX in a warm thread against mammoth alone on the same bytes, and what the server's own thread
 * notices while files are read beside it. Loading the libraries is left out of the first, and told.
 */

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import mammoth from 'mammoth'
import { makeBlocks } from '../../src/sheets/blocks/make-blocks.ts'
import { readFile, stopReading } from '../../src/sheets/read-file.ts'
import { printReading } from '../../src/sheets/reading/print-reading.ts'
import { readSheet } from '../../src/sheets/reading/read-sheet.ts'
import { median, milliseconds, printTable, spread } from './figures.ts'
import { tenPageSheet } from './ten-page-sheet.ts'

const rounds = 30
const warmUps = 8
const mostTimes = 3
const mostStallMs = 50

const bytes = await tenPageSheet()
const read = async () => readSheet(await makeBlocks(bytes, 'sheet.docx'), {})
await measureReading()
await measureBeside()

async function measureReading(): Promise<void> {
  const firstMs = await milliseconds(read)
  const mammothAlone = () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  for (let round = 0; round < warmUps; round += 1) {
    await mammothAlone()
    await read()
  }
  const took: { alone: number; read: number }[] = []
  for (let round = 0; round < rounds; round += 1)
    took.push({ alone: await milliseconds(mammothAlone), read: await milliseconds(read) })
  const ratios = took.map(({ alone, read }) => read / alone)
  const { days, speakers } = printReading(await read())
  const items = days.flatMap((day) => day.items).length
  console.log(
    `A DOCX of ten pages (${bytes.length} bytes, ${items} rows and ${speakers.length} speakers read), ms`,
  )
  printTable([
    ['', 'median', 'min–max'],
    ['mammoth alone', ...figures(took.map(({ alone }) => alone))],
    ['read: blocks and what is in them', ...figures(took.map((one) => one.read))],
    [`ratio (at most ${mostTimes})`, median(ratios).toFixed(2), spread(ratios, 2)],
  ])
  console.log(`  the first one, with the libraries' own start: ${firstMs.toFixed(0)} ms`)
  holdTo(median(ratios) <= mostTimes, `over ${mostTimes} times mammoth`)
}

function figures(values: readonly number[]): string[] {
  return [median(values).toFixed(1), spread(values, 1)]
}

/** The delay of a timer in this thread, idle and while the reading thread has one file after the other. */
async function measureBeside(): Promise<void> {
  const idle = await longestDelays(() => wait(1_500))
  await readFile(bytes.slice(), 'sheet.docx')
  const beside = await longestDelays(async () => {
    const until = performance.now() + 3_000
    while (performance.now() < until) await readFile(bytes.slice(), 'sheet.docx')
  })
  await stopReading()
  console.log('The longest that the server’s own thread was kept waiting, ms')
  printTable([
    ['', '99 %', 'longest'],
    ['idle', idle.most.toFixed(1), idle.longest.toFixed(1)],
    ['while files are read', beside.most.toFixed(1), beside.longest.toFixed(1)],
  ])
  holdTo(beside.longest <= mostStallMs, `a stall of more than ${mostStallMs} ms`)
}

async function longestDelays(work: () => Promise<unknown>): Promise<{ most: number; longest: number }> {
  const watch = monitorEventLoopDelay({ resolution: 1 })
  watch.enable()
  await work()
  watch.disable()
  return { most: watch.percentile(99) / 1e6, longest: watch.max / 1e6 }
}

function holdTo(holds: boolean, otherwise: string): void {
  if (holds || process.argv.includes('--no-fail')) return
  console.log(`  ${otherwise}`)
  process.exitCode = 1
}
