import type { CountryCode, Language } from './forum.ts'
import type { ReferenceId, SessionId, Slug, TrackId } from './ids.ts'

export const referenceKinds = ['partnership', 'article', 'project', 'report', 'other'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

export interface QuotedPerson {
  person: string
  /** The book or message it comes from; empty when unknown. */
  work: string
  said: string
}

export interface Partner {
  name: string
  /** As the document writes it (`Spagna`); null where it names none. */
  countryWritten: string | null
  country: CountryCode | null
}

/** A background document of the forum. */
export interface Reference {
  id: ReferenceId
  slug: Slug
  title: string
  state: 'draft' | 'ready'
  kind: ReferenceKind
  language: Language
  source: {
    name: string
    url: string | null
    /** Day and time of the revision as the source states it, without a zone; null when it states none. */
    revision: string | null
    revisedBy: string | null
  }
  /** Markdown. */
  text: string
  aims: string[]
  definitions: { title: string; points: string[] }[]
  quotes: QuotedPerson[]
  partners: Partner[]
  trackId: TrackId | null
  sessionIds: SessionId[]
}
