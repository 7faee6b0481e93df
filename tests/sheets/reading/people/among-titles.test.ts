/** Where titles of talks stand as well, only who is surely a person is one. */
import { expect, test } from 'vitest'
import { looksLikeName } from '../../../../src/sheets/reading/people/name-shape.ts'
import { told } from './told.ts'

const titles = [
  ...[
    'Coffee Break',
    'Group Photo',
    'Smart City',
    'Cloud Technology',
    'Welcome Reception',
    'Closing Ceremony',
  ],
  ...[
    'Tidal Energy',
    'Open Space',
    'Gala Dinner',
    'Fireside Chat',
    'Main Stage',
    'Film Screening',
    'Seed Libraries',
  ],
  ...[
    'Buenos Aires',
    'San José',
    'Rio de Janeiro',
    'New York',
    'Buen Vivir',
    'Ben Vivere',
    'Beni Comuni',
    'Mesa Redonda',
  ],
  ...[
    'Acto Inaugural',
    'Compras Públicas',
    'Séance Plénière',
    'Tiers Lieux',
    'Monnaies Locales',
    'Tavola Rotonda',
  ],
  ...[
    'Pausa Pranzo',
    'Roda de Conversa',
    'Orçamento Participativo',
    'Waste Pickers',
    'Street Vendors',
    'Wage Theft',
  ],
  ...[
    'GROUP PHOTO',
    'SMART CITY',
    'RECESO',
    'Track Name – Session Title',
    'Speakers',
    'Speaker Name',
    '(Room 1)',
  ],
  ...['개회식', '기조 강연', '점심 식사', '사진 촬영', '이야기 마당', '지역 화폐', '정책', '휴식'],
]

test.each(titles)('%j names nobody', (title) => {
  expect(told(title, 'maybe')).toEqual([])
  expect(looksLikeName(title)).toBe(false)
})

test.each([
  ['a sentence', 'Questions and discussions guided by the moderator'],
  ['a memory', 'The spirit of places: in memory of Professor Ana Ruiz'],
  ['a dedication', 'Homenaje a la Dra. Ana Ruiz'],
  ['who died', 'Dra. Ana Ruiz (in memoriam)'],
  ['a question', 'What can Ana Ruiz teach cities?'],
  ['an organisation', 'Coop Norte, City of Aro'],
  ['an empty form', 'Keynote – Speaker Name\n(Location)'],
])('%s is no person of the session', (_what, text) => {
  expect(told(text, 'maybe')).toEqual([])
})

test.each([
  ['an honorific', 'Smart cities–\nDr. Yoro Kanten', ['speaker | Dr. | Yoro Kanten | - | - | -']],
  ['by', 'Leaving nobody behind by Ms. Ana N. Ruiz', ['speaker | Ms. | Ana N. Ruiz | - | - | -']],
  [
    'a bracket behind it',
    '2 nd presentation: The right to the city by Mr. Mei-Li CHANG (Senior Specialist from the Department of Housing)',
    ['speaker | Mr. | Mei-Li CHANG | Senior Specialist | Department of Housing | -'],
  ],
  ['a known given name', 'E-GOVERNMENT – Session\nMarta Vale', ['speaker | - | Marta Vale | - | - | -']],
  [
    'an organisation in capitals',
    'CLOUD TECHNOLOGY – Session\nMarc-Arthur Pierre-Blanc (OXB)',
    ['speaker | - | Marc-Arthur Pierre-Blanc | - | OXB | -'],
  ],
  ['a post on the next line', 'Yoro Kanten\nCeo Nimbus', ['speaker | - | Yoro Kanten | Ceo | Nimbus | -']],
  [
    'a title that goes on after the name',
    'Keynote Lecture:\nThe Use of Maps\nProf. Dr. Yoro Z. Kanten\nHead of Geospatial Agency of Aroland (BIG), Indonesia',
    ['speaker | Prof. Dr. | Yoro Z. Kanten | Head | Geospatial Agency of Aroland (BIG) | Indonesia'],
  ],
])('a person is sure by %s', (_why, text, people) => {
  expect(told(text, 'maybe')).toEqual(people)
})

test.each([
  'Ana Ruiz',
  'Yoro Kanten',
  'Dr. Ruiz',
  'Joyce N. Arum',
  'Mei-Li Chang',
  'Kim Min-ji',
  '홍길동',
  '다니엘 로페즈',
  '- *Ana Ruiz*',
])('%j looks like a name', (name) => {
  expect(looksLikeName(name)).toBe(true)
})
