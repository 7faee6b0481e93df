/** What a release is made of: frozen documents named by their content, and one manifest that says which are shown. */
import type { Instant } from '../clock.ts'
import type { Forum, Language } from '../forum.ts'
import type {
  Branded,
  ForumId,
  ItemId,
  OrganisationId,
  PersonId,
  PresentationId,
  ReferenceId,
  SessionId,
  Slug,
  ThemeId,
  TrackId,
} from '../ids.ts'
import type { Organisation } from '../organisation.ts'
import type { Person } from '../person.ts'
import type { Presentation } from '../presentation.ts'
import type { Reference } from '../reference.ts'
import type { AgendaItem, Session } from '../session.ts'
import type { Change, ChangeFact } from './changes.ts'

/** Hex SHA-256 of the canonical JSON of a frozen document: the same content always has the same name. */
export type ContentName = Branded<string, 'ContentName'>
/** Hex SHA-256 over what a calendar entry shows; never used to find anything. */
export type Digest = Branded<string, 'Digest'>

export type FrozenItem = Omit<AgendaItem, 'privateNotes' | 'lockedEnd'> & {
  startsAt: Instant
  endsAt: Instant
}
export type FrozenSession = Omit<Session, 'privateNotes' | 'items'> & {
  startsAt: Instant
  endsAt: Instant
  items: FrozenItem[]
}
export type FrozenPerson = Omit<Person, 'contact' | 'availability' | 'preferredHours'>

/** What the public may see of each document: private notes and contacts are gone. */
export interface FrozenKinds {
  forum: Forum
  session: FrozenSession
  presentation: Presentation
  person: FrozenPerson
  organisation: Organisation
  reference: Reference
}
export type FrozenKind = keyof FrozenKinds
export type FrozenBody = { [Kind in FrozenKind]: { kind: Kind; doc: FrozenKinds[Kind] } }[FrozenKind]

export interface Frozen {
  name: ContentName
  body: FrozenBody
}

/** How a calendar entry went through the releases (RFC 5545 3.8.7; RFC 5546 2.1.4: nothing ever goes back). */
export interface EntryRecord {
  /** Raised when time, place or status change. */
  sequence: number
  createdAt: Instant
  /** The release that last changed anything visible. */
  changedAt: Instant
  placed: Digest
  shown: Digest
}

/** `gone`: no longer in the forum or in its session; kept so that calendars hear of it and its sequence is known. */
export type EntryState = 'on' | 'cancelled' | 'gone'

export interface ItemRecord extends EntryRecord {
  state: EntryState
  /** Everybody this item has ever been released with, whoever is there now first. */
  people: PersonId[]
  /** What it showed when it was last in its session: a tombstone shows the same. */
  last: { title: string; startsAt: Instant; endsAt: Instant }
}

/** What filters look at, as one release had it. */
export interface Facets {
  trackId: TrackId | null
  themeIds: ThemeId[]
  languages: Language[]
  personIds: PersonId[]
  /** Titles and names, folded for searching. */
  text: string
}

export interface SessionRecord extends EntryRecord {
  state: EntryState
  version: ContentName
  /** The release that last changed anything that is shown of it, and what that was. */
  changedIn: number
  lastChange: ChangeFact[]
  /** Every slug it was released under, the present one first: old addresses lead on. */
  slugs: Slug[]
  items: Record<ItemId, ItemRecord>
  /** Each way in which filters could ever find it; the way it is now comes first. */
  facets: Facets[]
}

export interface Manifest {
  forumId: ForumId
  /** 1, 2, 3 … */
  number: number
  at: Instant
  by: string
  note: string
  forum: ContentName
  /** When what every calendar shows of the forum itself last changed. */
  forumChangedAt: Instant
  sessions: Record<SessionId, SessionRecord>
  presentations: Record<PresentationId, ContentName>
  people: Record<PersonId, ContentName>
  organisations: Record<OrganisationId, ContentName>
  references: Record<ReferenceId, ContentName>
  changes: Change[]
}
