import { type Rule, theSession } from '../finding.ts'

/** The agenda is empty. */
export const noRows: Rule = {
  id: 'no-rows',
  severity: 'note',
  look: ({ session }) => (session.items.length === 0 ? [{ subject: theSession, facts: {}, inputs: [] }] : []),
}
