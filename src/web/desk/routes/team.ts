/** The people of a forum's desk: who owns, edits or reads it. Only owners come here. */
import { addresses } from '../../../addresses.ts'
import { type Account, type ForumRole, forumRoles, mayMakeLink, roleIn } from '../../../domain/account.ts'
import { Refusal } from '../../refusal.ts'
import type { ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { readTeam, roleField, sendTeam } from '../forums/team-page.ts'

export function teamRoutes(door: Door): void {
  door.get('/desk/forums/:forum/team', 'owner', (call) => sendTeam(call, {}))

  door.post('/desk/forums/:forum/team', 'owner', addMember)

  door.post('/desk/forums/:forum/team/:account/role', 'owner', async (call) => {
    const member = await findMember(call)
    const role = readRole(call.entered.raw(roleField(member)))
    if (role === undefined) return sendTeam(call, { problems: [unknownRole(roleField(member))] })
    await changeRole(call, member, role)
  })

  door.post('/desk/forums/:forum/team/:account/removal', 'owner', async (call) => {
    await changeRole(call, await findMember(call), null)
  })

  door.post('/desk/forums/:forum/team/:account/links', 'owner', async (call) => {
    const member = await findMember(call)
    if (!mayMakeLink(member, call.forumId)) throw new Refusal('missing')
    await sendTeam(call, { link: await makeLink(call, member) })
  })
}

/** Somebody who is in the team already keeps the role: it is changed on their own line. */
async function addMember(call: ForumCall): Promise<void> {
  const { say, desk, entered, forumId } = call
  const role = readRole(entered.raw('role'))
  if (role === undefined) return sendTeam(call, { problems: [unknownRole('role')] })
  const asked = { email: entered.text('email'), name: entered.text('name'), makesForums: false }
  const added = await desk.access.addAccount(asked)
  if (!added.ok) return sendTeam(call, { problems: added.problems })
  const { id, name } = added.value
  if (roleIn(added.value, forumId) !== undefined)
    return sendTeam(call, { notice: say('team.already', { name }) })
  const given = await desk.access.setRole(id, forumId, role)
  if (!given.ok) return sendTeam(call, { problems: given.problems })
  if (mayMakeLink(given.value, forumId)) return sendTeam(call, { link: await makeLink(call, given.value) })
  await sendTeam(call, { notice: say('team.added', { name }) })
}

/** Whoever is not in the team is not there, whether or not they have an account. */
async function findMember(call: ForumCall): Promise<Account> {
  const member = (await readTeam(call)).find(({ id }) => id === call.param('account'))
  if (member === undefined) throw new Refusal('missing')
  return member
}

async function changeRole(call: ForumCall, { id }: Account, role: ForumRole | null): Promise<void> {
  const { desk, forumId, visitor, res } = call
  const changed = await desk.access.setRole(id, forumId, role)
  if (!changed.ok) {
    return sendTeam(call, { problems: changed.problems.map((one) => ({ ...one, field: roleField({ id }) })) })
  }
  const isSelf = visitor.kind === 'account' && visitor.account.id === id
  res.redirect(303, isSelf && role !== 'owner' ? addresses.desk() : `${addresses.team(forumId)}?saved=1`)
}

async function makeLink({ desk, by, forumId }: ForumCall, { id, name }: Account) {
  const { key } = await desk.access.makeLink({ kind: 'password', accountId: id, forumId }, by)
  return { key, name }
}

function readRole(text: string): ForumRole | undefined {
  return forumRoles.find((role) => role === text)
}

function unknownRole(field: string) {
  return { field, code: 'choice-unknown' }
}
