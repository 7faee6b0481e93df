/** What a time is looked for within: days, length and grid, as the address of the page says it. */
import { mostMinutes } from '../../../domain/agenda-edits.ts'
import { addDays, daysBetween, type LocalDate, readLocalDate } from '../../../domain/clock.ts'
import type { Forum } from '../../../domain/forum.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import { gridSteps, mostDays } from '../../../domain/slot-finder.ts'
import { readTypedMinutes } from '../../../domain/typed-time.ts'
import { sayMinutes } from '../../../text/when.ts'
import type { Entered } from '../forms/entered.ts'
import type { FormWording } from '../sessions/session-form.ts'

export interface Search {
  from: LocalDate
  to: LocalDate
  minutes: number
  stepMinutes: number
}

export interface ReadSearch {
  search: Search
  problems: Problem[]
}

/** The days of the forum, or the first two weeks of them that hold the session; its own length; every half hour. */
export function usualSearch({ opens, closes }: Forum, { start, plannedMinutes }: Session): Search {
  const day = start.clock.slice(0, 10) as LocalDate
  const first = day >= opens && day <= closes ? opens : day
  const from = daysBetween(first, day) < mostDays ? first : day
  const last = from > closes ? from : closes
  const to = daysBetween(from, last) < mostDays ? last : addDays(from, mostDays - 1)
  return { from, to, minutes: plannedMinutes, stepMinutes: 30 }
}

export function enterSearch({ from, to, minutes, stepMinutes }: Search): Record<string, string> {
  return { from, to, minutes: String(minutes), step: String(stepMinutes) }
}

/** What can't be read stays as it usually is, and is told at its field. */
export function readSearch(entered: Entered, usual: Search): ReadSearch {
  const problems: Problem[] = []
  const day = (name: 'from' | 'to') => {
    const typed = entered.text(name)
    const read = typed === '' ? usual[name] : readLocalDate(typed)
    if (read === undefined) problems.push({ field: name, code: 'date-unreadable' })
    return read ?? usual[name]
  }
  const from = day('from')
  const to = day('to')
  if (problems.length === 0) problems.push(...spanProblems(from, to))
  const minutes = readLength(entered.text('minutes'), usual.minutes, problems)
  const stepMinutes = gridSteps.find((one) => String(one) === entered.text('step')) ?? usual.stepMinutes
  return { search: { from, to, minutes, stepMinutes }, problems }
}

function spanProblems(from: LocalDate, to: LocalDate): Problem[] {
  if (to < from) return [{ field: 'to', code: 'closes-before-it-opens' }]
  if (daysBetween(from, to) < mostDays) return []
  return [{ field: 'to', code: 'days-too-many', facts: { most: mostDays } }]
}

function readLength(typed: string, usual: number, problems: Problem[]): number {
  const read = typed === '' ? undefined : readTypedMinutes(typed)
  if (read === undefined) return usual
  if (!read.ok) problems.push(...read.problems)
  else if (read.value < 1 || read.value > mostMinutes)
    problems.push({ field: 'minutes', code: 'minutes-out-of-range', facts: { most: mostMinutes } })
  else return read.value
  return usual
}

export function searchFields({ say, form }: Pick<FormWording, 'say' | 'form'>) {
  return [
    form.field('from', { label: say('finder.from'), kind: 'date' }),
    form.field('to', { label: say('finder.to'), kind: 'date' }),
    form.field('minutes', { label: say('finder.minutes') }),
    form.field('step', {
      label: say('finder.step'),
      kind: 'select',
      choices: gridSteps.map((step) => ({ value: String(step), label: sayMinutes(say, step) })),
    }),
  ]
}
