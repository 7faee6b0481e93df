import { describe, expect, test } from 'vitest'
import { type DraftChange, describeEdit } from '../../src/domain/draft-changes.ts'
import { namesIn } from '../../src/domain/draft-names.ts'
import { areRows } from '../../src/domain/field-paths.ts'
import { changedPaths } from '../../src/domain/merge.ts'
import { type EditWording, sayField } from '../../src/text/edit-fields.ts'
import { rowNames } from '../../src/text/edit-lists.ts'
import { sayFieldValue } from '../../src/text/edit-values.ts'
import { sayEdit, sayEdits } from '../../src/text/edits.ts'
import { sayIn } from '../../src/text/say.ts'
import { threeStates } from '../domain/random-edits.ts'
import {
  aDraft,
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  at,
  pinAt,
  startAt,
} from '../makers.ts'
import fc from '../properties.ts'

const forum = aForum({ tracks: [{ id: 't1', slug: 't1', title: 'Practice', hue: 'teal' }] })
const names = namesIn(aDraft({ forum, people: [aPerson({ id: 'ana', given: 'Ana', family: 'Gomez' })] }))
const inEnglish: EditWording = { say: sayIn('en'), language: 'en', names }
const inKorean: EditWording = { say: sayIn('ko'), language: 'ko', names }

type Example = [DraftChange, english: string, korean: string]

/** A code that is added to the domain and not here does not compile. */
const told: Record<DraftChange['code'], Example> = {
  made: [{ code: 'made' }, 'made', '새로 만듦'],
  removed: [{ code: 'removed' }, 'removed', '삭제'],
  'brought-back': [{ code: 'brought-back' }, 'brought back', '복원'],
  state: [{ code: 'state', from: 'draft', to: 'ready' }, 'marked ready', '준비 완료로 표시'],
  moved: [
    { code: 'moved', from: startAt('18:00'), to: startAt('18:30') },
    'start moved from 18:00 to 18:30',
    '시작 시각 변경 18:00 → 18:30',
  ],
  planned: [{ code: 'planned', from: 60, to: 90 }, 'planned for 60 → 90 minutes', '예정 길이 60 → 90분'],
  retitled: [
    { code: 'retitled', from: '', to: '<b>New</b>' },
    'renamed from “Untitled” to “<b>New</b>”',
    '이름 변경 “제목 없음” → “<b>New</b>”',
  ],
  'rows-added': [
    { code: 'rows-added', rows: 'items', titles: ['One', 'Two'] },
    'added 2 rows',
    '행 2개 추가',
  ],
  'rows-removed': [
    { code: 'rows-removed', rows: 'rooms', titles: ['Hall'] },
    'removed room “Hall”',
    '회의실 “Hall” 삭제',
  ],
  'row-placed': [
    { code: 'row-placed', rows: 'items', title: 'Break', after: 'Questions' },
    '“Break” moved after “Questions”',
    '“Break” 행을 “Questions” 다음으로 이동',
  ],
  'rows-reordered': [
    { code: 'rows-reordered', rows: 'participations' },
    'people in another order',
    '참가자 순서 변경',
  ],
  'row-retitled': [
    { code: 'row-retitled', rows: 'tracks', from: 'Old', to: 'New' },
    'track “Old” renamed “New”',
    '트랙 “Old” 이름을 “New”(으)로 변경',
  ],
  'row-changed': [
    { code: 'row-changed', rows: 'items', title: 'Break', fields: ['kind', 'people'] },
    'kind and people of row “Break” changed',
    '행 “Break”: 종류 및 참가자 변경',
  ],
  'rows-changed': [{ code: 'rows-changed', rows: 'items', count: 3 }, '3 rows changed', '행 3개 변경'],
  'row-minutes': [
    { code: 'row-minutes', title: 'Questions', from: 10, to: 15 },
    '“Questions” 10 → 15 minutes',
    '“Questions” 10 → 15분',
  ],
  'row-moved': [
    { code: 'row-moved', title: 'Break', from: at('18:31'), to: at('18:40') },
    '18:31 moved to 18:40',
    '18:31에서 18:40(으)로 이동',
  ],
  'row-pinned': [
    { code: 'row-pinned', title: 'Break', at: at('18:31') },
    '“Break” pinned at 18:31',
    '“Break” 시작을 18:31에 고정',
  ],
  'row-unpinned': [
    { code: 'row-unpinned', title: 'Break' },
    '“Break” no longer pinned',
    '“Break” 시작 고정 해제',
  ],
  'row-locked': [
    { code: 'row-locked', title: 'Break', at: at('18:50') },
    'end of “Break” locked at 18:50',
    '“Break” 끝을 18:50에 고정',
  ],
  'row-unlocked': [
    { code: 'row-unlocked', title: 'Break' },
    'end of “Break” no longer locked',
    '“Break” 끝 고정 해제',
  ],
  'rows-locked': [
    { code: 'rows-locked', count: 4 },
    'locked ends of 4 rows changed',
    '행 4개 고정된 끝 변경',
  ],
  'rows-longer': [{ code: 'rows-longer', count: 4 }, '4 rows longer', '행 4개 연장'],
  'rows-shorter': [{ code: 'rows-shorter', count: 1 }, '1 row shorter', '행 1개 단축'],
  'rows-retimed': [{ code: 'rows-retimed', count: 5 }, '5 rows at other times', '행 5개 시각 변경'],
  'people-joined': [
    { code: 'people-joined', names: ['Ana Gomez', ''] },
    'with Ana Gomez, somebody no longer listed',
    '참여: Ana Gomez, 목록에 없는 사람',
  ],
  'people-left': [{ code: 'people-left', names: ['Ana Gomez'] }, 'without Ana Gomez', '제외: Ana Gomez'],
  'people-changed': [
    { code: 'people-changed', names: ['Ana Gomez', 'Bo Sun'] },
    'details of Ana Gomez, Bo Sun changed',
    'Ana Gomez, Bo Sun 세부 사항 변경',
  ],
  'person-changed': [
    { code: 'person-changed', name: 'Ana Gomez', fields: ['post'] },
    'post of Ana Gomez changed',
    'Ana Gomez: 직책 변경',
  ],
  fields: [
    { code: 'fields', fields: ['brief.mainQuestion', 'trackId', 'languages'] },
    'main question, track and languages changed',
    '핵심 질문, 트랙 및 언어 변경',
  ],
}

