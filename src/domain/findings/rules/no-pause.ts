import { type Instant, minutesBetween } from '../../clock.ts'
import type { ItemId } from '../../ids.ts'
import { type Rule, theSession } from '../finding.ts'
import { clockOf, type SheetContext } from '../sheet-context.ts'

/** So long people sit without a pause at most. */
const tooLongMinutes = 90
/** Time that a pin leaves empty is a pause too, from here on. */
const pauseMinutes = 5

/** An hour and a half or more in one stretch, without a break among its rows. */
export const noPause: Rule = {
  id: 'no-pause',
  severity: 'note',
  look: (sheet) =>
    stretchesOf(sheet)
      .map((one) => ({ ...one, minutes: minutesBetween(one.startsAt, one.endsAt) }))
      .filter(({ minutes }) => minutes >= tooLongMinutes)
      .map(({ first, last, startsAt, endsAt, minutes }) => ({
        subject: theSession,
        facts: { minutes, from: clockOf(sheet, startsAt), to: clockOf(sheet, endsAt) },
        inputs: [first, last, minutes],
      })),
}

interface Stretch {
  first: ItemId
  last: ItemId
  startsAt: Instant
  endsAt: Instant
}

function stretchesOf({ session, agenda }: SheetContext): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | undefined
  for (const [index, { id, kind }] of session.items.entries()) {
    const slot = agenda?.slots[index]
    if (slot === undefined) continue
    if (kind === 'break' || slot.gapMinutes >= pauseMinutes) open = undefined
    if (kind === 'break') continue
    if (open === undefined) {
      open = { first: id, last: id, startsAt: slot.startsAt, endsAt: slot.endsAt }
      stretches.push(open)
    } else Object.assign(open, { last: id, endsAt: slot.endsAt })
  }
  return stretches
}
