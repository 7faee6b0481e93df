/** The process: configuration → store → app → listen → stop cleanly. */
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { type Config, readConfig, WrongVariable } from './config.ts'
import { type Instant, instantAt, millisecondsOf } from './domain/clock.ts'
import { openFileStore } from './store/file-store.ts'
import { type Store, StoreInUse } from './store/port.ts'
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
  const store = await openFileStore(resolve(config.dataDir))
  try {
    const filled = await fillSample(store, join(root, 'data/sample/gsef-2021'))
    if (filled.startsWith('filled ') === false && filled !== 'none needed')
      say('The data folder has the sample forum now.')
    for (const broken of store.broken())
      log.error(broken, 'set aside: it could not be read; everything else serves')
    const app = await createApp({ store, config, log, root, now: clockFrom(config) })
    const server = createServer(app.answer)
    await listen(server, config)
    say(`Madang is at ${config.baseUrl} (listening on ${config.host}, port ${config.port}).`)
    stopOnSignal(server, store, (message) => log.info(message))
  } catch (failure) {
    await store.close()
    throw failure
  }
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => done())
  })
}

/** A clock that ticks on from the instant that was asked for, or the machine's own. */
function clockFrom({ startAt }: Config): () => Instant {
  if (startAt === undefined) return () => instantAt(Date.now())
  const ahead = millisecondsOf(startAt) - Date.now()
  return () => instantAt(Date.now() + ahead)
}

function stopOnSignal(server: Server, store: Store, tell: (message: string) => void): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    tell('stopping: answers under way are finished first')
    const forced = setTimeout(() => server.closeAllConnections(), patienceMs)
    await new Promise<void>((done) => {
      server.close(() => done())
      server.closeIdleConnections()
    })
    clearTimeout(forced)
    await store.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** What an operator can mend is told in one line, everything else with its trace. */
function isExpected(failure: unknown): failure is Error {
  if (failure instanceof WrongVariable || failure instanceof StoreInUse) return true
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
  return (
    typeof code === 'string' &&
    /^(?:EADDRINUSE|EADDRNOTAVAIL|EACCES|ENOSPC|EROFS|ENOTDIR|ENOTFOUND)$/.test(code)
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
