/** What an organizer may want all the same, but should look at: computed from the draft, never stored. */
import type { ItemId, PersonId } from '../ids.ts'
import type { SheetContext } from './sheet-context.ts'

/** The worst first. An error keeps the session from being released; a warning and a note do not. */
export const severities = ['error', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]

export const ruleIds = [
  'no-rows',
  'under-plan',
  'over-plan',
  'row-before-start',
  'gap',
  'overlap',
  'speaker-without-slot',
  'slot-without-speaker',
  'row-person-unlisted',
  'no-moderator',
  'person-twice',
  'person-between-sessions',
  'unequal-time',
] as const
export type RuleId = (typeof ruleIds)[number]

export type Subject =
  | { kind: 'session' }
  | { kind: 'row'; itemId: ItemId }
  | { kind: 'person'; personId: PersonId }

/** Names as people read them, clocks as `18:40` in the session's zone, minutes as numbers. */
export type Facts = Record<string, string | number>

/** What one rule sees in a session. */
export interface Sighting {
  subject: Subject
  facts: Facts
}

export interface Finding extends Sighting {
  rule: RuleId
  severity: Severity
}

export interface Rule {
  id: RuleId
  severity: Severity
  look: (sheet: SheetContext) => Sighting[]
}

export const theSession: Subject = { kind: 'session' }

export function theRow(itemId: ItemId): Subject {
  return { kind: 'row', itemId }
}

export function thePerson(personId: PersonId): Subject {
  return { kind: 'person', personId }
}
