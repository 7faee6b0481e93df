import type { ForumDraft } from '../../draft.ts'
import { fullName } from '../../person.ts'
import { type ForumRule, type Sighting, thePerson } from '../finding.ts'
import { nameKeys } from '../names-of-one.ts'

/** Two people of the forum whose names differ in case, order, honorific, hyphens or script only, or not at all. */
export const personTwoWays: ForumRule = {
  id: 'person-two-ways',
  severity: 'warning',
  look: ({ people }) => {
    const before = known.get(people)
    if (before !== undefined) return before
    const found = findTwice(people)
    known.set(people, found)
    return found
  },
}

/** A shelf never changes: a change makes the next one. */
const known = new WeakMap<ForumDraft['people'], Sighting[]>()

function findTwice(people: ForumDraft['people']): Sighting[] {
  const first = new Map<string, string>()
  const docs = [...people.values()].map(({ doc }) => doc).sort((one, other) => (one.id < other.id ? -1 : 1))
  return docs.flatMap(({ id, name }) => {
    const keys = nameKeys(name)
    const other = keys.map((key) => first.get(key)).find((one) => one !== undefined)
    for (const key of keys) if (!first.has(key)) first.set(key, id)
    const otherName = people.get(other as typeof id)?.doc.name
    if (other === undefined || otherName === undefined) return []
    const facts = { person: fullName(name), other: fullName(otherName) }
    const parts = [name, otherName].flatMap((one) => [one.given, one.family, one.original])
    return [{ subject: thePerson(id), facts, inputs: [id, other, ...parts] }]
  })
}
