/** Two documents of one kind can't stand at one address of a release. */
import type { Slug } from '../ids.ts'
import type { Problem } from '../problem.ts'

/** Each document whose slug another one has too, with the problem to show at it. */
export function takenSlugs<Id extends string>(
  group: string,
  docs: readonly { id: Id; slug: Slug }[],
): { id: Id; problem: Problem }[] {
  const holders = Map.groupBy(docs, ({ slug }) => slug)
  return docs
    .filter(({ slug }) => (holders.get(slug) ?? []).length > 1)
    .map(({ id, slug }) => ({
      id,
      problem: { field: `${group}.${id}.slug`, code: 'slug-taken', facts: { slug } },
    }))
}
