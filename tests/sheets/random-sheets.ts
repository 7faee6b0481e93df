/** Sessions at random for the round trip: strange signs, Hangul, long words, days that cross midnight. */

import type { Instant } from '../../src/domain/clock.ts'
import { showDraft } from '../../src/domain/release/show-draft.ts'
import { type Delivery, deliveries, type SessionFormat, sessionFormats } from '../../src/domain/session.ts'
import type { SheetSource } from '../../src/sheets/writing/make-sheet.ts'
import type { InterfaceLanguage } from '../../src/text/say.ts'
import {
  aDraft,
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  startAt,
  unwrap,
} from '../makers.ts'
import fc from '../properties.ts'

const english =
  'water market gardens bridges northern harvest shared quiet river neighbours craft lanterns'.split(' ')
const korean = '마을 정원 공동체 동네 나눔 바다 시장 이웃 물길 배움터'.split(' ')
/**
 * What would be a table, a link, a tag, a heading or code, were it not escaped. Emphasis and `<b>` around words are not
 * among them: the reader takes those for what was left of a richer text, whoever wrote them.
 */
const signs = [
  ...[
    'a*b*c',
    'snake_case_name',
    '`code`',
    '[a](b)',
    '<script>',
    '</td>',
    'a|b',
    '~~no~~',
    '&amp;',
    '\\',
    '#5',
  ],
  ...['“quoted”', '100%', 'R&D', 'e.g.', 'C++', '🙂', 'naïve', '½', 'x=y', '{{brace}}'],
]

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...english) },
  { weight: 3, arbitrary: fc.constantFrom(...korean) },
  { weight: 1, arbitrary: fc.constantFrom(...signs) },
)

