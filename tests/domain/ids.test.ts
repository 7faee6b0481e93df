import { expect, test } from 'vitest'
import { idPattern } from '../../src/domain/ids.ts'

test('an id is no name of something that every object has', () => {
  const ofEveryObject = Object.getOwnPropertyNames(Object.prototype)

  expect(ofEveryObject).toContain('constructor')
  expect(ofEveryObject.filter((name) => idPattern.test(name))).toEqual([])
})

test.each(['constructor-2', 'a-constructor', '1', 's-1', 'a'.repeat(64)])('%s is an id', (id) => {
  expect(idPattern.test(id)).toBe(true)
})

test.each(['', '-a', 'A', 'a b', 'a/b', '..', '__proto__', 'a'.repeat(65)])('%j is no id', (id) => {
  expect(idPattern.test(id)).toBe(false)
})
