import { type Rule, theSession } from '../finding.ts'

/** Presentations, and no row on which anybody may ask or discuss. */
export const noQuestions: Rule = {
  id: 'no-questions',
  severity: 'note',
  look: ({ session: { items } }) => {
    const hasTalk = items.some(({ kind }) => kind === 'questions' || kind === 'discussion')
    const isPresented = items.some(({ kind }) => kind === 'presentation')
    return isPresented && !hasTalk ? [{ subject: theSession, facts: {}, inputs: [] }] : []
  },
}
