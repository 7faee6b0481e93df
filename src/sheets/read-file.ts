/** A file from somebody → what it says, read beside the planner: within bounded time and memory, and never in its way. */
import { Piscina } from 'piscina'
import type { SheetDocument } from './blocks/block.ts'
import { UnreadableFile } from './blocks/unreadable-file.ts'
import type { Answers, Reading } from './reading/reading.ts'
import type { FileTask, TaskOutcome } from './reading-worker.ts'

export interface ReadFile {
  document: SheetDocument
  reading: Reading
}

export interface ReadingLimits {
  memoryMb: number
  seconds: number
  /** Files that wait for their turn; whoever comes after them is asked to come back. */
  waiting: number
}

/** Reads one file after the other in a thread of its own. */
export interface FileReader {
  /** @throws UnreadableFile, with code `too-long` for what takes too much time or memory, `busy` while too many wait */
  readFile: (bytes: Uint8Array, name: string, answers?: Answers) => Promise<ReadFile>
  /** Blocks that were kept, with what was answered since. @throws UnreadableFile, as above */
  readAgain: (document: SheetDocument, answers: Answers) => Promise<ReadFile>
  /** Ends the thread; the next file starts another one. */
  stop: () => Promise<void>
}

const usualLimits: ReadingLimits = { memoryMb: 512, seconds: 30, waiting: 8 }
const idleMs = 60_000

const usual = openReader(usualLimits)
export const readFile = usual.readFile
export const readAgain = usual.readAgain
export const stopReading = usual.stop

/** One thread only: a file that needs a whole core for half a minute leaves the others to the planner. */
export function openReader({ memoryMb, seconds, waiting }: ReadingLimits): FileReader {
  let pool: Piscina | undefined
  let inHand = 0
  let turn: Promise<unknown> = Promise.resolve()
  const open = () =>
    new Piscina({
      filename: new URL('./reading-worker.ts', import.meta.url).href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
  const inTurn = async (task: FileTask): Promise<ReadFile> => {
    if (inHand > waiting) throw new UnreadableFile('busy')
    inHand += 1
    const reading = turn.then(() => {
      pool ??= open()
      return run(pool, task, seconds)
    })
    turn = reading.catch(() => {}).finally(() => (inHand -= 1))
    const outcome = await reading
    if (outcome.kind === 'unreadable') throw new UnreadableFile(outcome.code, outcome.facts)
    return { document: outcome.document, reading: outcome.reading }
  }
  return {
    readFile: (bytes, name, answers = {}) => inTurn({ kind: 'file', bytes, name, answers }),
    readAgain: (document, answers) => inTurn({ kind: 'blocks', document, answers }),
    async stop() {
      const stopping = pool
      pool = undefined
      await stopping?.destroy()
    },
  }
}

/** The clock of a file starts with its own turn, not while it waits for others. */
async function run(pool: Piscina, task: FileTask, seconds: number): Promise<TaskOutcome> {
  try {
    return await pool.run(task, { signal: AbortSignal.timeout(seconds * 1_000) })
  } catch (failure) {
    throw toldFailure(failure)
  }
}

function toldFailure(failure: unknown): unknown {
  if (!(failure instanceof Error)) return failure
  const code = 'code' in failure ? failure.code : undefined
  const isOver = code === 'ERR_WORKER_OUT_OF_MEMORY' || failure.name === 'AbortError'
  return isOver ? new UnreadableFile('too-long') : failure
}
