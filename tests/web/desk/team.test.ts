import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/account.ts'
import type { ForumId } from '../../../src/domain/ids.ts'
import { testPassword } from '../../access.ts'
import { baseUrl, storeWith } from '../../app.ts'
import { aForum, aSession, unwrap } from '../../makers.ts'
import { readPage } from '../html.ts'
import { startDesk, type TestDesk } from './desk-app.ts'

const team = '/desk/forums/forum/team'
const [here, elsewhere] = ['forum', 'other'] as ForumId[] as [ForumId, ForumId]

/** The other forum has an owner of its own, who never signs in. */
async function startTeams(): Promise<TestDesk> {
  const store = await storeWith(
    { forum: aForum(), sessions: [aSession({ id: 's1' })] },
    { forum: aForum({ id: 'other', slug: 'other' }), sessions: [aSession({ id: 's2' })] },
  )
  const desk = await startDesk(store)
  const asked = { email: 'owner@example.com', name: 'Owner', makesForums: false }
  unwrap(await desk.access.setRole(unwrap(await desk.access.addAccount(asked)).id, elsewhere, 'owner'))
  return desk
}

async function account(desk: TestDesk, name: string): Promise<Account> {
  const found = await desk.access.findAccount(`${name}@example.org`)
  if (found === undefined) throw new Error(`no account ${name}`)
  return found
}

const linkIn = (text: string) => readPage(text).texts('.key')

