/** Who leads and who speaks, as the labelled lines and tables of a sheet name them. */

import type { Role } from '../../../domain/session.ts'
import type { Block, Passage, SheetDocument, Spot } from '../../blocks/block.ts'
import { passageOfBlock, passageOfCell } from '../../blocks/block.ts'
import { isGroupWord } from '../people/group-words.ts'
import { readPeople } from '../people/read-people.ts'
import type { ReadPerson } from '../reading.ts'
import type { LabelField } from './label-lines.ts'
import { recordsIn } from './people-records.ts'
import { withAffiliation } from './profiles.ts'
import type { Section } from './sections.ts'
import type { SheetLine } from './sheet-lines.ts'
import { peopleOf, readSpeakerTables, type TableFacts } from './speaker-tables.ts'
import { readTalkLine } from './talk-lines.ts'
import { filledValue, withoutNumber } from './values.ts'

const rolesOf: Partial<Record<LabelField, Role>> = {
  moderators: 'moderator',
  chair: 'chair',
  rapporteur: 'rapporteur',
  speakers: 'speaker',
  people: 'speaker',
}

export interface ListedPeople {
  people: ReadPerson[]
  labels: Spot[]
}

/** Of a document: more lines are no list of people, and each of them takes its time. */
const mostLines = 2_000

export function readListedPeople(
  document: SheetDocument,
  sections: readonly Section[],
  facts: Omit<TableFacts, 'role'>,
): ListedPeople {
  const listed: ListedPeople = { people: [], labels: [] }
  let left = mostLines
  for (const whole of sections) {
    const role = rolesOf[whole.field]
    const section = role === undefined ? whole : { ...whole, lines: whole.lines.slice(0, left) }
    if (role !== undefined) left -= section.lines.length
    const told = role === undefined ? undefined : recordsIn(section.lines)
    if (told !== undefined && role !== undefined) {
      listed.people.push(...told.records.flatMap((record) => peopleOf(record, { ...facts, role })))
      listed.labels.push(...told.labels.map(({ spot }) => spot))
    } else if (role !== undefined) listed.people.push(...peopleInLines(document.blocks, section, role))
    if (section.tables.length === 0) continue
    const tables = readSpeakerTables(document.blocks, section.tables, { ...facts, role: role ?? 'speaker' })
    listed.people.push(...tables.people)
    listed.labels.push(...tables.labels)
  }
  return listed
}

/** A line below somebody that names nobody tells where they are from. */
function peopleInLines(blocks: readonly Block[], { lines }: Section, role: Role): ReadPerson[] {
  const people: ReadPerson[] = []
  const groups = groupsOf(lines)
  for (const [index, group] of groups.entries()) {
    const passage = filledValue(withoutNumber(spanOf(blocks, group)))
    if (passage === undefined || isGroupWord(passage.text) || passage.text.length > longest) continue
    const last = people.at(-1)
    const talk = readTalkLine(passage, role)
    if (talk !== undefined) {
      people.push(...talk)
      continue
    }
    const surely = readPeople(passage, { role, expects: 'maybe' })
    if (last === undefined || surely.length > 0 || isNext(groups[index - 1], group)) {
      people.push(...(surely.length > 0 ? surely : readPeople(passage, { role, expects: 'people' })))
      continue
    }
    const told = withAffiliation(last, passage)
    const isTold = told.post !== last.post || told.organisation !== last.organisation
    if (isTold || isDeeper(groups[index - 1], group)) people[people.length - 1] = told
    else people.push(...readPeople(passage, { role, expects: 'people' }))
  }
  return people
}

/** More is a biography. */
const longest = 1_500

/** An item of the same list names somebody else. */
function isNext(before: readonly SheetLine[] | undefined, group: readonly SheetLine[]): boolean {
  const [above, here] = [before?.[0], group[0]]
  return above?.kind === 'item' && here?.kind === 'item' && here.level <= above.level
}

function isDeeper(before: readonly SheetLine[] | undefined, group: readonly SheetLine[]): boolean {
  const [above, here] = [before?.[0], group[0]]
  if (above === undefined || here === undefined) return false
  return here.kind === 'item' && (above.kind !== 'item' || here.level > above.level)
}

/** Lines of one block are one passage. */
function groupsOf(lines: readonly SheetLine[]): SheetLine[][] {
  const groups: SheetLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (line.continues && last !== undefined && last[0]?.passage.spot.block === line.passage.spot.block)
      last.push(line)
    else groups.push([line])
  }
  return groups
}

/** The passage from the first line to the last, with what stands between them. */
export function spanOf(blocks: readonly Block[], lines: readonly SheetLine[]): Passage {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined || first === last) return first?.passage ?? nothing
  const { block, cell, from } = first.passage.spot
  const { to } = last.passage.spot
  const found = blocks[block]
  if (found === undefined) return first.passage
  const whole = found.kind === 'table' ? passageOfCell(found, block, cell ?? 0) : passageOfBlock(found, block)
  return { text: whole.text.slice(from, to), spot: { block, cell, from, to } }
}

const nothing: Passage = { text: '', spot: { block: 0, cell: null, from: 0, to: 0 } }
