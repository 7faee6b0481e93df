/** People found in pasted text by their names, however a programme writes them: `Ms. Li-Li CHANG (Senior Specialist)`. */
import { foldText } from './folding.ts'
import type { PersonId } from './ids.ts'

export interface PasteablePerson {
  id: PersonId
  /** Each way in which the planner itself writes the name; the first is the shortest. */
  names: readonly string[]
}

/** `written` where the text spells the name in another way than the person does. */
export interface PastedPerson {
  personId: PersonId
  written: string | null
}

export interface PeopleLookup {
  /** Everybody whom a text that is nothing but names names; undefined when it is anything else. */
  named: (text: string) => PastedPerson[] | undefined
  /** Whoever stands in a text by a name of at least two words. */
  within: (text: string) => PastedPerson[]
}

const honorific =
  /^(?:(?:mr|ms|mrs|miss|mx|dr|prof|professor|sir|dame|hon|rev|eng|arch|sr|sra|srta|dra|don|dona|mme|mlle|m|mayor|president|director)\b\.?\s+)+/u
const suffix = /\s*(?:님|씨|교수|박사|선생|의원|이사장|대표|시장)+$/u
const mostWritten = 300
const mostAtOnce = 40
const mostSplit = 500

export function lookUpPeople(people: readonly PasteablePerson[]): PeopleLookup {
  const byKey = Map.groupBy(
    people.flatMap(({ id, names }) => [...new Set(names.map(keyOf))].map((key) => ({ key, id }))),
    ({ key }) => key,
  )
  const namesOf = new Map(people.map(({ id, names }) => [id, names]))
  const one = (text: string): PastedPerson[] | undefined => {
    const written = text.trim()
    if (written.length > mostWritten) return undefined
    const [, bare = written] = /^([^()]*\S)\s*\([^()]*\)$/.exec(written) ?? []
    const found = byKey.get(keyOf(bare)) ?? byKey.get(keyOf(bare.replace(suffix, '')))
    const [first, ...others] = new Set(found?.map(({ id }) => id))
    if (first === undefined || others.length > 0) return undefined
    const isOwn = namesOf.get(first)?.includes(written)
    return [{ personId: first, written: isOwn ? null : written }]
  }
  return {
    named: (text) => one(text) ?? several(text, one),
    within: (text) => findWithin(text, byKey),
  }
}

/** Words in one order, without honorific, points and hyphens. */
function keyOf(name: string): string {
  return wordsOf(foldText(name).replace(honorific, '')).sort().join(' ')
}

function wordsOf(folded: string): string[] {
  return folded.split(/[\s.,'’‘`·-]+/).filter((word) => word !== '')
}

/** What stands between two names, but not within parentheses. */
const between = /\s*(?:[;,·/\n]|\s(?:and|&|y|e|et|및|그리고)\s|(?<=\p{Script=Hangul})[와과]\s)\s*(?![^(]*\))/u

function several(text: string, one: (text: string) => PastedPerson[] | undefined) {
  if (text.length > mostSplit) return undefined
  const parts = text.split(between).filter((part) => part.trim() !== '')
  if (parts.length < 2 || parts.length > mostAtOnce) return undefined
  const found = parts.map(one)
  return found.every((people) => people !== undefined) ? distinct(found.flat()) : undefined
}

function distinct(people: readonly PastedPerson[]): PastedPerson[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()]
}

/** Names are looked for word by word: of three thousand people only those whose first word stands there are compared. */
function findWithin(text: string, byKey: ReadonlyMap<string, readonly { id: PersonId }[]>): PastedPerson[] {
  const words = wordsOf(foldText(text).replace(/[()[\]:;"“”]/g, ' ')).slice(0, 200)
  const found: PastedPerson[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 6); to >= from + 2; to--) {
      const ids = new Set(byKey.get(words.slice(from, to).sort().join(' '))?.map(({ id }) => id))
      const [id] = ids
      if (id === undefined || ids.size > 1) continue
      found.push({ personId: id, written: null })
      from = to - 1
      break
    }
  }
  return distinct(found)
}