describe('every kind of edit has its sentence', () => {
  test.each(Object.entries(told))('%s', (code, [change, english, korean]) => {
    expect(change.code).toBe(code)
    expect([sayEdit(change, inEnglish), sayEdit(change, inKorean)]).toEqual([english, korean])
  })

  test.each([
    [{ code: 'state', from: 'ready', to: 'draft' }, 'back to draft'],
    [{ code: 'state', from: 'ready', to: 'cancelled' }, 'cancelled'],
    [{ code: 'state', from: 'cancelled', to: 'ready' }, 'takes place after all, ready'],
    [{ code: 'state', from: 'cancelled', to: 'draft' }, 'takes place after all, as a draft'],
    [{ code: 'rows-added', rows: 'items', titles: ['Break'] }, 'added row “Break”'],
    [{ code: 'row-placed', rows: 'items', title: 'Break', after: null }, '“Break” moved to the start'],
    [
      { code: 'moved', from: startAt('18:00'), to: startAt('2021-10-05T18:00') },
      'start moved from 4 Oct 18:00 to 5 Oct 18:00',
    ],
    [
      { code: 'moved', from: startAt('18:00'), to: startAt('18:00', 'America/Mexico_City') },
      'start moved from 18:00 Seoul to 18:00 Mexico City',
    ],
    [
      { code: 'moved', from: startAt('02:30'), to: startAt('02:30', 'Asia/Seoul', 'second') },
      'start moved from 02:30 to the second 02:30',
    ],
    [
      { code: 'row-moved', title: 'Break', from: at('23:50'), to: at('2021-10-05T00:10') },
      '4 Oct 23:50 moved to 5 Oct 00:10',
    ],
  ] satisfies [DraftChange, string][])('%j', (change, english) => {
    expect(sayEdit(change, inEnglish)).toBe(english)
  })
})

