import type { LocalDate, Zone } from './clock.ts'
import type { ForumId, RoomId, Slug, ThemeId, TrackId } from './ids.ts'

/** A language tag as BCP 47 writes it: `en`, `ko`, `es`. */
export type Language = string
/** ISO 3166-1 alpha-2, upper case: `KE`. */
export type CountryCode = string

export const hues = ['teal', 'warm', 'violet', 'blue', 'green', 'rose', 'ochre', 'slate'] as const
export type Hue = (typeof hues)[number]

export interface DisplayZone {
  zone: Zone
  /** The name the forum gave this zone, such as `KST`; shown as it is. */
  label: string
}

export interface PlaceInZone {
  name: string
  zone: Zone
}

export interface Track {
  id: TrackId
  slug: Slug
  title: string
  hue: Hue
}

export interface Theme {
  id: ThemeId
  slug: Slug
  title: string
}

export interface Room {
  id: RoomId
  title: string
  venue: string
}

export interface Forum {
  id: ForumId
  slug: Slug
  title: string
  shortTitle: string
  /** Markdown. */
  summary: string
  zone: Zone
  displayZones: DisplayZone[]
  hostCity: PlaceInZone
  audienceRegions: PlaceInZone[]
  opens: LocalDate
  closes: LocalDate
  languages: Language[]
  /** The part after `@` in every calendar UID; never changes once the forum is made (RFC 5545 3.8.4.7). */
  uidDomain: string
  hue: Hue
  website: string | null
  tracks: Track[]
  themes: Theme[]
  rooms: Room[]
}
