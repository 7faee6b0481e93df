import { unpinned, withRow } from '../changed-rows.ts'
import { type Rule, theRow } from '../finding.ts'
import { clockOf, rowName } from '../sheet-context.ts'

/** A pinned row starts before the row before it ends. */
export const overlap: Rule = {
  id: 'overlap',
  severity: 'error',
  look: (sheet) =>
    sheet.session.items.flatMap((item, index) => {
      const slot = sheet.agenda?.slots[index]
      const before = sheet.session.items[index - 1]
      if (slot === undefined || before === undefined || slot.gapMinutes >= 0) return []
      const facts = {
        row: rowName(item, index),
        before: rowName(before, index - 1),
        start: clockOf(sheet, slot.startsAt),
        minutes: -slot.gapMinutes,
      }
      return [{ subject: theRow(item.id), facts, inputs: [item.id, before.id, slot.gapMinutes] }]
    }),
  fix: ({ session }, { subject }) => withRow(session, subject, unpinned),
}
