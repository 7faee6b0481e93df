/** Asks a running planner to run a command. */
import { request } from 'node:http'
import { z } from 'zod'
import { verbAddress } from './socket-server.ts'
import { type Outcome, Refused, type Verb, WrongCall } from './verb.ts'

const patienceMs = 30_000

const outcomeShape = z.object({
  lines: z.array(z.string()),
  notes: z.array(z.string()),
  refusal: z.string().optional(),
})
const refusalShape = z.object({ reason: z.string() })

/** Undefined when no planner listens there. @throws Refused, WrongCall */
export async function askRunning(path: string, verb: Verb, asked: unknown): Promise<Outcome | undefined> {
  const answer = await post(path, verbAddress(verb), JSON.stringify(asked))
  if (answer === undefined) return undefined
  if (answer.status === 200) return outcomeShape.parse(JSON.parse(answer.text))
  const { reason } = refusalShape.parse(JSON.parse(answer.text))
  throw answer.status === 400 ? new WrongCall(reason) : new Refused(reason)
}

/** What a dead planner leaves, or none at all. */
const nobodyListens = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'])

function post(socketPath: string, path: string, body: string) {
  return new Promise<{ status: number; text: string } | undefined>((done, fail) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const req = request({ socketPath, method: 'POST', path, headers, timeout: patienceMs })
    req.on('timeout', () => req.destroy(new Refused('the planner that runs does not answer')))
    req.on('error', (failure: NodeJS.ErrnoException) => {
      if (nobodyListens.has(failure.code ?? '')) return done(undefined)
      const isOthers = failure.code === 'EACCES' || failure.code === 'EPERM'
      fail(isOthers ? new Refused('the planner runs as another user: call this as that user') : failure)
    })
    req.on('response', async (res) => {
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      done({ status: res.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
    })
    req.end(body)
  })
}
