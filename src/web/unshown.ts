/** Releases that readers should see and do not: what an operator has to hear of. */
import type { ForumId } from '../domain/ids.ts'
import type { Store } from '../store/port.ts'
import type { PublicSource } from './site.ts'

export interface UnshownRelease {
  forumId: ForumId
  newest: number
  /** The release that is shown instead; null where none could be put together. */
  shown: number | null
}

export async function unshownReleases(store: Store, { forums }: PublicSource): Promise<UnshownRelease[]> {
  const shown = new Map([...forums.values()].map(({ manifest }) => [manifest.forumId, manifest.number]))
  const ids = [...new Set([...(await store.forums()), ...shown.keys()])]
  const releases = await Promise.all(
    ids.map(async (forumId) => ({
      forumId,
      newest: (await store.releaseNumbers(forumId)).at(-1) ?? 0,
      shown: shown.get(forumId) ?? null,
    })),
  )
  return releases.filter((one) => one.newest !== (one.shown ?? 0))
}
