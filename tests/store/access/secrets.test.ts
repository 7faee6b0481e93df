/** What is kept of keys and passwords, and with what it is hashed. */
import { expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import { createPasswords } from '../../../src/store/access/passwords.ts'
import { readSecret } from '../../../src/store/access/secret.ts'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { unwrap } from '../../makers.ts'
import { mau, sha256 } from '../makers.ts'
import { clockedAccess, password } from './clocked-access.ts'

test('nothing that is stored tells a password, a key or a token, nor its plain hash', async () => {
  const { access, stored } = clockedAccess()
  const first = await access.makeLink({ kind: 'first' }, 'test')
  const ana = { email: 'ana@example.org', name: 'Ana', password }
  const visit = unwrap(await access.useFirstLink(first.key, ana))
  const lost = await access.makeLink({ kind: 'password', accountId: visit.value.id }, 'test')
  const purpose = { kind: 'coordinator', forumId: mau, sessionId: 's1' as SessionId, name: 'Ben' } as const
  const coordinator = await access.makeLink(purpose, 'Ana')
  const theirs = unwrap(await access.visitAsCoordinator(coordinator.key))
  const token = unwrap(await access.addToken({ name: 'site', level: 'write', forumId: null }))
  const keys = [first.key, visit.key, lost.key, coordinator.key, theirs.key]

  const text = await stored()

  expect(text).toContain('"email":"ana@example.org"')
  expect(text).toContain(sha256(token.key))
  for (const secret of [password, token.key, ...keys]) expect(text).not.toContain(secret)
  for (const key of [password, ...keys]) expect(text).not.toContain(sha256(key))
  expect(new Set(keys).size).toBe(5)
  for (const key of keys) expect(key).toMatch(/^[\w-]{27}$/)
})

test('a password is kept as Argon2id in the PHC format, never twice the same', async () => {
  const passwords = createPasswords()
  const [one, other] = [await passwords.hash(password), await passwords.hash(password)]

  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(other).not.toBe(one)
  expect(await passwords.verify(one, password)).toBe(true)
  expect(await passwords.verify(one, `${password} `)).toBe(false)
})

test('a hash that was made at another cost is still understood; one that is none lets nobody in', async () => {
  const passwords = createPasswords()
  // Test vector of the reference implementation: argon2id, "password", "somesalt", t=2, m=64 MiB, p=1.
  const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

  expect(await passwords.verify(reference, 'password')).toBe(true)
  expect(await passwords.verify(reference, 'Password')).toBe(false)
  expect(await passwords.verify('password', 'password')).toBe(false)
  expect(await passwords.verify(null, 'password')).toBe(false)
})

test('the secret is the one that was chosen, or made once and kept', async () => {
  const store = createMemoryStore()
  const chosen = await readSecret(store, 'chosen by an operator, long enough')
  expect([chosen, await store.readMark('secret')]).toEqual(['chosen by an operator, long enough', undefined])

  const made = await readSecret(store, undefined)

  expect(made).toMatch(/^[\w-]{43}$/)
  expect(await readSecret(store, undefined)).toBe(made)
  expect(await readSecret(createMemoryStore(), undefined)).not.toBe(made)
})
