/** Tokens of programs. */
import { expect, test } from 'vitest'
import { receiptIdOf } from '../../../src/store/access/keys.ts'
import { unwrap } from '../../makers.ts'
import { mau } from '../makers.ts'
import { clockedAccess, saveForum } from './clocked-access.ts'

const site = { name: 'site', level: 'read', forumId: null } as const

test('a token is known by what was shown once, until it is revoked', async () => {
  const { access, again } = clockedAccess()
  const { key, value } = unwrap(await access.addToken(site))

  expect(key).toMatch(/^madang_[\w-]{27}$/)
  expect(value).toMatchObject({ ...site, state: 'live', madeAt: '2021-09-01T10:00:00Z' })
  expect(await access.readToken(key)).toEqual(value)
  expect(await again('another secret, as long as the first').readToken(key)).toEqual(value)
  expect(await access.readToken(key.slice('madang_'.length))).toBeUndefined()
  expect(await access.readToken(key.toUpperCase())).toBeUndefined()

  expect(unwrap(await access.revokeToken('site'))).toEqual({ ...value, state: 'revoked' })

  expect(await access.readToken(key)).toBeUndefined()
  expect(await access.tokens()).toEqual([{ ...value, state: 'revoked' }])
})

test('a name is had by one token in use at a time', async () => {
  const { access } = clockedAccess()
  const answers = await Promise.all([access.addToken(site), access.addToken({ ...site, name: ' site ' })])
  const taken = { ok: false, problems: [{ field: 'name', code: 'token-taken' }] }
  const unknown = { ok: false, problems: [{ field: 'name', code: 'token-unknown' }] }

  expect([answers[0]?.ok, answers[1]]).toEqual([true, taken])
  expect(await access.revokeToken('other')).toEqual(unknown)
  await access.revokeToken('site')
  expect(await access.revokeToken('site')).toEqual(unknown)
  expect((await access.addToken(site)).ok).toBe(true)
  expect((await access.tokens()).map(({ state }) => state).sort()).toEqual(['live', 'revoked'])
})

test('a token needs a name, and a forum that is there', async () => {
  const { access, store } = clockedAccess()
  await saveForum(store)

  expect(await access.addToken({ ...site, name: ' ' })).toMatchObject({
    problems: [{ code: 'name-missing' }],
  })
  const elsewhere = { ...site, forumId: 'other' as typeof mau }
  expect(await access.addToken(elsewhere)).toMatchObject({ problems: [{ code: 'forum-unknown' }] })
  expect((await access.addToken({ ...site, forumId: mau })).ok).toBe(true)
  expect(await access.tokens()).toHaveLength(1)
})

test("a program's own key means nothing with another token", async () => {
  const { access } = clockedAccess()
  const one = unwrap(await access.addToken(site)).value.id
  const other = unwrap(await access.addToken({ ...site, name: 'other' })).value.id
  const ids = [receiptIdOf(one, 'k'), receiptIdOf(one, 'k'), receiptIdOf(other, 'k'), receiptIdOf(one, 'l')]

  expect(new Set(ids).size).toBe(3)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{64}$/)
})
