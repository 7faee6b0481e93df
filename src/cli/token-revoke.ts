/** `token revoke`: from then on the program is refused. */
import { z } from 'zod'
import { orRefuse } from './reasons.ts'
import { defineVerb } from './verb.ts'

export const tokenRevoke = defineVerb({
  name: 'token revoke',
  takes: 'NAME',
  does: 'Ends a token: the program that has it is refused from its next request on.',
  more: ['What the program changed stays.'],
  positions: ['name'],
  options: {},
  shape: z.strictObject({ name: z.string() }),
  async run({ access }, { name }) {
    const token = orRefuse(await access.revokeToken(name))
    return { lines: [], notes: [`The token ${JSON.stringify(token.name)} is revoked.`] }
  },
})
