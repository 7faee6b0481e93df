/** Addresses of forums: no two may have one, neither in drafts nor before readers. */
import type { Forum } from '../domain/forum.ts'
import type { ForumId } from '../domain/ids.ts'
import type { Problem } from '../domain/problem.ts'
import type { Published } from '../serve/published.ts'
import type { Store } from '../store/port.ts'
import type { PublicSource } from './site.ts'

interface Forums {
  store: Store
  published: Pick<Published<PublicSource>, 'source'>
}

/** The key under which an address is looked for and taken in one turn. */
export const forumsTurn = 'creation/forums'

export async function takenForumSlugs({ store, published }: Forums, but?: ForumId): Promise<Set<string>> {
  const others = (await store.forums()).filter((id) => id !== but)
  const drafts = await Promise.all(others.map((id) => store.read({ forumId: id, kind: 'forum', id })))
  const released = published
    .source()
    .forums.values()
    .filter(({ forum }) => forum.id !== but)
  return new Set([
    ...drafts.flatMap((saved) => saved?.doc.slug ?? []),
    ...released.map(({ forum }) => forum.slug),
  ])
}

export async function forumSlugProblems(forums: Forums, { id, slug }: Forum): Promise<Problem[]> {
  const taken = await takenForumSlugs(forums, id)
  return taken.has(slug) ? [{ field: 'slug', code: 'slug-taken', facts: { slug } }] : []
}
