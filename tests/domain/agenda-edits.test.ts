import { expect, test } from 'vitest'
import {
  mostItems,
  mostMinutes,
  moveItem,
  pinItem,
  placeItem,
  removeItem,
  setMinutes,
} from '../../src/domain/agenda-edits.ts'
import type { ItemId } from '../../src/domain/ids.ts'
import type { Session } from '../../src/domain/session.ts'
import { anItem, aSession, pinAt, unwrap } from '../makers.ts'

const id = (text: string) => text as ItemId
const rows = (...ids: string[]) => aSession({ items: ids.map((one) => anItem({ id: one })) })
const order = ({ items }: Session) => items.map((item) => item.id).join(' ')

test.each([
  [0, 'new a b'],
  [1, 'a new b'],
  [2, 'a b new'],
  [99, 'a b new'],
  [-1, 'new a b'],
])('an item placed at %i stands there, as near as the agenda allows', (position, expected) => {
  const placed = placeItem(rows('a', 'b'), anItem({ id: 'new' }), position)

  expect(order(unwrap(placed))).toBe(expected)
})

test('an edit gives the next session and leaves the one before as it was', () => {
  const before = rows('a', 'b')
  const copy = structuredClone(before)

  const after = unwrap(setMinutes(before, id('a'), 25))

  expect(before).toEqual(copy)
  expect(after).toEqual({ ...copy, items: [{ ...copy.items[0], minutes: 25 }, copy.items[1]] })
})

test('an item that can never be right is not placed, and every reason is told', () => {
  const refusal = placeItem(rows('a'), anItem({ title: '  ', minutes: 0 }), 0)

  expect(refusal).toEqual({
    ok: false,
    problems: [
      { field: 'title', code: 'title-missing' },
      { field: 'minutes', code: 'minutes-out-of-range', facts: { most: 1440 } },
    ],
  })
})

test('an item stands once in its session', () => {
  expect(placeItem(rows('a'), anItem({ id: 'a' }), 1)).toEqual({
    ok: false,
    problems: [{ field: 'items', code: 'item-twice' }],
  })
})

test('an agenda has room for so many items and no more', () => {
  const almost = rows(...Array.from({ length: mostItems - 1 }, (_, index) => `row-${index}`))

  const full = unwrap(placeItem(almost, anItem({ id: 'last' }), mostItems))

  expect(full.items.length).toBe(mostItems)
  expect(placeItem(full, anItem(), 0)).toEqual({
    ok: false,
    problems: [{ field: 'items', code: 'items-too-many', facts: { most: mostItems } }],
  })
})

test.each([1, 90, mostMinutes])('an item can take %i minutes', (minutes) => {
  expect(unwrap(setMinutes(rows('a'), id('a'), minutes)).items[0]?.minutes).toBe(minutes)
})

test.each([0, -5, 1.5, mostMinutes + 1, Number.NaN])('an item can not take %d minutes', (minutes) => {
  expect(setMinutes(rows('a'), id('a'), minutes)).toEqual({
    ok: false,
    problems: [{ field: 'minutes', code: 'minutes-out-of-range', facts: { most: mostMinutes } }],
  })
})

test('a pin is set and taken away again', () => {
  const before = rows('a', 'b')

  const pinned = unwrap(pinItem(before, id('b'), pinAt('18:40')))

  expect(pinned.items[1]?.pin).toEqual({ clock: '2021-10-04T18:40', which: 'first' })
  expect(unwrap(pinItem(pinned, id('b'), null))).toEqual(before)
})

test.each([
  ['a', 1, 'b a c'],
  ['a', 2, 'b c a'],
  ['c', 0, 'c a b'],
  ['b', 1, 'a b c'],
  ['a', 99, 'b c a'],
  ['c', -3, 'c a b'],
])('item %s moved to %i gives %s %s', (moved, to, expected) => {
  expect(order(unwrap(moveItem(rows('a', 'b', 'c'), id(moved), to)))).toBe(expected)
})

test('a removed item is gone, the others stay in order', () => {
  expect(order(unwrap(removeItem(rows('a', 'b', 'c'), id('b'))))).toBe('a c')
})

test('an item that the session does not have can not be changed, moved or removed', () => {
  const session = rows('a')
  const unknown = { ok: false, problems: [{ field: 'items', code: 'item-unknown' }] }

  expect(setMinutes(session, id('x'), 10)).toEqual(unknown)
  expect(pinItem(session, id('x'), null)).toEqual(unknown)
  expect(moveItem(session, id('x'), 0)).toEqual(unknown)
  expect(removeItem(session, id('x'))).toEqual(unknown)
})
