/** A session as a sheet shows it: plain values in the reader's language, the same for every format. */
import type { Instant, Zone } from '../../domain/clock.ts'
import type { Language } from '../../domain/forum.ts'
import type { Role } from '../../domain/session.ts'
import type { InterfaceLanguage } from '../../text/say.ts'
import type { RichBlock } from './rich-text.ts'

/** A zone that the sheet shows. */
export interface SheetZone {
  zone: Zone
  /** `KST` where the forum named it so, else `Mexico City (UTC−5)`. */
  name: string
  /** `Seoul, UTC+9`: what the forum's own name stands for; empty where the name says it. */
  about: string
}

/** From one clock to another in one of the zones. */
export interface SheetClock {
  from: string
  to: string
  /** `+1 day`, where it is not the day that the session begins on in that zone. */
  shift: string
}

export interface SheetRow {
  /** One for each zone. */
  clocks: SheetClock[]
  startsAt: Instant
  title: string
  /** The title of what is presented, where neither the row nor a person of the sheet has it. */
  presentation: string
  people: string[]
}

export interface SheetPresentation {
  title: string
  abstract: RichBlock[]
  language: Language
}

export interface SheetPerson {
  /** With the honorific, and the name in its own script. */
  name: string
  post: string
  organisation: string
  country: string
  theme: string
  presentations: SheetPresentation[]
}

export interface SheetGroup {
  role: Role
  people: SheetPerson[]
}

/** A place whose clock the agenda shows: a zone of the forum, its host city, a region of its audience. */
export interface SheetPlace {
  names: string[]
  /** `UTC+9` */
  offset: string
  /** `Mon 4 Oct 2021` */
  date: string
  clock: SheetClock
}

export interface Sheet {
  /** Of the labels. */
  language: InterfaceLanguage
  /** What most of the session is written in. */
  written: Language
  forum: string
  title: string
  /** What stands above everything: that it is a draft, that the session does not take place. */
  marks: string[]
  /** `Monday 4 October 2021`, in the first zone. */
  date: string
  zones: SheetZone[]
  /** The whole session, in each of the zones. */
  clocks: SheetClock[]
  minutes: number
  languages: string[]
  /** `Workshop, online` */
  format: string
  place: string
  /** Absolute address, or words. */
  online: string
  track: string
  audience: string[]
  keywords: string[]
  background: RichBlock[]
  objectives: string[]
  mainQuestion: string
  rounds: { title: string; questions: string[] }[]
  /** Who leads comes first. */
  groups: SheetGroup[]
  rows: SheetRow[]
  places: SheetPlace[]
  /** Of the page that follows every later change; empty in a draft. */
  address: string
  /** `Release 3, 20 September 2021`; empty in a draft. */
  edition: string
  /** When the release was made, or the draft saved: all that a file may date itself by. */
  at: Instant
}
