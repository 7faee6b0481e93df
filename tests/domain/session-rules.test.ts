import { expect, test } from 'vitest'
import type { Problem } from '../../src/domain/problem.ts'
import { sessionProblems } from '../../src/domain/session-rules.ts'
import { anItem, aSession, at, type SessionParts, startAt } from '../makers.ts'

test('a sound session has no problems, pinned rows and private notes included', () => {
  const items = [anItem(), anItem({ pinned: at('18:40') })]

  expect(sessionProblems(aSession({ items, onlineUrl: 'https://meet.example/room' }))).toEqual([])
})

const tooLong = { most: 1440 }

test.each<[string, SessionParts, Problem]>([
  ['no title', { title: ' ' }, { field: 'title', code: 'title-missing' }],
  ['no slug', { slug: '' }, { field: 'slug', code: 'slug-unusable' }],
  ['a slug with a space', { slug: 'round table' }, { field: 'slug', code: 'slug-unusable' }],
  ['a slug in capitals', { slug: 'Round' }, { field: 'slug', code: 'slug-unusable' }],
  ['a slug with a slash', { slug: 'a/b' }, { field: 'slug', code: 'slug-unusable' }],
  ['a slug that is too long', { slug: 'a'.repeat(81) }, { field: 'slug', code: 'slug-unusable' }],
  [
    'no time',
    { plannedMinutes: 0 },
    { field: 'plannedMinutes', code: 'minutes-out-of-range', facts: tooLong },
  ],
  [
    'half a minute',
    { plannedMinutes: 0.5 },
    { field: 'plannedMinutes', code: 'minutes-out-of-range', facts: tooLong },
  ],
  [
    'more than a day',
    { plannedMinutes: 1441 },
    { field: 'plannedMinutes', code: 'minutes-out-of-range', facts: tooLong },
  ],
  [
    'an address that runs',
    { onlineUrl: 'javascript:alert(1)' },
    { field: 'onlineUrl', code: 'address-unusable' },
  ],
  [
    'a row without a title',
    { items: [anItem(), anItem({ title: '' })] },
    { field: 'items.1.title', code: 'title-missing' },
  ],
  [
    'a row without minutes',
    { items: [anItem({ minutes: 0 })] },
    { field: 'items.0.minutes', code: 'minutes-out-of-range', facts: tooLong },
  ],
  [
    'the same row twice',
    { items: [anItem({ id: 'a' }), anItem({ id: 'a' })] },
    { field: 'items', code: 'item-twice' },
  ],
  [
    'too many rows',
    { items: Array.from({ length: 501 }, () => anItem()) },
    { field: 'items', code: 'items-too-many', facts: { most: 500 } },
  ],
  [
    'a start that never was',
    { start: startAt('2021-03-28T02:30', 'Europe/Berlin') },
    {
      field: 'start',
      code: 'clock-never-was',
      facts: { clock: '2021-03-28T02:30', zone: 'Europe/Berlin' },
    },
  ],
  [
    'a pin on a day that never was',
    { items: [anItem(), anItem({ pinned: at('2021-02-30T10:00') })] },
    { field: 'items.1.pin', code: 'clock-unreadable', facts: { clock: '2021-02-30T10:00' } },
  ],
])('a session can not have %s', (_what, parts, problem) => {
  expect(sessionProblems(aSession(parts))).toEqual([problem])
})

test('everything that is wrong is told at once', () => {
  const session = aSession({ title: '', plannedMinutes: -1, items: [anItem({ title: '' })] })

  expect(sessionProblems(session).map(({ field }) => field)).toEqual([
    'title',
    'plannedMinutes',
    'items.0.title',
  ])
})
