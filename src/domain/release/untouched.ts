/** Sessions of which a release changes nothing at all: their records stay as they are, unread. */
import type { ContentName, EntryState, FrozenSession } from './manifest.ts'
import type { ShelfNames } from './name-shelf.ts'
import type { ReleasedForum } from './released-forum.ts'
import { personIdsOf, presentationIdsOf } from './shown.ts'

/**
 * What a session shows follows from its own frozen document, its state, the forum's, and those of everybody and
 * everything that it names. When all of these are named as before, so is what it shows.
 */
export function untouchedBy(before: ReleasedForum | undefined, names: ShelfNames) {
  const was = before?.manifest
  const isSameForum = was?.forum === names.forum
  return (session: FrozenSession, version: ContentName, state: EntryState): boolean => {
    const record = was?.sessions[session.id]
    if (!isSameForum || record?.version !== version || record.state !== state) return false
    const organisationIds = session.participations.flatMap(({ organisationId }) => organisationId ?? [])
    return (
      personIdsOf(session).every((id) => was?.people[id] === names.people[id]) &&
      presentationIdsOf(session).every((id) => was?.presentations[id] === names.presentations[id]) &&
      organisationIds.every((id) => was?.organisations[id] === names.organisations[id])
    )
  }
}
