/** Private addresses that let somebody in. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../src/domain/account.ts'
import type { SessionId } from '../../../src/domain/ids.ts'
import { unwrap } from '../../makers.ts'
import { mau } from '../makers.ts'
import { clockedAccess, password, saveForum } from './clocked-access.ts'

const over = { ok: false, problems: [{ field: 'link', code: 'link-over' }] }
const ana = { email: 'ana@example.org', name: 'Ana', password }

describe('the first link', () => {
  test('makes an account that makes forums, owns those there are, and is signed in', async () => {
    const { access, store } = clockedAccess()
    await saveForum(store)
    const { key } = await access.makeLink({ kind: 'first' }, 'test')

    const visit = unwrap(await access.useFirstLink(key, { ...ana, email: ' ANA@example.org' }))

    expect(visit.value).toMatchObject({
      email: 'ana@example.org',
      name: 'Ana',
      makesForums: true,
      roles: { mau: 'owner' },
    })
    expect(await access.visitor(visit.key)).toMatchObject({ kind: 'account', account: visit.value })
    expect(await access.signIn('ana@example.org', password)).toBeDefined()
  })

  test('tells all that is wrong at once, and may be tried again', async () => {
    const { access } = clockedAccess()
    const { key } = await access.makeLink({ kind: 'first' }, 'test')

    const wrong = await access.useFirstLink(key, { email: 'no address', name: '  ', password: 'short' })

    expect(wrong).toEqual({
      ok: false,
      problems: [
        { field: 'name', code: 'name-missing' },
        { field: 'email', code: 'email-unusable' },
        { field: 'password', code: 'password-too-short', facts: { least: 10 } },
      ],
    })
    expect(await access.accounts()).toEqual([])
    expect((await access.useFirstLink(key, ana)).ok).toBe(true)
  })

  test('is used once, also by two who come at the same moment', async () => {
    const { access } = clockedAccess()
    const { key } = await access.makeLink({ kind: 'first' }, 'test')

    const answers = await Promise.all([
      access.useFirstLink(key, ana),
      access.useFirstLink(key, { ...ana, email: 'eve@example.org' }),
    ])

    expect([answers[0]?.ok, answers[1]]).toEqual([true, over])
    expect((await access.accounts()).map(({ email }) => email)).toEqual(['ana@example.org'])
    expect(await access.readLink(key)).toBeUndefined()
  })

  test('is over when a newer one was made, when 24 hours passed, and when there is an account', async () => {
    const { access, pass } = clockedAccess()
    const older = await access.makeLink({ kind: 'first' }, 'test')
    const late = await access.makeLink({ kind: 'first' }, 'test')
    expect(await access.useFirstLink(older.key, ana)).toEqual(over)
    pass({ hours: 23, minutes: 59 })
    expect(await access.readLink(late.key)).toEqual(late.value)
    pass({ minutes: 1 })
    expect(await access.useFirstLink(late.key, ana)).toEqual(over)

    const last = await access.makeLink({ kind: 'first' }, 'test')
    await access.addAccount({ email: 'ben@example.org', name: 'Ben', makesForums: true })

    expect(await access.readLink(last.key)).toBeUndefined()
    expect(await access.useFirstLink(last.key, ana)).toEqual(over)
    expect((await access.accounts()).map(({ email }) => email)).toEqual(['ben@example.org'])
  })
})

describe('a link for a password', () => {
  test('sets it, ends every visit before, and signs in', async () => {
    const { access, join } = clockedAccess()
    const account = await join('ana@example.org')
    const { key: before = '' } = (await access.signIn('ana@example.org', password)) ?? {}
    const { key } = await access.makeLink({ kind: 'password', accountId: account.id }, 'test')

    const visit = unwrap(await access.usePasswordLink(key, 'quite another sentence'))

    expect(await access.visitor(before)).toBeUndefined()
    expect(await access.visitor(visit.key)).toMatchObject({ account: { email: 'ana@example.org' } })
    expect(await access.signIn('ana@example.org', password)).toBeUndefined()
    expect(await access.signIn('ana@example.org', 'quite another sentence')).toBeDefined()
  })

  test('works once, for its own purpose, until a newer one of the same account is made', async () => {
    const { access, join, pass } = clockedAccess()
    const [account, other] = [await join('ana@example.org'), await join('ben@example.org')]
    const link = async (accountId: AccountId) =>
      (await access.makeLink({ kind: 'password', accountId }, 'test')).key
    const [old, bens] = [await link(account.id), await link(other.id)]
    const key = await link(account.id)

    expect(await access.usePasswordLink(old, password)).toEqual(over)
    expect(await access.useFirstLink(key, ana)).toEqual(over)
    expect(await access.visitAsCoordinator(key)).toEqual(over)
    expect(await access.usePasswordLink(key, 'too short')).toMatchObject({
      problems: [{ field: 'password' }],
    })
    const answers = await Promise.all([
      access.usePasswordLink(key, password),
      access.usePasswordLink(key, 'the password of somebody else'),
    ])

    expect([answers[0]?.ok, answers[1]]).toEqual([true, over])
    expect(await access.signIn('ana@example.org', password)).toBeDefined()
    pass({ hours: 24 })
    expect(await access.usePasswordLink(bens, password)).toEqual(over)
  })

  test('that is over goes when another one is made', async () => {
    const { access, join, pass, store } = clockedAccess()
    const account = await join('ana@example.org')
    await access.makeLink({ kind: 'password', accountId: account.id }, 'test')
    pass({ hours: 25 })

    const { value } = await access.makeLink({ kind: 'password', accountId: account.id }, 'test')

    expect(await store.listPlannerDocs('link')).toEqual([value])
  })
})

describe("a coordinator's link", () => {
  const purpose = { kind: 'coordinator', forumId: mau, sessionId: 's1' as SessionId, name: 'Ben' } as const

  test('lets in again and again, to its session, until it is revoked', async () => {
    const { access, pass } = clockedAccess()
    const { key, value } = await access.makeLink(purpose, 'Ana')
    pass({ days: 90 })

    const [one, two] = [await access.visitAsCoordinator(key), await access.visitAsCoordinator(key)]

    const visits = [unwrap(one).key, unwrap(two).key]
    for (const visit of visits) expect(await access.visitor(visit)).toEqual({ ...purpose, linkId: value.id })
    expect(unwrap(one).value).toEqual(value)
    expect(await access.coordinatorLinks(mau, purpose.sessionId)).toEqual([value])

    await access.revokeLink(value.id)

    for (const visit of visits) expect(await access.visitor(visit)).toBeUndefined()
    expect(await access.visitAsCoordinator(key)).toEqual(over)
    expect(await access.coordinatorLinks(mau, purpose.sessionId)).toEqual([])
  })

  test('opened two hundred times leaves twenty visits, the newest, and those of others', async () => {
    const { access, store, pass } = clockedAccess()
    const { key, value } = await access.makeLink(purpose, 'Ana')
    const other = await access.makeLink({ ...purpose, name: 'Chen' }, 'Ana')
    const others = unwrap(await access.visitAsCoordinator(other.key)).key

    const visits: string[] = []
    for (let times = 0; times < 200; times += 1) {
      pass({ minutes: 1 })
      visits.push(unwrap(await access.visitAsCoordinator(key)).key)
    }

    const visitors = await Promise.all(visits.map((visit) => access.visitor(visit)))
    expect(visitors).toEqual([
      ...Array(180).fill(undefined),
      ...Array(20).fill({ ...purpose, linkId: value.id }),
    ])
    expect(await access.visitor(others)).toMatchObject({ name: 'Chen' })
    expect(await store.listPlannerDocs('visit')).toHaveLength(21)
  })

  test('is listed with its own session only, and others stay when it is revoked', async () => {
    const { access } = clockedAccess()
    const mine = await access.makeLink(purpose, 'Ana')
    const other = await access.makeLink({ ...purpose, name: 'Chen' }, 'Ana')
    await access.makeLink({ ...purpose, sessionId: 's2' as SessionId }, 'Ana')
    await access.makeLink({ ...purpose, forumId: 'other' as typeof mau }, 'Ana')

    await access.revokeLink(mine.value.id)

    expect(await access.coordinatorLinks(mau, purpose.sessionId)).toEqual([other.value])
    expect((await access.visitAsCoordinator(other.key)).ok).toBe(true)
  })
})

test.each(['', 'x', '../../planner', 'A'.repeat(27), 'A'.repeat(5_000), 'ñ'.repeat(27)])(
  'a text that is no key opens nothing: %s',
  async (key) => {
    const { access, join } = clockedAccess()
    await join('ana@example.org')

    expect(await access.visitor(key)).toBeUndefined()
    expect(await access.readLink(key)).toBeUndefined()
    expect(await access.readToken(key)).toBeUndefined()
    expect(await access.usePasswordLink(key, password)).toEqual(over)
    expect(await access.useFirstLink(key, ana)).toEqual(over)
    expect(await access.visitAsCoordinator(key)).toEqual(over)
  },
)
