/** What of a forum comes along to its next edition: nothing names what stays behind. */
import type { Forum } from './forum.ts'
import type { Organisation } from './organisation.ts'
import type { Person } from './person.ts'
import type { Presentation } from './presentation.ts'
import type { Reference } from './reference.ts'
import type { AgendaItem, Session } from './session.ts'

export const carriedParts = [
  'sessions',
  'agendas',
  'people',
  'presentations',
  'organisations',
  'references',
  'tracks',
  'rooms',
] as const
/** `people` brings their parts in sessions and presentations too; `tracks` brings themes. */
export type Carried = (typeof carriedParts)[number]

export interface EditionDocs {
  forum: Forum
  sessions: Session[]
  presentations: Presentation[]
  people: Person[]
  organisations: Organisation[]
  references: Reference[]
}

type Has = (part: Carried) => boolean

export function leaveOut(docs: EditionDocs, carried: ReadonlySet<Carried>): EditionDocs {
  const has: Has = (part) => carried.has(part)
  const kept = <Doc>(part: Carried, all: Doc[], trim: (one: Doc, has: Has) => Doc) =>
    has(part) ? all.map((one) => trim(one, has)) : []
  return {
    forum: {
      ...docs.forum,
      ...(has('tracks') ? {} : { tracks: [], themes: [] }),
      ...(has('rooms') ? {} : { rooms: [] }),
    },
    sessions: kept('sessions', docs.sessions, trimSession),
    presentations: kept('presentations', docs.presentations, trimPresentation),
    people: kept('people', docs.people, trimPerson),
    organisations: kept('organisations', docs.organisations, (organisation) => organisation),
    references: kept('references', docs.references, trimReference),
  }
}

/** A draft again. What was private, and the online address of last time, is nothing for the next. */
function trimSession(session: Session, has: Has): Session {
  const { items, participations, trackId, themeIds, roomId } = session
  return {
    ...session,
    state: 'draft',
    onlineUrl: null,
    privateNotes: '',
    roomId: has('rooms') ? roomId : null,
    ...(has('tracks') ? { trackId, themeIds } : { trackId: null, themeIds: [] }),
    items: has('agendas') ? items.map((item) => trimItem(item, has)) : [],
    participations: !has('people')
      ? []
      : participations.map((one) => ({
          ...one,
          organisationId: has('organisations') ? one.organisationId : null,
          themeId: has('tracks') ? one.themeId : null,
        })),
  }
}

function trimItem(item: AgendaItem, has: Has): AgendaItem {
  return {
    ...item,
    presentationId: has('presentations') ? item.presentationId : null,
    people: has('people') ? item.people : [],
    privateNotes: '',
  }
}

/** Nothing stands in a catalogue before somebody says so again. */
function trimPresentation(presentation: Presentation, has: Has): Presentation {
  const { organisationIds, presenters, trackId, themeIds } = presentation
  return {
    ...presentation,
    state: 'draft',
    organisationIds: has('organisations') ? organisationIds : [],
    presenters: has('people') ? presenters : [],
    ...(has('tracks') ? { trackId, themeIds } : { trackId: null, themeIds: [] }),
  }
}

/** On which days somebody could come last time says nothing of the next. */
function trimPerson(person: Person): Person {
  return { ...person, availability: [] }
}

function trimReference(reference: Reference, has: Has): Reference {
  return {
    ...reference,
    state: 'draft',
    sessionIds: has('sessions') ? reference.sessionIds : [],
    trackId: has('tracks') ? reference.trackId : null,
  }
}
