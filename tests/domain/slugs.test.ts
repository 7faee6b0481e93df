import { expect, test } from 'vitest'
import { isSlug } from '../../src/domain/ids.ts'
import { freeSlug, slugFrom } from '../../src/domain/slugs.ts'
import fc from '../properties.ts'

test.each([
  ['Opening Ceremony', 'opening-ceremony'],
  ['Salud y cuidados: ¿cómo?', 'salud-y-cuidados-como'],
  ['L’économie sociale', 'leconomie-sociale'],
  ['Straße, Ærø & Łódź', 'strasse-aero-lodz'],
  ['  R&D -- 2021  ', 'r-d-2021'],
  ['ＦＵＬＬ　ＷＩＤＴＨ', 'full-width'],
  ['2030', '2030'],
  ['사회적경제', 'session-7'],
  ['2021 사회적경제 포럼', 'session-7'],
  ['SSE 사회적경제', 'sse'],
  ['', 'session-7'],
  ['!?', 'session-7'],
])('%j makes the address %s', (title, slug) => {
  expect(slugFrom(title, 'session-7')).toBe(slug)
})

test('a long title is cut between words', () => {
  const title = 'How communities and territories care for each other in times of a long crisis'

  expect(slugFrom(title, 'x')).toBe('how-communities-and-territories-care-for-each-other-in-times')
})

test('whatever the title and the fallback, it is a slug of at most sixty characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, fallback) => {
      const slug = slugFrom(title, fallback)
      return isSlug(slug) && slug.length <= 60
    }),
  )
})

test('a slug that somebody has gets the first number that is free', () => {
  expect(freeSlug('opening', new Set())).toBe('opening')
  expect(freeSlug('opening', new Set(['opening']))).toBe('opening-2')
  expect(freeSlug('opening', new Set(['opening', 'opening-2', 'opening-4']))).toBe('opening-3')
})

test('a numbered slug is no longer than a slug may be', () => {
  const longest = `${'a'.repeat(77)}-bc`

  const slug = freeSlug(longest, new Set([longest]))

  expect(slug).toBe(`${'a'.repeat(77)}-2`)
  expect(isSlug(slug)).toBe(true)
})
