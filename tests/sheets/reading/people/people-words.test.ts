/** Roles, posts, organisations, groups, countries and the parts of names, each by itself. */
import { expect, test } from 'vitest'
import { readCountry } from '../../../../src/sheets/reading/people/countries.ts'
import { isGroupWord } from '../../../../src/sheets/reading/people/group-words.ts'
import { nameParts } from '../../../../src/sheets/reading/people/name-parts.ts'
import {
  looksLikeOrganisation,
  organisationTypeOf,
} from '../../../../src/sheets/reading/people/organisation-shape.ts'
import { looksLikePost } from '../../../../src/sheets/reading/people/post-shape.ts'
import { roleAt } from '../../../../src/sheets/reading/people/role-at.ts'

test.each([
  ['Moderator: Ana Ruiz', 'moderator', 'Moderator', 'Ana Ruiz'],
  ['• Moderator : Ms. Ana Ruiz', 'moderator', 'Moderator', 'Ms. Ana Ruiz'],
  ['Chair: ', 'chair', 'Chair', ''],
  ['Co-chairs: Ana Ruiz', 'chair', 'Co-chairs', 'Ana Ruiz'],
  ['Moderator (TBC): Ana Ruiz', 'moderator', 'Moderator (TBC)', 'Ana Ruiz'],
  ['Speaker-Ana Ruiz', 'speaker', 'Speaker', 'Ana Ruiz'],
  ['Speaker 2 – Ana Ruiz', 'speaker', 'Speaker 2', 'Ana Ruiz'],
  ['1st speaker: Ana Ruiz', 'speaker', '1st speaker', 'Ana Ruiz'],
  ['Moderated by Ms. Ana Ruiz', 'moderator', 'Moderated by', 'Ms. Ana Ruiz'],
  ['Keynote speech by: Ana Ruiz', 'speaker', 'Keynote speech by', 'Ana Ruiz'],
  ['Note-taker: Ana Ruiz', 'rapporteur', 'Note-taker', 'Ana Ruiz'],
  ['MODERADORA: Ana Ruiz', 'moderator', 'MODERADORA', 'Ana Ruiz'],
  ['Moderador/a: Ana Ruiz', 'moderator', 'Moderador/a', 'Ana Ruiz'],
  ['Moderador(a): Ana Ruiz', 'moderator', 'Moderador(a)', 'Ana Ruiz'],
  ['Presidida por Ana Ruiz', 'chair', 'Presidida por', 'Ana Ruiz'],
  ['Relatoría: Ana Ruiz', 'rapporteur', 'Relatoría', 'Ana Ruiz'],
  ['Animé par Ana Ruiz', 'moderator', 'Animé par', 'Ana Ruiz'],
  ['Intervenant·e·s', 'speaker', 'Intervenant·e·s', ''],
  ['Intervenants :\nAna Ruiz', 'speaker', 'Intervenants', 'Ana Ruiz'],
  ['Modera:\nAna Ruiz', 'moderator', 'Modera', 'Ana Ruiz'],
  ['Modera Ana Ruiz', 'moderator', 'Modera', 'Ana Ruiz'],
  ['Intervengono:', 'speaker', 'Intervengono', ''],
  ['Saluti istituzionali:\nAna', 'speaker', 'Saluti istituzionali', 'Ana'],
  ['Mediação: Ana Ruiz', 'moderator', 'Mediação', 'Ana Ruiz'],
  ['Debatedores: Ana Ruiz', 'panellist', 'Debatedores', 'Ana Ruiz'],
  ['사회: 홍길동', 'moderator', '사회', '홍길동'],
  ['좌장 : 홍길동', 'chair', '좌장', '홍길동'],
  ['발제1: 홍길동', 'speaker', '발제1', '홍길동'],
  ['지정토론: 홍길동', 'panellist', '지정토론', '홍길동'],
  ['주제발표\n홍길동', 'speaker', '주제발표', '홍길동'],
  ['동시통역: 홍길동', 'interpreter', '동시통역', '홍길동'],
  ['Chair of WG-1: Geodesy', undefined, '', ''],
  ['Co-chair of the Aro Group', undefined, '', ''],
  ['Speakers are asked to be brief', undefined, '', ''],
  ['Panel: the future of work', undefined, '', ''],
  ['Modera el debate', undefined, '', ''],
  ['사회적 경제: 현황', undefined, '', ''],
  ['발표 및 토론', undefined, '', ''],
])('%j begins with the role %s', (text, role, written, rest) => {
  const mark = roleAt(text)
  expect(mark?.role).toBe(role)
  expect(mark === undefined ? '' : mark.written).toBe(written)
  expect(mark === undefined ? '' : text.slice(mark.to)).toBe(rest)
})

