/**
 * Makers of what the planner knows: each gives a whole, sound value, and a test names only what matters to it. Ids and
 * zones are plain strings here. Everything private is filled in, so that a test can prove that it did not leak.
 */
import { createHash } from 'node:crypto'
import type { Account } from '../src/domain/account.ts'
import type { Instant, WallClock, Zone, ZonedClock } from '../src/domain/clock.ts'
import type { ForumDraft, Saved } from '../src/domain/draft.ts'
import type { Forum } from '../src/domain/forum.ts'
import type { Branded, ItemId, SessionId } from '../src/domain/ids.ts'
import type { Organisation } from '../src/domain/organisation.ts'
import type { Person } from '../src/domain/person.ts'
import type { Presentation } from '../src/domain/presentation.ts'
import type { Result } from '../src/domain/problem.ts'
import type { Reference } from '../src/domain/reference.ts'
import {
  type MadeRelease,
  makeRelease,
  type ReleaseOrder,
  releasableSessions,
} from '../src/domain/release/make-release.ts'
import type { ItemRecord, SessionRecord } from '../src/domain/release/manifest.ts'
import type { ReleasedForum } from '../src/domain/release/released-forum.ts'
import type { AgendaItem, Brief, ItemPerson, Participation, Pin, Session } from '../src/domain/session.ts'

/** Branded strings as plain ones, all the way down. */
export type Plain<Value> =
  Value extends Branded<string, string>
    ? string
    : Value extends readonly (infer One)[]
      ? Plain<One>[]
      : Value extends object
        ? { [Key in keyof Value]: Plain<Value[Key]> }
        : Value
export type Parts<Value> = Partial<Plain<Value>>

/** The day of every clock that a test writes without a date: a Monday. */
export const theDay = '2021-10-04'
export const seoul = 'Asia/Seoul' as Zone

/** These stand in every document a maker makes; none may ever be in a release or on a public page. */
export const privateSentences = [
  'Session note: the minister may not come.',
  'Row note: cut this if we run late.',
  'private.address@example.org',
  '+82 10 5550 1234',
] as const
const [sessionNote, rowNote, email, phone] = privateSentences

/** `at('18:40')` on the day of the tests, or `at('2021-10-05T00:10')`. */
export function at(clock: string): WallClock {
  return (clock.includes('T') ? clock : `${theDay}T${clock}`) as WallClock
}

/** `18:00` in Seoul, or the clock and zone that are given. */
export function startAt(
  clock: string,
  zone: string = seoul,
  which: ZonedClock['which'] = 'first',
): ZonedClock {
  return { clock: at(clock), zone: zone as Zone, which }
}

export function pinAt(clock: string, which: Pin['which'] = 'first'): Pin {
  return { clock: at(clock), which }
}

