/** Long lists a page at a time, in an order that does not change: `limit`, an opaque `after`, and where to go on. */
import type { Request, Response } from 'express'
import { ProgramRefusal } from './refusals.ts'

export const usualLimit = 50
export const mostLimit = 200

export interface Listed<Entry> {
  items: Entry[]
  next: string | null
}

interface PageOrder {
  limit: number
  /** The key of the last entry that was seen. */
  after: string | undefined
}

/** Entries whose keys rise, cut to the page that was asked for, each made only when it is on it. */
export async function sendPage<Entry>(
  req: Request,
  res: Response,
  keys: readonly string[],
  make: (key: string) => Promise<Entry>,
): Promise<void> {
  const { limit, after } = readOrder(req)
  const rest = after === undefined ? keys : keys.filter((key) => key > after)
  const shown = rest.slice(0, limit)
  const last = shown.at(-1)
  const next = rest.length > limit && last !== undefined ? nextAddress(req, limit, last) : null
  if (next !== null) res.set('Link', `<${next}>; rel="next"`)
  const page: Listed<Entry> = { items: await Promise.all(shown.map(make)), next }
  res.json(page)
}

function nextAddress(req: Request, limit: number, last: string): string {
  const path = req.originalUrl.split('?')[0] ?? ''
  return `${path}?limit=${limit}&after=${Buffer.from(last).toString('base64url')}`
}

function readOrder({ query }: Request): PageOrder {
  const unknown = Object.keys(query).some((name) => name !== 'limit' && name !== 'after')
  const { limit = String(usualLimit), after } = query
  if (unknown || typeof limit !== 'string' || !/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > mostLimit) {
    throw new ProgramRefusal('query-unusable')
  }
  return { limit: Number(limit), after: after === undefined ? undefined : readCursor(after) }
}

function readCursor(after: unknown): string {
  const key = typeof after === 'string' ? Buffer.from(after, 'base64url').toString() : ''
  if (!/^[a-z0-9-]{1,64}$/.test(key) || Buffer.from(key).toString('base64url') !== after) {
    throw new ProgramRefusal('query-unusable')
  }
  return key
}
