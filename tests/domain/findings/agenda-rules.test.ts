import { describe, expect, test } from 'vitest'
import type { Facts, RuleId, Severity, Subject } from '../../../src/domain/findings/finding.ts'
import { anItem, aSession, at, type SessionParts, startAt } from '../../makers.ts'
import { foundBy, onRow, onSession, sightsOf } from './sheets.ts'

const first = anItem({ id: 'first', title: 'Opening', minutes: 30 })
const ten = anItem({ id: 'ten', title: 'Talk', minutes: 10 })
const pinned = (clock: string, minutes = 10) =>
  anItem({ id: 'pinned', title: 'Panel', minutes, pinned: at(clock) })

describe('fires', () => {
  test.each<[RuleId, string, SessionParts, Severity, Subject, Facts]>([
    ['no-rows', 'on an agenda without rows', {}, 'note', onSession, {}],
    [
      'under-plan',
      'on rows that end before the planned end',
      { items: [first, ten], plannedMinutes: 41 },
      'note',
      onSession,
      { minutes: 1, planned: 41 },
    ],
    [
      'over-plan',
      'on rows that run past the planned end',
      { items: [first, ten], plannedMinutes: 34 },
      'warning',
      onSession,
      { minutes: 6, planned: 34, plannedEnd: '18:34' },
    ],
    [
      'over-plan',
      'on one long row, pinned, that ends after all others',
      { items: [pinned('18:00', 61), ten], plannedMinutes: 60 },
      'warning',
      onSession,
      { minutes: 11, planned: 60, plannedEnd: '19:00' },
    ],
    [
      'row-before-start',
      'on a first row that is pinned before the session',
      { items: [pinned('17:50')] },
      'warning',
      onRow('pinned'),
      { row: 'Panel', start: '17:50', minutes: 10 },
    ],
    [
      'gap',
      'on a pin that leaves time empty',
      { items: [first, pinned('18:31')] },
      'warning',
      onRow('pinned'),
      { row: 'Panel', minutes: 1, from: '18:30', to: '18:31' },
    ],
    [
      'gap',
      'on a first row that starts after the session does',
      { items: [pinned('18:05')] },
      'warning',
      onRow('pinned'),
      { row: 'Panel', minutes: 5, from: '18:00', to: '18:05' },
    ],
    [
      'gap',
      'in the clock of the session’s zone, over its midnight',
      { start: startAt('23:30', 'Africa/Nairobi'), items: [first, pinned('2021-10-05T00:10')] },
      'warning',
      onRow('pinned'),
      { row: 'Panel', minutes: 10, from: '00:00', to: '00:10' },
    ],
    [
      'overlap',
      'on a pin before the end of the row before it',
      { items: [first, pinned('18:29')] },
      'error',
      onRow('pinned'),
      { row: 'Panel', before: 'Opening', start: '18:29', minutes: 1 },
    ],
    [
      'overlap',
      'with the number of a row that has no title yet',
      { items: [anItem({ title: ' ', minutes: 30 }), { ...pinned('18:20'), title: '' }] },
      'error',
      onRow('pinned'),
      { row: '#2', before: '#1', start: '18:20', minutes: 10 },
    ],
  ])('%s %s', (rule, _when, parts, severity, subject, facts) => {
    expect(sightsOf(foundBy(rule, aSession(parts)))).toEqual([{ rule, severity, subject, facts }])
  })
})

describe('does not fire', () => {
  test.each<[RuleId, string, SessionParts]>([
    ['no-rows', 'on one row', { items: [ten] }],
    ['under-plan', 'on rows that fill the plan', { items: [first, ten], plannedMinutes: 40 }],
    ['under-plan', 'on an agenda without rows', {}],
    ['under-plan', 'where a pin brings the last row to the planned end', { items: [first, pinned('18:50')] }],
    ['over-plan', 'on rows that fill the plan', { items: [first, ten], plannedMinutes: 40 }],
    ['over-plan', 'on an agenda without rows', { plannedMinutes: 1 }],
    ['row-before-start', 'on a first row that is pinned to the start', { items: [pinned('18:00')] }],
    ['row-before-start', 'on a later row: that one overlaps', { items: [first, pinned('17:50')] }],
    ['gap', 'on a pin that holds what the rows say anyway', { items: [first, pinned('18:30')] }],
    ['gap', 'on rows without a pin', { items: [first, ten] }],
    ['overlap', 'on a pin that holds what the rows say anyway', { items: [first, pinned('18:30')] }],
    ['overlap', 'on a first row that is pinned before the session', { items: [pinned('17:50')] }],
  ])('%s %s', (rule, _when, parts) => {
    expect(foundBy(rule, aSession(parts))).toEqual([])
  })
})

test('each row that is pinned too early and too late has its own finding', () => {
  const items = [
    first,
    anItem({ id: 'early', title: 'Early', pinned: at('18:20') }),
    anItem({ id: 'late', title: 'Late', pinned: at('18:40') }),
    anItem({ id: 'later', title: 'Later', pinned: at('18:55') }),
  ]

  expect(foundBy('overlap', aSession({ items })).map(({ subject }) => subject)).toEqual([onRow('early')])
  expect(foundBy('gap', aSession({ items })).map(({ subject }) => subject)).toEqual([
    onRow('late'),
    onRow('later'),
  ])
})
