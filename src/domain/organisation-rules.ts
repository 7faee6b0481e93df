import { addressProblems, countryProblems, missingText, slugProblems } from './field-rules.ts'
import type { Organisation } from './organisation.ts'
import type { Problem } from './problem.ts'
import { textProblems } from './text-bounds.ts'

/** What can never be right about an organisation. */
export function organisationProblems(organisation: Organisation): Problem[] {
  return [
    ...missingText('name', organisation.name, 'name-missing'),
    ...slugProblems('slug', organisation.slug),
    ...countryProblems('country', organisation.country),
    ...addressProblems('website', organisation.website),
    ...textProblems(organisation, { passages: ['website'], long: [] }),
  ]
}
