/** Whom a time is looked for: everybody on the clocks of a session, with what they said and where else they are. */
import { placeAgenda } from '../../../domain/agenda.ts'
import { type SlotParty, slotParty } from '../../../domain/clocks/slot-party.ts'
import { partiesOf } from '../../../domain/everyones-clock.ts'
import { elsewhereOf } from '../../../domain/findings/elsewhere.ts'
import { type Span, staysOf } from '../../../domain/findings/stays.ts'
import type { PersonId } from '../../../domain/ids.ts'
import type { Session } from '../../../domain/session.ts'
import type { SessionCall } from '../desk.ts'
import { onlyZoneOf } from './only-zone.ts'
import { peopleOf } from './strip-view.ts'

/** A coordinator is told nothing of other sessions. */
export async function slotParties(call: SessionCall, session: Session): Promise<SlotParty[]> {
  const draft = await call.draft()
  const others = call.role === 'coordinator' ? [] : elsewhereOf(await call.occupied(), session)
  const elsewhere = Map.groupBy(others, ({ personId }) => personId)
  const stays = staysIn(session)
  return partiesOf(call.forum.doc, peopleOf(call, draft, session), onlyZoneOf).map((party) => {
    const id = party.id as PersonId
    const around = { stays: stays.get(id) ?? [], elsewhere: elsewhere.get(id) ?? [] }
    return slotParty(party, draft.people.get(id)?.doc, around)
  })
}

function staysIn(session: Session): Map<PersonId, readonly Span[]> {
  const agenda = placeAgenda(session)
  return agenda.ok ? staysOf(session, agenda.value) : new Map()
}
