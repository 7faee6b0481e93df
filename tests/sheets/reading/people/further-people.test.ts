/** Shapes of lines with people that are told by what stands around the names. */
import { expect, test } from 'vitest'
import { told } from './told.ts'

type Row = readonly [written: string, people: readonly string[]]

const amongTitles: readonly Row[] = [
  [
    'Ms. Carla Conti. Mayor of Aro, Italy\nMr. Ivo Zan. Director of Coop Norte',
    [
      'speaker | Ms. | Carla Conti | Mayor of Aro | - | Italy',
      'speaker | Mr. | Ivo Zan | Director | Coop Norte | -',
    ],
  ],
  [
    'Ana Ruiz (moderator) – Journalist\nIvo Zan – President of Coop Sur',
    ['moderator | - | Ana Ruiz | Journalist | - | -', 'speaker | - | Ivo Zan | President | Coop Sur | -'],
  ],
  [
    'Panel discussion (moderated by Ms. Lena Vogt, Head of Unit, Baltic Energy Agency)',
    ['moderator | Ms. | Lena Vogt | Head of Unit | Baltic Energy Agency | -'],
  ],
  [
    'Book signing. Ana Ruiz, Marco Bianchi y Sofie Larsen.',
    [
      'speaker | - | Ana Ruiz | - | - | -',
      'speaker | - | Marco Bianchi | - | - | -',
      'speaker | - | Sofie Larsen | - | - | -',
    ],
  ],
  [
    'Workshop A: Tales at night. Coordina: Berta Molina. Aula 1',
    ['moderator | - | Berta Molina | - | - | -'],
  ],
  [
    'Mot de bienvenue, par Josiane Perrault, présidente',
    ['speaker | - | Josiane Perrault | présidente | - | -'],
  ],
  ['사회 진예준 (서원시 복지과 주무관)', ['moderator | - | 진예준 | 주무관 | 서원시 복지과 | -']],
  ['기조강연 ‘바다와 사람’ 이수연 (서원대학교 교수)', ['speaker | - | 이수연 | 교수 | 서원대학교 | -']],
]

test.each(amongTitles)('among titles: %j', (written, people) => {
  expect(told(written, 'maybe')).toEqual(people)
})

const korean: readonly Row[] = [
  ['학교급식의 전환 - 길다온(서원시교육청 장학사)', ['speaker | - | 길다온 | 장학사 | 서원시교육청 | -']],
  ['개회 / 사회 : 명지유 사무처장(먹거리연대)', ['moderator | - | 명지유 | 사무처장 | 먹거리연대 | -']],
  ['기타 토의 위원 전원', []],
]

test.each(korean)('among Korean titles: %j', (written, people) => {
  expect(told(written, 'maybe')).toEqual(people)
})

test('letters of a country behind a place of work say that the name before is one', () => {
  expect(told('Yorgos Manos, Syros Exchange (GR)\nDeirdre Walsh, Clonakilty Favours (IE)', 'maybe')).toEqual([
    'speaker | - | Yorgos Manos | - | Syros Exchange (GR) | -',
    'speaker | - | Deirdre Walsh | - | Clonakilty Favours (IE) | -',
  ])
})

const lists: readonly Row[] = [
  ['D. Khan, F. Zhu', ['speaker | - | D. Khan | - | - | -', 'speaker | - | F. Zhu | - | - | -']],
  [
    'Giulia Fanti (climatologa, Università di Lindau), Remo Bassetti (scrittore)',
    [
      'speaker | - | Giulia Fanti | climatologa | Università di Lindau | -',
      'speaker | - | Remo Bassetti | scrittore | - | -',
    ],
  ],
  [
    'Marta Lange Project Manager Baltic Energy Agency\nIfeoma Eze Founder Solar Sisters Nigeria',
    [
      'speaker | - | Marta Lange | Project Manager | Baltic Energy Agency | -',
      'speaker | - | Ifeoma Eze | Founder | Solar Sisters Nigeria | -',
    ],
  ],
  ['Sara Zonno, cooperativa Terrae', ['speaker | - | Sara Zonno | - | cooperativa Terrae | -']],
  [
    'Ana Ruiz, Member of the European Parliament',
    ['speaker | - | Ana Ruiz | Member | European Parliament | -'],
  ],
  ['Ana Ruiz, CEO, Coop Norte – virtual', ['speaker | - | Ana Ruiz | CEO | Coop Norte | -']],
  [
    'Ana Ruiz, Fellow at the Academy of Ports, Writer of a blog',
    ['speaker | - | Ana Ruiz | Fellow | Academy of Ports | -'],
  ],
  [
    'Chair: Ana Ruiz, Coop Norte Panelists: Leila Haddad (ICARDA), Ivo Zan (Oxfam)',
    [
      'chair | - | Ana Ruiz | - | Coop Norte | -',
      'panellist | - | Leila Haddad | - | ICARDA | -',
      'panellist | - | Ivo Zan | - | Oxfam | -',
    ],
  ],
  ['Yann Petit, président d’Eau Vive', ['speaker | - | Yann Petit | président d’Eau Vive | - | -']],
  ['Intervenant·e·s : Ana Ruiz', ['speaker | - | Ana Ruiz | - | - | -']],
  ['Modérateur·rice : Ana Ruiz', ['moderator | - | Ana Ruiz | - | - | -']],
]

test.each(lists)('in a list: %j', (written, people) => {
  expect(told(written)).toEqual(people)
})

test.each([
  'Ana Ruiz, Costa Brava, Lago Azul',
  'A walk in the woods. River Days, Lake Days',
  'The Chair of the Board Windwerk',
])('places and things after a name, or after a sentence, are nobody: %s', (written) => {
  expect(told(written, 'maybe').filter((line) => !line.includes('Ana Ruiz'))).toEqual([])
})
