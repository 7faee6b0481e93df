/** Small forums for the calendar tests, released through the real domain. */
import { createHash } from 'node:crypto'
import type { Instant, LocalDate, WallClock, Zone } from '../../../src/domain/clock.ts'
import type { ForumDraft, Saved } from '../../../src/domain/draft.ts'
import type { Forum } from '../../../src/domain/forum.ts'
import type { Organisation } from '../../../src/domain/organisation.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { Presentation } from '../../../src/domain/presentation.ts'
import { makeRelease } from '../../../src/domain/release/make-release.ts'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import type { AgendaItem, Participation, Session } from '../../../src/domain/session.ts'
import { createEventFragments } from '../../../src/formats/calendar/event-fragments.ts'
import { type CalendarOrder, writeCalendar } from '../../../src/formats/calendar/write-calendar.ts'

/** Brands are for the compiler; a test may say `id('opening')` for any of them. */
export const id = <Branded extends string>(text: string) => text as Branded
export const at = (text: string) => `${text}Z` as Instant
export const hash = (text: string) => createHash('sha256').update(text).digest('hex')

const seoul = 'Asia/Seoul' as Zone

export function aForum(over: Partial<Forum> = {}): Forum {
  return {
    id: id('gsef'),
    slug: id('gsef-2021'),
    title: 'Global Social Economy Forum 2021',
    shortTitle: 'GSEF 2021',
    summary: '',
    zone: seoul,
    displayZones: [
      { zone: seoul, label: 'KST' },
      { zone: 'UTC' as Zone, label: 'UTC' },
    ],
    hostCity: { name: 'Mexico City', zone: 'America/Mexico_City' as Zone },
    audienceRegions: [],
    opens: '2021-10-04' as LocalDate,
    closes: '2021-10-08' as LocalDate,
    languages: ['en', 'ko'],
    uidDomain: 'gsef2021.example.org',
    hue: 'blue',
    website: null,
    tracks: [
      { id: id('cohesion'), slug: id('social-cohesion'), title: 'Social Cohesion', hue: 'teal' },
      { id: id('finance'), slug: id('finance'), title: 'Finance, Money; Work', hue: 'ochre' },
    ],
    themes: [{ id: id('youth'), slug: id('youth'), title: 'Youth, and others' }],
    rooms: [{ id: id('hall'), title: 'Hall A', venue: 'City Hall, Seoul' }],
    ...over,
  }
}

export function aSession(over: Partial<Session> = {}): Session {
  return {
    id: id('opening'),
    slug: id('opening'),
    title: 'Opening',
    state: 'ready',
    format: 'workshop',
    start: { clock: '2021-10-04T18:00' as WallClock, zone: seoul, which: 'first' },
    plannedMinutes: 90,
    languages: ['en'],
    delivery: 'online',
    roomId: null,
    onlineUrl: null,
    audience: [],
    trackId: null,
    themeIds: [],
    brief: { background: '', objectives: [], mainQuestion: '', rounds: [], keywords: [] },
    items: [],
    participations: [],
    privateNotes: 'PRIVATE NOTES',
    ...over,
  }
}

export function anItem(over: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: id('welcome'),
    kind: 'introduction',
    title: 'Welcome',
    minutes: 15,
    pin: null,
    lockedEnd: null,
    presentationId: null,
    people: [],
    privateNotes: 'PRIVATE NOTES',
    ...over,
  }
}

export function aPerson(name: string, over: Partial<Person> = {}): Person {
  const [given = '', family = ''] = name.split(' ')
  const plain = name.toLowerCase().replaceAll(' ', '-')
  return {
    id: id(plain),
    slug: id(plain),
    name: { honorific: null, given, family, order: 'given-first', original: null },
    zone: null,
    country: null,
    biography: '',
    contact: { email: `${plain}@private.example`, phone: '+82 10 0000 0000' },
    availability: [],
    preferredHours: null,
    ...over,
  }
}

export function anOrganisation(name: string, over: Partial<Organisation> = {}): Organisation {
  const plain = name.toLowerCase().replace(/[^a-z]+/g, '-')
  return { id: id(plain), slug: id(plain), name, type: null, country: null, website: null, ...over }
}

export function aPresentation(title: string, over: Partial<Presentation> = {}): Presentation {
  const plain = title.toLowerCase().replace(/[^a-z]+/g, '-')
  return {
    id: id(plain),
    slug: id(plain),
    title,
    state: 'draft',
    abstract: '',
    place: { city: null, region: null, country: null },
    organisationIds: [],
    presenters: [],
    trackId: null,
    themeIds: [],
    language: 'en',
    ...over,
  }
}

export function aParticipation(personId: string, over: Partial<Participation> = {}): Participation {
  return {
    id: id(`as-${personId}`),
    personId: id(personId),
    role: 'speaker',
    post: '',
    organisationId: null,
    themeId: null,
    ...over,
  }
}

export interface Documents {
  forum?: Forum
  sessions: Session[]
  people?: Person[]
  organisations?: Organisation[]
  presentations?: Presentation[]
}

function aDraft(documents: Documents): ForumDraft {
  const forum = documents.forum ?? aForum()
  return {
    id: forum.id,
    forum: saved(forum),
    sessions: byId(documents.sessions),
    presentations: byId(documents.presentations ?? []),
    people: byId(documents.people ?? []),
    organisations: byId(documents.organisations ?? []),
    references: new Map(),
  }
}

function saved<Doc>(doc: Doc): Saved<Doc> {
  return { doc, revision: 1, savedAt: at('2021-08-01T00:00:00'), savedBy: 'organizer@private.example' }
}

function byId<Doc extends { id: string }>(docs: readonly Doc[]): Map<Doc['id'], Saved<Doc>> {
  return new Map(docs.map((doc) => [doc.id, saved(doc)]))
}

export const firstRelease = at('2021-09-01T12:00:00')

/** Releases every session, and takes away those that are no longer there. */
export function aRelease(
  documents: Documents,
  before?: ReleasedForum,
  when: Instant = firstRelease,
): ReleasedForum {
  const drafted = documents.sessions.map((session) => session.id)
  const made = makeRelease({
    draft: aDraft(documents),
    before,
    chosen: new Set([...drafted, ...(before?.sessions.keys() ?? [])]),
    at: when,
    by: 'organizer@private.example',
    note: '',
    hash,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.released
}

export const base = 'https://madang.example/forums/gsef-2021'

export function anOrder(released: ReleasedForum, over: Partial<CalendarOrder> = {}): CalendarOrder {
  return {
    released,
    selection: {},
    level: 'session',
    alarmMinutes: null,
    rich: false,
    language: 'en',
    as: 'feed',
    busy: false,
    name: 'GSEF 2021',
    description: 'All sessions of GSEF 2021',
    selfUrl: `${base}/calendar.ics`,
    pageUrl: `${base}/calendar`,
    sessionUrl: (slug) => `${base}/sessions/${slug}`,
    ...over,
  }
}

export function calendarOf(released: ReleasedForum, over: Partial<CalendarOrder> = {}): Buffer {
  return writeCalendar(anOrder(released, over), createEventFragments())
}
