/**
 * The small handler in front of Express: a request target is looked up among ready bytes; a miss makes them once,
 * however many ask. What the bytes are made of (the source) is swapped whole: new bytes are made before the old go.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { type Content, prepareBytes, type ReadyBytes } from './content.ts'
import { codingFor, hasUnchanged } from './negotiate.ts'

/** Where a request target leads: one key for each distinct answer, and how to make that answer. */
export interface Located {
  key: string
  /** What has to be made again together, such as all of one forum; `*` belongs to every group. */
  group: string
  /** Made again as soon as the source changes; what hardly anybody asks for twice is let go of instead. */
  isLasting?: boolean
  /** Undefined when there is nothing at this address: the request goes on to Express. */
  make: () => Promise<Content | undefined>
}

export interface PublishedOptions<Source> {
  source: Source
  /** Undefined: not an address of ready bytes. Must not read or wait: it runs for each request that missed. */
  locate: (target: string, source: Source) => Located | undefined
  /** Everything else, and everything that could not be made. */
  otherwise: (req: IncomingMessage, res: ServerResponse, failure?: unknown) => void
  mostBytes: number
  onFailure: (key: string, failure: unknown) => void
}

interface Entry {
  group: string
  ready: ReadyBytes
}

export interface Published<Source> {
  answer: (req: IncomingMessage, res: ServerResponse) => void
  source: () => Source
  /** Makes all bytes of a group from the next source, then shows them together with it; one swap after the other. */
  swap: (group: string, toNext: (current: Source) => Source) => Promise<void>
  /** Makes these keys again where they are held, such as a private list that changed. */
  renew: (isConcerned: (key: string) => boolean) => Promise<void>
  /** Lets go of these keys for good, such as those of a private list that was revoked. */
  forget: (isConcerned: (key: string) => boolean) => Promise<void>
  counts: () => { answers: number; unchanged: number; misses: number; entries: number; bytes: number }
}

export function createPublished<Source>(options: PublishedOptions<Source>): Published<Source> {
  const entries = new LRUCache<string, Entry>({
    maxSize: options.mostBytes,
    sizeCalculation: ({ ready }) => ready.bytes,
  })
  const making = new Map<string, Promise<Entry | undefined>>()
  const counted = { answers: 0, unchanged: 0, misses: 0 }
  let source = options.source
  let lastTurn: Promise<void> = Promise.resolve()

  function answer(req: IncomingMessage, res: ServerResponse): void {
    const target = req.url ?? '/'
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    const entry = isRead ? entries.get(target) : undefined
    if (entry === undefined) find(req, res, target, isRead)
    else send(req, res, entry.ready)
  }

  function find(req: IncomingMessage, res: ServerResponse, target: string, isRead: boolean): void {
    try {
      const located = options.locate(target, source)
      if (located === undefined) options.otherwise(req, res)
      else if (isRead) sendLocated(req, res, located)
      else refuseMethod(res)
    } catch (failure) {
      options.otherwise(req, res, failure)
    }
  }

  function sendLocated(req: IncomingMessage, res: ServerResponse, located: Located): void {
    const known = entries.get(located.key)
    if (known !== undefined) {
      send(req, res, known.ready)
      return
    }
    counted.misses += 1
    makeOnce(located).then(
      (made) => (made === undefined ? options.otherwise(req, res) : send(req, res, made.ready)),
      (failure) => options.otherwise(req, res, failure),
    )
  }

  function send(req: IncomingMessage, res: ServerResponse, ready: ReadyBytes): void {
    const { headers } = req
    const sent = ready[codingFor(headers['accept-encoding'] as string | undefined)]
    counted.answers += 1
    if (hasUnchanged(ready, headers['if-none-match'], headers['if-modified-since'])) {
      counted.unchanged += 1
      res.writeHead(304, sent.unchangedHeaders).end()
      return
    }
    res.writeHead(200, sent.headers)
    if (req.method === 'HEAD') res.end()
    else res.end(sent.body)
  }

  function makeOnce(located: Located): Promise<Entry | undefined> {
    const running = making.get(located.key)
    if (running !== undefined) return running
    const isStillWanted = () => making.get(located.key) === made
    const made: Promise<Entry | undefined> = makeEntry(located)
      .then((entry) => {
        if (entry !== undefined && isStillWanted()) entries.set(located.key, entry)
        return entry
      })
      .finally(() => isStillWanted() && making.delete(located.key))
    making.set(located.key, made)
    return made
  }

  function swap(group: string, toNext: (current: Source) => Source): Promise<void> {
    return inTurn(async () => {
      const next = toNext(source)
      const belongs = (entry: Entry) => entry.group === group || entry.group === '*'
      const made = await remake(belongs, next)
      making.clear()
      source = next
      for (const [key, entry] of [...entries.entries()]) if (belongs(entry)) show(key, made.get(key))
    })
  }

  function renew(isConcerned: (key: string) => boolean): Promise<void> {
    return inTurn(async () => {
      dropMaking(isConcerned)
      const made = await remake((_, key) => isConcerned(key), source)
      for (const [key, entry] of made) show(key, entry)
    })
  }

  function forget(isConcerned: (key: string) => boolean): Promise<void> {
    return inTurn(async () => {
      dropMaking(isConcerned)
      for (const key of [...entries.keys()]) if (isConcerned(key)) entries.delete(key)
    })
  }

  /** What is under way began before the change: it still goes to those who asked for it, and is not kept. */
  function dropMaking(isConcerned: (key: string) => boolean): void {
    for (const key of [...making.keys()]) if (isConcerned(key)) making.delete(key)
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = lastTurn.then(work)
    lastTurn = done.catch(() => undefined)
    return done
  }

  function show(key: string, entry: Entry | undefined): void {
    if (entry === undefined) entries.delete(key)
    else entries.set(key, entry)
  }

  /** Most recently used first; an answer that can't be made now keeps its last good bytes. */
  async function remake(isConcerned: (entry: Entry, key: string) => boolean, from: Source) {
    const made = new Map<string, Entry | undefined>()
    for (const [key, entry] of [...entries.entries()]) {
      if (!isConcerned(entry, key)) continue
      try {
        const located = options.locate(key, from)
        const isMade = located !== undefined && located.isLasting !== false
        made.set(key, isMade ? await makeEntry(located) : undefined)
      } catch (failure) {
        options.onFailure(key, failure)
        made.set(key, entry)
      }
    }
    return made
  }

  return {
    answer,
    source: () => source,
    swap,
    renew,
    forget,
    counts: () => ({ ...counted, entries: entries.size, bytes: entries.calculatedSize }),
  }
}

async function makeEntry({ group, make }: Located): Promise<Entry | undefined> {
  const content = await make()
  return content === undefined ? undefined : { group, ready: await prepareBytes(content) }
}

function refuseMethod(res: ServerResponse): void {
  res
    .writeHead(405, {
      Allow: 'GET, HEAD',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': '0',
    })
    .end()
}
