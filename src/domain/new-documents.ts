/** Documents as they begin, sound from the first moment, and the copy of a session. Ids come from outside. */
import type { LocalDate, WallClock, Zone } from './clock.ts'
import type { Forum, Language } from './forum.ts'
import type {
  ForumId,
  ItemId,
  OrganisationId,
  ParticipationId,
  PersonId,
  PresentationId,
  ReferenceId,
  SessionId,
  Slug,
} from './ids.ts'
import type { Organisation } from './organisation.ts'
import type { Person } from './person.ts'
import type { Presentation } from './presentation.ts'
import type { Reference } from './reference.ts'
import type { Session } from './session.ts'

interface Titled {
  slug: Slug
  title: string
}

export interface NewForum extends Titled {
  zone: Zone
  opens: LocalDate
  closes: LocalDate
  languages: Language[]
  uidDomain: string
}

/** Shown in its own zone and in UTC; hosted in the city that its zone is called by, until somebody says otherwise. */
export function blankForum(id: ForumId, asked: NewForum): Forum {
  const city = asked.zone.slice(asked.zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  const own = { zone: asked.zone, label: city }
  const utc = { zone: 'UTC' as Zone, label: 'UTC' }
  return {
    id,
    slug: asked.slug,
    title: asked.title,
    shortTitle: asked.title,
    summary: '',
    zone: asked.zone,
    displayZones: asked.zone === utc.zone ? [utc] : [own, utc],
    hostCity: { name: city, zone: asked.zone },
    audienceRegions: [],
    opens: asked.opens,
    closes: asked.closes,
    languages: asked.languages,
    uidDomain: asked.uidDomain,
    hue: 'teal',
    website: null,
    tracks: [],
    themes: [],
    rooms: [],
  }
}

type Host = Pick<Forum, 'opens' | 'zone' | 'languages'>

/** An hour from nine on the forum's first day. */
export function blankSession(id: SessionId, { slug, title }: Titled, forum: Host): Session {
  return {
    id,
    slug,
    title,
    state: 'draft',
    format: 'workshop',
    start: { clock: `${forum.opens}T09:00` as WallClock, zone: forum.zone, which: 'first' },
    plannedMinutes: 60,
    languages: [firstLanguage(forum)],
    delivery: 'online',
    roomId: null,
    onlineUrl: null,
    audience: [],
    trackId: null,
    themeIds: [],
    brief: { background: '', objectives: [], mainQuestion: '', rounds: [], keywords: [] },
    items: [],
    participations: [],
    privateNotes: '',
  }
}

export function blankPerson(
  id: PersonId,
  { slug, given, family }: { slug: Slug; given: string; family: string },
): Person {
  return {
    id,
    slug,
    name: { honorific: null, given, family, order: 'given-first', original: null },
    zone: null,
    country: null,
    biography: '',
    contact: { email: null, phone: null },
    availability: [],
    preferredHours: null,
  }
}

export function blankOrganisation(
  id: OrganisationId,
  { slug, name }: { slug: Slug; name: string },
): Organisation {
  return { id, slug, name, type: null, country: null, website: null }
}

export function blankPresentation(id: PresentationId, { slug, title }: Titled, forum: Host): Presentation {
  return {
    id,
    slug,
    title,
    state: 'draft',
    abstract: '',
    place: { city: null, region: null, country: null },
    organisationIds: [],
    presenters: [],
    trackId: null,
    themeIds: [],
    language: firstLanguage(forum),
  }
}

export function blankReference(id: ReferenceId, { slug, title }: Titled, forum: Host): Reference {
  return {
    id,
    slug,
    title,
    state: 'draft',
    kind: 'article',
    language: firstLanguage(forum),
    source: { name: '', url: null, revision: null, revisedBy: null },
    text: '',
    aims: [],
    definitions: [],
    quotes: [],
    partners: [],
    trackId: null,
    sessionIds: [],
  }
}

/** A draft with everything that the session has, private notes too, under ids of its own. */
export function duplicateSession(session: Session, { slug, title }: Titled, newId: () => string): Session {
  return {
    ...structuredClone(session),
    id: newId() as SessionId,
    slug,
    title,
    state: 'draft',
    items: session.items.map((item) => ({ ...structuredClone(item), id: newId() as ItemId })),
    participations: session.participations.map((one) => ({ ...one, id: newId() as ParticipationId })),
  }
}

function firstLanguage({ languages }: Host): Language {
  return languages[0] ?? 'en'
}
