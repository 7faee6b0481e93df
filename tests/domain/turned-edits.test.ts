import { expect, test } from 'vitest'
import type { Session } from '../../src/domain/session.ts'
import { findTurned } from '../../src/domain/turned-edits.ts'
import { anItem, aSession } from '../makers.ts'

const [a, b, c] = ['a', 'b', 'c'].map((id) => anItem({ id, title: id }))
const base = aSession({ id: 's1', title: 'Zero', items: [a, b].flatMap((row) => row ?? []) })

/** A history of these states, the first by somebody else. */
function turnedIn(...edits: [by: string, doc: Session][]) {
  const states = [['Maker', base] as const, ...edits]
  return [...findTurned(states.map(([by, doc], index) => ({ revision: index + 1, by, doc })))]
}

test('an own edit taken back and done again is told as such, and so is the one before it', () => {
  const one = { ...base, title: 'One' }
  const two = { ...one, plannedMinutes: 45 }

  expect(
    turnedIn(['Ana', one], ['Ana', two], ['Ana', one], ['Ana', base], ['Ana', one], ['Ana', two]),
  ).toEqual([
    [4, 'undo'],
    [5, 'undo'],
    [6, 'redo'],
    [7, 'redo'],
  ])
})

test('others’ edits in between change nothing of it', () => {
  const mine = { ...base, items: base.items.slice(1) }
  const theirs = { ...mine, title: 'Theirs', items: [...mine.items, ...(c ? [c] : [])] }
  const back = { ...theirs, items: [...base.items, ...(c ? [c] : [])] }

  expect(turnedIn(['Ana', mine], ['Bea', theirs], ['Ana', back])).toEqual([[4, 'undo']])
})

test('what somebody else puts back is an edit of theirs, and so is a third value', () => {
  const one = { ...base, title: 'One' }

  expect(turnedIn(['Ana', one], ['Bea', base])).toEqual([])
  expect(turnedIn(['Ana', one], ['Ana', { ...base, title: 'Another' }])).toEqual([])
  expect(turnedIn(['Ana', one], ['Ana', { ...base, plannedMinutes: 45 }])).toEqual([])
})
