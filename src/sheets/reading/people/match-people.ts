/** People whom the forum has already, proposed for those a document names; nothing is merged here. */
import { foldText } from '../../../domain/folding.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { fullName, type Person } from '../../../domain/person.ts'
import type { ReadPerson } from '../reading.ts'
import { honorificAt } from './honorific-at.ts'

/** Why they may be the same, the surest first. */
const matchReasons = ['same', 'honorific-case', 'diacritics', 'name-order', 'initials'] as const
export type MatchReason = (typeof matchReasons)[number]

export interface PersonCandidate {
  personId: PersonId
  why: MatchReason
}

export interface Match {
  /** Index of the person among those that were read. */
  index: number
  /** The best first; all that fit equally are told. */
  people: PersonCandidate[]
}

const mostCandidates = 5

export function matchPeople(read: readonly ReadPerson[], known: readonly Person[]): Match[] {
  const lookup = lookUpNames(known)
  return read.map(({ name }, index) => ({ index, people: findCandidates(name.value, lookup) }))
}

interface Written {
  id: PersonId
  name: string
}
type Lookup = ReadonlyMap<string, readonly { key: string; one: Written }[]>

function lookUpNames(people: readonly Person[]): Lookup {
  const written = people.flatMap(({ id, name }) =>
    [fullName(name), name.original ?? ''].filter((one) => one !== '').map((one) => ({ id, name: one })),
  )
  return Map.groupBy(
    written.flatMap((one) => [...keysOf(one.name)].map((key) => ({ key, one }))),
    ({ key }) => key,
  )
}

function findCandidates(read: string, lookup: Lookup): PersonCandidate[] {
  const bare = bareName(read)
  const found = new Map<PersonId, MatchReason>()
  for (const key of keysOf(bare)) {
    for (const entry of lookup.get(key) ?? []) {
      const why = reasonOf(bare, read, entry.one.name)
      const before = found.get(entry.one.id)
      if (why !== undefined && (before === undefined || rank(why) < rank(before)))
        found.set(entry.one.id, why)
    }
  }
  return [...found]
    .map(([personId, why]) => ({ personId, why }))
    .sort((one, other) => rank(one.why) - rank(other.why))
    .slice(0, mostCandidates)
}

function rank(why: MatchReason): number {
  return matchReasons.indexOf(why)
}

function bareName(written: string): string {
  return written.slice(honorificAt(written)?.next ?? 0).trim()
}

/** Whoever shares one of these may be the same: all words, the letters without blanks, or first and last word. */
function keysOf(written: string): Set<string> {
  const words = wordsOf(foldText(written))
  const sorted = [...words].sort().join(' ')
  const joined = wordsOf(foldText(written).replace(/[-‐‑]/g, '')).sort().join(' ')
  const ends =
    words.length > 1 ? [`${words.at(-1)}/${words[0]?.[0]}`, `${words[0]}/${words.at(-1)?.[0]}`] : []
  return new Set([sorted, joined, ...ends].filter((key) => key !== ''))
}

function wordsOf(folded: string): string[] {
  return folded.split(/[\s.,'’‘`·‐‑-]+/).filter((word) => word !== '')
}

function reasonOf(bare: string, read: string, name: string): MatchReason | undefined {
  if (read === name) return 'same'
  if (sameLetters(bare, name)) return 'honorific-case'
  const [one, other] = [bare, name].map((text) => wordsOf(foldText(text)))
  if (one === undefined || other === undefined) return undefined
  if (one.join(' ') === other.join(' ') || one.join('') === other.join('')) return 'diacritics'
  const isTurned = [...one].sort().join(' ') === [...other].sort().join(' ') || turns(one, other)
  if (isTurned) return 'name-order'
  return fitInitials(one, other) ? 'initials' : undefined
}

function sameLetters(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[\s.]+/g, ' ')
      .trim()
  return plain(one) === plain(other)
}

/** `Chang Meili` and `Mei-Li Chang`. */
function turns(one: string[], other: string[]): boolean {
  const joined = one.join('')
  return other.some((_, at) => at > 0 && [...other.slice(at), ...other.slice(0, at)].join('') === joined)
}

/** The same family name, and given names of which one is the other's initial or left out: `J. N. Arum`. */
function fitInitials(one: string[], other: string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 2 || short.at(-1) !== long.at(-1) || (short.at(-1)?.length ?? 0) < 2) return false
  let at = 0
  for (const word of short.slice(0, -1)) {
    while (at < long.length - 1 && !fits(word, long[at] ?? '')) at += 1
    if (at >= long.length - 1) return false
    at += 1
  }
  return fits(short[0] ?? '', long[0] ?? '')
}

function fits(one: string, other: string): boolean {
  return (
    one === other ||
    (one.length === 1 && other.startsWith(one)) ||
    (other.length === 1 && one.startsWith(other))
  )
}
