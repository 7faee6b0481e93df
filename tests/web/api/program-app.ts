/** The interface for programs on a real server, with tokens; every answer is held against its own description. */
import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, expect } from 'vitest'
import type { ApiToken } from '../../../src/domain/account.ts'
import type { Instant } from '../../../src/domain/clock.ts'
import type { ForumId } from '../../../src/domain/ids.ts'
import type { Access } from '../../../src/store/access/access.ts'
import type { Store } from '../../../src/store/port.ts'
import { Turns } from '../../../src/store/turns.ts'
import { apiRoutes } from '../../../src/web/api/routes.ts'
import { startApp, type TestApp } from '../../app.ts'
import { unwrap } from '../../makers.ts'
import { type Sent, send } from './client.ts'
import { findMismatches } from './described.ts'

export interface ProgramApp extends TestApp {
  access: Access
  apiPort: number
  /** A token's text. */
  token: (asked?: Partial<Pick<ApiToken, 'level' | 'forumId' | 'name'>>) => Promise<string>
  /** Sends as the program with that token; fails the test when the answer is not as it is described. */
  call: (token: string, method: string, path: string, sent?: Sent) => Promise<Called>
}

export interface Called {
  status: number
  headers: Record<string, string | undefined>
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON came back; tests compare it as a whole.
  json: any
}

const running: (() => void)[] = []
afterAll(() => {
  for (const stop of running.splice(0)) stop()
})

let tokens = 0

export async function startProgramApp(store: Store): Promise<ProgramApp> {
  const started = await startApp(store)
  const { access } = started
  const apiPort = await listenInFront(started)
  return {
    ...started,
    access,
    apiPort,
    async token({ level = 'write', forumId = null, name } = {}) {
      tokens += 1
      const asked = { name: name ?? `program ${tokens}`, level, forumId: forumId as ForumId | null }
      return unwrap(await access.addToken(asked)).key
    },
    async call(token, method, path, sent = {}) {
      const headers: OutgoingHttpHeaders = token === '' ? {} : { authorization: `Bearer ${token}` }
      const answer = await send(apiPort, method, path, {
        ...sent,
        headers: { ...headers, ...sent.headers },
      })
      expect(findMismatches(method, path, sent, answer)).toEqual([])
      return answer
    },
  }
}

/** The interface stands before everything else, as in the app that ships. */
async function listenInFront({ app, store, access, clock }: TestApp): Promise<number> {
  const turns = new Turns()
  let ids = 0
  const front = express()
  front.disable('x-powered-by').disable('etag')
  front.use(
    apiRoutes({
      site: app.site,
      access,
      show: app.show,
      now: () => clock.now as Instant,
      machineNow: () => '2026-11-22T00:00:00Z' as Instant,
      newId: () => {
        ids += 1
        return `made-${ids}`
      },
      inTurn: (key, job) => turns.take(key, job),
      log: { error: (facts: unknown) => expect.fail(String((facts as { err?: Error }).err?.stack)) },
    }),
  )
  front.use((req, res) => app.answer(req, res))
  const server = createServer(front)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  running.push(() => {
    server.close()
    server.closeAllConnections()
  })
  void store
  return (server.address() as AddressInfo).port
}
