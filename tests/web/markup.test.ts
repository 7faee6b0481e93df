/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: template strings are part of what does harm */
/** Whatever is written into a field is text wherever it is shown: it makes no element, line, property or script. */
import { isTag } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/web/markdown.ts'
import { type Answer, saveDocs, startApp, storeWith, type TestApp } from '../app.ts'
import { crawl, parseXml } from './crawl.ts'
import { readPage, select } from './html.ts'
import { type Filling, strangeForum } from './strange-forum.ts'

const harmful =
  '<script>alert(1)</script><img src=x onerror=alert(1)>"onmouseover="alert(1)\' onfocus=\'a </title></script>' +
  '<!-- ]]> {{7+7}} <%= 7+7 %> ${7+7} $t(app.name) {forum} &lt;b&gt; javascript:alert(1) \\n \\, \u2028\u2029\u0000' +
  '\u0007\u001b\u0085\u202e\ud800\ufffe;VALUE=X:y,z end'
const filled = (harm: string): Filling => ({
  text: (field) => `${field} ${harm}`,
  link: (field) => (harm === 'words' ? field : `javascript:alert("${field}")//${harm}`),
})

let strange: TestApp
let answers: Map<string, Answer>
let plain: Map<string, Answer>
beforeAll(async () => {
  strange = await startWith(harmful)
  answers = await crawl(strange, ['/', '/?lang=ko', ...extras])
  plain = await crawl(await startWith('words'), ['/', '/?lang=ko', ...extras])
})

const extras = [
  '/forums/forum/calendar.ics?level=item&alarm=5&rich=1',
  '/forums/forum?track=track&theme=theme&tz=Asia/Tokyo',
  '/forums/forum/sessions/none',
]

async function startWith(harm: string): Promise<TestApp> {
  const docs = strangeForum(filled(harm))
  const store = await storeWith(docs)
  const app = await startApp(store)
  const [session] = docs.sessions ?? []
  if (session === undefined) throw new Error('no session')
  await saveDocs(store, 'forum', { sessions: [{ ...session, title: `second ${session.title}` }] })
  await app.release('forum', '2021-09-05T00:00:00Z')
  return app
}

const ofType = (all: Map<string, Answer>, type: string) =>
  [...all].filter(([, { headers }]) => headers['content-type']?.startsWith(type))

/** Every element with the names of its attributes, in order: what a page is built of. */
function skeleton(html: string): string[] {
  const elements = select('*', parseDocument(html))
  return elements.map(({ name, attribs }) => `${name} ${Object.keys(attribs).join(' ')}`)
}

test('the same addresses answer, whatever stands in the fields', () => {
  expect([...answers].map(([target, { status }]) => `${status} ${target}`).sort()).toEqual(
    [...plain].map(([target, { status }]) => `${status} ${target}`).sort(),
  )
  expect(ofType(answers, 'text/html').length).toBeGreaterThan(20)
})

test('every page is built of the same elements and attributes as with harmless words', () => {
  for (const [target, { text }] of ofType(answers, 'text/html'))
    expect([target, skeleton(text)]).toEqual([target, skeleton(plain.get(target)?.text ?? '')])
})

