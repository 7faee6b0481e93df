import { expect, test } from 'vitest'
import { canonicalJson, sameContent } from '../../../src/domain/release/canonical.ts'
import fc from '../../properties.ts'

test('keys are sorted at every depth, lists keep their order, nothing is spaced', () => {
  const value = { b: [{ z: 1, a: 2 }, 'x'], a: { 10: 'ten', 9: 'nine', c: null }, '': true, ä: '가' }

  expect(canonicalJson(value)).toBe(
    '{"":true,"a":{"10":"ten","9":"nine","c":null},"b":[{"a":2,"z":1},"x"],"ä":"가"}',
  )
})

test('the order in which a value was put together leaves no trace', () => {
  const values = fc.dictionary(fc.string(), fc.jsonValue())

  fc.assert(
    fc.property(values, (value) => {
      const backwards = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(backwards)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('two values have the same content when their canonical texts are the same', () => {
  const values = fc.jsonValue()

  fc.assert(
    fc.property(values, values, (one, other) => {
      expect(sameContent(one, other)).toBe(canonicalJson(one) === canonicalJson(other))
      expect(sameContent(one, structuredClone(one))).toBe(true)
    }),
  )
  expect(sameContent({ a: undefined, b: [1] }, { b: [1] })).toBe(true)
  expect(sameContent([1], { 0: 1 })).toBe(false)
})

test('a field that is not there and one that is undefined are the same, null is not', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  expect(canonicalJson({ a: null, b: 1 })).toBe('{"a":null,"b":1}')
})
