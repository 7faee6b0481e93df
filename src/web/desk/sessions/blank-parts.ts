/** Rows as they begin, for a script that adds them without asking: the same views print them. */
import type { Forum } from '../../../domain/forum.ts'
import type { ItemId } from '../../../domain/ids.ts'
import type { Session } from '../../../domain/session.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'
import { agendaView } from './agenda-rows.ts'
import { editRows } from './edit-rows.ts'
import { sayFindings } from './found-lines.ts'
import { blankRow } from './read-rows.ts'
import { briefView, peopleView } from './session-form.ts'

/** Stands wherever the id of a new row will stand. */
export const idToCome = 'id-to-come'

export function blankParts(
  forum: Forum,
  session: Session,
  { say, language }: { say: Say; language: InterfaceLanguage },
) {
  const found = sayFindings(say, [], new Set())
  const added = ['add-row', 'add-person', 'add-round'].reduce(
    (entered, act) => editRows(entered, act, () => idToCome)?.entered ?? entered,
    new Entered(),
  )
  const form = makeForm(say, added)
  const wording = { say, language, form, entered: added }
  const empty = { ...session, items: [blankRow(idToCome as ItemId)], participations: [] }
  return {
    newRow: agendaView(empty, { say, form, found }).rows[0],
    newPersonRow: peopleView(forum, empty, found, wording)[0],
    newRound: briefView(wording).rounds[0],
  }
}
