/** People of a session who are in another one at the same time. */
import type { PersonId } from '../ids.ts'
import type { Session } from '../session.ts'
import type { OtherSlot } from './elsewhere.ts'
import { type Inputs, type Sighting, thePerson } from './finding.ts'
import { clockOf, type SheetContext } from './sheet-context.ts'
import { overlaps, type Span, spanOf, staysOf } from './stays.ts'

/** `needed`: at one moment in both; `between`: both sessions run at once, but the person's own times in them do not. */
export type Clash = 'needed' | 'between'

/** So many other sessions are told one by one; of more the first, and how many others there are. */
const mostTold = 3

/** Whoever moderates or chairs. */
export function leadersOf({ participations }: Session): ReadonlySet<PersonId> {
  const leading = participations.filter(({ role }) => role === 'moderator' || role === 'chair')
  return new Set(leading.map(({ personId }) => personId))
}

export function sightClashes(
  sheet: SheetContext,
  wanted: Clash,
  isAsked: (personId: PersonId) => boolean,
): Sighting[] {
  const { session, agenda, elsewhere } = sheet
  if (agenda === null) return []
  const here = spanOf(agenda)
  const stays = staysOf(session, agenda)
  const clashing = elsewhere.filter((other) => {
    const own = stays.get(other.personId)
    if (own === undefined || other.sessionId === session.id || !overlaps(here, other)) return false
    if (!isAsked(other.personId)) return false
    const needed = own.some((one) => other.stays.some((there) => overlaps(one, there)))
    return wanted === (needed ? 'needed' : 'between')
  })
  const see = (other: OtherSlot) => sight(sheet, other, stays.get(other.personId) ?? [])
  return [...Map.groupBy(clashing, ({ personId }) => personId).values()].flatMap((others) =>
    others.length <= mostTold ? others.map((one) => see(one)) : sightMany(others, see, stays),
  )
}

/** Only the first is told: of a hundred others nobody's clock is asked for. */
function sightMany(
  others: readonly OtherSlot[],
  see: (other: OtherSlot) => Sighting,
  stays: ReadonlyMap<PersonId, readonly Span[]>,
): Sighting[] {
  const [first, ...rest] = others
  if (first === undefined) return []
  const { subject, facts } = see(first)
  const inputs = others.flatMap((other) => inputsOf(other, stays.get(other.personId) ?? []))
  return [{ subject, facts: { ...facts, others: rest.length }, inputs }]
}

function inputsOf(other: OtherSlot, here: readonly Span[]): Inputs {
  const times = [...here, ...other.stays].flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
  return [other.personId, other.sessionId, ...times]
}

function sight(sheet: SheetContext, other: OtherSlot, here: readonly Span[]): Sighting {
  const facts = {
    person: sheet.nameOf(other.personId),
    session: other.sessionTitle,
    from: clockOf(sheet, other.startsAt),
    to: clockOf(sheet, other.endsAt),
  }
  return { subject: thePerson(other.personId), facts, inputs: inputsOf(other, here) }
}
