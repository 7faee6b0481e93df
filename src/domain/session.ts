import type { WallClock, ZonedClock } from './clock.ts'
import type { Language } from './forum.ts'
import type {
  ItemId,
  OrganisationId,
  ParticipationId,
  PersonId,
  PresentationId,
  RoomId,
  SessionId,
  Slug,
  ThemeId,
  TrackId,
} from './ids.ts'

export const sessionStates = ['draft', 'ready', 'cancelled'] as const
export const sessionFormats = [
  'workshop',
  'plenary',
  'panel',
  'roundtable',
  'lecture',
  'ceremony',
  'other',
] as const
export const deliveries = ['online', 'in-person', 'hybrid'] as const
export const itemKinds = [
  'connection-check',
  'introduction',
  'presentation',
  'discussion',
  'questions',
  'break',
  'closing',
  'other',
] as const
export const roles = [
  'moderator',
  'chair',
  'speaker',
  'panellist',
  'rapporteur',
  'interpreter',
  'host',
] as const

export type SessionState = (typeof sessionStates)[number]
export type SessionFormat = (typeof sessionFormats)[number]
export type Delivery = (typeof deliveries)[number]
export type ItemKind = (typeof itemKinds)[number]
export type Role = (typeof roles)[number]

export interface Round {
  title: string
  /** Guiding questions. */
  questions: string[]
}

export interface Brief {
  /** Markdown. */
  background: string
  objectives: string[]
  mainQuestion: string
  rounds: Round[]
  keywords: string[]
}

/** Roles, posts and organisations belong to the participation: the same person is another one elsewhere. */
export interface Participation {
  id: ParticipationId
  personId: PersonId
  role: Role
  post: string
  organisationId: OrganisationId | null
  themeId: ThemeId | null
}

/** A person on an agenda row; `written` where the row spells the name in another way than the person does. */
export interface ItemPerson {
  personId: PersonId
  written: string | null
}

/** A clock in the session's zone: when a pinned item starts, whatever the items before it need, or when a locked one ends. */
export interface Pin {
  clock: WallClock
  which: 'first' | 'second'
}

export interface AgendaItem {
  id: ItemId
  kind: ItemKind
  title: string
  minutes: number
  pin: Pin | null
  /** While the end is locked, the minutes follow from where the row starts: see `locked-ends.ts`. Never part of a release. */
  lockedEnd: Pin | null
  presentationId: PresentationId | null
  people: ItemPerson[]
  /** For organizers only: never part of a release. */
  privateNotes: string
}

export interface Session {
  id: SessionId
  slug: Slug
  title: string
  state: SessionState
  format: SessionFormat
  start: ZonedClock
  plannedMinutes: number
  languages: Language[]
  delivery: Delivery
  roomId: RoomId | null
  /** Absolute address of the online place, when everybody may know it. */
  onlineUrl: string | null
  audience: string[]
  trackId: TrackId | null
  themeIds: ThemeId[]
  brief: Brief
  items: AgendaItem[]
  participations: Participation[]
  /** For organizers only: never part of a release. */
  privateNotes: string
}
