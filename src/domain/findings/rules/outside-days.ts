import { localTime } from '../../clock.ts'
import { type Rule, theSession } from '../finding.ts'

/** The session starts before the forum opens, or after it closes, by the forum's own calendar. */
export const outsideDays: Rule = {
  id: 'outside-days',
  severity: 'warning',
  look: ({ agenda, forum: { opens, closes, zone } }) => {
    if (agenda === null) return []
    const { date } = localTime(agenda.startsAt, zone)
    if (opens <= date && date <= closes) return []
    return [{ subject: theSession, facts: { date, opens, closes }, inputs: [date, opens, closes] }]
  },
}
