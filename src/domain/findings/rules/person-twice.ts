import { leadersOf, sightClashes } from '../clashes.ts'
import type { Rule } from '../finding.ts'

/** Somebody is needed in two sessions at one moment; whoever leads the session has a finding of their own. */
export const personTwice: Rule = {
  id: 'person-twice',
  severity: 'warning',
  look: (sheet) => {
    const leaders = leadersOf(sheet.session)
    return sightClashes(sheet, 'needed', (personId) => !leaders.has(personId))
  },
}
