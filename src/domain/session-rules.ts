import { placeAgenda } from './agenda.ts'
import { itemProblems, mostItems, mostMinutes } from './agenda-edits.ts'
import { isSlug } from './ids.ts'
import type { Problem } from './problem.ts'
import type { Session } from './session.ts'

/** What can never be right about a session; an empty list means that it may be saved and released. */
export function sessionProblems(session: Session): Problem[] {
  return [...headProblems(session), ...rowProblems(session), ...clockProblems(session)]
}

function headProblems(session: Session): Problem[] {
  const problems: Problem[] = []
  if (session.title.trim() === '') problems.push({ field: 'title', code: 'title-missing' })
  if (!isSlug(session.slug)) problems.push({ field: 'slug', code: 'slug-unusable' })
  if (!isMinutes(session.plannedMinutes)) {
    problems.push({ field: 'plannedMinutes', code: 'minutes-out-of-range', facts: { most: mostMinutes } })
  }
  if (session.onlineUrl !== null && !isWebAddress(session.onlineUrl)) {
    problems.push({ field: 'onlineUrl', code: 'address-unusable' })
  }
  return problems
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
  const agenda = placeAgenda(session)
  return agenda.ok ? [] : [...agenda.problems]
}

function isMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
}

/** An absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text)
}
