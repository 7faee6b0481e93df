/**
 * One process with both: the app that ships, on the sample forum, and for each case a bare `node:http` server that sends
 * the same bytes and headers. They share the process because two starts of one server differ by more than the two do.
 */
import { createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sampleStore } from '../../sample.ts'
import { answerQuestions } from '../child.ts'
import { appOn } from '../sample-app.ts'
import { type Case, type CaseKind, caseKinds, requestBytes } from './cases.ts'

export type ServerQuestion = 'cases' | 'cpu' | 'memory'

const app = await appOn(await sampleStore())
/** Lines stay open while another case has its turn. */
const patient = { keepAliveTimeout: 120_000 }
const ours = await listen(createServer(patient, app.answer))
const cases = await Promise.all(caseKinds.map(prepare))

answerQuestions((question: ServerQuestion) => {
  if (question === 'cases') return cases
  if (question === 'memory') return process.memoryUsage().rss
  const { user, system } = process.cpuUsage()
  return user + system
})

async function prepare(kind: CaseKind): Promise<Case> {
  const full = await fetchFrom(ours, kind)
  const etag = full.etag
  const answer = kind.isConditional ? await fetchFrom(ours, kind, etag) : full
  const bare = kind.isConditional ? sendUnchanged(etag, answer, full) : sendAlways(answer)
  return {
    name: kind.name,
    request: requestBytes(kind, etag),
    ours,
    bare: await listen(createServer(patient, bare)),
  }
}

/** The floor: one answer, ready, and not a look at the request. */
function sendAlways({ status, headers, body }: Answer): RequestListener {
  return (_req, res) => {
    res.writeHead(status, headers)
    res.end(body)
  }
}

/** The floor of a 304 has to look at one header: whoever sends it must know that the reader has these bytes. */
function sendUnchanged(etag: string, unchanged: Answer, full: Answer): RequestListener {
  return (req, res) => {
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(unchanged.status, unchanged.headers)
      res.end()
      return
    }
    res.writeHead(full.status, full.headers)
    res.end(full.body)
  }
}

interface Answer {
  status: number
  etag: string
  /** Without those that `node:http` adds by itself. */
  headers: string[]
  body: Buffer
}

async function fetchFrom(port: number, kind: CaseKind, etag?: string): Promise<Answer> {
  const condition = etag === undefined ? {} : { 'If-None-Match': etag }
  const headers = Object.fromEntries(kind.headers.map((line) => line.split(': ')))
  const options = { port, path: kind.target, headers: { ...headers, ...condition }, agent: false }
  const res = await new Promise<IncomingMessage>((done, fail) => get(options, done).once('error', fail))
  const body = Buffer.concat(await res.toArray())
  const pairs = res.rawHeaders.flatMap((name, at) =>
    at % 2 === 1 || /^(?:date|connection|keep-alive)$/i.test(name)
      ? []
      : [name, res.rawHeaders[at + 1] ?? ''],
  )
  return { status: res.statusCode ?? 0, etag: res.headers.etag ?? '', headers: pairs, body }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}
