import { findInstant, minutesBetween } from '../../clock.ts'
import { withRow } from '../changed-rows.ts'
import { type Rule, theRow } from '../finding.ts'
import { clockOf, rowName } from '../sheet-context.ts'

/** A row starts so late that it can't end where its end is locked. */
export const lockedEndMissed: Rule = {
  id: 'locked-end-missed',
  severity: 'warning',
  look: (sheet) =>
    sheet.session.items.flatMap((item, index) => {
      const slot = sheet.agenda?.slots[index]
      if (slot === undefined || item.lockedEnd === null) return []
      const locked = findInstant({ ...item.lockedEnd, zone: sheet.session.start.zone })
      if (!locked.ok || locked.value.at === slot.endsAt) return []
      const facts = {
        row: rowName(item, index),
        locked: clockOf(sheet, locked.value.at),
        end: clockOf(sheet, slot.endsAt),
        minutes: Math.abs(minutesBetween(locked.value.at, slot.endsAt)),
      }
      return [{ subject: theRow(item.id), facts, inputs: [item.id, locked.value.at, slot.endsAt] }]
    }),
  fix: ({ session }, { subject }) => withRow(session, subject, (item) => ({ ...item, lockedEnd: null })),
}
