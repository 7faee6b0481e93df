/** `account list`: who may write, and where. */
import { z } from 'zod'
import type { Account } from '../domain/account.ts'
import { defineVerb, oneLine } from './verb.ts'

export const accountList = defineVerb({
  name: 'account list',
  takes: '',
  does: 'Lists who may write: e-mail, name, roles.',
  more: ['A line for each account, its columns apart by tabs.'],
  positions: [],
  options: {},
  shape: z.strictObject({}),
  async run({ access }) {
    const all = await access.accounts()
    return {
      lines: all.map((account) => oneLine(account.email, account.name, rightsOf(account))),
      notes: all.length === 0 ? ['There is no account yet.'] : [],
    }
  },
})

function rightsOf({ makesForums, roles, passwordHash }: Account): string {
  const rights = [
    ...(makesForums ? ['makes forums'] : []),
    ...Object.entries(roles).map(([forumId, role]) => `${role} of ${forumId}`),
    ...(passwordHash === null ? ['has no password yet'] : []),
  ]
  return rights.join(', ')
}