test('an edit is told in one line', () => {
  const before = aSession({ items: [anItem({ minutes: 31 }), anItem({ id: 'break' })] })
  const [first = anItem(), second = anItem()] = before.items
  const after = { ...before, items: [first, { ...second, pin: pinAt('18:40') }, anItem(), anItem()] }

  expect(sayEdits(describeEdit('session', before, after), inEnglish)).toBe(
    'added 2 rows, 18:31 moved to 18:40',
  )
  expect(sayEdits([], inEnglish)).toBe('')
})

const session = aSession({
  items: [anItem({ id: 'pause', title: 'Break' })],
  participations: [aParticipation({ id: 'one', personId: 'ana', post: 'Director' })],
})

test.each([
  ['title', 'Title', '제목'],
  ['brief.mainQuestion', 'Main question', '핵심 질문'],
  ['items.pause.minutes', 'Row “Break”: minutes', '행 “Break”: 시간(분)'],
  ['items.pause', 'Row “Break”', '행 “Break”'],
  ['items.gone.title', 'Row “Untitled”: title', '행 “제목 없음”: 제목'],
  ['items._order', 'Order of the rows', '행 순서'],
  ['participations.one.post', 'Post of Ana Gomez', 'Ana Gomez: 직책'],
  ['participations.one', 'Ana Gomez', 'Ana Gomez'],
  ['participations.gone', 'Somebody no longer listed', '목록에 없는 사람'],
  ['participations._order', 'Order of the people', '참가자 순서'],
  ['unheardOf', 'unheardOf', 'unheardOf'],
])('%s is called %j', (path, english, korean) => {
  expect([sayField(path, session, inEnglish), sayField(path, session, inKorean)]).toEqual([english, korean])
})

test('every field of every document has its label', () => {
  const docs = [
    aForum({
      ...forum,
      themes: [{ id: 'a', slug: 'a', title: 'A' }],
      rooms: [{ id: 'b', title: 'B', venue: '' }],
    }),
    session,
    aPresentation(),
    aPerson(),
    anOrganisation(),
    aReference(),
  ]
  const rows = docs.flatMap((doc) => Object.values(doc).filter((value) => areRows([value]))).flat()
  const paths = [...docs, ...rows].flatMap((doc) => changedPaths({}, doc))
  const parts = docs.flatMap((doc) =>
    ['brief', 'name', 'contact', 'source'].flatMap((part) => {
      const value = (doc as unknown as Record<string, unknown>)[part]
      return typeof value === 'object' ? changedPaths({}, value).map((step) => `${part}.${step}`) : []
    }),
  )
  const known = [...paths, ...parts].filter((path) => !['brief', 'contact', 'source'].includes(path))

  expect(known.length).toBeGreaterThan(70)
  expect(known.filter((path) => sayField(path, {}, inEnglish) === path)).toEqual([])
})

