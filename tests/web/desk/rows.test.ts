import { describe, expect, test } from 'vitest'
import { Entered } from '../../../src/web/desk/forms/entered.ts'
import {
  actOnRows,
  alignRows,
  changeRows,
  fillRows,
  readRowAction,
  readRows,
  tidyRows,
  withRows,
} from '../../../src/web/desk/forms/rows.ts'

const list = { name: 'rooms', fields: ['id', 'title'] }
const typed = Entered.of({
  title: 'Forum',
  'rooms.0.id': 'a',
  'rooms.0.title': 'Hall',
  'rooms.1.id': 'b',
  'rooms.1.title': 'Garden',
  'rooms.2.id': 'c',
  'rooms.2.title': 'Tent',
})

function after(act: string): string[] {
  const action = readRowAction(act, [list])
  if (action === undefined) return ['nothing']
  return readRows(
    actOnRows(typed, action, () => 'new'),
    list,
  ).map(({ id, title }) => `${id} ${title}`)
}

describe('rows of a form', () => {
  test.each([
    ['add:rooms', ['a Hall', 'b Garden', 'c Tent', 'new ']],
    ['remove:rooms.1', ['a Hall', 'c Tent']],
    ['up:rooms.2', ['a Hall', 'c Tent', 'b Garden']],
    ['down:rooms.0', ['b Garden', 'a Hall', 'c Tent']],
    ['up:rooms.0', ['a Hall', 'b Garden', 'c Tent']],
    ['down:rooms.2', ['a Hall', 'b Garden', 'c Tent']],
    ['remove:rooms.9', ['a Hall', 'b Garden', 'c Tent']],
    ['add:tracks', ['nothing']],
    ['explode:rooms.1', ['nothing']],
    ['', ['nothing']],
  ])('%s', (act, rows) => {
    expect(after(act)).toEqual(rows)
  })

  test('are numbered by their places, and leave the rest of the form alone', () => {
    const gaps = Entered.of({ title: 'Forum', 'rooms.7.title': 'Later', 'rooms.3.title': 'Sooner' })

    const numbered = withRows(gaps, list, readRows(gaps, list))

    expect(numbered.pairs()).toEqual([
      { name: 'title', value: 'Forum' },
      { name: 'rooms.0.id', value: '' },
      { name: 'rooms.0.title', value: 'Sooner' },
      { name: 'rooms.1.id', value: '' },
      { name: 'rooms.1.title', value: 'Later' },
    ])
  })

  test('of one field are named by their places alone', () => {
    const sessions = { name: 'sessionIds', fields: [''], least: 1 }
    const entered = Entered.of({ 'sessionIds.2': 'Late', 'sessionIds.10': ' ', 'sessionIdsX.0': 'Other' })

    expect(tidyRows(entered, [sessions]).pairs()).toEqual([
      { name: 'sessionIdsX.0', value: 'Other' },
      { name: 'sessionIds.0', value: 'Late' },
    ])
    expect(fillRows(new Entered(), [sessions]).pairs()).toEqual([{ name: 'sessionIds.0', value: '' }])
    expect(changeRows(entered, [sessions], 'up:sessionIds.10').all('sessionIds.0')).toEqual([' '])
    expect(changeRows(entered, [sessions], 'remove:sessionIds.1')).toBe(entered)
  })

  test('that were moved are read beside themselves, new ones beside nothing', () => {
    const moved = Entered.of({ 'rooms.0.id': 'c', 'rooms.1.id': 'new', 'rooms.2.id': 'a' })

    expect(readRows(alignRows(typed, moved, list), list)).toEqual([
      { id: 'c', title: 'Tent' },
      { id: '', title: '' },
      { id: 'a', title: 'Hall' },
    ])
  })
})
