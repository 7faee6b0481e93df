/** `account add`: an account, or a new link for one whose password was lost. */
import { z } from 'zod'
import { addresses } from '../addresses.ts'
import { forumRoles } from '../domain/account.ts'
import { linkHours } from '../store/access/access.ts'
import { findForum } from './find-forum.ts'
import { orRefuse } from './reasons.ts'
import { defineVerb } from './verb.ts'

export const accountAdd = defineVerb({
  name: 'account add',
  takes: 'EMAIL [--name NAME] [--forum FORUM --role owner|organizer|reader]',
  does: 'Adds somebody who may write, and prints a link where they choose their password.',
  more: [
    'Without --forum they may make forums, and own those that nobody owns yet.',
    'With --forum (its id or its name in addresses) they get that role there, and nothing else.',
    'For somebody who is there already, it prints a new link: for a lost password, or one that was never chosen.',
    `A link works once, for ${linkHours} hours, and ends the one before it.`,
  ],
  positions: ['email'],
  options: { name: { type: 'string' }, forum: { type: 'string' }, role: { type: 'string' } },
  shape: z
    .strictObject({
      email: z.string(),
      name: z.string().optional(),
      forum: z.string().optional(),
      role: z.enum(forumRoles, `--role is one of ${forumRoles.join(', ')}`).optional(),
    })
    .refine(
      ({ forum, role }) => (forum === undefined) === (role === undefined),
      '--forum and --role belong together',
    ),
  async run({ store, access, baseUrl }, { email, name = '', forum, role }) {
    const forumId = forum === undefined ? undefined : await findForum(store, forum)
    const isNew = (await access.findAccount(email)) === undefined
    const account = orRefuse(await access.addAccount({ email, name, makesForums: forumId === undefined }))
    if (forumId !== undefined && role !== undefined) orRefuse(await access.setRole(account.id, forumId, role))
    const { key } = await access.makeLink({ kind: 'password', accountId: account.id }, 'command line')
    return {
      lines: [baseUrl + addresses.accessLink(key)],
      notes: [
        isNew ? `${account.email} is added.` : `${account.email} was there already.`,
        `The link is for choosing a password, within ${linkHours} hours and once.`,
      ],
    }
  },
})
