/** Sheets of a whole forum, written in a thread of their own: a thousand sessions take seconds, and nobody else waits. */
import { Worker } from 'node:worker_threads'
import { openQueue } from '../bounded-queue.ts'
import type { ForumSheets } from './forum-sheets.ts'

export interface SheetJob {
  kind: 'docx' | 'zip'
  forum: ForumSheets
}

const longestMs = 5 * 60_000
/** What a thousand sessions take, twice over. */
const mostMegabytes = 1_536

/** Each holds what its sheets are made of, and takes seconds. */
const mostWaiting = 4

/** Too many sheets wait to be written. */
export class WritersBusy extends Error {
  override name = 'WritersBusy'
}

const queue = openQueue(mostWaiting, () => new WritersBusy('too many sheets wait to be written'))

/** One after the other: memory and processor are taken once, however many ask. @throws WritersBusy */
export function writeInWorker(job: SheetJob): Promise<Uint8Array> {
  return queue(() => runJob(job))
}

function runJob(job: SheetJob): Promise<Uint8Array> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  worker.unref()
  return new Promise<Uint8Array>((done, fail) => {
    const timer = setTimeout(() => fail(new Error('writing the sheets took too long')), longestMs).unref()
    worker
      .once('message', done)
      .once('error', fail)
      .once('exit', (code) => {
        clearTimeout(timer)
        fail(new Error(`the thread that writes sheets ended with ${code}`))
      })
  }).finally(() => worker.terminate())
}
