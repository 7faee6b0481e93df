/** People of a session who are in another one at the same time. */
import { type Sighting, thePerson } from './finding.ts'
import { clockOf, type SheetContext } from './sheet-context.ts'
import { overlaps, spanOf, staysOf } from './stays.ts'

/** `needed`: at one moment in both; `between`: both sessions run at once, but the person's own times in them do not. */
export type Clash = 'needed' | 'between'

export function sightClashes(sheet: SheetContext, wanted: Clash): Sighting[] {
  const { session, agenda, elsewhere, nameOf } = sheet
  if (agenda === null) return []
  const here = spanOf(agenda)
  const stays = staysOf(session, agenda)
  return elsewhere.flatMap((other) => {
    const own = stays.get(other.personId)
    if (own === undefined || other.sessionId === session.id || !overlaps(here, other)) return []
    const needed = own.some((one) => other.stays.some((there) => overlaps(one, there)))
    if (wanted !== (needed ? 'needed' : 'between')) return []
    const facts = {
      person: nameOf(other.personId),
      session: other.sessionTitle,
      from: clockOf(sheet, other.startsAt),
      to: clockOf(sheet, other.endsAt),
    }
    return [{ subject: thePerson(other.personId), facts }]
  })
}
