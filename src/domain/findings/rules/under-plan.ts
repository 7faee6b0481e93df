import { type Rule, theSession } from '../finding.ts'

/** The rows end before the planned end. */
export const underPlan: Rule = {
  id: 'under-plan',
  severity: 'note',
  look: ({ session, agenda }) =>
    agenda === null || agenda.overrunMinutes >= 0
      ? []
      : [
          {
            subject: theSession,
            facts: { minutes: -agenda.overrunMinutes, planned: session.plannedMinutes },
            inputs: [agenda.overrunMinutes, session.plannedMinutes],
          },
        ],
  fix: ({ session, agenda }) => ({
    ...session,
    plannedMinutes: session.plannedMinutes + (agenda?.overrunMinutes ?? 0),
  }),
}
