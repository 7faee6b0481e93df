/** The app that ships, on a memory store and a real server; what it answers comes back byte for byte. */
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import type { App } from '../src/app.ts'
import type { Instant } from '../src/domain/clock.ts'
import type { DocumentKind, DocumentKinds } from '../src/domain/draft.ts'
import type { ForumId, SessionId } from '../src/domain/ids.ts'
import type { ReleasedForum } from '../src/domain/release/released-forum.ts'
import type { Access } from '../src/store/access/access.ts'
import { createMemoryStore } from '../src/store/memory-store.ts'
import type { Store } from '../src/store/port.ts'
import { releaseForum } from '../src/store/release-forum.ts'
import { aForum, type DraftDocs, firstReleaseAt, unwrap } from './makers.ts'
import { serveApp } from './served-app.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

export interface TestApp {
  app: App
  store: Store
  access: Access
  port: number
  /** `clock.now` may be set forward. */
  clock: { now: string }
  get: (target: string, headers?: OutgoingHttpHeaders) => Promise<Answer>
  ask: (method: string, target: string, headers?: OutgoingHttpHeaders, body?: string) => Promise<Answer>
  /** A form as a browser sends it from a page of the planner. */
  post: (target: string, fields: Fields, headers?: OutgoingHttpHeaders) => Promise<Answer>
  /** Releases what is ready now and shows it. */
  release: (forumId: string, at: string, chosen?: string[]) => Promise<ReleasedForum>
  /** Every line of the log so far. */
  logged: () => string[]
}

export type Fields = Record<string, string | string[]>

export const baseUrl = 'http://madang.test'
export const fromOurPage = { origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded' }

const running: (() => Promise<void>)[] = []
afterAll(() => Promise.all(running.splice(0).map((stop) => stop())))

export async function startApp(
  store: Store,
  options: { mostBytes?: number; beatMs?: number } = {},
): Promise<TestApp> {
  const lines: string[] = []
  const clock = { now: '2021-10-01T00:00:00Z' }
  const { app, access, port, close } = await serveApp(store, {
    baseUrl,
    log: pino({ level: 'trace', base: null }, { write: (line: string) => lines.push(line) }),
    now: () => clock.now as Instant,
    ...options,
  })
  running.push(close)
  const ask: TestApp['ask'] = (method, target, headers, body) => send(port, method, target, headers, body)
  return {
    app,
    store,
    access,
    port,
    clock,
    ask,
    get: (target, headers) => ask('GET', target, headers),
    post: (target, fields, headers) => ask('POST', target, { ...fromOurPage, ...headers }, formBody(fields)),
    async release(forumId, at, chosen) {
      const sessions = chosen === undefined ? {} : { chosen: new Set(chosen as SessionId[]) }
      const order = { forumId: forumId as ForumId, by: 'desk', note: '', at: at as Instant, ...sessions }
      const released = unwrap(await releaseForum(store, order))
      await app.show(released)
      return released
    },
    logged: () => lines.map((line) => line.trimEnd()),
  }
}

export function formBody(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  )
  return new URLSearchParams(pairs).toString()
}

/** Nothing is followed, decoded or added but Host and the length. */
function send(port: number, method: string, path: string, headers: OutgoingHttpHeaders = {}, body = '') {
  return new Promise<Answer>((done, fail) => {
    const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) }
    const req = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } })
    req.on('error', fail).on('response', async (res) => {
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      done({ status: res.statusCode ?? 0, headers: res.headers, body: bytes, text: bytes.toString() })
    })
    req.end(body)
  })
}

/** The first line of what comes back for these bytes, whatever they are. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((done) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', () => undefined).on('close', () => done(answer.split('\r\n')[0] ?? ''))
  })
}

/** A store with these forums, each saved and released. */
export async function storeWith(...forums: DraftDocs[]): Promise<Store> {
  const store = createMemoryStore()
  for (const { forum = aForum(), ...docs } of forums) {
    const forumId = forum.id
    await saveDocs(store, forumId, { forum, ...docs })
    unwrap(await releaseForum(store, { forumId, by: 'desk', note: '', at: firstReleaseAt }))
  }
  return store
}

/** Each document takes the place of the one with its id, or is new. */
export async function saveDocs(store: Store, forumId: string, docs: DraftDocs): Promise<void> {
  if (docs.forum !== undefined) await saveDoc(store, forumId, 'forum', docs.forum)
  for (const doc of docs.organisations ?? []) await saveDoc(store, forumId, 'organisation', doc)
  for (const doc of docs.people ?? []) await saveDoc(store, forumId, 'person', doc)
  for (const doc of docs.presentations ?? []) await saveDoc(store, forumId, 'presentation', doc)
  for (const doc of docs.references ?? []) await saveDoc(store, forumId, 'reference', doc)
  for (const doc of docs.sessions ?? []) await saveDoc(store, forumId, 'session', doc)
}

async function saveDoc<Kind extends DocumentKind>(
  store: Store,
  forumId: string,
  kind: Kind,
  doc: DocumentKinds[Kind],
): Promise<void> {
  const place = { forumId: forumId as ForumId, kind, id: doc.id }
  const seen = (await store.read(place))?.revision ?? 0
  await store.save(place, doc, { by: 'desk', at: firstReleaseAt, seen })
}

export async function removeDoc(store: Store, forumId: string, kind: DocumentKind, id: string) {
  const place = { forumId: forumId as ForumId, kind, id }
  const seen = (await store.read(place))?.revision ?? 0
  await store.remove(place, { by: 'desk', at: firstReleaseAt, seen })
}
