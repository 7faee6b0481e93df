import type { Agenda } from './agenda.ts'

/** Place of the first row that runs past the planned end; -1 while all of them end by then. */
export function rowPastPlan({ slots, plannedEndsAt }: Pick<Agenda, 'slots' | 'plannedEndsAt'>): number {
  return slots.findIndex(({ endsAt }) => endsAt > plannedEndsAt)
}
