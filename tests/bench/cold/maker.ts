/** A new process that has a forum and has made nothing of it yet. `maker.ts sample` or `maker.ts thousand` */
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../../../src/app.ts'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { sampleStore } from '../../sample.ts'
import { bigDraft, releaseAll } from '../big-forum.ts'
import { answerQuestions } from '../child.ts'
import { median, milliseconds } from '../figures.ts'
import { appOn, benchAddresses } from '../sample-app.ts'

export type ForumSize = 'sample' | 'thousand'
export type Which = keyof typeof benchAddresses

/** Milliseconds; `first` as a reader waits, `again` the making alone once the code is warm. */
export interface ColdFigures {
  first: number
  again: number
  bytes: number
}

export interface HeapFigures {
  empty: number
  full: number
}

const size = process.argv[2] as ForumSize
const timesAgain = 9

answerQuestions((question: Which | 'heap') =>
  question === 'heap' ? measureHeap() : measureMaking(benchAddresses[question]),
)

async function measureMaking(target: string): Promise<ColdFigures> {
  const app = await loadApp()
  const site = await serve(app)
  await site.ask('/robots.txt')

  let bytes = 0
  const first = await milliseconds(async () => {
    bytes = await site.ask(target)
  })
  const again: number[] = []
  for (let time = 0; time < timesAgain; time += 1)
    again.push(await milliseconds(() => app.published.renew((key) => key === target)))
  site.close()
  return { first, again: median(again), bytes }
}

async function loadApp(): Promise<App> {
  if (size === 'sample') return appOn(await sampleStore())
  const app = await appOn(createMemoryStore())
  await app.show(releaseAll(await bigDraft(1_000)))
  return app
}

/** Everything that the addresses put together stays with the release, so they are asked for first. */
async function measureHeap(): Promise<HeapFigures> {
  const empty = await appOn(createMemoryStore())
  const emptySite = await serve(empty)
  await emptySite.ask('/robots.txt')
  const before = heapUsed()
  const app = await loadApp()
  const site = await serve(app)
  for (const target of Object.values(benchAddresses)) await site.ask(target)
  const figures = { empty: before, full: heapUsed() }
  emptySite.close()
  site.close()
  return figures
}

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

async function serve(app: App) {
  const server = createServer(app.answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { ask: (path: string) => fetchFrom(port, path), close: () => server.close() }
}

/** How many bytes came. */
async function fetchFrom(port: number, path: string): Promise<number> {
  const res = await new Promise<IncomingMessage>((done, fail) =>
    get({ port, path, agent: false }, done).once('error', fail),
  )
  const { length } = Buffer.concat(await res.toArray())
  if (res.statusCode !== 200) throw new Error(`${path} answered ${res.statusCode}`)
  return length
}
