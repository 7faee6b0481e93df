import { expect, test } from 'vitest'
import { mostMinutes, setMinutes } from '../../src/domain/agenda-edits.ts'
import type { ItemId } from '../../src/domain/ids.ts'
import { anItem, aSession, unwrap } from '../makers.ts'

const id = (text: string) => text as ItemId
const rows = (...ids: string[]) => aSession({ items: ids.map((one) => anItem({ id: one })) })

test('an edit gives the next session and leaves the one before as it was', () => {
  const before = rows('a', 'b')
  const copy = structuredClone(before)

  const after = unwrap(setMinutes(before, id('a'), 25))

  expect(before).toEqual(copy)
  expect(after).toEqual({ ...copy, items: [{ ...copy.items[0], minutes: 25 }, copy.items[1]] })
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

test('an item without a title can not be changed before it has one', () => {
  const session = aSession({ items: [anItem({ id: 'a', title: '  ' })] })

  expect(setMinutes(session, id('a'), 0)).toEqual({
    ok: false,
    problems: [
      { field: 'title', code: 'title-missing' },
      { field: 'minutes', code: 'minutes-out-of-range', facts: { most: 1440 } },
    ],
  })
})

test('an item that the session does not have can not be changed', () => {
  expect(setMinutes(rows('a'), id('x'), 10)).toEqual({
    ok: false,
    problems: [{ field: 'items', code: 'item-unknown' }],
  })
})
