/** Conditional requests and content codings, as RFC 9110 has them. */
import type { Coding, ReadyBytes } from './content.ts'

const knownHeaders = new Map<string, Coding>()
const mostKnownHeaders = 200

/** The coding to send for an Accept-Encoding header: brotli before gzip before none (RFC 9110 12.5.3). */
export function codingFor(header: string | undefined): Coding {
  if (header === undefined) return 'identity'
  const known = knownHeaders.get(header)
  if (known !== undefined) return known
  const coding = readCodings(header)
  if (knownHeaders.size < mostKnownHeaders) knownHeaders.set(header, coding)
  return coding
}

function readCodings(header: string): Coding {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((text) => text.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0)
  }
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const plain = weights.get('identity') ?? 0
  const best = (['br', 'gzip'] as const).filter((coding) => weightOf(coding) > 0 && weightOf(coding) >= plain)
  const [first, second] = best
  if (first === undefined) return 'identity'
  return second !== undefined && weightOf(second) > weightOf(first) ? second : first
}

/**
 * True when the reader has these bytes. If-None-Match is compared weakly and wins over If-Modified-Since (RFC 9110
 * 13.1.2, 13.2.2); Cache-Control of the request changes nothing, since calendar programs send `no-cache` each time.
 */
export function hasUnchanged(
  ready: ReadyBytes,
  noneMatch: string | undefined,
  since: string | undefined,
): boolean {
  if (noneMatch !== undefined) {
    if (ready.etags.has(noneMatch)) return true
    if (noneMatch.trim() === '*') return true
    return entityTags(noneMatch).some((tag) => ready.etags.has(tag))
  }
  if (since === undefined || ready.modifiedSecond === undefined) return false
  const second = readHttpDate(since)
  return second !== undefined && second >= ready.modifiedSecond
}

function entityTags(list: string): string[] {
  return list.match(/"[^"]*"/g) ?? []
}

/** Only the preferred form of RFC 9110 5.6.7 is read; anything else counts as no date. */
function readHttpDate(text: string): number | undefined {
  const read = new Date(text)
  return read.toUTCString() === text ? read.getTime() / 1000 : undefined
}
