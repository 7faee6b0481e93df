import { countryProblems, languageProblems, missingText, repeated, slugProblems } from './field-rules.ts'
import type { Presentation } from './presentation.ts'
import type { Problem } from './problem.ts'
import { textProblems } from './text-bounds.ts'

/** What can never be right about a presentation. */
export function presentationProblems(presentation: Presentation): Problem[] {
  return [
    ...missingText('title', presentation.title, 'title-missing'),
    ...slugProblems('slug', presentation.slug),
    ...languageProblems('language', presentation.language),
    ...countryProblems('place.country', presentation.place.country),
    ...repeated('organisationIds', presentation.organisationIds, 'named-twice'),
    ...repeated('themeIds', presentation.themeIds, 'named-twice'),
    ...textProblems(presentation, { passages: [], long: ['abstract'] }),
  ]
}
