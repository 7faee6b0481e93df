/**
 * A frozen document that is missing or broken, made again from the history of its draft. Its name is the hash of its
 * content, so a state that gives that name is the very document that was released.
 */
import type { DocumentKind, DocumentKinds } from '../domain/draft.ts'
import { freezePerson, freezeSession, nameFrozen } from '../domain/release/freeze.ts'
import type { ContentName, Frozen, FrozenBody, Manifest } from '../domain/release/manifest.ts'
import type { Store } from './port.ts'
import { sha256 } from './sha256.ts'

export async function freezeAgain(
  store: Store,
  manifest: Manifest,
  frozen: ReadonlyMap<ContentName, FrozenBody>,
): Promise<Frozen[]> {
  const missing = namedDocuments(manifest).filter(({ name }) => !frozen.has(name))
  const found = await Promise.all(missing.map((one) => findState(store, manifest, one)))
  return found.filter((one) => one !== undefined)
}

interface NamedDocument {
  kind: DocumentKind
  id: string
  name: ContentName
}

function namedDocuments(manifest: Manifest): NamedDocument[] {
  const of = (kind: DocumentKind, names: Record<string, ContentName>) =>
    Object.entries(names).map(([id, name]) => ({ kind, id, name }))
  const versions = Object.entries(manifest.sessions).map(([id, { version }]) => [id, version] as const)
  return [
    { kind: 'forum', id: manifest.forumId, name: manifest.forum },
    ...of('session', Object.fromEntries(versions)),
    ...of('presentation', manifest.presentations),
    ...of('person', manifest.people),
    ...of('organisation', manifest.organisations),
    ...of('reference', manifest.references),
  ]
}

async function findState(store: Store, manifest: Manifest, { kind, id, name }: NamedDocument) {
  const history = await store.history({ forumId: manifest.forumId, kind, id })
  for (const { doc } of history.toReversed()) {
    const body = doc === null ? undefined : freezeBody(kind, doc)
    const made = body === undefined ? undefined : nameFrozen(body, sha256)
    if (made?.name === name) return made
  }
  return undefined
}

function freezeBody(kind: DocumentKind, doc: DocumentKinds[DocumentKind]): FrozenBody | undefined {
  if (kind === 'person') return { kind, doc: freezePerson(doc as DocumentKinds['person']) }
  if (kind !== 'session') return { kind, doc } as FrozenBody
  const frozen = freezeSession(doc as DocumentKinds['session'])
  return frozen.ok ? { kind, doc: frozen.value } : undefined
}
