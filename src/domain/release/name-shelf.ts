/** Names for everything that a release shows. What is as the release before had it keeps its name without a new hash. */
import type { OrganisationId, PersonId, PresentationId, ReferenceId } from '../ids.ts'
import { sameContent } from './canonical.ts'
import { type Hash, nameFrozen } from './freeze.ts'
import type { ContentName, Frozen, FrozenBody } from './manifest.ts'
import type { ReleasedForum } from './released-forum.ts'

export interface ShelfNames {
  presentations: Record<PresentationId, ContentName>
  people: Record<PersonId, ContentName>
  organisations: Record<OrganisationId, ContentName>
  references: Record<ReferenceId, ContentName>
  forum: ContentName
}

export function nameShelf(
  shelf: Omit<ReleasedForum, 'manifest'>,
  before: ReleasedForum | undefined,
  hash: Hash,
) {
  const frozen: Frozen[] = []
  const names = new Map<string, ContentName>()
  const add = (body: FrozenBody, old: unknown, oldName: ContentName | undefined) => {
    const isOld = oldName !== undefined && sameContent(old, body.doc)
    const named = isOld ? { name: oldName, body } : nameFrozen(body, hash)
    frozen.push(named)
    names.set(keyOf(body.kind, body.doc.id), named.name)
  }
  const was = before?.manifest
  add({ kind: 'forum', doc: shelf.forum }, before?.forum, was?.forum)
  for (const [id, doc] of shelf.sessions) {
    add({ kind: 'session', doc }, before?.sessions.get(id), was?.sessions[id]?.version)
  }
  for (const [id, doc] of shelf.presentations) {
    add({ kind: 'presentation', doc }, before?.presentations.get(id), was?.presentations[id])
  }
  for (const [id, doc] of shelf.people) {
    add({ kind: 'person', doc }, before?.people.get(id), was?.people[id])
  }
  for (const [id, doc] of shelf.organisations) {
    add({ kind: 'organisation', doc }, before?.organisations.get(id), was?.organisations[id])
  }
  for (const [id, doc] of shelf.references) {
    add({ kind: 'reference', doc }, before?.references.get(id), was?.references[id])
  }

  const nameOf = (kind: FrozenBody['kind'], id: string) => names.get(keyOf(kind, id)) as ContentName
  const all = <Id extends string>(kind: FrozenBody['kind'], docs: ReadonlyMap<Id, unknown>) =>
    Object.fromEntries([...docs.keys()].map((id) => [id, nameOf(kind, id)])) as Record<Id, ContentName>
  const namesOf: ShelfNames = {
    forum: nameOf('forum', shelf.forum.id),
    presentations: all('presentation', shelf.presentations),
    people: all('person', shelf.people),
    organisations: all('organisation', shelf.organisations),
    references: all('reference', shelf.references),
  }
  return { frozen, nameOf, namesOf }
}

function keyOf(kind: FrozenBody['kind'], id: string): string {
  return `${kind} ${id}`
}
