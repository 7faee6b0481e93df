/** What an organizer may want all the same, but should look at: computed from the draft, never stored. */
import type { ForumDraft } from '../draft.ts'
import type { ItemId, PersonId } from '../ids.ts'
import type { Session } from '../session.ts'
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
  'locked-end-missed',
  'speaker-without-slot',
  'slot-without-speaker',
  'row-person-unlisted',
  'no-moderator',
  'moderator-twice',
  'person-twice',
  'person-between-sessions',
  'no-time-between-rooms',
  'unequal-time',
  'title-differs',
  'name-two-ways',
  'theme-without-speaker',
  'question-twice',
  'country-twice',
  'country-unknown',
  'no-pause',
  'no-questions',
  'somebody-asleep',
  'clock-change',
  'outside-days',
  'empty-brief',
  'bad-link',
  'clock-pair',
  'other-language',
] as const
export type RuleId = (typeof ruleIds)[number]

/** Rules that look at a forum as a whole. */
export const forumRuleIds = ['person-two-ways', 'clock-change-between-days', 'room-twice'] as const
export type ForumRuleId = (typeof forumRuleIds)[number]

export type Subject =
  | { kind: 'forum' }
  | { kind: 'session' }
  | { kind: 'row'; itemId: ItemId }
  | { kind: 'person'; personId: PersonId }

/** Names as people read them, clocks as `18:40` in the session's zone, minutes as numbers. */
export type Facts = Record<string, string | number>

/** What a rule looked at to see what it saw: ids, and values that are no names. */
export type Inputs = readonly (string | number | null)[]

/** What one rule sees in a session. */
export interface Sighting {
  subject: Subject
  facts: Facts
  /** An acceptance holds as long as these are the same, whatever else changes. */
  inputs: Inputs
}

export interface Finding extends Sighting {
  rule: RuleId
  severity: Severity
}

export interface ForumFinding extends Sighting {
  rule: ForumRuleId
  severity: Severity
}

export interface Rule {
  id: RuleId
  severity: Severity
  look: (sheet: SheetContext) => Sighting[]
  /** The session without what was seen, where that can be done without asking; nothing else of it changes. */
  fix?: (sheet: SheetContext, seen: Sighting) => Session
  /** Needs what a page in the browser does not have: there its lines stay as the server said them. */
  onServer?: true
}

export interface ForumRule {
  id: ForumRuleId
  severity: Severity
  look: (draft: ForumDraft) => Sighting[]
}

export const theForum: Subject = { kind: 'forum' }
export const theSession: Subject = { kind: 'session' }

export function theRow(itemId: ItemId): Subject {
  return { kind: 'row', itemId }
}

export function thePerson(personId: PersonId): Subject {
  return { kind: 'person', personId }
}

/** `row ID`, `person ID`, `session`, `forum`: the subject as one text, in forms and in what is stored. */
export function subjectKey(subject: Subject): string {
  const { kind, ...id } = subject
  return [kind, ...Object.values(id)].join(' ')
}
