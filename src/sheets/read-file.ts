/** A file from somebody → what it says, read beside the planner: within bounded time and memory, and never in its way. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { SheetDocument } from './blocks/block.ts'
import { UnreadableFile } from './blocks/unreadable-file.ts'
import { openQueue } from './bounded-queue.ts'
import type { Answers, Reading } from './reading/reading.ts'
import type { FileTask, TaskOutcome } from './reading-process.ts'

export interface ReadFile {
  document: SheetDocument
  reading: Reading
}

export interface ReadingLimits {
  /** Of what V8 counts; what files unpack to lies beside it and has its own bound. */
  memoryMb: number
  seconds: number
  /** Files that wait for their turn; whoever comes after them is asked to come back. */
  waiting: number
}

/** Reads one file after the other in a process of its own. */
export interface FileReader {
  /** @throws UnreadableFile, with code `too-long` for what takes too much time or memory, `busy` while too many wait */
  readFile: (bytes: Uint8Array, name: string, answers?: Answers) => Promise<ReadFile>
  /** Blocks that were kept, with what was answered since. @throws UnreadableFile, as above */
  readAgain: (document: SheetDocument, answers: Answers) => Promise<ReadFile>
  /** Ends the process; the next file starts another one. */
  stop: () => Promise<void>
}

const usualLimits: ReadingLimits = { memoryMb: 512, seconds: 30, waiting: 8 }
const idleMs = 60_000

const usual = openReader(usualLimits)
export const readFile = usual.readFile
export const readAgain = usual.readAgain
export const stopReading = usual.stop

const besideHeapMb = 512

/** One process only: a file that needs a whole core for half a minute leaves the others to the planner. */
export function openReader({ memoryMb, seconds, waiting }: ReadingLimits): FileReader {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  const queue = openQueue(waiting, () => new UnreadableFile('busy'))
  const run = async (task: FileTask) => {
    clearTimeout(idle)
    if (child?.connected !== true) child = startProcess(memoryMb)
    const outcome = await ask(child, task, seconds)
    idle = setTimeout(stop, idleMs).unref()
    return outcome
  }
  const inTurn = async (task: FileTask): Promise<ReadFile> => {
    const outcome = await queue(() => run(task))
    if (outcome.kind === 'failed') throw new Error(`a file could not be read: ${outcome.stack}`)
    if (outcome.kind === 'unreadable') throw new UnreadableFile(outcome.code, outcome.facts)
    return { document: outcome.document, reading: outcome.reading }
  }
  const stop = async () => {
    const stopping = child
    child = undefined
    if (stopping !== undefined) await endProcess(stopping)
  }
  return {
    readFile: (bytes, name, answers = {}) => inTurn({ kind: 'file', bytes, name, answers }),
    readAgain: (document, answers) => inTurn({ kind: 'blocks', document, answers }),
    stop,
  }
}

/** It gets nothing of the planner's surroundings, and keeps nobody from ending. */
function startProcess(memoryMb: number): ChildProcess {
  const child = fork(new URL('./reading-process.ts', import.meta.url), [String(memoryMb + besideHeapMb)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  child.unref()
  child.channel?.unref()
  return child
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.ref()
  child.kill('SIGKILL')
  await ended
}

/** The clock of a file starts with its own turn, not while it waits for others. */
async function ask(child: ChildProcess, task: FileTask, seconds: number): Promise<TaskOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<TaskOutcome>()
  const giveUp = () => reject(new UnreadableFile('too-long'))
  const timer = setTimeout(giveUp, seconds * 1_000)
  child.once('message', resolve).once('exit', giveUp).once('error', reject)
  try {
    child.send(task, (failure) => failure !== null && reject(failure))
    return await promise
  } catch (failure) {
    await endProcess(child)
    throw failure
  } finally {
    clearTimeout(timer)
    child.off('message', resolve).off('exit', giveUp).off('error', reject)
  }
}
