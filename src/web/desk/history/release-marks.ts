/** Which states of a document went out, and with which release. */
import type { DocumentKind, DocumentKinds } from '../../../domain/draft.ts'
import type { Manifest } from '../../../domain/release/manifest.ts'
import type { DocumentPlace, HistoryEntry } from '../../../store/port.ts'
import { mapBounded } from '../../../store/turns.ts'
import type { ForumCall } from '../desk.ts'

/** Older releases are not marked: a manifest names every document of its forum. */
const mostRead = 12
const readsAtOnce = 4

/** Revision → numbers of the releases that first showed readers the document as it was then. */
export async function releasesOf<Kind extends DocumentKind>(
  { desk, forumId }: ForumCall,
  place: DocumentPlace<Kind>,
  states: readonly HistoryEntry<DocumentKinds[Kind]>[],
): Promise<Map<number, number[]>> {
  const numbers = (await desk.store.releaseNumbers(forumId)).slice(-mostRead)
  const read = await mapBounded(numbers, readsAtOnce, (number) => desk.store.readManifest(forumId, number))
  const manifests = read.filter((manifest) => manifest !== undefined)
  const marks = new Map<number, number[]>()
  for (const [index, manifest] of manifests.entries()) {
    const before = manifests[index - 1]
    const isFirstKnown = before === undefined && manifest.number > 1
    const name = frozenNameOf(manifest, place)
    if (isFirstKnown || name === undefined || name === frozenNameOf(before, place)) continue
    const shown = states.findLast(({ at, doc }) => doc !== null && at <= manifest.at)
    if (shown === undefined) continue
    marks.set(shown.revision, [...(marks.get(shown.revision) ?? []), manifest.number])
  }
  return marks
}

function frozenNameOf(manifest: Manifest | undefined, { kind, id }: DocumentPlace): string | undefined {
  if (manifest === undefined) return undefined
  if (kind === 'forum') return manifest.forum
  if (kind === 'session') return at(manifest.sessions, id)?.version
  const shelves = {
    person: manifest.people,
    organisation: manifest.organisations,
    presentation: manifest.presentations,
    reference: manifest.references,
  }
  return at(shelves[kind], id)
}

function at<Value>(shelf: Record<string, Value>, id: string): Value | undefined {
  return Object.hasOwn(shelf, id) ? shelf[id] : undefined
}
