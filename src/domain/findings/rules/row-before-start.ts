import { unpinned, withRow } from '../changed-rows.ts'
import { type Rule, theRow } from '../finding.ts'
import { clockOf, rowName } from '../sheet-context.ts'

/** The first row is pinned before the session starts; a later one that is would overlap the row before it. */
export const rowBeforeStart: Rule = {
  id: 'row-before-start',
  severity: 'warning',
  look: (sheet) => {
    const item = sheet.session.items[0]
    const slot = sheet.agenda?.slots[0]
    if (item === undefined || slot === undefined || slot.gapMinutes >= 0) return []
    const facts = {
      row: rowName(item, 0),
      start: clockOf(sheet, slot.startsAt),
      minutes: -slot.gapMinutes,
    }
    return [{ subject: theRow(item.id), facts, inputs: [item.id, slot.gapMinutes] }]
  },
  fix: ({ session }, { subject }) => withRow(session, subject, unpinned),
}