test.each([
  ...[
    'All',
    'Country groups',
    'Todos',
    'the organizers',
    'TBC',
    'TBD',
    'N/A',
    'Speaker Name',
    'Speakers',
    'Speaker 1',
  ],
  ...[
    'Nombre del ponente',
    '[Name]',
    'xxx',
    '미정',
    '참가자 전원',
    'Tous les participants',
    'Da confermare',
    'A definir',
  ],
  ...[
    'Participants',
    'Todos los participantes',
    'Moderator and speakers',
    '-',
    '…',
    'All (plenary)',
    '발표자 전원',
  ].filter((word) => word !== 'All (plenary)'),
])('%j names nobody', (text) => {
  expect(isGroupWord(text)).toBe(true)
})

test.each(['Ana Ruiz', 'Allan Dee', 'Coop Norte', '홍길동', 'Tod Osman', 'Al Open'])(
  '%j is no word for a group',
  (text) => {
    expect(isGroupWord(text)).toBe(false)
  },
)

test.each([
  ['Kenya', 'KE'],
  ['South Korea', 'KR'],
  ['Korea, Republic of', 'KR'],
  ['Republic of Korea', 'KR'],
  ['대한민국', 'KR'],
  ['한국', 'KR'],
  ['Taiwan', 'TW'],
  ['UK', 'GB'],
  ['USA', 'US'],
  ['Spagna', 'ES'],
  ['ESPAÑA', 'ES'],
  ['Países Bajos', 'NL'],
  ['Viet Nam', 'VN'],
  ['Deutschland', 'DE'],
  ['Brésil', 'BR'],
  ["Côte d'Ivoire", 'CI'],
  ['EE.UU.', 'US'],
  ['日本', 'JP'],
  ['Полша', 'PL'],
  ['Türkiye', 'TR'],
  ['Korean', undefined],
  ['us', undefined],
  ['Aroland', undefined],
  ['Nga', undefined],
  ['', undefined],
])('%j is the country %s', (written, code) => {
  expect(readCountry(written)).toEqual(code === undefined ? undefined : { code, written })
})

test.each([
  ['Taipei City Council', 'public-agency'],
  ['Ministry of Water', 'public-agency'],
  ['Ayuntamiento de Olmedo', 'public-agency'],
  ['Mairie de Clairval', 'public-agency'],
  ['서원시청', 'public-agency'],
  ['Neighbours Housing Co-operative Society', 'sse-organisation'],
  ['Cooperativa La Esperanza', 'sse-organisation'],
  ['한빛협동조합', 'sse-organisation'],
  ["Riverside Residents' Association", 'citizen-initiative'],
  ['Asociación de Vecinos del Puerto', 'citizen-initiative'],
  ['University of Lindau', null],
  ['Nimbus', null],
  ['한국대학교', null],
])('%j is of the type %s', (name, type) => {
  expect(organisationTypeOf(name)).toBe(type)
})

test.each([
  'Director General',
  'Senior GIS Engineer',
  'Jefa de Proyectos',
  'chargée de mission',
  'Dirigente di ricerca',
  'PSIQUIATRA',
  '명예교수',
  '주택정책실장',
  'independent researcher',
])('%j is a post', (text) => {
  expect(looksLikePost(text)).toBe(true)
  expect(looksLikeOrganisation(text)).toBe(false)
})

test.each([
  'The Physician Training Unit',
  'Università di Pavia',
  'Coop Norte',
  'DataOxis',
  'UN-OXB',
  'Nimbus Ltd.',
  'Royal Aro University of Lindau',
  '한빛재단',
])('%j is an organisation', (text) => {
  expect(looksLikeOrganisation(text)).toBe(true)
  expect(looksLikePost(text)).toBe(false)
})

test.each([
  ['Ana Ruiz', 'en', 'Ana', 'Ruiz', 'given-first'],
  ['Joyce N. Arum', 'en', 'Joyce N.', 'Arum', 'given-first'],
  ['Mei-Li CHANG', 'en', 'Mei-Li', 'CHANG', 'given-first'],
  ['CHANG Mei-Li', 'en', 'Mei-Li', 'CHANG', 'family-first'],
  ['Kim Min-ji', 'en', 'Min-ji', 'Kim', 'family-first'],
  ['Min-ji Kim', 'en', 'Min-ji', 'Kim', 'given-first'],
  ['Ana Ruiz Soto', 'es', 'Ana', 'Ruiz Soto', 'given-first'],
  ['Ana María Ruiz', 'es', 'Ana María', 'Ruiz', 'given-first'],
  ['Maria da Costa', 'pt', 'Maria', 'da Costa', 'given-first'],
  ['Marta van der Aro', 'en', 'Marta', 'van der Aro', 'given-first'],
] as const)('the parts of %s', (written, language, given, family, order) => {
  expect(nameParts(written, 'Ms.', language)).toEqual({
    honorific: 'Ms.',
    given,
    family,
    order,
    original: null,
  })
})

test('a name in Hangul is kept in its own script, in one part', () => {
  expect(nameParts('홍길동', null, 'ko')).toEqual({
    honorific: null,
    given: '',
    family: '',
    order: 'family-first',
    original: '홍길동',
  })
})
