import { leadersOf, sightClashes } from '../clashes.ts'
import type { Rule } from '../finding.ts'

/** Whoever moderates or chairs the session is needed in another one at the same time. */
export const moderatorTwice: Rule = {
  id: 'moderator-twice',
  severity: 'warning',
  look: (sheet) => {
    const leaders = leadersOf(sheet.session)
    return sightClashes(sheet, 'needed', (personId) => leaders.has(personId))
  },
}
