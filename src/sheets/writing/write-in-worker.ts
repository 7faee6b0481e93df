/** Sheets of a whole forum, written in a thread of their own: a thousand sessions take seconds, and nobody else waits. */
import { Worker } from 'node:worker_threads'
import type { ForumSheets } from './forum-sheets.ts'

export interface SheetJob {
  kind: 'docx' | 'zip'
  forum: ForumSheets
}

const longestMs = 5 * 60_000
/** What a thousand sessions take, twice over. */
const mostMegabytes = 1_536

let lastJob: Promise<unknown> = Promise.resolve()

/** One after the other: memory and processor are taken once, however many ask. */
export function writeInWorker(job: SheetJob): Promise<Uint8Array> {
  const written = lastJob.then(() => runJob(job))
  lastJob = written.catch(() => undefined)
  return written
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
