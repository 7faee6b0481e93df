/** Names of accounts and tokens stand in lists and histories: what no line can hold is refused. */
import { expect, test } from 'vitest'
import { unwrap } from '../../makers.ts'
import { clockedAccess, password } from './clocked-access.ts'

const site = { level: 'read', forumId: null } as const
const ana = { email: 'ana@example.org', makesForums: false }

test.each([
  ['a megabyte and a half', 'A'.repeat(1_500_000), 'text-too-long'],
  ['a null', 'Ana\0', 'text-unreadable'],
  ['an escape', 'Ana\u001b[31m', 'text-unreadable'],
  ['a second line', 'Ana\nOwner', 'text-unreadable'],
  ['a sign that turns what follows', 'Ana\u202Egnp.exe', 'text-unreadable'],
  ['half a character', 'Ana\uD83D', 'text-unreadable'],
])('a name with %s was taken by accounts, first links and tokens', async (_, name, code) => {
  const { access, store, stored } = clockedAccess()
  const first = await access.makeLink({ kind: 'first' }, 'test')
  const refusal = { ok: false, problems: [expect.objectContaining({ field: 'name', code })] }

  expect(await access.useFirstLink(first.key, { email: ana.email, name, password })).toEqual(refusal)
  expect(await access.addAccount({ ...ana, name })).toEqual(refusal)
  expect(await access.addToken({ ...site, name })).toEqual(refusal)
  const { id } = unwrap(await access.addAccount({ ...ana, name: 'Ana' }))
  expect(await access.changeAccount(id, { name, language: null }, '')).toEqual(refusal)

  expect((await store.listPlannerDocs('account')).map((one) => one.name)).toEqual(['Ana'])
  expect(await stored()).not.toContain(JSON.stringify(name).slice(1, -1))
})

test.each(['아나 고메스', 'Seán Ó Briain', 'می‌خواهم', '👩‍🌾 Ana', 'A'.repeat(300)])(
  'a name that people have is kept: %s',
  async (name) => {
    const { access } = clockedAccess()

    expect(unwrap(await access.addAccount({ ...ana, name })).name).toBe(name)
    expect(unwrap(await access.addToken({ ...site, name })).value.name).toBe(name)
  },
)
