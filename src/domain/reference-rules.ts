import {
  addressProblems,
  countryProblems,
  languageProblems,
  missingText,
  repeated,
  slugProblems,
} from './field-rules.ts'
import type { Problem } from './problem.ts'
import type { Reference } from './reference.ts'
import { textProblems } from './text-bounds.ts'

/** What can never be right about a reference. */
export function referenceOwnProblems(reference: Reference): Problem[] {
  return [
    ...missingText('title', reference.title, 'title-missing'),
    ...slugProblems('slug', reference.slug),
    ...languageProblems('language', reference.language),
    ...addressProblems('source.url', reference.source.url),
    ...repeated('sessionIds', reference.sessionIds, 'named-twice'),
    ...rowProblems(reference),
    ...textProblems(reference, {
      passages: ['aims.*', 'definitions.*.points.*', 'quotes.*.said', 'source.url'],
      long: ['text'],
    }),
  ]
}

function rowProblems({ definitions, quotes, partners }: Reference): Problem[] {
  return [
    ...definitions.flatMap(({ title }, index) =>
      missingText(`definitions.${index}.title`, title, 'title-missing'),
    ),
    ...quotes.flatMap(({ said }, index) => missingText(`quotes.${index}.said`, said, 'text-missing')),
    ...partners.flatMap(({ name, country }, index) => [
      ...missingText(`partners.${index}.name`, name, 'name-missing'),
      ...countryProblems(`partners.${index}.country`, country),
    ]),
  ]
}
