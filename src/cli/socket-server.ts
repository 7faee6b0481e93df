/** A running planner's ear for the command line: one POST a command, on a socket that only its own user may open. */
import { lstat, unlink } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { socketPathIn } from './socket-path.ts'
import { type Planner, Refused, type Verb, WrongCall } from './verb.ts'
import { verbs } from './verbs.ts'

const mostBytes = 64 * 1024
/** How long a stop waits for a command that is under way. */
const patienceMs = 2_000

/** A planner without it still serves. The folder's lock must be held: a socket that is there already is a dead one's. */
export async function openSocket(
  planner: Planner,
  folder: string,
  log: Pick<Logger, 'warn' | 'error'>,
): Promise<() => Promise<void>> {
  const path = socketPathIn(folder)
  if (path === undefined) {
    log.warn('the path of DATA_DIR is too long for a socket: commands work only while the planner is stopped')
    return async () => {}
  }
  const server = createServer((req, res) => {
    answer(planner, req, res).catch((failure) => {
      log.error({ err: failure }, 'a command failed')
      reply(res, 500, { reason: 'the planner failed at it; its log says why' })
    })
  })
  try {
    await removeDeadSocket(path)
    await listenPrivately(server, path)
  } catch (failure) {
    log.warn({ err: failure }, 'no socket: commands work only while the planner is stopped')
    return async () => {}
  }
  return () =>
    new Promise((done) => {
      server.close(() => done())
      setTimeout(() => server.closeAllConnections(), patienceMs).unref()
    })
}

/** The socket is made inside `listen`, so nobody else is served by the narrow mask, and nobody ever sees it open. */
function listenPrivately(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    const before = process.umask(0o177)
    try {
      server.listen(path, () => done())
    } finally {
      process.umask(before)
    }
  })
}

async function removeDeadSocket(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined)
  if (found?.isSocket()) await unlink(path)
}

async function answer(planner: Planner, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const verb = verbs.find((one) => req.url === verbAddress(one))
  if (verb === undefined || req.method !== 'POST')
    return reply(res, 404, { reason: 'the planner that runs is of another version and does not know this' })
  const text = await readBounded(req)
  if (text === undefined) return reply(res, 413, { reason: 'that is too long' })
  try {
    reply(res, 200, await verb.run(planner, JSON.parse(text)))
  } catch (failure) {
    if (failure instanceof Refused) return reply(res, 422, { reason: failure.message })
    if (failure instanceof WrongCall || failure instanceof SyntaxError)
      return reply(res, 400, { reason: failure.message })
    throw failure
  }
}

/** `/account-add` */
export function verbAddress({ name }: Verb): string {
  return `/${name.replaceAll(' ', '-')}`
}

async function readBounded(req: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req) {
    length += chunk.length
    if (length > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function reply(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  res.end(JSON.stringify(body))
}
