/** What was understood of a document. Every value carries where it came from and how sure it is; nothing else is in it. */
import type { LocalDate } from '../../domain/clock.ts'
import type { OrganisationType } from '../../domain/organisation.ts'
import type { Delivery, ItemKind, Role, SessionFormat } from '../../domain/session.ts'
import type { Passage, Spot } from '../blocks/block.ts'

/** `likely`: a careful person would read it so; `unsure`: show it first, and ask. */
const surenesses = ['sure', 'likely', 'unsure'] as const
export type Sureness = (typeof surenesses)[number]

export interface Found<T> {
  value: T
  /** In reading order; more than one where a value is put together. */
  at: Spot[]
  sure: Sureness
}

export const sheetKinds = ['session', 'programme', 'reference', 'catalogue', 'empty-form', 'none'] as const
export type SheetKind = (typeof sheetKinds)[number]

export interface ReadCountry {
  /** ISO 3166-1 alpha-2; null when no country is called so. */
  code: string | null
  /** As the document writes it. */
  written: string
}

export interface ReadPresentation {
  title: Found<string>
  abstract: Found<string> | null
}

export interface ReadPerson {
  /** Without honorific, spelled as the document spells it. */
  name: Found<string>
  honorific: Found<string> | null
  post: Found<string> | null
  organisation: Found<string> | null
  organisationType: Found<OrganisationType> | null
  country: Found<ReadCountry> | null
  theme: Found<string> | null
  role: Role
  /** The role in the document's own words (`기조연설`, `Lead`), where it has some. */
  roleWritten: string | null
  presentation: ReadPresentation | null
}

export interface ReadItem {
  /** `18:00`, by the clock of the sheet's zone; null where none is written. */
  start: Found<string> | null
  /** May be before `start` by the clock: then it ends on the next day. */
  end: Found<string> | null
  /** As written (`(15’)`, `10 min`); null where no length is written. */
  minutes: Found<number> | null
  /** The times as the document writes them. */
  written: string
  title: Found<string>
  kind: ItemKind
  people: ReadPerson[]
  room: Found<string> | null
  /** What else the row says. */
  notes: Found<string> | null
}

export interface ReadDay {
  date: Found<LocalDate> | null
  /** `Day 1: Seminar`, `SESSIONE DELLA MATTINA`. */
  label: Found<string> | null
  items: ReadItem[]
}

export interface ReadZone {
  /** IANA name, or a fixed offset `+01:00` where that is all that is written. */
  iana: string
  /** The document says so; false: it follows from a place, and is proposed only. */
  stated: boolean
}

export interface ReadRound {
  name: Found<string>
  questions: Found<string>[]
}

/** What only a person can say; the answer re-reads the rest. */
export interface Ask {
  kind: 'zone' | 'day-month' | 'half-of-day' | 'year' | 'kind' | 'end'
  at: Spot[]
  /** Words of the document that it is about. */
  about: string
  /** Values to choose from, best first; empty: to be typed. */
  choices: string[]
}

/** Where the sheet disagrees with itself; becomes a sentence `reading.finding.<code>`. */
export interface ReadFinding {
  code: string
  at: Spot[]
  facts: Record<string, string | number>
}

export interface ReadReference {
  headings: Found<string>[]
  /** Its paragraphs, in order: what is neither heading, list, quotation nor partner. */
  text: Found<string>[]
  aims: Found<string>[]
  /** The other lists, by the heading or the line that leads to them. */
  lists: { title: Found<string>; points: Found<string>[] }[]
  quotes: { person: Found<string>; work: Found<string> | null; said: Found<string> }[]
  partners: { name: Found<string>; country: Found<ReadCountry> | null }[]
  /** Where it was taken from, in its own words (`From …`). */
  source: Found<string> | null
  /** `2013-07-22`, or `2013-07-22T04:02` where a time is stated; never with a zone. */
  revision: Found<string> | null
  revisedBy: Found<string> | null
}

export interface ReadCase {
  title: Found<string>
  abstract: Found<string> | null
  country: Found<ReadCountry> | null
  region: Found<string> | null
  city: Found<string> | null
  organisations: { name: Found<string>; type: Found<OrganisationType> | null }[]
  presenters: ReadPerson[]
}

export interface Reading {
  kind: SheetKind
  /** ISO 639-1 of the language the document is written in; null when it can't be told. */
  language: string | null
  title: Found<string> | null
  forum: Found<string> | null
  /** `18:00`–`19:30` of the session as its date line states them. */
  stated: { start: Found<string> | null; end: Found<string> | null; minutes: Found<number> | null }
  zone: Found<ReadZone> | null
  place: Found<string> | null
  format: Found<SessionFormat> | null
  delivery: Found<Delivery> | null
  /** As the sheet calls it: it may be none of the forum's. */
  track: Found<string> | null
  /** ISO 639-1 codes of the languages that the session is held in. */
  languages: Found<string>[]
  audience: Found<string>[]
  background: Found<string>[]
  objectives: Found<string>[]
  mainQuestion: Found<string> | null
  rounds: ReadRound[]
  keywords: Found<string>[]
  moderators: ReadPerson[]
  speakers: ReadPerson[]
  days: ReadDay[]
  reference: ReadReference | null
  cases: ReadCase[]
  asks: Ask[]
  leftOver: Passage[]
  findings: ReadFinding[]
}

/** What a person answered to the asks: read again with it, the rest follows. */
export interface Answers {
  zone?: string
  order?: 'day-month' | 'month-day'
  year?: number
  kind?: SheetKind
  /** By the words they are about. */
  halves?: Record<string, 'am' | 'pm'>
}

export function found<T>(value: T, at: Spot | Spot[], sure: Sureness = 'sure'): Found<T> {
  return { value, at: Array.isArray(at) ? at : [at], sure }
}

export function foundIn(passage: Passage, sure: Sureness = 'sure'): Found<string> {
  return found(passage.text, passage.spot, sure)
}
