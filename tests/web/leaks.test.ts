/** Nothing that was not released stands in any public answer: all of them are read, in both languages. */
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { type Answer, saveDocs, startApp, storeWith, type TestApp } from '../app.ts'
import {
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  privateSentences,
} from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { crawl } from './crawl.ts'

const inBoth = ['/', '/?lang=ko', '/robots.txt']

function found(answers: Map<string, Answer>, sentences: readonly string[]): string[] {
  return [...answers].flatMap(([target, answer]) => {
    const plain = unpacked(answer).replaceAll('\r\n ', '').replaceAll('\\,', ',').replaceAll('\\;', ';')
    return sentences.filter((one) => plain.includes(one)).map((one) => `${target}: ${one}`)
  })
}

/** What stands in a Word file, or in those of a zip file. */
function unpacked({ body, text }: Pick<Answer, 'body' | 'text'>): string {
  if (body.subarray(0, 2).toString() !== 'PK') return text
  const files = Object.values(unzipSync(body)).map((file) => Buffer.from(file))
  return files.map((file) => unpacked({ body: file, text: file.toString() })).join('\n')
}

describe('the sample', () => {
  const hidden = [
    'If we run over, take the minute',
    'money for interpreters',
    'Two speakers have already said no',
    'joyce.mundara@example.org',
    'li-li.chang@example.org',
    'What young members ask',
    'what-young-members-ask',
    'forty years',
    'Five Cases, Two Years On',
    'five-cases-two-years-on',
    'Answers from the floor',
    'which of the five are still there',
  ]
  let app: TestApp
  let answers: Map<string, Answer>
  beforeAll(async () => {
    const store = await sampleStore()
    const draft = await store.read({
      forumId: sampleForumId,
      kind: 'session',
      id: 'cuidar-la-salud-en-comun' as SessionId,
    })
    if (draft === undefined) throw new Error('no such session')
    await saveDocs(store, sampleForumId, {
      sessions: [{ ...draft.doc, title: 'Unreleased edit of a title', plannedMinutes: 99 }],
    })
    app = await startApp(store)
    answers = await crawl(app, inBoth)
  })

  test('has all kinds of answers within reach of its first page, and each of them is there', () => {
    const kinds = [...answers].map(
      ([target, { status, headers }]) =>
        `${status} ${headers['content-type']?.split(';')[0]} ${kindOf(target)}`,
    )

    expect([...new Set(kinds)].sort()).toEqual([
      '200 application/atom+xml /forums/x/releases.atom',
      '200 application/vnd.openxmlformats-officedocument.wordprocessingml.document /forums/x/sessions/x/sheet.docx',
      '200 application/vnd.openxmlformats-officedocument.wordprocessingml.document /forums/x/sheets.docx',
      '200 application/zip /forums/x/sheets.zip',
      '200 image/svg+xml /assets/x/icon.svg',
      '200 text/calendar /forums/x/calendar.ics',
      '200 text/calendar /forums/x/people/x/calendar.ics',
      '200 text/calendar /forums/x/sessions/x/calendar.ics',
      '200 text/calendar /forums/x/sessions/x/session.ics',
      '200 text/css /assets/x/madang.css',
      '200 text/html /',
      '200 text/html /forums/x',
      '200 text/html /forums/x/calendar',
      '200 text/html /forums/x/people',
      '200 text/html /forums/x/people/x',
      '200 text/html /forums/x/presentations',
      '200 text/html /forums/x/references',
      '200 text/html /forums/x/references/x',
      '200 text/html /forums/x/releases',
      '200 text/html /forums/x/releases/x',
      '200 text/html /forums/x/sessions/x',
      '200 text/html /forums/x/sessions/x/agenda.html',
      '200 text/javascript /assets/x/reader.js',
      '200 text/markdown /forums/x/sessions/x/sheet.md',
      '200 text/plain /forums/x/sessions/x/sheet.txt',
      '200 text/plain /robots.txt',
    ])
    expect(answers.size).toBeGreaterThan(100)
  })

  test('gives away no private sentence, no draft and no unreleased edit', () => {
    expect(found(answers, [...hidden, 'Unreleased edit', '99 minutes', '99분'])).toEqual([])
    expect(found(answers, ['Cuidar la salud en común']).length).toBeGreaterThan(20)
  })

  test('hides the unreleased from whoever guesses addresses', async () => {
    const guesses = [
      '/forums/gsef-2021/sessions/what-young-members-ask',
      '/forums/gsef-2021/sessions/what-young-members-ask/calendar.ics',
      '/forums/gsef-2021/sessions/what-young-members-ask/session.ics',
      '/forums/gsef-2021/calendar.ics?show=what-young-members-ask&level=item',
      '/forums/gsef-2021?q=young+members',
      '/forums/gsef-2021?show=what-young-members-ask',
      '/forums/gsef-2021/presentations?q=five+cases',
      '/forums/gsef-2021/releases/3',
      '/forums/gsef-2021/references/none',
    ]

    for (const guess of guesses) {
      const answer = await app.get(guess)
      expect(
        found(new Map([['', answer]]), ['What young members', 'Five Cases, Two', 'forty years']),
      ).toEqual([])
    }
  })
})

test('a forum whose every document has something private shows none of it', async () => {
  const draftTitle = 'A session that nobody may know of yet'
  const store = await storeWith({
    forum: aForum({ languages: ['en', 'ko'] }),
    people: [aPerson({ id: 'ana' }), aPerson({ id: 'unknown', given: 'Nobody-knows-me' })],
    organisations: [anOrganisation({ id: 'secretorg', name: 'Organisation behind the scenes' })],
    presentations: [
      aPresentation({ id: 'case', presenters: [{ personId: 'ana', post: '' }] }),
      aPresentation({ id: 'draft', state: 'draft', title: 'Case that is not ready' }),
    ],
    references: [
      aReference({ id: 'paper' }),
      aReference({ id: 'raw', state: 'draft', title: 'Paper not ready' }),
    ],
    sessions: [
      aSession({
        id: 'out',
        items: [anItem({ people: ['ana'], presentationId: 'case' })],
        participations: [aParticipation({ personId: 'ana', role: 'moderator' })],
      }),
      aSession({ id: 'in-work', state: 'draft', title: draftTitle }),
    ],
  })

  const answers = await crawl(await startApp(store), inBoth)

  expect(found(answers, ['Title of out']).length).toBeGreaterThan(5)
  expect(
    found(answers, [
      ...privateSentences,
      draftTitle,
      'in-work',
      'Nobody-knows-me',
      'Organisation behind the scenes',
      'Case that is not ready',
      'Paper not ready',
      'desk@example.org',
    ]),
  ).toEqual([])
})

function kindOf(target: string): string {
  const [path = ''] = target.split('?')
  return path
    .replace(/^\/forums\/[^/]+/, '/forums/x')
    .replace(/^\/assets\/[^/]+/, '/assets/x')
    .replace(/\/(sessions|people|references|releases)\/[^/]+/, '/$1/x')
}
