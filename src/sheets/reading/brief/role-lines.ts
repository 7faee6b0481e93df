/** Lines that begin with a role and stand under no label that names one: "Opening remarks: Ana Ruiz, Mayor". */

import { type Passage, partOf } from '../../blocks/block.ts'
import { isGroupWord } from '../people/group-words.ts'
import { readPeople } from '../people/read-people.ts'
import { roleAt } from '../people/role-at.ts'
import type { ReadPerson } from '../reading.ts'
import type { Section, Sections } from './sections.ts'
import type { SheetLine } from './sheet-lines.ts'
import { readTalkLine } from './talk-lines.ts'

const longest = 600

export function readRoleLines({ sections, free }: Sections): ReadPerson[] {
  return [...sections.flatMap(labelledRoles), ...free.flatMap(({ passage }: SheetLine) => peopleAt(passage))]
}

/** What looks like a label and names no field may name a role. */
function labelledRoles({ field, label, lines }: Section): ReadPerson[] {
  const [first] = lines
  if (field !== 'unknown' || label === null || first === undefined) return []
  const { block, cell, from } = label.spot
  const { spot, text } = first.passage
  if (spot.block !== block || spot.cell !== cell) return []
  const gap = ':'.padEnd(spot.from - label.spot.to, ' ')
  return peopleAt({ text: `${label.text}${gap}${text}`, spot: { block, cell, from, to: spot.to } })
}

function peopleAt(passage: Passage): ReadPerson[] {
  if (passage.text.length > longest || !/[:：]|\d\.\s|^\P{L}{0,4}\p{Script=Hangul}/u.test(passage.text))
    return []
  const role = roleAt(passage.text)
  if (role === undefined || role.from > 3 || isGroupWord(passage.text.slice(role.to))) return []
  const talk = readTalkLine(partOf(passage, role.to), role.role)
  if (talk !== undefined) return talk.map((person) => ({ ...person, roleWritten: role.written }))
  return readPeople(passage, { role: role.role, expects: 'people' })
}
