/** What the writer writes, so that whoever reads it can tell whether it is whole. */
import type { Person } from '../../src/domain/person.ts'
import type { Frozen, Manifest } from '../../src/domain/release/manifest.ts'
import type { StarredList } from '../../src/domain/starred-list.ts'
import { aList, aManifest, aPerson, frozenForum, frozenSession, sha256 } from '../store/makers.ts'

export const people = ['p1', 'p2', 'p3', 'p4']

/** Grows with its revision, up to 60 kB, and carries the checksum of its own text. */
export function checkedPerson(id: string, revision: number): Person {
  const text = `${id} at ${revision} `.repeat((revision * 97) % 5000)
  return aPerson({ id: id as Person['id'], biography: `${sha256(text)} ${text}` })
}

export function isWhole(person: Person): boolean {
  const [sum = ''] = person.biography.split(' ', 1)
  return sha256(person.biography.slice(sum.length + 1)) === sum
}

export function frozenOf(number: number): Frozen {
  return frozenSession({ title: `Release ${number} `.repeat(number * 10) })
}

export function manifestAt(number: number): Manifest {
  return aManifest(number, frozenForum().name, frozenOf(number).name)
}

export function listAt(stars: number): StarredList {
  const sessionIds = Array.from(
    { length: stars },
    (_, star) => `s${star}` as StarredList['sessionIds'][number],
  )
  return aList({ sessionIds })
}
