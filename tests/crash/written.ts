/** What the writer writes, so that whoever reads it can tell whether it is whole. */
import type { Forum } from '../../src/domain/forum.ts'
import type { PersonId, SessionId } from '../../src/domain/ids.ts'
import type { Organisation } from '../../src/domain/organisation.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Presentation } from '../../src/domain/presentation.ts'
import { freezePerson, freezeSession, nameFrozen } from '../../src/domain/release/freeze.ts'
import type { Frozen } from '../../src/domain/release/manifest.ts'
import type { Session } from '../../src/domain/session.ts'
import type { StarredList } from '../../src/domain/starred-list.ts'
import type { DocumentPlace } from '../../src/store/port.ts'
import {
  aForum,
  aList,
  anOrganisation,
  aPerson,
  aPresentation,
  aSession,
  forumPlace,
  mau,
  personPlace,
  sessionPlace,
  sha256,
} from '../store/makers.ts'

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

const speaker = 'speaker' as PersonId
export const releasedSession = 's1' as SessionId

export const releasedPlaces = {
  forum: forumPlace,
  organisation: { forumId: mau, kind: 'organisation', id: 'o1' },
  person: personPlace(speaker),
  presentation: { forumId: mau, kind: 'presentation', id: 'x1' },
  session: sessionPlace(releasedSession),
} as const satisfies Record<string, DocumentPlace>

interface Drafts {
  forum: Forum
  organisation: Organisation
  person: Person
  presentation: Presentation
  session: Session
}

/** The drafts that release goes out with: the forum and the organisation stay, all else is new each time. */
export function draftsFor(number: number): Drafts {
  const words = `Release ${number} `.repeat(number * 10).trim()
  const [item] = aSession().items
  if (item === undefined) throw new Error('a session without items')
  const presentation: Presentation = {
    ...aPresentation(),
    abstract: words,
    presenters: [{ personId: speaker, post: '' }],
  }
  const talk = { ...item, presentationId: presentation.id, people: [{ personId: speaker, written: null }] }
  return {
    forum: aForum(),
    organisation: anOrganisation(),
    person: aPerson({ id: speaker, biography: words }),
    presentation,
    session: aSession({
      id: releasedSession,
      state: 'ready',
      title: `Release ${number}`,
      items: [talk],
      brief: { ...aSession().brief, background: words },
    }),
  }
}

/** Every frozen document of that release. */
export function frozenFor(number: number): Frozen[] {
  const { forum, organisation, person, presentation, session } = draftsFor(number)
  const frozen = freezeSession(session)
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.problems))
  return [
    nameFrozen({ kind: 'forum', doc: forum }, sha256),
    nameFrozen({ kind: 'organisation', doc: organisation }, sha256),
    nameFrozen({ kind: 'person', doc: freezePerson(person) }, sha256),
    nameFrozen({ kind: 'presentation', doc: presentation }, sha256),
    nameFrozen({ kind: 'session', doc: frozen.value }, sha256),
  ]
}

export function listAt(stars: number): StarredList {
  const sessionIds = Array.from(
    { length: stars },
    (_, star) => `s${star}` as StarredList['sessionIds'][number],
  )
  return aList({ sessionIds })
}
