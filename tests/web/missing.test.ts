/** Addresses that lead elsewhere or nowhere: each helps, none harms. */
import { beforeAll, describe, expect, test } from 'vitest'
import { removeDoc, saveDocs, sendRaw, startApp, storeWith, type TestApp } from '../app.ts'
import { aForum, anItem, aPerson, aSession } from '../makers.ts'
import { readPage } from './html.ts'

const session = (slug: string) => `/forums/forum/sessions/${slug}`
let app: TestApp
beforeAll(async () => {
  const moved = aSession({ id: 'moved', slug: 'first-name', items: [anItem({ people: ['ana'] })] })
  const gone = aSession({ id: 'gone', items: [anItem({ people: ['bo'] })] })
  const store = await storeWith({
    forum: aForum({ languages: ['en', 'ko'] }),
    sessions: [moved, gone],
    people: [aPerson({ id: 'ana' }), aPerson({ id: 'bo' })],
  })
  app = await startApp(store)
  await saveDocs(store, 'forum', { sessions: [{ ...moved, slug: 'second-name' as typeof moved.slug }] })
  await removeDoc(store, 'forum', 'session', 'gone')
  await app.release('forum', '2021-09-02T00:00:00Z')
})

async function read(target: string) {
  const { status, headers, text } = await app.get(target)
  const page = readPage(text)
  return {
    status,
    lang: page.values('html', 'lang')[0],
    title: page.texts('h1')[0],
    links: page.links('main'),
    around: page.links('header').map(({ href }) => href),
    robots: page.values('meta[name=robots]', 'content')[0],
    caching: headers['cache-control'],
  }
}

describe('a page that says what happened and leads on', () => {
  test('where there is nothing', async () => {
    expect(await read(session('none'))).toEqual({
      status: 404,
      lang: 'en',
      title: 'There is nothing at this address',
      links: [
        { text: 'The programme of GF 2021', href: '/forums/forum' },
        { text: 'What changed, release by release', href: '/forums/forum/releases' },
        { text: 'All forums', href: '/' },
      ],
      around: [
        '/',
        '/forums/forum',
        '/forums/forum',
        '/forums/forum/presentations',
        '/forums/forum/people',
        '/forums/forum/releases',
        '/forums/forum/calendar',
        `${session('none')}?lang=ko`,
      ],
      robots: 'noindex',
      caching: 'no-store',
    })
  })

  test('in Korean, whose links stay Korean', async () => {
    expect(await read(`${session('none')}?lang=ko`)).toMatchObject({
      status: 404,
      lang: 'ko',
      links: [
        { href: '/forums/forum?lang=ko' },
        { href: '/forums/forum/releases?lang=ko' },
        { href: '/?lang=ko' },
      ],
    })
  })

  test.each([
    ['en', 'This is no longer in the programme'],
    ['ko', undefined],
  ])('where a session was and is gone, in %s', async (lang, title) => {
    const page = await read(`${session('gone')}?lang=${lang}`)

    expect([page.status, page.lang]).toEqual([410, lang])
    if (title !== undefined) expect(page.title).toBe(title)
    expect(page.title).not.toBe((await read(`${session('none')}?lang=${lang}`)).title)
  })

  test('where a person was who is in no session any more', async () => {
    expect(await read('/forums/forum/people/bo')).toMatchObject({ status: 410 })
    expect(await read('/forums/forum/people/nobody')).toMatchObject({ status: 404 })
  })

  test('the address that private lists are made at leads to the programme', async () => {
    const { status, headers } = await app.get('/forums/forum/lists')

    expect([status, headers.location]).toEqual([303, '/forums/forum'])
  })

  test.each([
    '/forums/none/lists',
    '/forums/none',
    '/forums/none/sessions/none',
    '/forums/forum/releases/0',
    '/forums/forum/releases/01',
    '/forums/forum/releases/3',
    '/forums/forum/releases/99999999999999999999',
    '/forums/FORUM',
    '/assets/000000000000/madang.css',
    '/assets/../package.json',
    `/my/${'k'.repeat(27)}`,
    '/my/short',
    '/desk/nowhere',
  ])('%s is nowhere', async (target) => {
    expect(await read(target)).toMatchObject({ status: 404, title: 'There is nothing at this address' })
  })
})

