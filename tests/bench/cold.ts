/** What the first reader waits for: an address is made for the first time in a new process. Then what it costs warm. */
import { startChild } from './child.ts'
import type { ColdFigures, ForumSize, HeapFigures, Which } from './cold/maker.ts'
import { median, printTable, spread } from './figures.ts'

const starts = 3

console.log('Making one address, ms')
const rows: string[][] = []
for (const size of ['sample', 'thousand'] as const)
  for (const which of ['session', 'programme', 'feed'] as const) rows.push(await row(size, which))
printTable([['', 'first in a process', 'min–max', 'made again', 'bytes'], ...rows])
const heap = await heapOf('thousand')
console.log(
  `  heap with the view of 1,000 sessions: ${megabytes(heap.full)}, without ${megabytes(heap.empty)}`,
)

async function row(size: ForumSize, which: Which): Promise<string[]> {
  const figures: ColdFigures[] = []
  for (let start = 0; start < starts; start += 1) figures.push(await measure(size, which))
  const firsts = figures.map(({ first }) => first)
  return [
    `${which}, ${size === 'sample' ? 'the sample' : '1,000 sessions'}`,
    median(firsts).toFixed(1),
    spread(firsts, 1),
    median(figures.map(({ again }) => again)).toFixed(1),
    String(figures[0]?.bytes),
  ]
}

async function measure(size: ForumSize, which: Which): Promise<ColdFigures> {
  const child = startChild('./cold/maker.ts', [size])
  const figures = await child.ask<ColdFigures>(which)
  await child.end()
  return figures
}

async function heapOf(size: ForumSize): Promise<HeapFigures> {
  const child = startChild('./cold/maker.ts', [size], ['--expose-gc'])
  const figures = await child.ask<HeapFigures>('heap')
  await child.end()
  return figures
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