describe('the team of a forum', () => {
  test('somebody new gets a link to choose a password, shown once', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)

    const added = await ana.post(team, {
      email: 'New.Person@example.org',
      name: 'New Person',
      role: 'organizer',
    })
    const [address = ''] = linkIn(added.text)
    const page = await ana.page(team)
    const opened = await desk.stranger.post(address.replace(baseUrl, ''), { password: testPassword })
    const made = await account(desk, 'new.person')

    expect(added.status).toBe(200)
    expect(address).toMatch(/^http:\/\/madang\.test\/desk\/links\/[\w-]{27}$/)
    expect(page.texts('.key')).toEqual([])
    expect(page.texts('.member')).toEqual([
      'Ana (you) ana@example.org',
      'New Person has not signed in yet new.person@example.org',
    ])
    expect([opened.status, opened.headers.location]).toEqual([303, '/desk'])
    expect([made.makesForums, made.roles]).toEqual([false, { forum: 'organizer' }])
    expect(desk.logged().join('\n')).not.toContain(address.split('/').at(-1))
  })

  test('somebody with an account is added without a link, and keeps the rights they have', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)
    await desk.signIn('Eve', 'owner', elsewhere)

    const added = await ana.post(team, { email: 'eve@example.org', name: 'Other Name', role: 'reader' })
    const eve = await account(desk, 'eve')

    expect([added.status, linkIn(added.text)]).toEqual([200, []])
    expect(readPage(added.text).texts('.done')[0]).toMatch(/^Eve is in the team now/)
    expect([eve.name, eve.makesForums, eve.roles]).toEqual(['Eve', true, { other: 'owner', forum: 'reader' }])
  })

  test('adding a member again changes nothing, so that sending a form twice takes nobody’s role', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)

    const again = await ana.post(team, { email: 'ana@example.org', name: '', role: 'reader' })

    expect(readPage(again.text).texts('.done')).toEqual([
      'Ana is in the team already. Change the role in the list.',
    ])
    expect((await account(desk, 'ana')).roles).toEqual({ forum: 'owner' })
  })

  test('a link is made for no account that could do something elsewhere, or that somebody uses', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)
    const waiting = unwrap(
      await desk.access.addAccount({ email: 'waiting@example.org', name: 'Waiting', makesForums: false }),
    )
    unwrap(await desk.access.setRole(waiting.id, elsewhere, 'owner'))
    await desk.signIn('Bob', 'organizer', here)

    const added = await ana.post(team, { email: 'waiting@example.org', name: '', role: 'reader' })
    const forWaiting = await ana.post(`${team}/${waiting.id}/links`, {})
    const forBob = await ana.post(`${team}/${(await account(desk, 'bob')).id}/links`, {})

    expect(linkIn(added.text)).toEqual([])
    expect([forWaiting.status, forBob.status]).toEqual([404, 404])
  })

  test('a link that was lost is made again; the one before it ends', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)
    const added = await ana.post(team, { email: 'new@example.org', name: 'New', role: 'reader' })
    const form = (await ana.page(team)).form('New link')

    const again = await ana.post(form.action, form.fields)
    const [first = '', second = ''] = [...linkIn(added.text), ...linkIn(again.text)].map((one) =>
      one.replace(baseUrl, ''),
    )

    expect((await desk.stranger.get(first)).status).toBe(410)
    expect((await desk.stranger.get(second)).status).toBe(200)
  })

  test('roles change and are taken away, and at once', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)
    const bob = await desk.signIn('Bob', 'reader', here)
    const { id } = await account(desk, 'bob')
    const before = (await bob.get('/desk/forums/forum/sessions/new')).status

    const changed = await ana.post(`${team}/${id}/role`, { [`role-${id}`]: 'organizer' })
    const during = (await bob.get('/desk/forums/forum/sessions/new')).status
    const removed = await ana.post(`${team}/${id}/removal`, {})
    const after = (await bob.get('/desk/forums/forum')).status

    expect([changed.headers.location, removed.headers.location]).toEqual([
      `${team}?saved=1`,
      `${team}?saved=1`,
    ])
    expect([before, during, after]).toEqual([404, 200, 404])
  })

  test('the last owner stays one', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)
    const { id } = await account(desk, 'ana')

    const lowered = await ana.post(`${team}/${id}/role`, { [`role-${id}`]: 'reader' })
    const removed = await ana.post(`${team}/${id}/removal`, {})

    expect([lowered.status, removed.status]).toEqual([422, 422])
    expect(readPage(lowered.text).links('.problems')).toEqual([
      {
        text: 'A forum always has an owner, and this is its last one. Make somebody else an owner first.',
        href: `#f-role-${id}`,
      },
    ])
    expect((await account(desk, 'ana')).roles).toEqual({ forum: 'owner' })
  })

  test('an unusable address and an unknown role are refused', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)

    const address = await ana.post(team, { email: 'nobody', name: 'Kept Name', role: 'reader' })
    const role = await ana.post(team, { email: 'x@example.org', name: '', role: 'god' })

    expect([address.status, role.status]).toEqual([422, 422])
    expect(readPage(address.text).values('input[name=email], input[name=name]', 'value')).toEqual([
      'nobody',
      'Kept Name',
    ])
    expect((await desk.access.accounts()).map(({ email }) => email)).toEqual([
      'ana@example.org',
      'owner@example.com',
    ])
  })

  test('only owners of this forum come here', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)
    const { id } = await account(desk, 'ana')
    const others = [
      await desk.signIn('Bob', 'organizer', here),
      await desk.signIn('Rita', 'reader', here),
      await desk.signIn('Eve', 'owner', elsewhere),
      await desk.coordinate('s1', here),
    ]

    for (const other of others) {
      const answers = [
        await other.get(team),
        await other.post(team, { email: 'evil@example.org', name: '', role: 'owner' }),
        await other.post(`${team}/${id}/role`, { [`role-${id}`]: 'reader' }),
        await other.post(`${team}/${id}/removal`, {}),
        await other.post(`${team}/${id}/links`, {}),
      ]
      expect([other.name, ...answers.map(({ status }) => status)]).toEqual([
        other.name,
        404,
        404,
        404,
        404,
        404,
      ])
      expect(answers.map(({ text }) => text).join()).not.toContain('ana@example.org')
    }
    expect((await desk.stranger.post(team, { email: 'evil@example.org', role: 'owner' })).status).toBe(401)
    expect((await account(desk, 'ana')).roles).toEqual({ forum: 'owner' })
    expect(await desk.access.findAccount('evil@example.org')).toBeUndefined()
    expect((await ana.get(team)).status).toBe(200)
  })

  test('an account that is not in the team is not there', async () => {
    const desk = await startTeams()
    const ana = await desk.signIn('Ana', 'owner', here)
    await desk.signIn('Eve', 'owner', elsewhere)
    const { id } = await account(desk, 'eve')

    const answers = [
      await ana.post(`${team}/${id}/role`, { [`role-${id}`]: 'reader' }),
      await ana.post(`${team}/${id}/removal`, {}),
      await ana.post(`${team}/${id}/links`, {}),
      await ana.post(`${team}/nobody/removal`, {}),
      await ana.post(`${team}/..%2F..%2Fsecret/removal`, {}),
    ]

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect((await account(desk, 'eve')).roles).toEqual({ other: 'owner' })
  })
})
