import type { PersonId } from '../../ids.ts'
import type { AgendaItem } from '../../session.ts'
import { withRow } from '../changed-rows.ts'
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
      return [{ subject: theRow(item.id), facts, inputs: [item.id] }]
    }),
  fix: (sheet, { subject }) =>
    withRow(sheet.session, subject, (item) => ({
      ...item,
      people: presenterIds(sheet, item).map((personId) => ({ personId, written: null })),
    })),
}

function presentersOf(sheet: SheetContext, item: AgendaItem): string {
  return presenterIds(sheet, item).map(sheet.nameOf).join(', ')
}

function presenterIds({ presentationOf }: SheetContext, { presentationId }: AgendaItem): PersonId[] {
  const presentation = presentationId === null ? undefined : presentationOf(presentationId)
  return [...new Set((presentation?.presenters ?? []).map(({ personId }) => personId))]
}
