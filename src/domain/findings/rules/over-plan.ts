import { type Rule, theSession } from '../finding.ts'
import { clockOf } from '../sheet-context.ts'

/** The rows run past the planned end. */
export const overPlan: Rule = {
  id: 'over-plan',
  severity: 'warning',
  look: (sheet) => {
    const { session, agenda } = sheet
    if (agenda === null || agenda.overrunMinutes <= 0) return []
    const facts = {
      minutes: agenda.overrunMinutes,
      planned: session.plannedMinutes,
      plannedEnd: clockOf(sheet, agenda.plannedEndsAt),
    }
    return [{ subject: theSession, facts, inputs: [agenda.overrunMinutes, session.plannedMinutes] }]
  },
  fix: ({ session, agenda }) => ({
    ...session,
    plannedMinutes: session.plannedMinutes + (agenda?.overrunMinutes ?? 0),
  }),
}
