/** Which coding is sent, and when a reader already has the bytes (RFC 9110). */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { prepareBytes } from '../../src/serve/content.ts'
import { codingFor, hasUnchanged } from '../../src/serve/negotiate.ts'

const modifiedAt = Date.parse('2021-09-20T01:00:00.900Z')
const ready = await prepareBytes({
  type: 'text/calendar; charset=utf-8',
  body: Buffer.from('BEGIN:VCALENDAR\r\n'.repeat(100)),
  modifiedAt,
  cacheControl: 'public, max-age=900',
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['deflate', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['br;q=0.2, gzip;q=0.8', 'gzip'],
  ['gzip;q=0.5, identity', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['gzip;q=nonsense', 'identity'],
  [',,;;q=,gzip', 'gzip'],
])('Accept-Encoding %j is answered with %s', (header, coding) => {
  expect(codingFor(header)).toBe(coding)
})

test('each coding holds the same bytes under a tag of its own', () => {
  const { identity, gzip, br } = ready

  expect([gunzipSync(gzip.body), brotliDecompressSync(br.body)]).toEqual([identity.body, identity.body])
  expect(ready.etags).toEqual(new Set([identity.etag, gzip.etag, br.etag]))
  expect([gzip.etag, br.etag]).toEqual([
    identity.etag.replace(/"$/, '-g"'),
    identity.etag.replace(/"$/, '-b"'),
  ])
  expect(identity.etag).toMatch(/^"[\w-]{22}"$/)
})

test('what compressing would not make smaller is sent as it is, under the one tag', async () => {
  const tiny = await prepareBytes({ type: 'text/plain', body: Buffer.from('ok'), cacheControl: 'no-cache' })

  expect([tiny.gzip, tiny.br]).toEqual([tiny.identity, tiny.identity])
  expect(tiny.identity.headers).toEqual([
    'Content-Type',
    'text/plain',
    'Content-Length',
    '2',
    'ETag',
    tiny.identity.etag,
    'Cache-Control',
    'no-cache',
    'Vary',
    'Accept-Encoding',
  ])
})

test('a large answer is compressed too', async () => {
  const body = Buffer.from(Array.from({ length: 60_000 }, (_, index) => `line ${index}`).join('\n'))
  const large = await prepareBytes({ type: 'text/html', body, cacheControl: 'no-cache' })

  expect([
    gunzipSync(large.gzip.body).equals(body),
    brotliDecompressSync(large.br.body).equals(body),
  ]).toEqual([true, true])
})

describe('If-None-Match', () => {
  const { etag } = ready.identity
  test.each([
    [etag, true],
    [`W/${etag}`, true],
    [ready.gzip.etag, true],
    [ready.br.etag, true],
    [`"other", W/${etag}`, true],
    [`"with, comma" , ${etag}`, true],
    ['*', true],
    [' * ', true],
    ['"other"', false],
    [etag.replaceAll('"', ''), false],
    ['', false],
    ['"', false],
  ])('%s → has it: %s', (header, has) => {
    expect(hasUnchanged(ready, header, undefined)).toBe(has)
  })

  test('wins over If-Modified-Since, whichever way they differ', () => {
    expect(hasUnchanged(ready, '"other"', 'Mon, 20 Sep 2021 01:00:00 GMT')).toBe(false)
    expect(hasUnchanged(ready, etag, 'Mon, 20 Sep 1999 01:00:00 GMT')).toBe(true)
  })
})

describe('If-Modified-Since', () => {
  test.each([
    ['the same second', 'Mon, 20 Sep 2021 01:00:00 GMT', true],
    ['later', 'Mon, 20 Sep 2021 01:00:01 GMT', true],
    ['far in the future', 'Fri, 01 Jan 2100 00:00:00 GMT', true],
    ['a second earlier', 'Mon, 20 Sep 2021 00:59:59 GMT', false],
    ['another form', '2021-09-20T01:00:00Z', false],
    ['an old form of dates', 'Monday, 20-Sep-21 01:00:00 GMT', false],
    ['no date', 'yesterday', false],
    ['a day that no month has', 'Fri, 31 Sep 2021 01:00:00 GMT', false],
    ['hours that no day has', 'Mon, 20 Sep 2021 99:00:00 GMT', false],
    ['a weekday that this day is not', 'Fri, 20 Sep 2021 01:00:00 GMT', false],
    ['nothing', '', false],
    ['what a date that is none is written as', 'Invalid Date', false],
  ])('%s', (_what, header, has) => {
    expect(hasUnchanged(ready, undefined, header)).toBe(has)
  })

  test('never matches where nothing is known of when it changed', async () => {
    const timeless = await prepareBytes({
      type: 'text/html',
      body: Buffer.from('a'),
      cacheControl: 'no-cache',
    })

    expect(hasUnchanged(timeless, undefined, 'Fri, 01 Jan 2100 00:00:00 GMT')).toBe(false)
  })
})
