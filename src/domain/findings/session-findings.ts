/** The rules that look at one session, and what they find together. */
import type { Session } from '../session.ts'
import {
  type Finding,
  type Rule,
  type Subject,
  severities,
  subjectKey,
  thePerson,
  theRow,
  theSession,
} from './finding.ts'
import { badLink } from './rules/bad-link.ts'
import { clockChange } from './rules/clock-change.ts'
import { clockPair } from './rules/clock-pair.ts'
import { countryTwice } from './rules/country-twice.ts'
import { countryUnknown } from './rules/country-unknown.ts'
import { emptyBrief } from './rules/empty-brief.ts'
import { gap } from './rules/gap.ts'
import { lockedEndMissed } from './rules/locked-end-missed.ts'
import { moderatorTwice } from './rules/moderator-twice.ts'
import { nameTwoWays } from './rules/name-two-ways.ts'
import { noModerator } from './rules/no-moderator.ts'
import { noPause } from './rules/no-pause.ts'
import { noQuestions } from './rules/no-questions.ts'
import { noRows } from './rules/no-rows.ts'
import { noTimeBetweenRooms } from './rules/no-time-between-rooms.ts'
import { otherLanguage } from './rules/other-language.ts'
import { outsideDays } from './rules/outside-days.ts'
import { overPlan } from './rules/over-plan.ts'
import { overlap } from './rules/overlap.ts'
import { personBetweenSessions } from './rules/person-between-sessions.ts'
import { personTwice } from './rules/person-twice.ts'
import { questionTwice } from './rules/question-twice.ts'
import { rowBeforeStart } from './rules/row-before-start.ts'
import { rowPersonUnlisted } from './rules/row-person-unlisted.ts'
import { slotWithoutSpeaker } from './rules/slot-without-speaker.ts'
import { somebodyAsleep } from './rules/somebody-asleep.ts'
import { speakerWithoutSlot } from './rules/speaker-without-slot.ts'
import { themeWithoutSpeaker } from './rules/theme-without-speaker.ts'
import { titleDiffers } from './rules/title-differs.ts'
import { underPlan } from './rules/under-plan.ts'
import { unequalTime } from './rules/unequal-time.ts'
import type { SheetContext } from './sheet-context.ts'

export const sessionRules: readonly Rule[] = [
  noRows,
  overPlan,
  underPlan,
  outsideDays,
  somebodyAsleep,
  clockChange,
  noModerator,
  themeWithoutSpeaker,
  questionTwice,
  emptyBrief,
  badLink,
  clockPair,
  otherLanguage,
  unequalTime,
  noPause,
  noQuestions,
  rowBeforeStart,
  overlap,
  lockedEndMissed,
  gap,
  titleDiffers,
  nameTwoWays,
  slotWithoutSpeaker,
  rowPersonUnlisted,
  speakerWithoutSlot,
  moderatorTwice,
  personTwice,
  personBetweenSessions,
  noTimeBetweenRooms,
  countryTwice,
  countryUnknown,
]

/** Errors first; among equals the session itself, then its rows, then its people, each in their order. */
export function findSession(sheet: SheetContext): Finding[] {
  if (sheet.session.state === 'cancelled') return []
  const found = sessionRules
    .filter(({ onServer }) => onServer === undefined || sheet.world !== null)
    .flatMap(({ id, severity, look }) =>
      look(sheet).map((seen): Finding => ({ rule: id, severity, ...seen })),
    )
  return inOrder(sheet.session, found)
}

export function inOrder(session: Session, findings: readonly Finding[]): Finding[] {
  const places = placesOf(session)
  const placeOf = ({ subject }: Finding) => places.get(subjectKey(subject)) ?? places.size
  return findings.toSorted((a, b) => rankOf(a) - rankOf(b) || placeOf(a) - placeOf(b))
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
  return new Map(subjects.map((subject, place) => [subjectKey(subject), place]))
}
