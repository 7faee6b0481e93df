/** The address of a document on the shelf: as typed, or made of what the document is called. */
import type { PartKind } from '../../../domain/draft.ts'
import type { Slug } from '../../../domain/ids.ts'
import { freeSlug, slugFrom } from '../../../domain/slugs.ts'
import type { Entered } from '../forms/entered.ts'

export function readSlug(
  entered: Entered,
  named: { kind: PartKind; id: string; title: string },
  taken: ReadonlySet<string>,
): Slug {
  const typed = entered.text('slug')
  if (typed !== '') return typed as Slug
  return freeSlug(slugFrom(named.title, `${named.kind}-${named.id}`), taken)
}
