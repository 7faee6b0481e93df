import { expect, test } from 'vitest'
import { joinReviews, type ReviewState } from '../../../src/domain/importing/joined-reviews.ts'

const state = (values: Record<string, string>, answers: ReviewState['answers'] = {}): ReviewState => ({
  answers,
  entries: Object.entries(values).map(([name, value]) => ({ name, value, was: '' })),
})
const values = ({ entries }: ReviewState) =>
  Object.fromEntries(entries.map(({ name, value }) => [name, value]))

test.each([
  ['what only one changed is there', {}, { a: '1' }, { b: '2' }, { a: '1', b: '2' }],
  ['where both changed the same, the later holds', { a: '0' }, { a: 'mine' }, { a: 'theirs' }, { a: 'mine' }],
  ['what one took back is gone', { a: '0', b: '0' }, { b: '0' }, { a: '0', b: '2' }, { b: '2' }],
  ['what one took back and the other changed is gone', { a: '0' }, {}, { a: '2' }, {}],
  ['what nobody changed stays', { a: '0' }, { a: '0' }, { a: '0' }, { a: '0' }],
])('%s', (_, drawn, mine, theirs, joined) => {
  expect(values(joinReviews(state(drawn), state(mine), state(theirs)))).toEqual(joined)
})

test('answers are joined one by one', () => {
  const drawn = state({}, { zone: 'UTC' })
  const mine = state({}, { zone: 'UTC', order: 'day-month' })
  const theirs = state({}, { zone: 'Asia/Seoul', halves: { '9:00': 'am' } })

  expect(joinReviews(drawn, mine, theirs).answers).toEqual({
    zone: 'Asia/Seoul',
    order: 'day-month',
    halves: { '9:00': 'am' },
  })
})
