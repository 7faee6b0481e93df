/** Who may do what in a forum: its page, and the link of somebody new, which it shows once. */
import { addresses } from '../../../addresses.ts'
import { type Account, type ForumRole, forumRoles, mayMakeLink, roleIn } from '../../../domain/account.ts'
import type { Problem } from '../../../domain/problem.ts'
import { linkHours } from '../../../store/access/access.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { Entered } from '../forms/entered.ts'
import { type Form, makeForm } from '../forms/form.ts'

export interface ShownTeam {
  problems?: readonly Problem[]
  /** What was done just now. */
  notice?: string
  /** For whom this link was made; shown this once. */
  link?: { key: string; name: string }
}

export async function sendTeam(call: ForumCall, { problems = [], notice, link }: ShownTeam): Promise<void> {
  const { say, forumId, desk } = call
  const members = await readTeam(call)
  const roles = members.map((one) => [roleField(one), roleIn(one, forumId) ?? ''] as const)
  const typed = Entered.of({ role: 'organizer', ...Object.fromEntries(roles) })
  const form = makeForm(say, problems.length > 0 ? withTyped(typed, call.entered) : typed, problems)
  await sendDeskPage(call, {
    view: 'team/show',
    title: say('team.title'),
    section: 'team',
    status: problems.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      problems: form.problems,
      notice: notice ?? '',
      link:
        link === undefined
          ? null
          : {
              name: link.name,
              address: desk.site.baseUrl + addresses.accessLink(link.key),
              hours: linkHours,
            },
      members: members.map((one) => memberLine(call, form, one)),
      action: addresses.team(forumId),
      fields: addFields(call, form),
    },
  })
}

export async function readTeam({ desk, forumId }: ForumCall): Promise<Account[]> {
  const all = await desk.access.accounts()
  const rank = (account: Account) => forumRoles.indexOf(roleIn(account, forumId) as ForumRole)
  return all
    .filter((account) => roleIn(account, forumId) !== undefined)
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}

/** The form's field for the role of one member. */
export function roleField({ id }: Pick<Account, 'id'>): string {
  return `role-${id}`
}

function withTyped(typed: Entered, entered: Entered): Entered {
  return typed.with(Object.fromEntries(entered.names().map((name) => [name, entered.all(name)])))
}

function memberLine({ say, forumId, visitor }: ForumCall, form: Form, account: Account) {
  const { id, name, email } = account
  return {
    name,
    email: name === email ? '' : email,
    isSelf: visitor.kind === 'account' && visitor.account.id === id,
    isNew: account.passwordHash === null,
    linkHref: mayMakeLink(account, forumId) ? addresses.memberLinks(forumId, id) : '',
    roleHref: addresses.memberRole(forumId, id),
    removalHref: addresses.memberRemoval(forumId, id),
    role: form.field(roleField(account), {
      label: say('team.roleOf', { name }),
      kind: 'select',
      choices: roleChoices({ say }),
    }),
  }
}

function addFields({ say }: ForumCall, form: Form) {
  return [
    form.field('email', { label: say('desk.email'), kind: 'email', required: true }),
    form.field('name', { label: say('team.name'), hint: say('team.nameHint') }),
    form.field('role', {
      label: say('team.role'),
      kind: 'select',
      choices: roleChoices({ say }),
      hint: say('team.roleHint'),
    }),
  ]
}

function roleChoices({ say }: Pick<ForumCall, 'say'>) {
  return forumRoles.map((value) => ({ value, label: say(`team.role.${value}`) }))
}