test('every link leads to the web, to mail, to a calendar or within the planner', () => {
  for (const [target, { text }] of ofType(answers, 'text/html')) {
    const page = readPage(text)
    const leading = ['href', 'src', 'action', 'formaction'].flatMap((name) => page.values(`[${name}]`, name))
    expect([target, leading.filter((one) => !/^(?:\/(?!\/)|#|https?:|mailto:|webcal:)/.test(one))]).toEqual([
      target,
      [],
    ])
  }
})

test('the text is shown as it was written, and no template language reads it again', async () => {
  const page = readPage((await strange.get('/forums/forum/sessions/s')).text)

  expect(page.texts('h1')[0]).toContain(
    'session title <script>alert(1)</script><img src=x onerror=alert(1)>"onmouseover="alert(1)',
  )
  expect(page.texts('h1')[0]).toContain('{{7+7}} <%= 7+7 %> ${7+7} $t(app.name) {forum} &lt;b&gt;')
  expect(page.texts('.facts')[0]).toContain('$t(app.name) {forum}')
  const missing = readPage((await strange.get('/forums/forum/sessions/none')).text)
  expect(missing.links('main').find(({ href }) => href === '/forums/forum')?.text).toMatch(
    /^The programme of short title <script>.*\$t\(app\.name\) \{forum\} /,
  )
})

test('the data for search engines can be read and closes nothing', () => {
  const pages = ofType(answers, 'text/html').filter(([, { text }]) => text.includes('application/ld+json'))
  expect(pages.length).toBeGreaterThan(0)

  for (const [, { text }] of pages) {
    const [element] = readPage(text).elements('script[type="application/ld+json"]')
    const written = element?.children
      .map((child) => (isTag(child) ? '' : 'data' in child ? child.data : ''))
      .join('')
    expect(written).not.toMatch(/[<>\u2028\u2029]/)
    const event = JSON.parse(written ?? '')
    expect(event).toMatchObject({ '@type': 'Event', name: `second ${filled(harmful).text('session title')}` })
    expect(JSON.stringify(event)).not.toMatch(/"url":"javascript:/)
  }
})

describe('calendars', () => {
  const linesOf = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n')
  const namesIn = (ics: string) => linesOf(ics).map((line) => line.split(/[:;]/)[0])

  test('have the same lines as with harmless words', () => {
    const feeds = ofType(answers, 'text/calendar')
    expect(feeds.length).toBeGreaterThan(4)
    for (const [target, { text }] of feeds)
      expect([target, namesIn(text)]).toEqual([target, namesIn(plain.get(target)?.text ?? '')])
  })

  test('have no control character and no line beyond 75 octets', () => {
    for (const [, { body, text }] of ofType(answers, 'text/calendar')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that may not be there
      expect(text.replaceAll('\r\n', '').match(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]/g)).toBeNull()
      const lengths = body
        .toString('latin1')
        .split('\r\n')
        .map((line) => line.length)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    }
  })
})

test('the Atom feed is well-formed, with the same elements as with harmless words', () => {
  const feeds = ofType(answers, 'application/atom+xml')
  expect(feeds.length).toBeGreaterThan(1)

  for (const [target, { text }] of feeds) {
    const { names, texts } = parseXml(text)
    expect(names).toEqual(parseXml(plain.get(target)?.text ?? '').names)
    expect(texts.join('')).toContain('alert(1)')
  }
})

test('what a reader types into an address is text on the page too', async () => {
  const typed = '"><script>alert(1)</script>'
  const query = new URLSearchParams({
    q: typed,
    track: typed,
    theme: typed,
    language: typed,
    tz: typed,
    lang: typed,
  })

  for (const path of ['/forums/forum', '/forums/forum/presentations', '/forums/forum/calendar', '/']) {
    const { status, text } = await strange.get(`${path}?${query}`)
    expect([status, readPage(text).values('script:not([type])', 'src')]).toEqual([200, []])
    expect(text).not.toContain('<script>alert')
    const missing = await strange.get(`/forums/forum/${encodeURIComponent(typed)}?${query}`)
    expect([missing.status, missing.text.includes('<script>alert')]).toEqual([404, false])
  }
})

describe('Markdown', () => {
  test.each([
    ['raw elements', '<b onclick="a()">x</b>', '<p>&lt;b onclick="a()"&gt;x&lt;/b&gt;</p>'],
    ['scripts', '<script>a()</script>', '<p>&lt;script&gt;a()&lt;/script&gt;</p>'],
    [
      'pictures',
      '![x](https://e.example/x.png)',
      /^<p>!<a href="https:\/\/e\.example\/x\.png" rel="[\w ]+">x<\/a><\/p>$/,
    ],
    ['javascript links', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['javascript links in disguise', '[x](JaVaScRiPt&colon;alert(1))', /^(?!.*href="[^"]*:alert)/s],
    ['data links', '[x](data:text/html,<script>a()</script>)', /^(?!.*href)/s],
    [
      'a link to another host without a scheme',
      '[x](//evil.example)',
      '<p><a rel="noopener nofollow">x</a></p>',
    ],
    ['a quote that breaks out', '[x](https://e.example/"onclick="a)', /^(?!.*"\s*onclick)/s],
    [
      'a title',
      '[x](https://e.example "t\\" onclick=a")',
      '<p><a href="https://e.example" rel="noopener nofollow">x</a></p>',
    ],
    ['big headings', '# x', '<h3>x</h3>'],
    ['headings that begin low', '#### x\n\n##### y', '<h3>x</h3>\n<h4>y</h4>'],
    [
      'links to the web',
      'https://e.example/a',
      '<p><a href="https://e.example/a" rel="noopener nofollow">https://e.example/a</a></p>',
    ],
    ['mail', '[x](mailto:a@e.example)', '<p><a href="mailto:a@e.example" rel="noopener nofollow">x</a></p>'],
    ['comments', '<!-- x -->', '<p>&lt;!-- x --&gt;</p>'],
    ['tables', '| a |\n|---|\n| b |', /^(?!.*<script)/s],
    ['nothing', ' \n ', ''],
  ])('%s', (_what, written, html) => {
    if (typeof html === 'string') expect(renderMarkdown(written, 2).trim()).toBe(html)
    else expect(renderMarkdown(written, 2).trim()).toMatch(html)
  })
})
