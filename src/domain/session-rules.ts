import { placeAgenda } from './agenda.ts'
import { itemProblems, mostItems, mostMinutes } from './agenda-edits.ts'
import {
  addressProblems,
  languagesProblems,
  missingText,
  repeated,
  slugProblems,
  zoneProblems,
} from './field-rules.ts'
import { lockProblems } from './locked-ends.ts'
import type { Problem } from './problem.ts'
import type { Session } from './session.ts'
import { textProblems } from './text-bounds.ts'

/** What no session may be released with, whoever wrote it and when; an empty list means that nothing stands in the way. */
export function sessionProblems(session: Session): Problem[] {
  return [...headProblems(session), ...rowProblems(session), ...clockProblems(session)]
}

/** What can't be saved besides: old documents may have it, and are released all the same. */
export function sessionFieldProblems(session: Session): Problem[] {
  const { items, participations } = session
  return [
    ...languagesProblems(session.languages),
    ...repeated('themeIds', session.themeIds, 'named-twice'),
    ...repeated(
      'participations',
      participations.map(({ id }) => id),
      'id-twice',
      '.id',
    ),
    ...items.flatMap(({ people }, index) =>
      repeated(
        `items.${index}.people`,
        people.map(({ personId }) => personId),
        'named-twice',
        '.personId',
      ),
    ),
    ...textProblems(session, {
      passages: [
        ...['brief.objectives.*', 'brief.mainQuestion', 'brief.rounds.*.questions.*'],
        ...['items.*.privateNotes', 'onlineUrl'],
      ],
      long: ['brief.background', 'privateNotes'],
    }),
  ]
}

function headProblems(session: Session): Problem[] {
  const problems = [
    ...missingText('title', session.title, 'title-missing'),
    ...slugProblems('slug', session.slug),
  ]
  if (!isMinutes(session.plannedMinutes)) {
    problems.push({ field: 'plannedMinutes', code: 'minutes-out-of-range', facts: { most: mostMinutes } })
  }
  return [...problems, ...addressProblems('onlineUrl', session.onlineUrl)]
}

function rowProblems(session: Session): Problem[] {
  const problems = session.items.flatMap((item, index) =>
    itemProblems(item).map((problem) => ({ ...problem, field: `items.${index}.${problem.field}` })),
  )
  if (session.items.length > mostItems) {
    problems.push({ field: 'items', code: 'items-too-many', facts: { most: mostItems } })
  }
  if (new Set(session.items.map(({ id }) => id)).size < session.items.length) {
    problems.push({ field: 'items', code: 'item-twice' })
  }
  return problems
}

function clockProblems(session: Session): Problem[] {
  const unknown = zoneProblems('start.zone', session.start.zone)
  if (unknown.length > 0) return unknown
  const agenda = placeAgenda(session)
  return [...(agenda.ok ? [] : agenda.problems), ...lockProblems(session)]
}

function isMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
}
