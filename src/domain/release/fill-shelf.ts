/** The documents that a release shows beside its sessions. */
import type { ForumDraft } from '../draft.ts'
import type { OrganisationId, PersonId, PresentationId, ReferenceId, SessionId } from '../ids.ts'
import type { Organisation } from '../organisation.ts'
import type { Presentation } from '../presentation.ts'
import type { Reference } from '../reference.ts'
import { freezePerson } from './freeze.ts'
import type { FrozenPerson, FrozenSession } from './manifest.ts'
import type { ReleasedForum } from './released-forum.ts'
import { personIdsOf } from './shown.ts'

/**
 * Everything that the sessions show, as the drafts are now or as they were last when taken away. People stay for as
 * long as any release has named them, so that the calendar of somebody who left a session can say so.
 */
export function fillShelf(
  { draft, before }: { draft: ForumDraft; before: ReleasedForum | undefined },
  sessions: ReadonlyMap<SessionId, FrozenSession>,
): Omit<ReleasedForum, 'manifest'> {
  const presentations = fill<PresentationId, Presentation>(
    [
      ...draft.presentations
        .values()
        .filter(({ doc }) => doc.state === 'ready')
        .map(({ doc }) => doc.id),
      ...sessions.values().flatMap(({ items }) => items.flatMap((item) => item.presentationId ?? [])),
    ],
    (id) => draft.presentations.get(id)?.doc ?? before?.presentations.get(id),
  )
  const everShown = Object.values(before?.manifest.sessions ?? {}).flatMap(({ facets }) => facets)
  const people = fill<PersonId, FrozenPerson>(
    [
      ...sessions.values().flatMap(personIdsOf),
      ...presentations.values().flatMap(({ presenters }) => presenters.map(({ personId }) => personId)),
      ...everShown.flatMap(({ personIds }) => personIds),
    ],
    (id) => {
      const saved = draft.people.get(id)
      return saved === undefined ? before?.people.get(id) : freezePerson(saved.doc)
    },
  )
  const organisations = fill<OrganisationId, Organisation>(
    [
      ...sessions
        .values()
        .flatMap(({ participations }) => participations.flatMap((one) => one.organisationId ?? [])),
      ...presentations.values().flatMap(({ organisationIds }) => organisationIds),
    ],
    (id) => draft.organisations.get(id)?.doc ?? before?.organisations.get(id),
  )
  const references = fill<ReferenceId, Reference>(
    draft.references
      .values()
      .filter(({ doc }) => doc.state === 'ready')
      .map(({ doc }) => doc.id),
    (id) => draft.references.get(id)?.doc,
  )
  return { forum: draft.forum.doc, sessions, presentations, people, organisations, references }
}

function fill<Id, Doc>(ids: Iterable<Id>, find: (id: Id) => Doc | undefined): Map<Id, Doc> {
  const found = new Map<Id, Doc>()
  for (const id of [...new Set(ids)].sort()) {
    const doc = find(id)
    if (doc !== undefined) found.set(id, doc)
  }
  return found
}
