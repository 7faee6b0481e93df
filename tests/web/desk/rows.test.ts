import { describe, expect, test } from 'vitest'
import { Entered } from '../../../src/web/desk/forms/entered.ts'
import { actOnRows, readRowAction, readRows, withRows } from '../../../src/web/desk/forms/rows.ts'

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
})
