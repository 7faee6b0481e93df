/** `token list`: which programs may read or write. */
import { z } from 'zod'
import { defineVerb, oneLine } from './verb.ts'

export const tokenList = defineVerb({
  name: 'token list',
  takes: '',
  does: 'Lists the tokens of programs: name, level, forum, state, when it was made.',
  more: ['A line for each token, its columns apart by tabs. The tokens themselves are not kept.'],
  positions: [],
  options: {},
  shape: z.strictObject({}),
  async run({ access }) {
    const all = await access.tokens()
    return {
      lines: all.map(({ name, level, forumId, state, madeAt }) =>
        oneLine(name, level, forumId ?? 'every forum', state, madeAt),
      ),
      notes: all.length === 0 ? ['There is no token yet.'] : [],
    }
  },
})
