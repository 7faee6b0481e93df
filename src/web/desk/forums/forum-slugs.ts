/** Addresses of forums: no two may have one, neither in drafts nor before readers. */
import type { Forum } from '../../../domain/forum.ts'
import type { ForumId } from '../../../domain/ids.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Desk } from '../desk.ts'

export async function takenForumSlugs({ store, published }: Desk, but?: ForumId): Promise<Set<string>> {
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

export async function forumSlugProblems(desk: Desk, { id, slug }: Forum): Promise<Problem[]> {
  const taken = await takenForumSlugs(desk, id)
  return taken.has(slug) ? [{ field: 'slug', code: 'slug-taken', facts: { slug } }] : []
}
