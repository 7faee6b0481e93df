/** People of a table, each with organisation, country, theme and talk, column by column. */

import type { OrganisationType } from '../../../domain/organisation.ts'
import type { Role } from '../../../domain/session.ts'
import type { Block, Passage, Spot } from '../../blocks/block.ts'
import { readCountry } from '../people/countries.ts'
import { isGroupWord } from '../people/group-words.ts'
import { organisationTypeOf } from '../people/organisation-shape.ts'
import { readPeople } from '../people/read-people.ts'
import { roleAt } from '../people/role-at.ts'
import { type Found, found, type ReadCountry, type ReadPerson } from '../reading.ts'
import { readAffiliation } from './affiliations.ts'
import { joinedLines, type PersonRecord, readPeopleRows } from './speaker-rows.ts'
import { type Quotes, readTalk, type TalkLine } from './talk-titles.ts'
import { filledValue } from './values.ts'

export interface TableFacts {
  role: Role
  themes: readonly string[]
  /** Rows of the programme, which name talks by their titles. */
  quotes: Quotes
}

export interface TablePeople {
  people: ReadPerson[]
  /** Headings and row numbers: words that are no values. */
  labels: Spot[]
}

export function readSpeakerTables(
  blocks: readonly Block[],
  tables: readonly number[],
  facts: TableFacts,
): TablePeople {
  const { records, headings } = readPeopleRows(blocks, tables)
  const labels = [
    ...headings,
    ...records.flatMap((record) =>
      [...(record.get('number') ?? []), ...(record.get('role') ?? [])].map(({ passage }) => passage),
    ),
  ]
  return {
    people: records.flatMap((record) => peopleOf(record, facts)),
    labels: labels.map(({ spot }) => spot),
  }
}

export function peopleOf(record: PersonRecord, facts: TableFacts): ReadPerson[] {
  const name = joinedLines(record.get('name') ?? [])
  if (name === undefined || filledValue(name) === undefined || isGroupWord(name.text)) return []
  const role = roleOf(record.get('role'), facts.role)
  const people = readPeople(name, { role: role.role, expects: 'people' })
  const affiliation = readAffiliation(passagesOf(record.get('organisation')), facts.themes)
  const country = countryOf(record.get('country')) ?? affiliation.country
  const post = joined(record.get('post'))
  const theme = joined(record.get('theme')) ?? affiliation.theme
  const presentation = talkOf(record, facts)
  return people.map((person) => ({
    ...person,
    roleWritten: role.written ?? person.roleWritten,
    organisation: affiliation.organisation ?? person.organisation,
    organisationType: typeOf(affiliation.organisation) ?? person.organisationType,
    country: country ?? person.country,
    post: post ?? person.post,
    theme: theme ?? person.theme,
    presentation: presentation ?? person.presentation,
  }))
}

function typeOf(organisation: Found<string> | null): Found<OrganisationType> | null {
  const type = organisation === null ? null : organisationTypeOf(organisation.value)
  return type === null || organisation === null ? null : found(type, organisation.at, 'likely')
}

function passagesOf(lines: readonly TalkLine[] = []): Passage[] {
  return lines.map(({ passage }) => passage)
}

function roleOf(
  lines: readonly TalkLine[] | undefined,
  expected: Role,
): { role: Role; written: string | null } {
  const [first] = passagesOf(lines)
  const said = first === undefined ? undefined : roleAt(first.text)
  return said === undefined ? { role: expected, written: null } : { role: said.role, written: said.written }
}

function countryOf(lines: readonly TalkLine[] | undefined): Found<ReadCountry> | null {
  const written = joined(lines)
  if (written === null) return null
  return found(readCountry(written.value) ?? { code: null, written: written.value }, written.at)
}

function joined(lines: readonly TalkLine[] = []): Found<string> | null {
  const values = passagesOf(lines).flatMap((line) => filledValue(line) ?? [])
  if (values.length === 0) return null
  return found(
    values.map(({ text }) => text).join(' '),
    values.map(({ spot }) => spot),
  )
}

function talkOf(record: PersonRecord, { quotes }: TableFacts): ReadPerson['presentation'] {
  const said = record.get('presentation')
  const abstract = joined(record.get('abstract'))
  if (said === undefined) return null
  const talk = readTalk(said, quotes)
  return talk === null ? null : { ...talk, abstract: abstract ?? talk.abstract }
}
