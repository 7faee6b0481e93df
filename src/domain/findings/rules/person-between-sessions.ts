import { sightClashes } from '../clashes.ts'
import type { Rule } from '../finding.ts'

/** Somebody has rows in two sessions that run at once, but never two rows at one moment. */
export const personBetweenSessions: Rule = {
  id: 'person-between-sessions',
  severity: 'note',
  look: (sheet) => sightClashes(sheet, 'between', () => true),
}
