/** Who is let in, for how long, and what ends it. */
import { describe, expect, test } from 'vitest'
import { TooBusy } from '../../../src/store/access/access.ts'
import { clockedAccess, password } from './clocked-access.ts'

describe('signing in', () => {
  test('the right password begins a visit, however the address was typed', async () => {
    const { access, join } = clockedAccess()
    const ana = await join('ana@example.org')

    const visit = await access.signIn('  Ana@EXAMPLE.org ', password)

    expect(visit?.value).toEqual(ana)
    expect(await access.visitor(visit?.key ?? '')).toEqual({
      kind: 'account',
      name: 'ana@example.org',
      account: ana,
    })
  })

  test('a wrong name, a wrong password and an account without one get the same answer', async () => {
    const { access, join, store } = clockedAccess()
    await join('ana@example.org')
    await access.addAccount({ email: 'new@example.org', name: 'New', makesForums: false })
    const visits = (await store.listPlannerDocs('visit')).length

    expect([
      await access.signIn('ana@example.org', 'not the right sentence'),
      await access.signIn('nobody@example.org', password),
      await access.signIn('new@example.org', password),
      await access.signIn('new@example.org', ''),
      await access.signIn('no address', password),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(await store.listPlannerDocs('visit')).toHaveLength(visits)
  })

  test('a wrong name takes the work of a wrong password', async () => {
    const { access, join } = clockedAccess()
    await join('ana@example.org')
    const least: Record<string, number> = {}
    for (let round = 0; round < 8; round += 1) {
      for (const email of ['ana@example.org', 'nobody@example.org']) {
        const began = process.cpuUsage()
        await access.signIn(email, 'not the right sentence')
        const { user, system } = process.cpuUsage(began)
        least[email] = Math.min(least[email] ?? Number.POSITIVE_INFINITY, user + system)
      }
    }

    const { 'ana@example.org': known = 0, 'nobody@example.org': unknown = 0 } = least
    expect(unknown / known).toBeGreaterThan(0.4)
    expect(unknown / known).toBeLessThan(2.5)
  })

  test('one password typed on two keyboards is one password', async () => {
    const { access } = clockedAccess()
    const composed = '한글로 쓴 긴 비밀번호'
    const added = await access.addAccount({ email: 'ana@example.org', name: 'Ana', makesForums: false })
    if (!added.ok) throw new Error('not added')
    const { key } = await access.makeLink({ kind: 'password', accountId: added.value.id }, 'test')
    await access.usePasswordLink(key, composed.normalize('NFC'))

    expect(await access.signIn('ana@example.org', composed.normalize('NFD'))).toBeDefined()
  })

  test('more sign-ins at once than the machine should bear are turned away, the others answered', async () => {
    const { access } = clockedAccess()

    const answers = await Promise.allSettled(
      Array.from({ length: 70 }, () => access.signIn('nobody@example.org', password)),
    )

    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(8)
    expect(refused[0]).toMatchObject({ reason: expect.any(TooBusy) })
    expect(await access.signIn('nobody@example.org', password)).toBeUndefined()
  })
})

describe('a visit', () => {
  test('ends when its browser signs out, and no other does', async () => {
    const { access, join } = clockedAccess()
    await join('ana@example.org')
    const [one, other] = [
      await access.signIn('ana@example.org', password),
      await access.signIn('ana@example.org', password),
    ]

    await access.endVisit(one?.key ?? '')
    await access.endVisit('no key')

    expect(await access.visitor(one?.key ?? '')).toBeUndefined()
    expect(await access.visitor(other?.key ?? '')).toMatchObject({ name: 'ana@example.org' })
  })

  test('ends after 30 days, and goes when another one is made', async () => {
    const { access, join, pass, store } = clockedAccess()
    await join('ana@example.org')
    const visit = await access.signIn('ana@example.org', password)

    pass({ days: 29, hours: 23 })
    expect(await access.visitor(visit?.key ?? '')).toBeDefined()
    pass({ hours: 1 })
    expect(await access.visitor(visit?.key ?? '')).toBeUndefined()

    await access.signIn('ana@example.org', password)
    expect(await store.listPlannerDocs('visit')).toHaveLength(1)
  })

  test('outlives the process, but not the secret', async () => {
    const { access, join, again } = clockedAccess()
    await join('ana@example.org')
    const { key = '' } = (await access.signIn('ana@example.org', password)) ?? {}

    expect(await again().visitor(key)).toBeDefined()
    expect(await again('another secret, as long as the first').visitor(key)).toBeUndefined()
  })

  test('is nobody’s when its account is gone', async () => {
    const { access, join, store } = clockedAccess()
    const ana = await join('ana@example.org')
    const { key = '' } = (await access.signIn('ana@example.org', password)) ?? {}

    await store.removePlannerDoc('account', ana.id)

    expect(await access.visitor(key)).toBeUndefined()
  })

  test('has a key that opens nothing else', async () => {
    const { access, join } = clockedAccess()
    const ana = await join('ana@example.org')
    const { key = '' } = (await access.signIn('ana@example.org', password)) ?? {}
    const link = await access.makeLink({ kind: 'password', accountId: ana.id }, 'test')

    expect(await access.readLink(key)).toBeUndefined()
    expect(await access.readToken(key)).toBeUndefined()
    expect(await access.visitor(link.key)).toBeUndefined()
  })
})

describe('changing the password', () => {
  test('ends every other visit of the account, and nobody else’s', async () => {
    const { access, join } = clockedAccess()
    const ana = await join('ana@example.org')
    await join('ben@example.org')
    const sign = async (email: string) => (await access.signIn(email, password))?.key ?? ''
    const [mine, elsewhere, bens] = [
      await sign('ana@example.org'),
      await sign('ana@example.org'),
      await sign('ben@example.org'),
    ]

    const asked = { name: 'Ana', language: null, password: { now: password, next: 'quite another sentence' } }
    const changed = await access.changeAccount(ana.id, asked, mine)

    expect(changed.ok).toBe(true)
    expect(await access.visitor(mine)).toBeDefined()
    expect(await access.visitor(elsewhere)).toBeUndefined()
    expect(await access.visitor(bens)).toBeDefined()
    expect(await access.signIn('ana@example.org', password)).toBeUndefined()
    expect(await access.signIn('ana@example.org', 'quite another sentence')).toBeDefined()
  })

  test.each([
    ['the wrong one', 'quite another sentence', { field: 'password', code: 'password-wrong' }],
    [password, 'ninechars', { field: 'newPassword', code: 'password-too-short', facts: { least: 10 } }],
    [password, 'x'.repeat(201), { field: 'newPassword', code: 'password-too-long', facts: { most: 200 } }],
  ])('from "%s" to "%s" is refused, and changes nothing', async (now, next, problem) => {
    const { access, join } = clockedAccess()
    const ana = await join('ana@example.org')
    const { key = '' } = (await access.signIn('ana@example.org', password)) ?? {}

    const asked = { name: 'Somebody else', language: 'ko', password: { now, next } }
    expect(await access.changeAccount(ana.id, asked, '')).toEqual({ ok: false, problems: [problem] })

    expect(await access.visitor(key)).toBeDefined()
    expect(await access.signIn('ana@example.org', password)).toBeDefined()
    expect(await access.readAccount(ana.id)).toEqual(ana)
  })
})
