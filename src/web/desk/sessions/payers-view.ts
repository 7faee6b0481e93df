/** The question who pays, at its row: each answer with what it changes and the clock of every row, or why it can't be. */
import { placeAgenda } from '../../../domain/agenda.ts'
import { type Instant, type LocalDate, laterOf, localTime } from '../../../domain/clock.ts'
import { rowName } from '../../../domain/findings/sheet-context.ts'
import type { ItemId } from '../../../domain/ids.ts'
import { unpaidMinutes, whoPaysFor } from '../../../domain/paying/unpaid.ts'
import type { Session } from '../../../domain/session.ts'
import type { Payer, Payment } from '../../../domain/who-pays.ts'
import { clockIn, shiftWords } from '../../../text/agenda-words.ts'
import type { Say } from '../../../text/say.ts'

export interface Question {
  id: ItemId
  /** The minutes that its row had before it grew. */
  from: number
}

/** `session`: as the form has it, with the row grown. */
export function payersView(say: Say, session: Session, { id, from }: Question) {
  const at = session.items.findIndex((item) => item.id === id)
  const item = session.items[at]
  if (item === undefined) return undefined
  const unpaid = unpaidMinutes(session, id, from)
  const payments = whoPaysFor(session, id, from)
  const row = rowName(item, at)
  return {
    id,
    heading: unpaid === 0 ? '' : say('paying.question', { row, count: unpaid }),
    nobody: unpaid > 0 ? '' : say('paying.nobody', { row }),
    answers: payments.map((one) => answerView(say, session, id, one)),
    clocks: clocksView(say, session, payments),
  }
}

function answerView(say: Say, session: Session, id: ItemId, payment: Payment) {
  const { payer } = payment
  const label = say(`paying.payer.${payer}`)
  if ('why' in payment) return { label, act: '', text: sayWhy(say, payment) }
  return { label, act: `paid:${id}:${payer}`, text: sayGiven(say, session, payment.session).join(' · ') }
}

/** What is another one than in the form: `“Questions” 15 → 9`, `The session ends at 19:36 instead of 19:30`. */
export function sayGiven(say: Say, before: Session, after: Session): string[] {
  const ends = [before, after].map((one) => {
    const placed = placeAgenda(one)
    return placed.ok ? clockIn(placed.value.plannedEndsAt, one.start.zone) : ''
  })
  const [from = '', to = ''] = ends
  const rows = after.items.flatMap((item, index) => {
    const was = before.items[index]?.minutes ?? item.minutes
    return was === item.minutes
      ? []
      : [say('paying.gives', { row: rowName(item, index), from: was, to: item.minutes })]
  })
  return from === to ? rows : [say('paying.endsLater', { from, to }), ...rows]
}

function sayWhy(say: Say, { payer, why, facts }: Extract<Payment, { why: string }>): string {
  if (why === 'no-row') return say(`paying.none.${payer as Exclude<Payer, 'end'>}`)
  return say(`paying.why.${why}`, { ...facts, count: Number(facts.minutes ?? 0) })
}

/** A column for the form as it is, and one for each answer that can be taken. */
function clocksView(say: Say, session: Session, payments: readonly Payment[]) {
  const day = session.start.clock.slice(0, 10) as LocalDate
  const clock = (at: Instant) => {
    const shift = shiftWords(day, localTime(at, session.start.zone).date)
    return { clock: clockIn(at, session.start.zone), shift: shift ? say(shift.key, shift.values) : '' }
  }
  const possible = payments.flatMap((one) => ('session' in one ? [one] : []))
  if (possible.length === 0) return undefined
  const now = { label: say('paying.short.now'), times: timesOf(session) }
  const others = possible.map((one) => ({
    label: say(`paying.short.${one.payer}`),
    times: timesOf(one.session),
  }))
  const columns = [now, ...others]
  const cells = (index: number) =>
    columns.map(({ label, times }) => {
      const at = times[index] ?? session.start.clock
      return { label, ...clock(at as Instant), isOther: at !== now.times[index] }
    })
  const titles = session.items.map((item, index) => rowName(item, index))
  return {
    columns: columns.map(({ label }) => label),
    rows: [...titles, say('paying.ends')].map((title, index) => ({ title, cells: cells(index) })),
  }
}

/** When each row starts, and the end of the last one. */
function timesOf(session: Session): Instant[] {
  const placed = placeAgenda(session)
  if (!placed.ok) return []
  const { slots, startsAt } = placed.value
  return [...slots.map((slot) => slot.startsAt), slots.map((slot) => slot.endsAt).reduce(laterOf, startsAt)]
}
