/** The app that ships, on a server of its own, and people who signed in to it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { type App, type AppOptions, createApp } from '../src/app.ts'
import type { ForumRole } from '../src/domain/account.ts'
import type { Instant } from '../src/domain/clock.ts'
import type { ForumId } from '../src/domain/ids.ts'
import type { Access } from '../src/store/access/access.ts'
import type { Store } from '../src/store/port.ts'
import { accessTo, machineNow, testPassword } from './access.ts'
import { unwrap } from './makers.ts'

export interface ServedApp {
  app: App
  access: Access
  server: Server
  port: number
  /** Absolute, without a slash at its end. */
  baseUrl: string
  close: () => Promise<void>
}

export type ServedOptions = Partial<Pick<AppOptions, 'log' | 'now' | 'mostBytes' | 'beatMs'>> & {
  /** What the planner takes for its own address; where it really listens unless a test says otherwise. */
  baseUrl?: string
}

/** No log lines, the clock of the sample. */
export async function makeApp(
  store: Store,
  { baseUrl = 'http://127.0.0.1:3000', ...options }: ServedOptions = {},
): Promise<{ app: App; access: Access }> {
  const access = accessTo(store)
  const app = await createApp({
    store,
    access,
    machineNow,
    config: { baseUrl, trustProxy: false },
    log: pino({ level: 'silent' }),
    root: fileURLToPath(new URL('..', import.meta.url)),
    now: () => '2021-10-01T00:00:00Z' as Instant,
    ...options,
  })
  return { app, access }
}

export async function serveApp(store: Store, options: ServedOptions = {}): Promise<ServedApp> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const { baseUrl = `http://127.0.0.1:${port}` } = options
  const { app, access } = await makeApp(store, { ...options, baseUrl })
  server.on('request', app.answer)
  return { app, access, server, port, baseUrl, close: () => stop(server) }
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

/** A new account with that role in these forums, signed in: the key of its visit. */
export async function signInAs(
  access: Access,
  name: string,
  forums: readonly ForumId[],
  role: ForumRole = 'owner',
): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`
  const account = unwrap(await access.addAccount({ email, name, makesForums: role === 'owner' }))
  for (const forumId of forums) unwrap(await access.setRole(account.id, forumId, role))
  const link = await access.makeLink({ kind: 'password', accountId: account.id }, 'test')
  return unwrap(await access.usePasswordLink(link.key, testPassword)).key
}
