/** `token add`: a key with which a program may read or write. */
import { z } from 'zod'
import { findForum } from './find-forum.ts'
import { orRefuse } from './reasons.ts'
import { defineVerb } from './verb.ts'

const levels = ['read', 'write'] as const

export const tokenAdd = defineVerb({
  name: 'token add',
  takes: 'NAME [--level read|write] [--forum FORUM]',
  does: 'Makes a bearer token for a program and prints it, this once.',
  more: [
    'NAME says what it is for; it stands in the history of what the program changes.',
    'It may only read unless --level is write.',
    'With --forum (its id or its name in addresses) it opens that forum only, otherwise every one.',
  ],
  positions: ['name'],
  options: { level: { type: 'string' }, forum: { type: 'string' } },
  shape: z.strictObject({
    name: z.string(),
    level: z.enum(levels, `--level is one of ${levels.join(', ')}`).default('read'),
    forum: z.string().optional(),
  }),
  async run({ store, access }, { name, level, forum }) {
    const forumId = forum === undefined ? null : await findForum(store, forum)
    const { key } = orRefuse(await access.addToken({ name, level, forumId }))
    return {
      lines: [key],
      notes: ['The token is shown this once; the planner keeps only a hash of it.'],
    }
  },
})