test('the feed and the download of a session that is gone tell so', async () => {
  for (const file of ['calendar.ics', 'session.ics']) {
    const { status, headers, text } = await app.get(`${session('gone')}/${file}`)
    expect([status, headers['content-type'], text.match(/^STATUS:.*$/m)?.[0]]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'STATUS:CANCELLED',
    ])
  }
  expect((await app.get(`${session('gone')}/other.ics`)).status).toBe(410)
})

describe('a session that got another address is found from its old one', () => {
  test.each([
    ['', ''],
    ['?tz=Asia/Tokyo&lang=ko&x=%2F', ''],
    ['', '/calendar.ics'],
    ['?level=item', '/calendar.ics'],
    ['', '/session.ics'],
  ])('with %s and %s', async (query, file) => {
    const { status, headers } = await app.get(`${session('first-name')}${file}${query}`)

    expect([status, headers.location]).toEqual([301, `${session('second-name')}${file}${query}`])
    expect((await app.get(headers.location ?? '')).status).toBe(200)
  })

  test.each(['/other.ics', '/..%2f..%2f', '/%5C%5Cevil.example', '/%0d%0aSet-Cookie:a=b'])(
    'but nothing else below it is: %s',
    async (file) => {
      const { status, headers } = await app.get(session('first-name') + file)

      expect([status, headers.location, headers['set-cookie']]).toEqual([404, undefined, undefined])
    },
  )
})

describe('a slash too many', () => {
  test.each([
    ['/forums/forum/', '/forums/forum'],
    ['/forums/forum//', '/forums/forum'],
    ['/forums/forum/?tz=UTC&lang=ko', '/forums/forum?tz=UTC&lang=ko'],
    [`${session('second-name')}/`, session('second-name')],
    ['/nowhere/', '/nowhere'],
  ])('%s leads to %s', async (target, location) => {
    const { status, headers } = await app.get(target)

    expect([status, headers.location]).toEqual([308, location])
  })

  test.each([
    '//',
    '///',
    '//evil.example/',
    '//evil.example//',
    '///evil.example/',
    '/\\evil.example/',
    '/\\/evil.example/',
    '/%2f%2fevil.example/',
    '/%5cevil.example/',
    '/.//evil.example/',
    '/;@evil.example/',
    '//evil.example/%2e%2e/',
    'http://evil.example/',
    'http://evil.example//x/',
    'http:////evil.example/',
  ])('%s leads to no other host', async (target) => {
    const { status, headers } = await app.get(target)
    const leadsTo = new URL(headers.location ?? '/', 'http://madang.test/').origin

    expect([[308, 404].includes(status), leadsTo]).toEqual([true, 'http://madang.test'])
    expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/)
  })
})

test('odd targets are refused, and the next request is answered', async () => {
  const odd = [
    'GET * HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'GET  HTTP/1.1',
    'GET http://x/ HTTP/1.1',
    'GET http://[ HTTP/1.1',
    'GET http://x:99999999/ HTTP/1.1',
    'GET /forums/%zz HTTP/1.1',
    'GET /forums/forum/sessions/%zz HTTP/1.1',
    'GET /forums/forum/sessions/%E0%A4%A/calendar.ics HTTP/1.1',
    'GET /forums/forum?q=%zz&tz=%ff&lang=%00 HTTP/1.1',
    'GET /forums/forum/people/%00 HTTP/1.1',
    'GET /\0 HTTP/1.1',
    'GET /forums/forum/calendar.ics\0 HTTP/1.1',
    'GET /my/%2e%2e%2f%2e%2e%2f HTTP/1.1',
    'GET /../../etc/passwd HTTP/1.1',
    `GET /${'a'.repeat(100_000)} HTTP/1.1`,
    `GET /forums/forum?q=${'a'.repeat(15_000)} HTTP/1.1`,
    `GET /${'/'.repeat(15_000)} HTTP/1.1`,
    `GET ${'/a'.repeat(7_000)}/ HTTP/1.1`,
    'CONNECT x:1 HTTP/1.1',
    'BREW /pot HTTP/1.1',
    'nonsense',
  ]

  const statuses = await Promise.all(
    odd.map(async (line) => {
      const answer = await sendRaw(app.port, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)
      return `${line.slice(0, 40)} → ${answer.split(' ')[1]}`
    }),
  )

  expect(statuses.filter((line) => /→ 5\d\d/.test(line))).toEqual([])
  expect(statuses.find((line) => line.includes('q=%zz'))).toMatch(/→ 200$/)
  expect((await app.get('/')).status).toBe(200)
})
