/** Profiles: a name on a line of its own, below it a post, or a list of what they are and were. */

import { foldText } from '../../../domain/folding.ts'
import type { Passage } from '../../blocks/block.ts'
import { readPeople } from '../people/read-people.ts'
import { roleAt } from '../people/role-at.ts'
import type { ReadPerson } from '../reading.ts'
import { qualifiers } from '../words/label-qualifiers.ts'
import type { SheetLine } from './sheet-lines.ts'

/** The first line below a name says the post or the organisation; what follows is more than is asked for. */
export function withAffiliation(person: ReadPerson, line: Passage): ReadPerson {
  if (person.post !== null && person.organisation !== null) return person
  const read = readBehind(person.name.value, line, 'people')
  return {
    ...person,
    post: person.post ?? read?.post ?? null,
    organisation: person.organisation ?? read?.organisation ?? null,
    organisationType: person.organisationType ?? read?.organisationType ?? null,
    country: person.country ?? read?.country ?? null,
  }
}

/** Read as it would be behind the name, with places that are those of the line. */
function readBehind(name: string, line: Passage, expects: 'people' | 'maybe'): ReadPerson | undefined {
  const front = `${name}, `
  const text = `${front}${line.text.replaceAll('\n', ' ')}`
  const behind: Passage = { text, spot: { ...line.spot, from: line.spot.from - front.length } }
  const people = readPeople(behind, { role: 'speaker', expects })
  return people.length === 1 ? people[0] : undefined
}

export interface Profile {
  person: ReadPerson
  used: SheetLine[]
}

/**
 * Among lines without a label. A name with nothing to tell that it is one counts where another profile stands just
 * before; a post without a list, below a role as well: who signs a letter speaks nowhere.
 */
export function readProfiles(lines: readonly SheetLine[]): Profile[] {
  const profiles: Profile[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const shape = shapeAt(lines, at)
    if (shape === undefined) continue
    const before = profiles.at(-1)
    const follows = before !== undefined && lines[at - 1] === before.used.at(-1)
    const isCalled = lines[at - 1] !== undefined && roleAt(`${lines[at - 1]?.passage.text}:`) !== undefined
    if (shape.items.length < 2 && !follows && !isCalled) continue
    const person = personOf(shape, follows)
    if (person === undefined) continue
    const used = [shape.name, ...shape.post, ...shape.items]
    profiles.push({ person, used })
    at += used.length - 1
  }
  return profiles
}

function personOf({ name, post, items }: Shape, follows: boolean): ReadPerson | undefined {
  const [below] = post.length > 0 ? post : items
  if (below === undefined) return undefined
  const surely = readBehind(name.passage.text, below.passage, 'maybe')
  const isPost = surely !== undefined && (surely.post !== null || surely.organisation !== null)
  if (!follows && !isPost) return undefined
  const [person, ...others] = readPeople(name.passage, { role: 'speaker', expects: 'people' })
  if (person === undefined || others.length > 0 || !isWhole(person, name)) return undefined
  return [...post, ...items.slice(0, 1)].reduce((known, line) => withAffiliation(known, line.passage), person)
}

/** The line is the name, honorific and all, and nothing else. */
function isWhole({ name, honorific }: ReadPerson, line: SheetLine): boolean {
  const length = name.value.length + (honorific?.value.length ?? 0)
  return length + 3 >= line.passage.text.length
}

interface Shape {
  name: SheetLine
  post: SheetLine[]
  items: SheetLine[]
}

const longestName = 60
const longestPost = 120

/** A short line, and below it another one, a list, or both. */
function shapeAt(lines: readonly SheetLine[], at: number): Shape | undefined {
  const name = lines[at]
  if (name === undefined || name.kind === 'item' || name.passage.text.length > longestName) return undefined
  if (/[\d:?!;]/.test(name.passage.text) || name.cell !== null || isOfMeeting(name)) return undefined
  const next = lines[at + 1]
  const isPost = next !== undefined && next.kind === 'paragraph' && next.passage.text.length <= longestPost
  const post = isPost && !/[:?!]|\d{2}/.test(next.passage.text) ? [next] : []
  const items: SheetLine[] = []
  for (const line of lines.slice(at + 1 + post.length, at + 40)) {
    if (line.kind !== 'item') break
    items.push(line)
  }
  return items.length >= 2 || post.length > 0 ? { name, post, items } : undefined
}

/** "III Seminário Mares Vivos" looks like a name, and is that of a meeting. */
function isOfMeeting({ kind, level, passage }: SheetLine): boolean {
  const words = foldText(passage.text).split(/[^\p{L}\p{N}]+/u)
  return (kind === 'heading' && level <= 1) || words.some((word) => qualifiers.has(word))
}
