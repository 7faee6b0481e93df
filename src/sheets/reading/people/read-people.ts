/** People out of a cell, a line or lines: names with roles, honorifics, posts, organisations and countries. */
import type { Role } from '../../../domain/session.ts'
import { type Passage, partOf } from '../../blocks/block.ts'
import type { ReadPerson } from '../reading.ts'
import { draftPeople } from './draft-people.ts'
import { settlePeople } from './settle-people.ts'

export interface PeopleContext {
  /** What the place expects of who stands there: a column `Speakers`, a label `Moderator:`. */
  role: Role
  /** `maybe`: titles stand there as well, so only who is surely a person counts. */
  expects: 'people' | 'maybe'
}

const mostPeople = 200
/** Beyond it a passage is no list of people. */
const longestPassage = 40_000

export function readPeople(passage: Passage, context: PeopleContext): ReadPerson[] {
  const read = passage.text.length > longestPassage ? partOf(passage, 0, longestPassage) : passage
  const drafts = draftPeople(read.text, context).slice(0, mostPeople)
  return settlePeople(read, drafts)
}
