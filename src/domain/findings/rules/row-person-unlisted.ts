import { type Rule, theRow } from '../finding.ts'
import { rowName } from '../sheet-context.ts'

/** A row names somebody who is not among the session's people. */
export const rowPersonUnlisted: Rule = {
  id: 'row-person-unlisted',
  severity: 'warning',
  look: ({ session, nameOf }) => {
    const listed = new Set(session.participations.map(({ personId }) => personId))
    return session.items.flatMap((item, index) =>
      [...new Set(item.people.map(({ personId }) => personId))]
        .filter((personId) => !listed.has(personId))
        .map((personId) => ({
          subject: theRow(item.id),
          facts: { row: rowName(item, index), person: nameOf(personId) },
          inputs: [item.id, personId],
        })),
    )
  },
}
