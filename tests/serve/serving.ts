/** Ready bytes on a real server, made of one word that a swap replaces. */
import { createServer, type OutgoingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import type { Content } from '../../src/serve/content.ts'
import { createPublished, type Located, type Published } from '../../src/serve/published.ts'

export interface Words {
  word: string
}

export interface Serving {
  published: Published<Words>
  /** Body, or the status where it is not 200. */
  read: (target: string) => Promise<string>
  ask: (target: string, headers?: OutgoingHttpHeaders) => Promise<{ status: number; body: string }>
  failures: string[]
}

export type Maker = (key: string, word: string) => Promise<Content | undefined> | Content | undefined

const running: (() => void)[] = []
afterAll(() => {
  for (const stop of running.splice(0)) stop()
})

/** Every path that begins with a slash and a letter is located in the group of that letter; `?` and more is cut off. */
export async function startServing(make: Maker, mostBytes = 10_000_000): Promise<Serving> {
  const failures: string[] = []
  const locate = (target: string, { word }: Words): Located | undefined => {
    const [key = ''] = target.split('?')
    if (key === '/unlocatable') throw new Error('locating failed')
    if (!/^\/[a-z]/.test(key)) return undefined
    return { key, group: key[1] ?? '', make: async () => make(key, word) }
  }
  const published = createPublished<Words>({
    source: { word: 'old' },
    locate,
    otherwise: (_req, res, failure) => {
      res.writeHead(failure === undefined ? 404 : 500).end()
    },
    mostBytes,
    onFailure: (key) => failures.push(key),
  })
  const server = createServer(published.answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  running.push(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const ask: Serving['ask'] = (path, headers = {}) =>
    new Promise((done, fail) => {
      const req = request({ host: '127.0.0.1', port, path, headers })
      req.on('error', fail).on('response', async (res) => {
        const chunks: Buffer[] = []
        for await (const chunk of res) chunks.push(chunk)
        done({ status: res.statusCode ?? 0, body: Buffer.concat(chunks).toString() })
      })
      req.end()
    })
  const read: Serving['read'] = async (target) => {
    const { status, body } = await ask(target)
    return status === 200 ? body : String(status)
  }
  return { published, read, ask, failures }
}

export function content(text: string): Content {
  return { type: 'text/plain; charset=utf-8', body: Buffer.from(text), cacheControl: 'public, max-age=60' }
}

/** A promise that is kept from outside. */
export function aGate() {
  let open = () => {}
  const opened = new Promise<void>((done) => {
    open = done
  })
  return { open, opened }
}
