/**
 * What runs in the reading process: bytes in, blocks and what was understood of them out. A process, for a file that
 * wants more memory than there is ends whatever it is read in: V8 takes the whole process with it, its threads too.
 */
import { Worker } from 'node:worker_threads'
import type { SheetDocument } from './blocks/block.ts'
import { makeBlocks } from './blocks/make-blocks.ts'
import { UnreadableFile } from './blocks/unreadable-file.ts'
import { readSheet } from './reading/read-sheet.ts'
import type { Answers, Reading } from './reading/reading.ts'

export type FileTask = { answers: Answers } & (
  | { kind: 'file'; bytes: Uint8Array; name: string }
  | { kind: 'blocks'; document: SheetDocument }
)

/** An error's class does not survive the way between processes. */
export type TaskOutcome =
  | { kind: 'read'; document: SheetDocument; reading: Reading }
  | { kind: 'unreadable'; code: UnreadableFile['code']; facts: UnreadableFile['facts'] }
  | { kind: 'failed'; stack: string }

async function readTask(task: FileTask): Promise<TaskOutcome> {
  try {
    const document = task.kind === 'file' ? await makeBlocks(task.bytes, task.name) : task.document
    return { kind: 'read', document, reading: readSheet(document, task.answers) }
  } catch (failure) {
    if (failure instanceof UnreadableFile)
      return { kind: 'unreadable', code: failure.code, facts: failure.facts }
    return { kind: 'failed', stack: failure instanceof Error ? String(failure.stack) : String(failure) }
  }
}

const [, , mostMegabytes = '0'] = process.argv
new Worker(new URL('./memory-guard.ts', import.meta.url), { workerData: Number(mostMegabytes) }).unref()
process.on('message', async (task: FileTask) => process.send?.(await readTask(task)))
process.on('disconnect', () => process.exit())
// A terminal's interrupt is for the planner, which ends this process itself.
process.on('SIGINT', () => {})
