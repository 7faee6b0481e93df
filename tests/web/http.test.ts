/** What stands around an answer: methods, conditions, codings, headers. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../app.ts'
import { sampleStore } from '../sample.ts'

const forum = '/forums/gsef-2021'
const session = `${forum}/sessions/rebuilding-an-inclusive-society`
const feeds = [
  `${forum}/calendar.ics`,
  `${session}/calendar.ics`,
  `${session}/session.ics`,
  `${forum}/people/joyce-n-mundara/calendar.ics`,
]
const pages = [
  '/',
  forum,
  session,
  `${forum}/people`,
  `${forum}/people/joyce-n-mundara`,
  `${forum}/presentations`,
  `${forum}/references`,
  `${forum}/references/medtown`,
  `${forum}/releases`,
  `${forum}/releases/1`,
  `${forum}/calendar`,
]
let app: TestApp
let everything: string[]
beforeAll(async () => {
  app = await startApp(await sampleStore())
  const { assets } = app.app.site
  const others = [
    `${forum}/releases.atom`,
    '/robots.txt',
    assets.address('madang.css'),
    assets.address('reader.js'),
  ]
  everything = [...feeds, ...pages, ...others]
})

test('HEAD has the headers of GET and no body, on every published address', async () => {
  for (const target of everything) {
    const [get, head] = await Promise.all([app.get(target), app.ask('HEAD', target)])
    const { date: _, ...headers } = get.headers
    const { date: __, ...headHeaders } = head.headers
    expect([target, head.status, head.text, headHeaders]).toEqual([target, 200, '', headers])
    expect(headers['content-length']).toBe(String(get.body.length))
  }
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'REPORT'])(
  '%s is refused on every published address, with what is allowed',
  async (method) => {
    for (const target of everything) {
      const { status, headers, text } = await app.ask(method, target)
      expect([target, status, headers.allow, text]).toEqual([target, 405, 'GET, HEAD', ''])
    }
  },
)

test('what Thunderbird and Evolution send with every poll is answered 304', async () => {
  for (const target of feeds) {
    const { headers } = await app.get(target)
    const again = await app.get(target, {
      'if-none-match': headers.etag,
      'if-modified-since': headers['last-modified'],
      'cache-control': 'no-cache',
      pragma: 'no-cache',
    })
    const { date: _, connection: __, 'keep-alive': ___, ...said } = again.headers
    expect([again.status, said]).toEqual([
      304,
      {
        etag: headers.etag,
        'cache-control': 'public, max-age=900',
        vary: 'Accept-Encoding',
        'last-modified': headers['last-modified'],
      },
    ])
  }
})

describe('conditions', () => {
  const target = `${forum}/calendar.ics`

  test.each([
    ['a weak tag', (etag: string) => ({ 'if-none-match': `W/${etag}` }), 304],
    ['a list', (etag: string) => ({ 'if-none-match': `"x", ${etag}` }), 304],
    ['any', () => ({ 'if-none-match': '*' }), 304],
    [
      'another tag, though nothing is newer',
      () => ({ 'if-none-match': '"x"', 'if-modified-since': future }),
      200,
    ],
    ['a date in the future', () => ({ 'if-modified-since': future }), 304],
    ['an old date', () => ({ 'if-modified-since': 'Mon, 20 Sep 1999 01:00:00 GMT' }), 200],
    ['an unreadable date', () => ({ 'if-modified-since': 'last Tuesday' }), 200],
  ])('%s', async (_what, headersFor, status) => {
    const etag = String((await app.get(target)).headers.etag)

    expect((await app.get(target, headersFor(etag))).status).toBe(status)
    expect((await app.ask('HEAD', target, headersFor(etag))).status).toBe(status)
  })

  const future = 'Fri, 01 Jan 2100 00:00:00 GMT'
})

test('each coding is the same text, under a tag of its own that is answered 304', async () => {
  for (const target of [...feeds, ...pages]) {
    const [plain, gzip, brotli, refused] = await Promise.all([
      app.get(target),
      app.get(target, { 'accept-encoding': 'gzip' }),
      app.get(target, { 'accept-encoding': 'gzip, deflate, br' }),
      app.get(target, { 'accept-encoding': 'gzip;q=0, br;q=0' }),
    ])

    expect([gunzipSync(gzip.body), brotliDecompressSync(brotli.body), refused.body]).toEqual(
      Array(3).fill(plain.body),
    )
    const answers = [plain, gzip, brotli]
    expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br'])
    expect(answers.map(({ headers }) => headers.vary)).toEqual(Array(3).fill('Accept-Encoding'))
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3)
    for (const { headers } of answers)
      expect((await app.get(target, { 'if-none-match': headers.etag })).status).toBe(304)
  }
})

test('what a feed answers depends on nothing but its address', async () => {
  const headers = [
    {},
    { cookie: 'a=b', 'user-agent': 'Google-Calendar-Importer', 'accept-language': 'ko' },
    { accept: 'text/html', referer: 'https://elsewhere.example/' },
  ]

  for (const target of everything) {
    const answers = await Promise.all(headers.map((one) => app.get(target, one)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  }
})

test('no answer sets a cookie or tells what serves it, and every one forbids guessing its type', async () => {
  const all = [...everything, '/healthz', '/readyz', '/metrics', '/nowhere', `${forum}/`, '/my/none']

  for (const target of all) {
    const { headers } = await app.get(target)
    expect([
      target,
      headers['set-cookie'],
      headers['x-powered-by'],
      headers['x-content-type-options'],
    ]).toEqual([target, undefined, undefined, 'nosniff'])
  }
})

test('types and caching are what each kind of answer needs', async () => {
  const of = async (targets: readonly string[]) => {
    const answers = await Promise.all(targets.map((target) => app.get(target)))
    return [
      ...new Set(answers.map(({ headers }) => `${headers['content-type']} | ${headers['cache-control']}`)),
    ]
  }
  const { assets } = app.app.site

  expect(await of(feeds)).toEqual(['text/calendar; charset=utf-8 | public, max-age=900'])
  expect(await of(pages)).toEqual(['text/html; charset=utf-8 | public, max-age=0, must-revalidate'])
  expect(await of([`${forum}/releases.atom`])).toEqual([
    'application/atom+xml; charset=utf-8 | public, max-age=900',
  ])
  expect(await of([assets.address('madang.css')])).toEqual([
    'text/css; charset=utf-8 | public, max-age=31536000, immutable',
  ])
  expect(await of(['/nowhere'])).toEqual(['text/html; charset=utf-8 | no-store'])
})

test('only the download of one session is an attachment', async () => {
  const answers = await Promise.all(
    everything.map(async (target) => [target, await app.get(target)] as const),
  )

  expect(answers.flatMap(([, { headers }]) => headers['content-disposition'] ?? [])).toEqual([
    'attachment; filename="rebuilding-an-inclusive-society.ics"',
  ])
})

test('every page, of an error too, lets nothing in but what the planner serves', async () => {
  for (const target of [...pages, '/nowhere']) {
    const { headers } = await app.get(target)
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    )
    expect([headers['x-frame-options'], headers['referrer-policy']]).toEqual([
      'DENY',
      'strict-origin-when-cross-origin',
    ])
  }
})
