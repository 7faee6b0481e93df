/** Read people as lines of a table: role, honorific, name, post, organisation, country. */

import type { Passage } from '../../../../src/sheets/blocks/block.ts'
import { readPeople } from '../../../../src/sheets/reading/people/read-people.ts'
import type { ReadPerson } from '../../../../src/sheets/reading/reading.ts'

export function passageOf(text: string, from = 0): Passage {
  return { text, spot: { block: 3, cell: null, from, to: from + text.length } }
}

export function people(text: string, expects: 'people' | 'maybe' = 'people'): ReadPerson[] {
  return readPeople(passageOf(text), { role: 'speaker', expects })
}

/** `moderator | Ms. | Ana Ruiz | Director | Coop Norte | Chile`, `-` for what is not there. */
export function told(text: string, expects: 'people' | 'maybe' = 'people'): string[] {
  return people(text, expects).map((person) =>
    [
      person.role,
      person.honorific?.value ?? '-',
      person.name.value,
      person.post?.value ?? '-',
      person.organisation?.value ?? '-',
      person.country?.value.written ?? '-',
    ].join(' | '),
  )
}
