/** What a maker hands over, and what readers get of it: bytes in every coding, with all headers ready. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

export interface Content {
  type: string
  body: Buffer
  /** A stored moment in milliseconds that only moves forward; undefined where there is none. */
  modifiedAt?: number
  cacheControl: string
  /** Further headers of this kind of content, such as the Content-Security-Policy of pages. */
  headers?: Readonly<Record<string, string>>
}

export type Coding = 'identity' | 'gzip' | 'br'

/** One coding of a content: what a 200 and a 304 send, as `writeHead` takes it. */
export interface Representation {
  body: Buffer
  etag: string
  headers: string[]
  unchangedHeaders: string[]
}

export interface ReadyBytes {
  /** Coded representations are there only where they are smaller than the plain one. */
  identity: Representation
  gzip: Representation
  br: Representation
  etags: ReadonlySet<string>
  /** In seconds, as HTTP dates are. */
  modifiedSecond: number | undefined
  bytes: number
}

const gzip = promisify(zlib.gzip)
const brotli = promisify(zlib.brotliCompress)
/** Up to here compressing on the spot costs less than handing the bytes to another thread. */
const onTheSpot = 16 * 1024

export async function prepareBytes(content: Content): Promise<ReadyBytes> {
  const { body } = content
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const [zipped, brotlied] = isCompressible(content.type) ? await compress(body) : [body, body]
  const identity = represent(content, body, 'identity', `"${digest}"`)
  const ready = {
    identity,
    gzip: zipped.length < body.length ? represent(content, zipped, 'gzip', `"${digest}-g"`) : identity,
    br: brotlied.length < body.length ? represent(content, brotlied, 'br', `"${digest}-b"`) : identity,
  }
  return {
    ...ready,
    etags: new Set(Object.values(ready).map(({ etag }) => etag)),
    modifiedSecond: content.modifiedAt === undefined ? undefined : Math.floor(content.modifiedAt / 1000),
    bytes: body.length + zipped.length + brotlied.length + headRoom,
  }
}

/** About what headers, sets and the entry itself take. */
const headRoom = 4 * 1024

function isCompressible(type: string): boolean {
  return /^(?:text\/|application\/(?:json|atom\+xml|xml)|image\/svg)/.test(type)
}

async function compress(body: Buffer): Promise<[Buffer, Buffer]> {
  const params = {
    [zlib.constants.BROTLI_PARAM_QUALITY]: body.length > 256 * 1024 ? 4 : 6,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  if (body.length <= onTheSpot)
    return [zlib.gzipSync(body, { level: 6 }), zlib.brotliCompressSync(body, { params })]
  return Promise.all([gzip(body, { level: 6 }), brotli(body, { params })])
}

function represent(content: Content, body: Buffer, coding: Coding, etag: string): Representation {
  const modified =
    content.modifiedAt === undefined ? [] : ['Last-Modified', new Date(content.modifiedAt).toUTCString()]
  const shared = ['ETag', etag, 'Cache-Control', content.cacheControl, 'Vary', 'Accept-Encoding', ...modified]
  const encoding = coding === 'identity' ? [] : ['Content-Encoding', coding]
  const own = Object.entries(content.headers ?? {}).flat()
  return {
    body,
    etag,
    headers: [
      'Content-Type',
      content.type,
      'Content-Length',
      String(body.length),
      ...encoding,
      ...shared,
      ...own,
    ],
    unchangedHeaders: shared,
  }
}
