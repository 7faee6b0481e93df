/** The rules that look at one session, and what they find together. */
import type { Session } from '../session.ts'
import {
  type Finding,
  type Rule,
  type Subject,
  severities,
  thePerson,
  theRow,
  theSession,
} from './finding.ts'
import { gap } from './rules/gap.ts'
import { noModerator } from './rules/no-moderator.ts'
import { noRows } from './rules/no-rows.ts'
import { overPlan } from './rules/over-plan.ts'
import { overlap } from './rules/overlap.ts'
import { personBetweenSessions } from './rules/person-between-sessions.ts'
import { personTwice } from './rules/person-twice.ts'
import { rowBeforeStart } from './rules/row-before-start.ts'
import { rowPersonUnlisted } from './rules/row-person-unlisted.ts'
import { slotWithoutSpeaker } from './rules/slot-without-speaker.ts'
import { speakerWithoutSlot } from './rules/speaker-without-slot.ts'
import { underPlan } from './rules/under-plan.ts'
import { unequalTime } from './rules/unequal-time.ts'
import type { SheetContext } from './sheet-context.ts'

export const sessionRules: readonly Rule[] = [
  noRows,
  overPlan,
  underPlan,
  rowBeforeStart,
  overlap,
  gap,
  slotWithoutSpeaker,
  rowPersonUnlisted,
  noModerator,
  speakerWithoutSlot,
  personTwice,
  personBetweenSessions,
  unequalTime,
]

/** Errors first; among equals the session itself, then its rows, then its people, each in their order. */
export function findSession(sheet: SheetContext): Finding[] {
  if (sheet.session.state === 'cancelled') return []
  const places = placesOf(sheet.session)
  const placeOf = ({ subject }: Finding) => places.get(keyOf(subject)) ?? places.size
  return sessionRules
    .flatMap(({ id, severity, look }) =>
      look(sheet).map((seen): Finding => ({ rule: id, severity, ...seen })),
    )
    .sort((a, b) => rankOf(a) - rankOf(b) || placeOf(a) - placeOf(b))
}

/** Whether what was found keeps the session from being released. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

function rankOf({ severity }: Finding): number {
  return severities.indexOf(severity)
}

function placesOf({ items, participations }: Session): Map<string, number> {
  const subjects: Subject[] = [
    theSession,
    ...items.map(({ id }) => theRow(id)),
    ...participations.map(({ personId }) => thePerson(personId)),
  ]
  return new Map(subjects.map((subject, place) => [keyOf(subject), place]))
}

function keyOf(subject: Subject): string {
  if (subject.kind === 'session') return 'session'
  return subject.kind === 'row' ? `row ${subject.itemId}` : `person ${subject.personId}`
}
