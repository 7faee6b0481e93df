/** What runs in the reading thread: bytes in, blocks and what was understood of them out. */
import type { SheetDocument } from './blocks/block.ts'
import { makeBlocks } from './blocks/make-blocks.ts'
import { UnreadableFile } from './blocks/unreadable-file.ts'
import { readSheet } from './reading/read-sheet.ts'
import type { Answers, Reading } from './reading/reading.ts'

export type FileTask = { answers: Answers } & (
  | { kind: 'file'; bytes: Uint8Array; name: string }
  | { kind: 'blocks'; document: SheetDocument }
)

/** An error's class does not survive the way between threads. */
export type TaskOutcome =
  | { kind: 'read'; document: SheetDocument; reading: Reading }
  | { kind: 'unreadable'; code: UnreadableFile['code']; facts: UnreadableFile['facts'] }

export default async function readTask(task: FileTask): Promise<TaskOutcome> {
  try {
    const document = task.kind === 'file' ? await makeBlocks(task.bytes, task.name) : task.document
    return { kind: 'read', document, reading: readSheet(document, task.answers) }
  } catch (failure) {
    if (!(failure instanceof UnreadableFile)) throw failure
    return { kind: 'unreadable', code: failure.code, facts: failure.facts }
  }
}
