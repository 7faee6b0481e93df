/** The interface for programs on a real server, with tokens; every answer is held against its own description. */
import type { OutgoingHttpHeaders } from 'node:http'
import { expect } from 'vitest'
import type { ApiToken } from '../../../src/domain/account.ts'
import type { ForumId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/store/port.ts'
import { startApp, type TestApp } from '../../app.ts'
import { unwrap } from '../../makers.ts'
import { type Sent, send } from './client.ts'
import { findMismatches } from './described.ts'

export interface ProgramApp extends TestApp {
  /** A token's text. */
  token: (asked?: Partial<Pick<ApiToken, 'level' | 'forumId' | 'name'>>) => Promise<string>
  /** Sends as the program with that token; fails the test when the answer is not as it is described. */
  call: (token: string, method: string, path: string, sent?: Sent) => Promise<Called>
  /** What was logged as failed. */
  failed: () => string[]
}

export interface Called {
  status: number
  headers: Record<string, string | undefined>
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON came back; tests compare it as a whole.
  json: any
}

let tokens = 0

export async function startProgramApp(store: Store): Promise<ProgramApp> {
  const started = await startApp(store)
  return {
    ...started,
    failed: () => started.logged().flatMap((line) => JSON.parse(line).err?.message ?? []),
    async token({ level = 'write', forumId = null, name } = {}) {
      tokens += 1
      const asked = { name: name ?? `program ${tokens}`, level, forumId: forumId as ForumId | null }
      return unwrap(await started.access.addToken(asked)).key
    },
    async call(token, method, path, sent = {}) {
      const headers: OutgoingHttpHeaders = token === '' ? {} : { authorization: `Bearer ${token}` }
      const answer = await send(started.port, method, path, {
        ...sent,
        headers: { ...headers, ...sent.headers },
      })
      expect(findMismatches(method, path, sent, answer)).toEqual([])
      return answer
    },
  }
}
