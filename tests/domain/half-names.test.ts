import { expect, test } from 'vitest'
import { findByHalves, type ListedName } from '../../src/domain/half-names.ts'

const named = (id: string, name: string, also = ''): ListedName => ({ id, label: name, name, also })
const people = [
  named('joyce', 'Joyce N. Mundara'),
  named('joan', 'Joan Choi'),
  named('choi', 'Seon-Hee Choi', '최선희'),
  named('taipei', 'Taipei City Government'),
  named('new-taipei', 'Secretariat of New Taipei City Government'),
]

test.each([
  ['joy', 'joyce'],
  ['Mund', 'joyce'],
  ['mun joy', 'joyce'],
  ['JOYCE N', 'joyce'],
  ['최', 'choi'],
  ['choi seon', 'choi'],
  // Two words that begin one go before words that stand in another.
  ['taipei city', 'taipei'],
  ['taipei', undefined],
  ['new tai', 'new-taipei'],
  ['jo', undefined],
  ['choi', undefined],
  ['joy joy', undefined],
  ['joyce mundaro', undefined],
  ['j', undefined],
  [' ', undefined],
  ['', undefined],
])('%j is %s', (typed, id) => {
  expect(findByHalves(people)(typed)).toBe(id)
})
