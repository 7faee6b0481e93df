import { addMinutes } from '../../clock.ts'
import { unpinned, withRow } from '../changed-rows.ts'
import { type Rule, theRow } from '../finding.ts'
import { clockOf, rowName } from '../sheet-context.ts'

/** A pin leaves time empty before its row. */
export const gap: Rule = {
  id: 'gap',
  severity: 'warning',
  look: (sheet) =>
    sheet.session.items.flatMap((item, index) => {
      const slot = sheet.agenda?.slots[index]
      if (slot === undefined || slot.gapMinutes <= 0) return []
      const facts = {
        row: rowName(item, index),
        minutes: slot.gapMinutes,
        from: clockOf(sheet, addMinutes(slot.startsAt, -slot.gapMinutes)),
        to: clockOf(sheet, slot.startsAt),
      }
      return [{ subject: theRow(item.id), facts, inputs: [item.id, slot.gapMinutes] }]
    }),
  fix: ({ session }, { subject }) => withRow(session, subject, unpinned),
}
