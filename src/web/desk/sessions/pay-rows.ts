/** Who pays for a row that grew, in the form: `pay:<row>` asks, `paid:<row>:<payer>` takes one of the answers. */
import type { ItemId } from '../../../domain/ids.ts'
import { whoPaysFor } from '../../../domain/paying/unpaid.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import type { Say } from '../../../text/say.ts'
import type { Entered } from '../forms/entered.ts'
import type { FormEdit } from './edit-rows.ts'
import { enterSession } from './enter-session.ts'
import type { NameBooks } from './name-book.ts'
import { sayGiven } from './payers-view.ts'

/** What the rows had when somebody last settled them, `first:10 second:5`: growth is counted from there. */
export const knownMinutes = 'known.minutes'

export interface PayEdit extends FormEdit {
  /** The row at which the answers stand. */
  asks?: ItemId
  told: readonly string[]
}

export interface PayContext {
  /** As the form has it. */
  session: Session
  /** What of the form could not be read. */
  problems: readonly Problem[]
  names: NameBooks
  say: Say
}

export function writeKnownMinutes({ items }: Session): string {
  return items.map(({ id, minutes }) => `${id}:${minutes}`).join(' ')
}

/** Of a row that came since, none. */
export function minutesBefore(entered: Entered, id: ItemId): number {
  const known = entered.raw(knownMinutes).split(' ')
  const minutes = known.find((one) => one.startsWith(`${id}:`))?.slice(id.length + 1)
  return /^\d{1,4}$/.test(minutes ?? '') ? Number(minutes) : 0
}

/** Undefined for another act. */
export function payRows(entered: Entered, act: string, context: PayContext): PayEdit | undefined {
  const [, verb, row, payer] = /^(pay|paid):([a-z0-9-]+)(?::([a-z]+))?$/.exec(act) ?? []
  if (verb === undefined || row === undefined) return undefined
  const id = row as ItemId
  const asking = { entered, asks: id, focus: `items.${id}.minutes`, told: [] }
  if (verb === 'pay') return asking
  const answers = whoPaysFor(context.session, id, minutesBefore(entered, id))
  const answer = answers.find((one) => one.payer === payer)
  if (answer === undefined || 'why' in answer) return asking
  const { asks: _, ...taken } = asking
  return { ...taken, ...takeAnswer(entered, answer.session, context) }
}

function takeAnswer(entered: Entered, paid: Session, { session, problems, names, say }: PayContext) {
  const unread = new Set(problems.map(({ field }) => field))
  const written = enterSession(paid, names)
  const changed = written
    .names()
    .filter((name) => /^(?:plannedMinutes|items\.[^.]+\.(?:minutes|end))$/.test(name) && !unread.has(name))
  const fields = Object.fromEntries(changed.map((name) => [name, written.all(name)]))
  return {
    entered: entered.with({ ...fields, [knownMinutes]: writeKnownMinutes(paid) }),
    told: sayGiven(say, session, paid),
  }
}
