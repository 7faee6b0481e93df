/** Addresses of forums: no two may have one, neither in drafts nor before readers. */
import type { Forum } from '../domain/forum.ts'
import type { ForumId } from '../domain/ids.ts'
import type { Problem } from '../domain/problem.ts'
import { takenProblems } from '../domain/slugs.ts'
import type { Published } from '../serve/published.ts'
import type { Store } from '../store/port.ts'
import type { PublicSource } from './site.ts'

interface Forums {
  store: Store
  published: Pick<Published<PublicSource>, 'source'>
}

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

/** To be asked in `forumsTurn`. */
export async function forumSlugProblems(forums: Forums, forum: Forum): Promise<Problem[]> {
  return takenProblems(forum, await takenForumSlugs(forums, forum.id))
}
