import { type Rule, thePerson } from '../finding.ts'

/** An organisation of the session's people that stands in no country. */
export const countryUnknown: Rule = {
  id: 'country-unknown',
  severity: 'note',
  look: ({ session, organisationOf }) => {
    const seen = new Set<string>()
    return session.participations.flatMap(({ personId, organisationId }) => {
      const organisation = organisationId === null ? undefined : organisationOf(organisationId)
      if (organisationId === null || organisation === undefined || organisation.country !== null) return []
      if (seen.has(organisationId)) return []
      seen.add(organisationId)
      const facts = { organisation: organisation.name }
      return [{ subject: thePerson(personId), facts, inputs: [organisationId] }]
    })
  },
}