/** `utc('09:00')`, or `utc('2021-10-05T00:10')`. */
export function utc(clock: string): Instant {
  return `${at(clock)}:00Z` as Instant
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The value of a result that must be one: a refusal fails the test with its problems. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`)
  return result.value
}

let made = 0

function nextId(kind: string): string {
  made += 1
  return `${kind}-${made}`
}

export function aForum(parts: Parts<Forum> = {}): Forum {
  const forum: Plain<Forum> = {
    id: 'forum',
    slug: 'forum',
    title: 'Global Forum',
    shortTitle: 'GF 2021',
    summary: '',
    zone: seoul,
    displayZones: [
      { zone: seoul, label: 'KST' },
      { zone: 'UTC', label: 'UTC' },
    ],
    hostCity: { name: 'Mexico City', zone: 'America/Mexico_City' },
    audienceRegions: [],
    opens: theDay,
    closes: '2021-10-08',
    languages: ['en'],
    uidDomain: 'forum.example',
    hue: 'teal',
    website: null,
    tracks: [],
    themes: [],
    rooms: [],
    ...parts,
  }
  return forum as Forum
}

export type SessionParts = Omit<Parts<Session>, 'brief' | 'items' | 'participations'> & {
  brief?: Partial<Brief>
  items?: AgendaItem[]
  participations?: Participation[]
}

export function aSession({ brief, ...parts }: SessionParts = {}): Session {
  const id = parts.id ?? nextId('session')
  const session: Plain<Session> = {
    id,
    slug: id,
    title: `Title of ${id}`,
    state: 'ready',
    format: 'workshop',
    start: startAt('18:00'),
    plannedMinutes: 60,
    languages: ['en'],
    delivery: 'online',
    roomId: null,
    onlineUrl: null,
    audience: [],
    trackId: null,
    themeIds: [],
    brief: { background: '', objectives: [], mainQuestion: '', rounds: [], keywords: [], ...brief },
    items: [],
    participations: [],
    privateNotes: sessionNote,
    ...parts,
  }
  return session as Session
}

/** `pinned: at('18:40')` is short for a pin on the first of that clock; `people: ['ana']` for a row's person. */
export type ItemParts = Omit<Parts<AgendaItem>, 'people'> & {
  pinned?: WallClock
  people?: (string | Plain<ItemPerson>)[]
}

export function anItem({ pinned, people = [], ...parts }: ItemParts = {}): AgendaItem {
  const id = parts.id ?? nextId('item')
  const item: Plain<AgendaItem> = {
    id,
    kind: 'discussion',
    title: `Title of ${id}`,
    minutes: 10,
    pin: pinned === undefined ? null : pinAt(pinned),
    lockedEnd: null,
    presentationId: null,
    privateNotes: rowNote,
    ...parts,
    people: people.map((one) => (typeof one === 'string' ? { personId: one, written: null } : one)),
  }
  return item as AgendaItem
}

/** `given: 'Ana'` is short for that given name. */
export function aPerson({
  given,
  family,
  ...parts
}: Parts<Person> & { given?: string; family?: string } = {}): Person {
  const id = parts.id ?? nextId('person')
  const person: Plain<Person> = {
    id,
    slug: id,
    name: {
      honorific: null,
      given: given ?? id,
      family: family ?? 'Moon',
      order: 'given-first',
      original: null,
    },
    zone: null,
    country: null,
    biography: '',
    contact: { email, phone },
    availability: [],
    preferredHours: null,
    ...parts,
  }
  return person as Person
}

export function anOrganisation(parts: Parts<Organisation> = {}): Organisation {
  const id = parts.id ?? nextId('organisation')
  const organisation: Plain<Organisation> = {
    id,
    slug: id,
    name: `Name of ${id}`,
    type: null,
    country: null,
    website: null,
    ...parts,
  }
  return organisation as Organisation
}

export function aPresentation(parts: Parts<Presentation> = {}): Presentation {
  const id = parts.id ?? nextId('presentation')
  const presentation: Plain<Presentation> = {
    id,
    slug: id,
    title: `Title of ${id}`,
    state: 'ready',
    abstract: '',
    place: { city: null, region: null, country: null },
    organisationIds: [],
    presenters: [],
    trackId: null,
    themeIds: [],
    language: 'en',
    ...parts,
  }
  return presentation as Presentation
}

export function aReference(parts: Parts<Reference> = {}): Reference {
  const id = parts.id ?? nextId('reference')
  const reference: Plain<Reference> = {
    id,
    slug: id,
    title: `Title of ${id}`,
    state: 'ready',
    kind: 'article',
    language: 'en',
    source: { name: 'Archive', url: null, revision: null, revisedBy: null },
    text: '',
    aims: [],
    definitions: [],
    quotes: [],
    partners: [],
    trackId: null,
    sessionIds: [],
    ...parts,
  }
  return reference as Reference
}

export function aParticipation(parts: Parts<Participation> = {}): Participation {
  const participation: Plain<Participation> = {
    id: nextId('participation'),
    personId: 'ana',
    role: 'speaker',
    post: '',
    organisationId: null,
    themeId: null,
    ...parts,
  }
  return participation as Participation
}

export interface DraftDocs {
  forum?: Forum
  sessions?: Session[]
  presentations?: Presentation[]
  people?: Person[]
  organisations?: Organisation[]
  references?: Reference[]
}

export function aDraft({ forum = aForum(), ...docs }: DraftDocs = {}): ForumDraft {
  return {
    id: forum.id,
    forum: saved(forum),
    sessions: shelfOf(docs.sessions),
    presentations: shelfOf(docs.presentations),
    people: shelfOf(docs.people),
    organisations: shelfOf(docs.organisations),
    references: shelfOf(docs.references),
  }
}

/** The draft after an organizer saved these documents: each takes the place of the one with its id, or is new. */
export function edited(draft: ForumDraft, { forum, ...docs }: DraftDocs): ForumDraft {
  return {
    ...draft,
    forum: forum === undefined ? draft.forum : saved(forum),
    sessions: new Map([...draft.sessions, ...shelfOf(docs.sessions)]),
    presentations: new Map([...draft.presentations, ...shelfOf(docs.presentations)]),
    people: new Map([...draft.people, ...shelfOf(docs.people)]),
    organisations: new Map([...draft.organisations, ...shelfOf(docs.organisations)]),
    references: new Map([...draft.references, ...shelfOf(docs.references)]),
  }
}

/** The draft after an organizer removed these documents, whatever their kind. */
export function without(draft: ForumDraft, ...ids: string[]): ForumDraft {
  const keep = <Id extends string, Doc>(shelf: ReadonlyMap<Id, Doc>) =>
    new Map([...shelf].filter(([id]) => !ids.includes(id)))
  return {
    ...draft,
    sessions: keep(draft.sessions),
    presentations: keep(draft.presentations),
    people: keep(draft.people),
    organisations: keep(draft.organisations),
    references: keep(draft.references),
  }
}

function shelfOf<Doc extends { id: string }>(docs: Doc[] = []): Map<Doc['id'], Saved<Doc>> {
  return new Map(docs.map((doc) => [doc.id, saved(doc)]))
}

export function saved<Doc>(doc: Doc): Saved<Doc> {
  return { doc, revision: 1, savedAt: '2021-08-01T00:00:00Z' as Instant, savedBy: 'desk@example.org' }
}

export type ReleaseParts = { chosen?: string[]; at?: string; by?: string; note?: string }

/** What the first release of a test says of its moment; each later one is a day after the one before it. */
export const firstReleaseAt = '2021-09-01T00:00:00Z' as Instant

/** The order behind `release`: everything that may go out is chosen unless `chosen` says otherwise. */
export function anOrder(
  draft: ForumDraft,
  before?: ReleasedForum,
  { chosen, at, by = 'desk@example.org', note = '' }: ReleaseParts = {},
): ReleaseOrder {
  return {
    draft,
    before,
    chosen: chosen === undefined ? releasableSessions(draft, before) : new Set(chosen as SessionId[]),
    at: (at ?? (before === undefined ? firstReleaseAt : dayAfter(before.manifest.at))) as Instant,
    by,
    note,
    hash: sha256,
  }
}

function dayAfter(at: Instant): string {
  return new Date(Date.parse(at) + 86_400_000).toISOString().replace('.000Z', 'Z')
}

/** Releases by the real rules: `release(draft)` the first time, `release(draft, before)` after that. */
export function release(draft: ForumDraft, before?: ReleasedForum, parts?: ReleaseParts): ReleasedForum {
  return releaseWithFrozen(draft, before, parts).released
}

/** The same with every frozen document, for a store. */
export function releaseWithFrozen(
  draft: ForumDraft,
  before?: ReleasedForum,
  parts?: ReleaseParts,
): MadeRelease {
  return unwrap(makeRelease(anOrder(draft, before, parts)))
}

export function sessionRecord(released: ReleasedForum, id: string): SessionRecord {
  const record = released.manifest.sessions[id as SessionId]
  if (record === undefined) throw new Error(`no record of session ${id}`)
  return record
}

export function itemRecord(released: ReleasedForum, sessionId: string, id: string): ItemRecord {
  const record = sessionRecord(released, sessionId).items[id as ItemId]
  if (record === undefined) throw new Error(`no record of item ${id}`)
  return record
}

/** Somebody who has not chosen a password; the id fits the address. */
export function anAccount({ email: address = 'ana@example.org', ...parts }: Parts<Account> = {}): Account {
  const account: Plain<Account> = {
    id: sha256(address),
    email: address,
    name: address.split('@')[0] ?? '',
    passwordHash: null,
    language: null,
    makesForums: false,
    roles: {},
    madeAt: '2021-08-01T00:00:00Z',
    ...parts,
  }
  return account as Account
}
