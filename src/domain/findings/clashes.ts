/** People of a session who are in another one at the same time. */
import type { OtherSlot } from './elsewhere.ts'
import { type Sighting, thePerson } from './finding.ts'
import { clockOf, type SheetContext } from './sheet-context.ts'
import { overlaps, spanOf, staysOf } from './stays.ts'

/** `needed`: at one moment in both; `between`: both sessions run at once, but the person's own times in them do not. */
export type Clash = 'needed' | 'between'

/** So many other sessions are told one by one; of more the first, and how many others there are. */
const mostTold = 3

export function sightClashes(sheet: SheetContext, wanted: Clash): Sighting[] {
  const { session, agenda, elsewhere } = sheet
  if (agenda === null) return []
  const here = spanOf(agenda)
  const stays = staysOf(session, agenda)
  const clashing = elsewhere.filter((other) => {
    const own = stays.get(other.personId)
    if (own === undefined || other.sessionId === session.id || !overlaps(here, other)) return false
    const needed = own.some((one) => other.stays.some((there) => overlaps(one, there)))
    return wanted === (needed ? 'needed' : 'between')
  })
  return [...Map.groupBy(clashing, ({ personId }) => personId).values()].flatMap((others) =>
    others.length <= mostTold ? others.map((one) => sight(sheet, one)) : sightMany(sheet, others),
  )
}

function sightMany(sheet: SheetContext, [first, ...rest]: readonly OtherSlot[]): Sighting[] {
  if (first === undefined) return []
  const { subject, facts } = sight(sheet, first)
  return [{ subject, facts: { ...facts, others: rest.length } }]
}

function sight(sheet: SheetContext, other: OtherSlot): Sighting {
  const facts = {
    person: sheet.nameOf(other.personId),
    session: other.sessionTitle,
    from: clockOf(sheet, other.startsAt),
    to: clockOf(sheet, other.endsAt),
  }
  return { subject: thePerson(other.personId), facts }
}
