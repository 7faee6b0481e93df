import type { CountryCode, Language } from './forum.ts'
import type { OrganisationId, PersonId, PresentationId, Slug, ThemeId, TrackId } from './ids.ts'

export interface Presenter {
  personId: PersonId
  post: string
}

/** Stands on its own: it may be in a session's agenda, in several, or only in the catalogue of cases. */
export interface Presentation {
  id: PresentationId
  slug: Slug
  title: string
  /** A draft is released only with a session that shows it; a ready one stands in the catalogue too. */
  state: 'draft' | 'ready'
  /** Markdown. */
  abstract: string
  /** As written, such as `Koidu city` in `Sierra Leone`; null where nothing is known. */
  place: { city: string | null; region: string | null; country: CountryCode | null }
  organisationIds: OrganisationId[]
  presenters: Presenter[]
  trackId: TrackId | null
  themeIds: ThemeId[]
  language: Language
}
