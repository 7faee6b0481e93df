/** Accounts, and what each may do in which forum. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../src/domain/account.ts'
import { unwrap } from '../../makers.ts'
import { mau, sha256 } from '../makers.ts'
import { clockedAccess, password, saveForum } from './clocked-access.ts'

const refusal = (field: string, code: string) => ({ ok: false, problems: [{ field, code }] })

describe('an account', () => {
  test('is one for each e-mail address, however that is written', async () => {
    const { access } = clockedAccess()
    const first = await access.addAccount({ email: 'Ana@Example.org', name: 'Ana', makesForums: false })

    const again = await access.addAccount({ email: ' ａna@example.org', name: 'Other', makesForums: true })

    expect(first).toEqual({
      ok: true,
      value: {
        id: sha256('ana@example.org'),
        email: 'ana@example.org',
        name: 'Ana',
        passwordHash: null,
        language: null,
        makesForums: false,
        roles: {},
        madeAt: '2021-09-01T10:00:00Z',
      },
    })
    expect(again).toEqual(first)
    expect(await access.findAccount('ANA@EXAMPLE.ORG')).toEqual(unwrap(first))
    expect(await access.accounts()).toEqual([unwrap(first)])
  })

  test.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@example..org',
    'ana@ex ample.org',
    'ana@example.org\nbcc: eve@example.org',
    'Ana <ana@example.org>',
    `${'a'.repeat(250)}@example.org`,
  ])('can not be had for %j', async (email) => {
    const { access } = clockedAccess()

    const added = await access.addAccount({ email, name: 'Ana', makesForums: true })

    expect(added).toEqual(refusal('email', 'email-unusable'))
    expect(await access.findAccount(email)).toBeUndefined()
    expect(await access.accounts()).toEqual([])
  })

  test('without a name is called by its address, and can be renamed, but not to nothing', async () => {
    const { access } = clockedAccess()
    const { id, name } = unwrap(
      await access.addAccount({ email: 'ana@example.org', name: ' ', makesForums: false }),
    )

    expect(name).toBe('ana@example.org')
    const unnamed = await access.changeAccount(id, { name: '', language: 'ko' }, '')
    expect(unnamed).toEqual(refusal('name', 'name-missing'))
    await access.changeAccount(id, { name: ' 아나 ', language: 'ko' }, '')
    expect(await access.readAccount(id)).toMatchObject({ name: '아나', language: 'ko' })
  })

  test('that is not there can not be changed', async () => {
    const { access } = clockedAccess()
    const nobody = sha256('nobody@example.org') as AccountId
    const unknown = refusal('account', 'account-unknown')

    const asked = { name: 'Eve', language: null, password: { now: password, next: password } }
    expect(await access.changeAccount(nobody, asked, '')).toEqual(unknown)
    expect(await access.setRole(nobody, mau, 'owner')).toEqual(unknown)
    expect(await access.readAccount(nobody)).toBeUndefined()
  })
})

describe('roles', () => {
  test('are given, changed and taken away, each in its own forum', async () => {
    const { access, join } = clockedAccess()
    const ana = await join('ana@example.org')
    const other = 'other' as typeof mau
    await access.setRole(ana.id, mau, 'organizer')
    await access.setRole(ana.id, other, 'reader')
    await access.setRole(ana.id, mau, 'reader')

    expect((await access.readAccount(ana.id))?.roles).toEqual({ mau: 'reader', other: 'reader' })
    await access.setRole(ana.id, mau, null)
    expect((await access.readAccount(ana.id))?.roles).toEqual({ other: 'reader' })
  })

  test('the last owner of a forum stays its owner', async () => {
    const { access, join } = clockedAccess()
    const [ana, ben] = [await join('ana@example.org'), await join('ben@example.org')]
    await access.setRole(ana.id, mau, 'owner')
    await access.setRole(ben.id, mau, 'organizer')

    expect(await access.setRole(ana.id, mau, 'organizer')).toEqual(refusal('role', 'last-owner'))
    expect(await access.setRole(ana.id, mau, null)).toEqual(refusal('role', 'last-owner'))
    expect((await access.setRole(ana.id, mau, 'owner')).ok).toBe(true)

    await access.setRole(ben.id, mau, 'owner')
    const answers = await Promise.all([access.setRole(ana.id, mau, null), access.setRole(ben.id, mau, null)])
    expect([answers[0]?.ok, answers[1]]).toEqual([true, refusal('role', 'last-owner')])
  })

  test('changes of one account that come at once are all kept', async () => {
    const { access, join } = clockedAccess()
    const { id } = await join('ana@example.org')
    const forums = Array.from({ length: 10 }, (_, number) => `forum-${number}` as typeof mau)

    await Promise.all([
      ...forums.map((forumId) => access.setRole(id, forumId, 'owner')),
      access.changeAccount(id, { name: 'Ana', language: null }, ''),
    ])

    const account = await access.readAccount(id)
    expect([account?.name, Object.keys(account?.roles ?? {})]).toEqual(['Ana', forums])
  })
})

describe('forums that nobody owns', () => {
  test('are given to everybody who makes forums, and to nobody else', async () => {
    const { access, join } = clockedAccess()
    const ana = await join('ana@example.org', { makesForums: true })
    const ben = await join('ben@example.org', { makesForums: true })
    const eve = await join('eve@example.org')
    const owned = 'owned' as typeof mau
    await access.setRole(eve.id, owned, 'owner')

    await access.adoptForums([mau, owned])

    const roles = await Promise.all(
      [ana, ben, eve].map(async ({ id }) => (await access.readAccount(id))?.roles),
    )
    expect(roles).toEqual([{ mau: 'owner' }, { mau: 'owner' }, { owned: 'owner' }])
  })

  test('are given to the first account that makes forums when it is added', async () => {
    const { access, store } = clockedAccess()
    await saveForum(store)
    const reader = await access.addAccount({ email: 'eve@example.org', name: 'Eve', makesForums: false })
    const maker = await access.addAccount({ email: 'ana@example.org', name: 'Ana', makesForums: true })
    const late = await access.addAccount({ email: 'ben@example.org', name: 'Ben', makesForums: true })

    expect([reader, maker, late].map((added) => unwrap(added).roles)).toEqual([{}, { mau: 'owner' }, {}])
  })
})