test.each([
  ['plannedMinutes', 90, '90 minutes'],
  ['items.pause.minutes', 1, '1 minute'],
  ['start', startAt('18:00'), 'Mon 4 Oct 2021 18:00 Seoul'],
  ['start', startAt('02:30', 'Asia/Seoul', 'second'), 'Mon 4 Oct 2021 the second 02:30 Seoul'],
  ['items.pause.pin', pinAt('18:40'), '4 Oct 18:40'],
  ['items.pause.pin', null, 'nothing'],
  ['items.pause.kind', 'connection-check', 'Connection check'],
  [
    'items.pause.people',
    [
      { personId: 'ana', written: null },
      { personId: 'x', written: 'B.' },
    ],
    'Ana Gomez\nB.',
  ],
  ['items.pause', anItem({ minutes: 10, title: 'Break', people: ['ana'] }), '10 minutes · Break · Ana Gomez'],
  ['items.pause', undefined, 'removed'],
  ['items._order', ['pause', 'gone'], '1. Break\n2. Untitled'],
  ['participations._order', ['one'], '1. Ana Gomez'],
  ['participations.one', aParticipation({ personId: 'ana', post: 'Mayor' }), 'Speaker · Ana Gomez · Mayor'],
  ['participations.one.role', 'chair', 'Chair'],
  ['participations.one.personId', 'ana', 'Ana Gomez'],
  ['rooms.hall', { id: 'hall', title: 'Hall', venue: 'City hall' }, 'Hall · City hall'],
  ['trackId', 't1', 'Practice'],
  ['themeIds', ['gone'], 'gone'],
  ['state', 'ready', 'Ready'],
  ['format', 'panel', 'Panel'],
  ['kind', 'report', 'Report'],
  ['kind', 'other', 'Other'],
  ['languages', ['en', 'ko'], 'English\nKorean'],
  ['audience', [], 'nothing'],
  ['brief.objectives', ['to meet', 'to talk'], 'to meet\nto talk'],
  ['brief.background', '# Long *ago*\n\nText', '# Long *ago*\n\nText'],
  ['brief.mainQuestion', '', 'nothing'],
  [
    'brief.rounds',
    [
      { title: 'One', questions: ['Why?'] },
      { title: '', questions: ['How?'] },
    ],
    'One\n– Why?\n– How?',
  ],
  ['hostCity', { name: 'Mexico City', zone: 'America/Mexico_City' }, 'Mexico City (America/Mexico_City)'],
  ['displayZones', [{ zone: 'Asia/Seoul', label: 'KST' }], 'KST (Asia/Seoul)'],
  ['opens', '2021-10-04', '4 October 2021'],
  ['place', { city: 'Koidu', region: null, country: 'SL' }, 'Koidu, Sierra Leone'],
  ['place', { city: null, region: null, country: null }, 'nothing'],
  ['presenters', [{ personId: 'ana', post: 'Director' }], 'Ana Gomez · Director'],
  ['name.order', 'family-first', 'Family name first'],
  [
    'availability',
    [
      { from: '2021-10-04T09:00', to: '2021-10-04T12:00' },
      { from: '2021-10-04T22:00', to: '2021-10-05T01:00' },
    ],
    '2021-10-04 09:00-12:00\n2021-10-04 22:00-01:00',
  ],
  ['preferredHours', { from: '09:00', to: '17:00' }, '09:00-17:00'],
  ['country', 'KR', 'South Korea'],
  ['type', 'public-agency', 'Government and public agency'],
  ['definitions', [{ title: 'Commons', points: ['shared'] }], 'Commons\n– shared'],
  ['quotes', [{ person: 'A. Writer', work: '', said: 'Yes.' }], 'A. Writer · Yes.'],
  ['partners', [{ name: 'Lugo', countryWritten: null, country: 'ES' }], 'Lugo · Spain'],
])('the value of %s, %j, is shown as %j', (path, value, shown) => {
  const row = rowNames([session], inEnglish)

  expect(sayFieldValue(path, value, { ...inEnglish, row })).toBe(shown)
})

test('whatever differs has words, in every language', () => {
  fc.assert(
    fc.property(threeStates, fc.constantFrom(inEnglish, inKorean), ({ base, mine, theirs }, wording) => {
      const paths = changedPaths(mine, theirs)

      expect(sayEdits(describeEdit('session', base, mine), wording) === '').toBe(
        changedPaths(base, mine).length === 0,
      )
      expect(paths.filter((path) => sayField(path, mine, wording) === path)).toEqual([])
    }),
  )
})