/** Signs stand inside: what stands at an end is taken for a quotation mark or a separator of whoever typed it. */
function phrase(least: number, most: number): fc.Arbitrary<string> {
  const plain = fc.constantFrom(...english)
  return fc
    .tuple(plain, fc.array(word, { minLength: least, maxLength: most }), plain)
    .map(([first, others, last]) => [capital(first), ...others, last].join(' '))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const sentence = phrase(4, 14).map((text) => `${text}.`)
const question = phrase(4, 12).map((text) => `${text}?`)

const name = fc.oneof(
  fc.record({
    honorific: fc.constantFrom('Ms.', 'Mr.', 'Dr.', null),
    given: fc.constantFrom('Amara', 'Benedikt', 'Chiara', 'Nam-Jun', 'Joana M.', 'Soo-Ah'),
    family: fc.constantFrom('Okafor', 'Lindqvist', 'Ferraro', 'Seo', 'Castelo', 'Wachowska'),
    order: fc.constant('given-first' as const),
    original: fc.constant(null),
  }),
)

interface Part {
  name: { honorific: string | null; given: string; family: string; order: 'given-first'; original: null }
  post: string
  country: string
  theme: boolean
  presents: { title: string; abstract: string } | null
}

const part: fc.Arbitrary<Part> = fc.record({
  name,
  post: fc.constantFrom('', 'Director General', 'Senior Specialist', '사무국장', 'Mayor'),
  country: fc.constantFrom('KE', 'TW', 'AR', 'KR', 'PT'),
  theme: fc.boolean(),
  presents: fc.option(fc.record({ title: phrase(2, 6), abstract: fc.oneof(fc.constant(''), sentence) })),
})

const place = fc.constantFrom(
  'Harbour School',
  'Co-operative of the Old Mill, Ltd',
  '한빛 협동조합',
  'City of Fontenelle',
)

export const anySource: fc.Arbitrary<SheetSource> = fc
  .record({
    language: fc.constantFrom('en', 'ko') as fc.Arbitrary<InterfaceLanguage>,
    title: phrase(2, 8),
    forum: phrase(2, 5),
    format: fc.constantFrom(...sessionFormats),
    delivery: fc.constantFrom(...deliveries),
    track: fc.option(phrase(1, 5)),
    start: fc.constantFrom('09:00', '13:30', '18:05', '22:40', '2021-12-31T23:10'),
    /** Of one group alone the reader takes signs between words for a list on a line. */
    audience: fc
      .array(phrase(0, 3), { maxLength: 4 })
      .filter(([one = '', other]) => other !== undefined || !/[,;/·]/.test(one)),
    background: fc.array(sentence, { maxLength: 3 }),
    objectives: fc.array(sentence, { maxLength: 4 }),
    mainQuestion: fc.oneof(fc.constant(''), question),
    rounds: fc.array(fc.array(question, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    keywords: fc.uniqueArray(fc.constantFrom(...english, ...korean), { maxLength: 5 }),
    moderator: fc.option(part),
    speakers: fc.uniqueArray(part, { maxLength: 3, selector: (one) => one.name.family }),
    organisation: place,
    rows: fc.array(fc.record({ title: phrase(1, 8), minutes: fc.integer({ min: 1, max: 75 }) }), {
      minLength: 2,
      maxLength: 8,
    }),
  })
  .filter(({ moderator, speakers }) => speakers.every((one) => one.name.family !== moderator?.name.family))
  .map(sourceOf)

type Drawn = typeof anySource extends fc.Arbitrary<infer _> ? Parameters<typeof sourceOf>[0] : never

export type { Drawn }

function sourceOf(drawn: {
  language: InterfaceLanguage
  title: string
  forum: string
  format: SessionFormat
  delivery: Delivery
  track: string | null
  start: string
  audience: string[]
  background: string[]
  objectives: string[]
  mainQuestion: string
  rounds: string[][]
  keywords: string[]
  moderator: Part | null
  speakers: Part[]
  organisation: string
  rows: { title: string; minutes: number }[]
}): SheetSource {
  const { moderator, speakers, organisation, rows, rounds, language } = drawn
  const parts = [
    ...(moderator === null ? [] : [{ ...moderator, presents: null, role: 'moderator' as const }]),
    ...speakers.map((one) => ({ ...one, role: 'speaker' as const })),
  ]
  const forum = aForum({
    title: drawn.forum,
    themes: [{ id: 'water', slug: 'water', title: 'Water' }],
    tracks: drawn.track === null ? [] : [{ id: 'own', slug: 'own', title: drawn.track, hue: 'teal' }],
  })
  const talks = parts.flatMap(({ presents }, index) => (presents === null ? [] : [{ ...presents, index }]))
  const session = aSession({
    id: 's',
    title: drawn.title,
    format: drawn.format,
    delivery: drawn.delivery,
    trackId: drawn.track === null ? null : 'own',
    start: startAt(drawn.start),
    plannedMinutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    languages: ['en'],
    audience: drawn.audience,
    brief: {
      background: drawn.background.map(asMarkdown).join('\n\n'),
      objectives: drawn.objectives,
      mainQuestion: drawn.mainQuestion,
      rounds: rounds.map((questions, index) => ({ title: `Round ${index + 1}`, questions })),
      keywords: drawn.keywords,
    },
    items: [
      ...rows.map(({ title, minutes }, index) => anItem({ id: `row-${index}`, title, minutes })),
      ...talks.map(({ title, index }) =>
        anItem({
          id: `talk-${index}`,
          title,
          minutes: 1,
          people: [`p${index}`],
          presentationId: `t${index}`,
        }),
      ),
    ],
    participations: parts.map(({ role, post, theme }, index) =>
      aParticipation({
        personId: `p${index}`,
        role,
        post,
        organisationId: `o${index}`,
        themeId: theme ? 'water' : null,
      }),
    ),
  })
  const draft = aDraft({
    forum,
    sessions: [session],
    people: parts.map((one, index) => ({ ...aPerson({ id: `p${index}` }), name: one.name })),
    organisations: parts.map(({ country }, index) =>
      anOrganisation({ id: `o${index}`, name: organisation, country }),
    ),
    presentations: talks.map(({ title, abstract, index }) =>
      aPresentation({ id: `t${index}`, title, abstract: asMarkdown(abstract) }),
    ),
  })
  const at = '2021-09-01T00:00:00Z' as Instant
  const release = { number: 1, at, address: 'https://madang.example/forums/forum/sessions/s' }
  return { forum, shown: unwrap(showDraft(draft, session)), language, release, at }
}

/** Signs of the text stay signs. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&#]/g, '\\$&')
}
