/** The address of a document on the shelf: as typed, or made of what the document is called. */
import type { PartKind } from '../../../domain/draft.ts'
import type { Slug } from '../../../domain/ids.ts'
import type { Problem } from '../../../domain/problem.ts'
import { freeSlug, slugFrom } from '../../../domain/slugs.ts'
import type { Entered } from '../forms/entered.ts'
import type { Around } from './noun.ts'

export function readSlug(
  entered: Entered,
  named: { kind: PartKind; id: string; title: string },
  taken: ReadonlySet<string>,
): Slug {
  const typed = entered.text('slug')
  if (typed !== '') return typed as Slug
  return freeSlug(slugFrom(named.title, `${named.kind}-${named.id}`), taken)
}

/** Releases refuse two of one address: better told here, where one of them is typed. */
export function slugTaken({ slug }: { slug: string }, { takenSlugs }: Pick<Around, 'takenSlugs'>): Problem[] {
  return takenSlugs.has(slug) ? [{ field: 'slug', code: 'slug-taken', facts: { slug } }] : []
}
