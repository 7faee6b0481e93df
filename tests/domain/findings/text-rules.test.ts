import { describe, expect, test } from 'vitest'
import type { Facts, Inputs, RuleId, Severity, Subject } from '../../../src/domain/findings/finding.ts'
import {
  anItem,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  pinAt,
  type SessionParts,
  startAt,
} from '../../makers.ts'
import { type Around, foundBy, onPerson, onRow, onSession, quietForum } from './sheets.ts'

const presentations = [
  aPresentation({ id: 'case', title: 'A Case: “Koidu”', themeIds: ['women'] }),
  aPresentation({ id: 'caso', title: 'Un caso', language: 'es' }),
]
const people = [
  aPerson({
    id: 'ana',
    name: { honorific: 'Ms.', given: 'Ana', family: 'Moon', order: 'given-first', original: '문아나' },
  }),
  aPerson({ id: 'twin', given: 'Moon', family: 'ana' }),
  aPerson({
    id: 'hangul',
    name: { honorific: null, given: '아나', family: '문', order: 'family-first', original: null },
  }),
  aPerson({ id: 'bo', given: 'Bo', family: 'Sun' }),
]
const forum = {
  ...quietForum,
  themes: [{ id: 'women', slug: 'women', title: 'Women' }] as (typeof quietForum)['themes'],
}
const around: Around = { forum, presentations, people }

const row = (title: string, presentationId: string | null, ...written: string[]) =>
  anItem({
    id: 'row',
    title,
    presentationId,
    kind: 'presentation',
    people: written.map((one) => ({ personId: 'ana', written: one })),
  })
const asks = (...rounds: string[][]) =>
  rounds.map((questions, index) => ({ title: index === 1 ? '' : `Round ${index + 1}`, questions }))
const speaker = aParticipation({ personId: 'bo' })
const english =
  'A neighbourhood that organises itself falls ill less often and is treated earlier. We start from a case and talk about what each city may do with what it has, in the weeks that are left.'
const spanish =
  'Un vecindario que se organiza enferma menos y se atiende antes. Partimos de un caso argentino y conversamos sobre lo que cada ciudad puede hacer con lo que ya tiene en sus propias calles.'

type Parts = SessionParts
type Row = [RuleId, string, Parts, Severity, Subject, Facts, Inputs]

