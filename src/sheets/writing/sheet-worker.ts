/** The thread that writes the sheets of a whole forum: one job, then it ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeForumDocx } from './forum-docx.ts'
import { writeForumZip } from './forum-zip.ts'
import type { SheetJob } from './write-in-worker.ts'

const { kind, forum } = workerData as SheetJob
const bytes = await (kind === 'docx' ? writeForumDocx(forum) : writeForumZip(forum))
const own = new Uint8Array(bytes)
parentPort?.postMessage(own, [own.buffer])
