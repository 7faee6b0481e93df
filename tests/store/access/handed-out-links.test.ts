/** Links that owners of forums hand out: what they open must not grow after they were made. */
import { describe, expect, test } from 'vitest'
import { unwrap } from '../../makers.ts'
import { mau } from '../makers.ts'
import { type ClockedAccess, clockedAccess, password } from './clocked-access.ts'

const over = { ok: false, problems: [{ field: 'link', code: 'link-over' }] }
const elsewhere = 'elsewhere' as typeof mau
const vicsEmail = 'vic@example.org'

/** Somebody new whom an owner of the forum added and made a link for. */
async function invited({ access }: ClockedAccess) {
  const { id } = unwrap(await access.addAccount({ email: vicsEmail, name: 'Vic', makesForums: false }))
  unwrap(await access.setRole(id, mau, 'reader'))
  const purpose = { kind: 'password', accountId: id, forumId: mau } as const
  const { key, value } = await access.makeLink(purpose, 'Mal')
  return { id, key, linkId: value.id, purpose }
}

describe('a link that the owner of a forum handed out', () => {
  test('opens the account while it may do nothing elsewhere', async () => {
    const planner = clockedAccess()
    const { key } = await invited(planner)

    const visit = unwrap(await planner.access.usePasswordLink(key, password))

    expect(visit.value).toMatchObject({ email: vicsEmail, roles: { mau: 'reader' } })
  })

  test('does not take over the account that another forum has made an owner since', async () => {
    const planner = clockedAccess()
    const { access, store } = planner
    const { id, key, linkId } = await invited(planner)

    unwrap(await access.setRole(id, elsewhere, 'owner'))

    expect(await access.readLink(key)).toBeUndefined()
    expect(await access.usePasswordLink(key, password)).toEqual(over)
    expect((await store.readPlannerDoc('link', linkId))?.state).toBe('revoked')
    expect(await access.signIn(vicsEmail, password)).toBeUndefined()
    expect((await access.readAccount(id))?.passwordHash).toBeNull()
  })

  test('stays over when the other forum takes the role away again', async () => {
    const planner = clockedAccess()
    const { access } = planner
    const { id, key } = await invited(planner)

    unwrap(await access.setRole(id, elsewhere, 'organizer'))
    unwrap(await access.setRole(id, elsewhere, null))

    expect(await access.usePasswordLink(key, password)).toEqual(over)
  })

  test('is over once its forum let the account go, so that it can not wait for the next forum', async () => {
    const planner = clockedAccess()
    const { access } = planner
    const { id, key } = await invited(planner)

    unwrap(await access.setRole(id, mau, null))
    expect(await access.usePasswordLink(key, password)).toEqual(over)
    unwrap(await access.setRole(id, elsewhere, 'owner'))

    expect(await access.usePasswordLink(key, password)).toEqual(over)
    expect(await access.signIn(vicsEmail, password)).toBeUndefined()
  })

  test('is over when it was made too late, just after the other forum trusted the account', async () => {
    const planner = clockedAccess()
    const { access } = planner
    const { id, purpose } = await invited(planner)
    unwrap(await access.setRole(id, elsewhere, 'owner'))

    const late = await access.makeLink(purpose, 'Mal')

    expect(await access.readLink(late.key)).toBeUndefined()
    expect(await access.usePasswordLink(late.key, password)).toEqual(over)
  })

  test('sets no password when the other forum trusts the account just while it is used', async () => {
    const planner = clockedAccess()
    const { access } = planner
    const { id, key } = await invited(planner)

    const [used, given] = await Promise.all([
      access.usePasswordLink(key, password),
      access.setRole(id, elsewhere, 'owner'),
    ])

    expect(used).toEqual(over)
    expect(unwrap(given)).toMatchObject({ passwordHash: null, roles: { mau: 'reader', elsewhere: 'owner' } })
  })

  test('is over for an account that chose its password by another way', async () => {
    const planner = clockedAccess()
    const { access } = planner
    const { id, key } = await invited(planner)
    const operators = await access.makeLink({ kind: 'password', accountId: id }, 'command line')
    const again = await access.makeLink({ kind: 'password', accountId: id, forumId: mau }, 'Mal')
    unwrap(await access.usePasswordLink(operators.key, password))

    const answers = [key, again.key].map((one) => access.usePasswordLink(one, 'the password of Mal'))

    expect(await Promise.all(answers)).toEqual([over, over])
    expect(await access.signIn(vicsEmail, password)).toBeDefined()
  })
})

describe('a link of the command line', () => {
  test('goes on when further forums trust the account, whatever name an owner of a forum chose', async () => {
    const planner = clockedAccess()
    const { access } = planner
    const { id, purpose } = await invited(planner)
    const operators = await access.makeLink({ kind: 'password', accountId: id }, 'command line')
    const disguised = await access.makeLink(purpose, 'command line')

    unwrap(await access.setRole(id, elsewhere, 'owner'))

    expect(await access.usePasswordLink(disguised.key, 'the password of Mal')).toEqual(over)
    expect(unwrap(await access.usePasswordLink(operators.key, password)).value.roles).toEqual({
      mau: 'reader',
      elsewhere: 'owner',
    })
  })

  test('ends what an owner of a forum handed out, and is not ended by it', async () => {
    const planner = clockedAccess()
    const { access } = planner
    const { id, key, purpose } = await invited(planner)

    const operators = await access.makeLink({ kind: 'password', accountId: id }, 'command line')
    expect(await access.readLink(key)).toBeUndefined()
    await access.makeLink(purpose, 'Mal')

    expect(await access.readLink(operators.key)).toEqual(operators.value)
  })
})