describe('fires', () => {
  test.each<Row>([
    [
      'title-differs',
      'on a row that calls its presentation otherwise',
      { items: [row('A Case', 'case')] },
      'warning',
      onRow('row'),
      { row: 'A Case', presentation: 'A Case: “Koidu”' },
      ['row', 'case', 'A Case', 'A Case: “Koidu”'],
    ],
    [
      'title-differs',
      'on a row that only ends with the same words',
      { items: [row('Not A Case: “Koidu”', 'case')] },
      'warning',
      onRow('row'),
      { row: 'Not A Case: “Koidu”', presentation: 'A Case: “Koidu”' },
      ['row', 'case', 'Not A Case: “Koidu”', 'A Case: “Koidu”'],
    ],
    [
      'name-two-ways',
      'on a name that a row spells in capitals, with another honorific',
      { items: [row('Talk', null, 'Mr. Ana MOON (Teacher)')] },
      'warning',
      onRow('row'),
      { row: 'Talk', person: 'Ana Moon', written: 'Mr. Ana MOON (Teacher)' },
      ['row', 'ana', 'Mr. Ana MOON (Teacher)', 'Ms.', 'Ana', 'Moon', 'given-first', '문아나'],
    ],
    [
      'name-two-ways',
      'on two people who have one name in another order and case',
      { participations: [aParticipation({ personId: 'ana' }), aParticipation({ personId: 'twin' })] },
      'warning',
      onPerson('twin'),
      { person: 'Moon ana', other: 'Ana Moon' },
      [
        ...['twin', 'ana', null, 'Moon', 'ana', 'given-first', null],
        ...['Ms.', 'Ana', 'Moon', 'given-first', '문아나'],
      ],
    ],
    [
      'name-two-ways',
      'on two people who have one name in another script',
      { participations: [aParticipation({ personId: 'ana' }), aParticipation({ personId: 'hangul' })] },
      'warning',
      onPerson('hangul'),
      { person: '문 아나', other: 'Ana Moon' },
      [
        ...['hangul', 'ana', null, '아나', '문', 'family-first', null],
        ...['Ms.', 'Ana', 'Moon', 'given-first', '문아나'],
      ],
    ],
    [
      'theme-without-speaker',
      'on a theme that no speaker has',
      { participations: [speaker], themeIds: ['women'] },
      'warning',
      onSession,
      { theme: 'Women' },
      ['women'],
    ],
    [
      'question-twice',
      'on the main question in a round, whatever its case and signs',
      { brief: { mainQuestion: 'Who acts first?', rounds: asks(['Why?'], ['who acts – FIRST']) } },
      'warning',
      onSession,
      { question: 'who acts – FIRST', round: '#2' },
      ['who acts first', 1],
    ],
    [
      'question-twice',
      'on a question that an earlier round asks',
      { brief: { mainQuestion: '', rounds: asks(['Why now?'], ['Why?'], ['Why now?']) } },
      'warning',
      onSession,
      { question: 'Why now?', round: 'Round 3', first: 'Round 1' },
      ['why now', 1],
    ],
    [
      'empty-brief',
      'on a background that is empty, before the session is released',
      { brief: { background: ' ', objectives: ['Learn.'], mainQuestion: 'Why?' } },
      'warning',
      onSession,
      { part: 'background' },
      ['background', null],
    ],
    [
      'empty-brief',
      'on a round without questions',
      {
        brief: {
          background: 'Words.',
          objectives: ['Learn.'],
          mainQuestion: 'Why?',
          rounds: asks(['What?'], []),
        },
      },
      'warning',
      onSession,
      { part: 'round', round: '#2' },
      ['round', '#2'],
    ],
    [
      'bad-link',
      'on Markdown that points to no address',
      { brief: { background: 'See [the site](https//example.org/a) and [us](https://example.org).' } },
      'warning',
      onSession,
      { link: 'https//example.org/a' },
      ['https//example.org/a'],
    ],
    [
      'bad-link',
      'on an address that is cut off',
      { brief: { objectives: ['Read http://example and https://example.org/b.'] } },
      'warning',
      onSession,
      { link: 'http://example' },
      ['http://example'],
    ],
    [
      'bad-link',
      'on mail to nobody',
      { brief: { background: 'Write to [us](mailto:desk).' } },
      'warning',
      onSession,
      { link: 'mailto:desk' },
      ['mailto:desk'],
    ],
    [
      'clock-pair',
      'on two clocks that are not the same time',
      { brief: { background: 'On Monday (18:00-19:00 KST / 10:00-11:00 UTC).' } },
      'warning',
      onSession,
      {
        written: '18:00-19:00 KST / 10:00-11:00 UTC',
        right: '18:00–19:00 KST / 09:00–10:00 UTC',
        itself: 'yes',
      },
      ['18:00-19:00 KST / 10:00-11:00 UTC', '18:00–19:00 KST / 09:00–10:00 UTC'],
    ],
    [
      'clock-pair',
      'on two clocks that agree, but not with the session',
      { start: startAt('18:30'), brief: { background: '18:00-19:30 KST / 9:00-10:30 UTC' } },
      'warning',
      onSession,
      {
        written: '18:00-19:30 KST / 9:00-10:30 UTC',
        right: '18:30–19:30 KST / 09:30–10:30 UTC',
        itself: 'no',
      },
      ['18:00-19:30 KST / 9:00-10:30 UTC', '18:30–19:30 KST / 09:30–10:30 UTC'],
    ],
    [
      'other-language',
      'on a background in a language that the session is not in',
      { brief: { background: spanish } },
      'note',
      onSession,
      { language: 'español' },
      ['es', 'en'],
    ],
    [
      'other-language',
      'on questions and objectives in another language, each too short to tell alone',
      {
        brief: {
          background: english,
          mainQuestion: '¿Qué puede hacer cada ciudad con lo que ya tiene en sus propias calles?',
          objectives: ['Un vecindario que se organiza enferma menos y se atiende antes.'],
          rounds: asks(['¿Quién se queda fuera de los servicios de la ciudad, y por qué?']),
        },
      },
      'note',
      onSession,
      { part: 'questions', language: 'español' },
      ['questions', 'es', 'en'],
    ],
  ])('%s %s', (rule, _when, parts, severity, subject, facts, inputs) => {
    expect(foundBy(rule, aSession(parts), around)).toEqual([{ rule, severity, subject, facts, inputs }])
  })
})

