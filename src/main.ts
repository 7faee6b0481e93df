/** The process: configuration → store → app → listen → stop cleanly. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { addresses } from './addresses.ts'
import { createApp } from './app.ts'
import { openSocket } from './cli/socket-server.ts'
import { type Config, readConfig, WrongVariable } from './config.ts'
import { type Instant, instantAt, millisecondsOf } from './domain/clock.ts'
import { type Access, linkHours } from './store/access/access.ts'
import { createAccess } from './store/access/create-access.ts'
import { readSecret } from './store/access/secret.ts'
import { openFileStore } from './store/file-store.ts'
import { DocumentWithheld, StoreInUse, UnusableFolder } from './store/port.ts'
import { fillSample } from './store/sample.ts'

const root = join(import.meta.dirname, '..')
/** How long a stop waits for answers that are under way. */
const patienceMs = 10_000

try {
  await start(readConfig(process.env))
} catch (failure) {
  if (!isExpected(failure)) throw failure
  process.stderr.write(`Madang does not start. ${failure.message}\n`)
  process.exitCode = 1
}

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  const folder = resolve(config.dataDir)
  const store = await openFileStore(folder)
  let closeSocket = async () => {}
  try {
    const secret = await readSecret(store, config.secret)
    const access = createAccess(store, { now: machineNow, secret })
    const filled = await fillSample(store, join(root, 'data/sample/gsef-2021'))
    if (filled === 'filled' || filled === 'started again') print('The data folder has the sample forum now.')
    await access.adoptForums(await store.forums())
    const now = clockFrom(config)
    const app = await createApp({ store, access, config, log, root, now, machineNow })
    for (const broken of store.broken()) log.error(broken, 'it could not be read; everything else serves')
    const server = createServer(app.answer)
    const invitation = await inviteFirstOrganizer(access, config)
    const planner = { store, access, baseUrl: config.baseUrl, inTurn: app.inTurn, now }
    closeSocket = await openSocket(planner, folder, log)
    const port = await listen(server, config)
    print(`Madang is at ${config.baseUrl} (listening on ${config.host}, port ${port}).`, ...invitation)
    stopOnSignal(
      server,
      app.endLive,
      () => closeSocket().then(() => store.close()),
      (message) => log.info(message),
    )
  } catch (failure) {
    await closeSocket()
    await store.close()
    throw failure
  }
}

/** Whoever reads this console may be the first: each start without an account prints a new link, and ends the last. */
async function inviteFirstOrganizer(access: Access, { baseUrl }: Config): Promise<string[]> {
  if ((await access.accounts()).length > 0) return []
  const { key } = await access.makeLink({ kind: 'first' }, 'the planner')
  return [`First organizer: open ${baseUrl}${addresses.accessLink(key)} (within ${linkHours} hours, once).`]
}

/** Gives the port that it became: 0 asks for any. */
function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => done((server.address() as AddressInfo).port))
  })
}

/** A clock that ticks on from the instant that was asked for, or the machine's own. */
function clockFrom({ startAt }: Config): () => Instant {
  if (startAt === undefined) return machineNow
  const ahead = millisecondsOf(startAt) - Date.now()
  return () => instantAt(Date.now() + ahead)
}

function machineNow(): Instant {
  return instantAt(Date.now())
}

function stopOnSignal(
  server: Server,
  endLive: () => void,
  closeRest: () => Promise<void>,
  tell: (message: string) => void,
): void {
  let isStopping = false
  const connections = rememberConnections(server)
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    tell('stopping: answers under way are finished first')
    const forced = setTimeout(() => server.closeAllConnections(), patienceMs)
    endLive()
    const letGo = setInterval(() => closeUnused(server, connections), 50)
    await new Promise<void>((done) => {
      server.close(() => done())
      closeUnused(server, connections)
    })
    clearTimeout(forced)
    clearInterval(letGo)
    await closeRest()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function rememberConnections(server: Server): ReadonlySet<Socket> {
  const connections = new Set<Socket>()
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  return connections
}

/** Browsers open connections ahead and send nothing: Node counts those as busy. */
function closeUnused(server: Server, connections: ReadonlySet<Socket>): void {
  server.closeIdleConnections()
  for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
}

/** What an operator can mend is told in one line, everything else with its trace. */
function isExpected(failure: unknown): failure is Error {
  if ([WrongVariable, StoreInUse, DocumentWithheld, UnusableFolder].some((kind) => failure instanceof kind))
    return true
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
  return (
    typeof code === 'string' &&
    /^(?:EADDRINUSE|EADDRNOTAVAIL|EACCES|ENOENT|ENOSPC|EROFS|ENOTDIR|ENOTFOUND)$/.test(code)
  )
}

function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
