import type { AgendaItem } from '../../session.ts'
import { type Rule, theRow } from '../finding.ts'
import { rowName, type SheetContext } from '../sheet-context.ts'

/** A presentation row names nobody; where the presentation itself does, its presenters are told. */
export const slotWithoutSpeaker: Rule = {
  id: 'slot-without-speaker',
  severity: 'warning',
  look: (sheet) =>
    sheet.session.items.flatMap((item, index) => {
      if (item.kind !== 'presentation' || item.people.length > 0) return []
      const presenters = presentersOf(sheet, item)
      const facts = { row: rowName(item, index), ...(presenters === '' ? {} : { presenters }) }
      return [{ subject: theRow(item.id), facts }]
    }),
}

function presentersOf({ nameOf, presentationOf }: SheetContext, { presentationId }: AgendaItem): string {
  const presentation = presentationId === null ? undefined : presentationOf(presentationId)
  return (presentation?.presenters ?? []).map(({ personId }) => nameOf(personId)).join(', ')
}