describe('does not fire', () => {
  test.each<[RuleId, string, Parts]>([
    [
      'title-differs',
      'on the same title with plain quotes and other spaces',
      { items: [row(' A  Case: "Koidu"', 'case')] },
    ],
    ['title-differs', 'on the title in the session’s own language', { items: [row('A case', 'caso')] }],
    ...[
      'Presentation 1: A Case: “Koidu”',
      '1st speaker – A Case: “Koidu”',
      'Talk: “A Case: "Koidu"”',
      '발표 1 “A Case: "Koidu"”',
    ].map((title): [RuleId, string, Parts] => [
      'title-differs',
      `on the title behind a label: ${title}`,
      { items: [row(title, 'case')] },
    ]),
    ['title-differs', 'on a presentation that is gone', { items: [row('A case', 'gone')] }],
    [
      'name-two-ways',
      'on a name with the person’s own honorific',
      { items: [row('Talk', null, 'Ms. Ana Moon')] },
    ],
    ['name-two-ways', 'on a name in its own script', { items: [row('Talk', null, '문아나')] }],
    [
      'name-two-ways',
      'on somebody who is twice among the people',
      { participations: [aParticipation({ personId: 'ana' }), aParticipation({ role: 'chair' })] },
    ],
    [
      'theme-without-speaker',
      'on a theme that one speaker has',
      { participations: [aParticipation({ themeId: 'women' })], themeIds: ['women'] },
    ],
    [
      'theme-without-speaker',
      'on a theme that a presentation has',
      { participations: [speaker], themeIds: ['women'], items: [row('A Case', 'case')] },
    ],
    ['theme-without-speaker', 'before anybody is to speak', { themeIds: ['women'] }],
    [
      'question-twice',
      'on questions that have words of their own',
      {
        brief: { mainQuestion: 'Who acts first?', rounds: asks(['Who acts?'], ['Who acts last?', '?', '?']) },
      },
    ],
    ['empty-brief', 'while the session is a draft', { state: 'draft' }],
    [
      'empty-brief',
      'on a ceremony that asks nothing',
      { format: 'ceremony', brief: { background: 'Words of welcome.' } },
    ],
    [
      'bad-link',
      'on addresses that lead somewhere',
      {
        onlineUrl: 'https://meet.example.org/a',
        brief: {
          background:
            'See [the site](https://example.org/a?b=(c)), www.example.org, https://example.org/ä, [mail](mailto:a@example.org) and http/2.',
        },
      },
    ],
    ['clock-pair', 'on clocks that agree', { brief: { background: '18:00-19:00 KST / 9:00-10:00 UTC' } }],
    ['clock-pair', 'on a row’s own time', { brief: { background: '18:10–18:20 KST (09:10–09:20 UTC)' } }],
    ['clock-pair', 'on one clock alone', { brief: { background: '20:00-21:00 KST' } }],
    [
      'clock-pair',
      'on clocks of two things',
      { brief: { background: '20:00-21:00 KST. Lunch is at 2:00-3:00 UTC' } },
    ],
    [
      'clock-pair',
      'on zones that the forum does not show',
      { brief: { background: '18:00-19:00 CST / 1:00-2:00 EST' } },
    ],
    ['other-language', 'on the session’s language', { brief: { background: english } }],
    ['other-language', 'on questions in it', { brief: { mainQuestion: english, objectives: [english] } }],
    [
      'other-language',
      'on a few words that are asked',
      { brief: { background: english, mainQuestion: '¿Quién se queda fuera de los servicios?' } },
    ],
    [
      'other-language',
      'on one of its languages',
      { languages: ['en', 'es-MX'], brief: { background: spanish } },
    ],
    [
      'other-language',
      'on a few words',
      { brief: { background: 'Un vecindario que se organiza enferma menos.' } },
    ],
  ])('%s %s', (rule, _when, parts) => {
    expect(foundBy(rule, aSession(parts), around)).toEqual([])
  })
})

test('a question that is asked three times is told twice', () => {
  const session = aSession({ brief: { mainQuestion: 'Why?', rounds: asks(['Why?'], ['why']) } })

  expect(foundBy('question-twice', session).map(({ inputs }) => inputs)).toEqual([
    ['why', 1],
    ['why', 2],
  ])
})

test('a page in the browser does not ask the rules that are the server’s', () => {
  const items = [row('Talk', null, 'MOON'), anItem({ lockedEnd: null, pin: pinAt('18:10') })]
  const session = aSession({ items, brief: { background: spanish } })

  expect(foundBy('name-two-ways', session, { ...around, world: null })).toEqual([])
  expect(foundBy('other-language', session, { ...around, world: null })).toEqual([])
})

describe('a text that was made to take long is looked through', () => {
  const many = (text: string) => text.repeat(300_000 / text.length)

  test.each([
    ['beginnings of links', many(']('), 1],
    ['an address of points', `www.${many('.')}a`, 1],
    ['an address of commas', `http://a${many(',')}a`, 1],
    ['clocks and spaces', `18:00-19:00${many(' ')}1`, 0],
  ])('%s', (_what, background, links) => {
    const session = aSession({ brief: { background } })
    // Without bounds these take minutes, and the runner's patience ends.
    expect(foundBy('bad-link', session).length).toBe(links)
  })
})
