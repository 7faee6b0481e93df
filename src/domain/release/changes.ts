/** What a release changed, as data; `text/` makes the words. */
import type { Instant } from '../clock.ts'
import type { SessionId, Slug } from '../ids.ts'

export type CountedChange =
  | 'items-added'
  | 'items-removed'
  | 'items-longer'
  | 'items-shorter'
  | 'items-edited'
export type NamedChange = 'people-joined' | 'people-left' | 'people-renamed'
export type PartChange = 'place' | 'track' | 'themes' | 'languages' | 'brief' | 'details'

export type ChangeFact =
  | { code: 'added' | 'cancelled' | 'brought-back' | 'removed' | 'items-reordered' }
  | { code: 'moved'; from: Instant; to: Instant }
  | { code: 'planned'; from: number; to: number }
  | { code: 'retitled'; from: string; to: string }
  | { code: CountedChange; count: number }
  | { code: NamedChange; names: string[] }
  | { code: PartChange }

export interface Change {
  sessionId: SessionId
  slug: Slug
  title: string
  facts: ChangeFact[]
}
