/** The documents that a release shows beside its sessions. */
import type { ForumDraft } from '../draft.ts'
import type { OrganisationId, PersonId, PresentationId, ReferenceId, SessionId } from '../ids.ts'
import type { Organisation } from '../organisation.ts'
import type { Presentation } from '../presentation.ts'
import type { Reference } from '../reference.ts'
import { freezePerson } from './freeze.ts'
import type { FrozenPerson, FrozenSession } from './manifest.ts'
import type { ReleasedForum } from './released-forum.ts'
import { personIdsOf, presentationIdsOf } from './shown.ts'

/**
 * Everything that the sessions show, as the drafts are now or as they were last when taken away. People stay for as
 * long as any release has named them, so that the calendar of somebody who left a session can say so.
 */
export function fillShelf(
  order: { draft: ForumDraft; before: ReleasedForum | undefined; chosen: ReadonlySet<SessionId> },
  sessions: ReadonlyMap<SessionId, FrozenSession>,
): Omit<ReleasedForum, 'manifest'> {
  const { draft, before } = order
  const presentations = fill<PresentationId, Presentation>(
    [
      ...draft.presentations
        .values()
        .filter(({ doc }) => doc.state === 'ready')
        .map(({ doc }) => doc.id),
      ...sessions.values().flatMap(presentationIdsOf),
    ],
    presentationFinder(order, sessions),
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

/** A presentation that is still a draft goes out with a chosen session only; until then it stays as it was. */
function presentationFinder(
  { draft, before, chosen }: Parameters<typeof fillShelf>[0],
  sessions: ReadonlyMap<SessionId, FrozenSession>,
) {
  const goingOut = new Set(
    [...chosen]
      .filter((id) => draft.sessions.has(id))
      .flatMap((id) => presentationIdsOf(sessions.get(id) as FrozenSession)),
  )
  return (id: PresentationId) => {
    const doc = draft.presentations.get(id)?.doc
    const mayGoOut = doc !== undefined && (doc.state === 'ready' || goingOut.has(id))
    return mayGoOut ? doc : before?.presentations.get(id)
  }
}

function fill<Id, Doc>(ids: Iterable<Id>, find: (id: Id) => Doc | undefined): Map<Id, Doc> {
  const found = new Map<Id, Doc>()
  for (const id of [...new Set(ids)].sort()) {
    const doc = find(id)
    if (doc !== undefined) found.set(id, doc)
  }
  return found
}
