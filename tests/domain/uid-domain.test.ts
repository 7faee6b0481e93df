import { expect, test } from 'vitest'
import type { ForumId } from '../../src/domain/ids.ts'
import { uidDomainOf } from '../../src/domain/uid-domain.ts'

test.each([
  ['kr', 'madang.test', 'kr.madang.test'],
  ['seoul-2027-1a2b', 'localhost', 'seoul-2027-1a2b.localhost'],
  ['kr', '[::1]', 'kr.invalid'],
  ['kr', 'my_host', 'kr.invalid'],
])('calendar entries of the forum %s on %s are of %s', (id, host, domain) => {
  expect(uidDomainOf(id as ForumId, host)).toBe(domain)
})
