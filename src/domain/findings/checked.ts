/** What of a session was held against something else, and agrees. */

import { leadersOf } from './clashes.ts'
import { rangeIn } from './clock-pairs.ts'
import type { Facts, Finding, RuleId } from './finding.ts'
import { placesOf } from './places.ts'
import { comparedTitles } from './rules/title-differs.ts'
import { presentationMinutes } from './rules/unequal-time.ts'
import type { SheetContext } from './sheet-context.ts'

export const checkIds = [
  'items-fill-plan',
  'clocks-agree',
  'speakers-placed',
  'rows-have-speakers',
  'led',
  'equal-time',
  'titles-agree',
  'no-gaps',
  'questions-once',
  'nobody-asleep',
  'brief-filled',
] as const
export type CheckId = (typeof checkIds)[number]

export interface Checked {
  id: CheckId
  facts: Facts
}

interface Check {
  id: CheckId
  /** Rules that would have said that it does not agree. */
  unless: readonly RuleId[]
  /** Undefined where there is nothing to hold against anything. */
  tell: (sheet: SheetContext) => Facts | undefined
}

/** `findings`: what `findSession` found in the same sheet. */
export function checkSession(sheet: SheetContext, findings: readonly Pick<Finding, 'rule'>[]): Checked[] {
  if (sheet.session.state === 'cancelled') return []
  const fired = new Set(findings.map(({ rule }) => rule))
  return checks
    .filter(({ unless }) => !unless.some((rule) => fired.has(rule)))
    .flatMap(({ id, tell }) => {
      const facts = tell(sheet)
      return facts === undefined ? [] : [{ id, facts }]
    })
}

const checks: readonly Check[] = [
  {
    id: 'items-fill-plan',
    unless: ['under-plan', 'over-plan'],
    tell: ({ session, agenda }) =>
      agenda === null || session.items.length === 0 ? undefined : { minutes: session.plannedMinutes },
  },
  { id: 'clocks-agree', unless: ['clock-pair', 'clock-change'], tell: tellClocks },
  {
    id: 'speakers-placed',
    unless: ['speaker-without-slot', 'no-rows'],
    tell: ({ session }) => counted(new Set(speakersOf(session).map(({ personId }) => personId)).size),
  },
  {
    id: 'rows-have-speakers',
    unless: ['slot-without-speaker'],
    tell: ({ session }) => counted(session.items.filter(({ kind }) => kind === 'presentation').length),
  },
  { id: 'led', unless: ['no-moderator', 'moderator-twice'], tell: tellLeaders },
  { id: 'equal-time', unless: ['unequal-time'], tell: tellEqualTime },
  {
    id: 'titles-agree',
    unless: ['title-differs'],
    tell: (sheet) => counted(comparedTitles(sheet)),
  },
  {
    id: 'no-gaps',
    unless: ['gap', 'overlap', 'row-before-start'],
    tell: ({ session, agenda }) => (agenda === null || session.items.length < 2 ? undefined : {}),
  },
  {
    id: 'questions-once',
    unless: ['question-twice'],
    tell: ({ session }) =>
      session.brief.rounds.some(({ questions }) => questions.length > 0) ? {} : undefined,
  },
  {
    id: 'nobody-asleep',
    unless: ['somebody-asleep'],
    tell: (sheet) => (sheet.agenda !== null && placesOf(sheet).length > 0 ? {} : undefined),
  },
  {
    id: 'brief-filled',
    unless: ['empty-brief'],
    tell: ({ session }) => (session.state === 'ready' ? {} : undefined),
  },
]

function counted(count: number): Facts | undefined {
  return count === 0 ? undefined : { count }
}

function speakersOf({ participations }: SheetContext['session']) {
  return participations.filter(({ role }) => role === 'speaker' || role === 'panellist')
}

/** In the two zones that the forum shows first. */
function tellClocks({ agenda, forum: { displayZones } }: SheetContext): Facts | undefined {
  const [one, two] = displayZones
  if (agenda === null || one === undefined || two === undefined) return undefined
  return { first: rangeIn(one.zone, one.label, agenda), other: rangeIn(two.zone, two.label, agenda) }
}

function tellLeaders({ session, nameOf }: SheetContext): Facts | undefined {
  const [leader] = leadersOf(session)
  return leader === undefined ? undefined : { person: nameOf(leader) }
}

/** Of two who are told to have the same time, at least. */
function tellEqualTime({ session }: SheetContext): Facts | undefined {
  const minutes = presentationMinutes(session)
  const times = speakersOf(session).flatMap(({ personId }) => minutes.get(personId) ?? [])
  const [first, ...others] = times
  return first === undefined || others.length === 0 || others.some((one) => one !== first)
    ? undefined
    : { minutes: first }
}
