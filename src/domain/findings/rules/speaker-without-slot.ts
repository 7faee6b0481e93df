import { type Rule, thePerson } from '../finding.ts'

/** A speaker or panellist stands on no row. A row that names nobody counts as its presenters': it has a finding of its own. */
export const speakerWithoutSlot: Rule = {
  id: 'speaker-without-slot',
  severity: 'warning',
  look: ({ session, nameOf, presentationOf }) => {
    if (session.items.length === 0) return []
    const placed = new Set(
      session.items.flatMap(({ people, presentationId }) =>
        people.length > 0 || presentationId === null
          ? people.map(({ personId }) => personId)
          : (presentationOf(presentationId)?.presenters ?? []).map(({ personId }) => personId),
      ),
    )
    const speakers = session.participations.filter(({ role }) => role === 'speaker' || role === 'panellist')
    return [...new Set(speakers.map(({ personId }) => personId))]
      .filter((personId) => !placed.has(personId))
      .map((personId) => ({
        subject: thePerson(personId),
        facts: { person: nameOf(personId) },
        inputs: [personId],
      }))
  },
}
