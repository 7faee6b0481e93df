/** A process of its own for what must not share a heap or a core with the rest: one question, one answer, in turn. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Child {
  /** Rejects when the process ends instead of answering. */
  ask: <Answer>(question: unknown) => Promise<Answer>
  end: () => Promise<void>
}

export function startChild(file: string, words: string[] = [], nodeFlags: string[] = []): Child {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), words, { execArgv: nodeFlags })
  return {
    async ask(question) {
      child.send(question as object)
      return firstMessage(child, file)
    },
    async end() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

function firstMessage<Answer>(child: ChildProcess, file: string): Promise<Answer> {
  return new Promise((answer, fail) => {
    const onExit = (code: number | null) => fail(new Error(`${file} ended with ${code}`))
    child.once('exit', onExit)
    child.once('message', (message) => {
      child.off('exit', onExit)
      answer(message as Answer)
    })
  })
}

/** The other side: answers each question that the parent asks, and ends with it. */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  process.on('message', async (question) => {
    process.send?.(await answer(question as Question))
  })
  process.once('disconnect', () => process.exit(0))
}
