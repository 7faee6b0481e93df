import { sightClashes } from '../clashes.ts'
import type { Rule } from '../finding.ts'

/** Somebody is needed in two sessions at one moment. */
export const personTwice: Rule = {
  id: 'person-twice',
  severity: 'warning',
  look: (sheet) => sightClashes(sheet, 'needed'),
}
