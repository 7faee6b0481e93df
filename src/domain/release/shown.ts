/** A released session with every name it shows looked up: what pages, feeds and digests are made of. */
import type { Instant, Zone } from '../clock.ts'
import { foldText } from '../folding.ts'
import type { CountryCode, DisplayZone, Language, Theme, Track } from '../forum.ts'
import type { ItemId, PersonId, PresentationId, SessionId, Slug } from '../ids.ts'
import type { OrganisationType } from '../organisation.ts'
import { fullName, type PersonName } from '../person.ts'
import type { Presentation } from '../presentation.ts'
import type { Brief, Delivery, ItemKind, Role, SessionFormat } from '../session.ts'
import type { EntryState, Facets, FrozenItem, FrozenSession } from './manifest.ts'
import type { ReleasedForum } from './released-forum.ts'

export interface ShownOrganisation {
  name: string
  type: OrganisationType | null
  country: CountryCode | null
}

export interface ShownPerson {
  id: PersonId
  slug: Slug
  name: PersonName
}

export interface ShownParticipation {
  person: ShownPerson
  role: Role
  post: string
  organisation: ShownOrganisation | null
  theme: Theme | null
}

export interface ShownItem {
  id: ItemId
  kind: ItemKind
  title: string
  startsAt: Instant
  endsAt: Instant
  minutes: number
  presentation: Pick<Presentation, 'id' | 'slug' | 'title' | 'abstract' | 'language'> | null
  people: { person: ShownPerson; written: string | null; organisation: ShownOrganisation | null }[]
}

export interface ShownSession {
  id: SessionId
  slug: Slug
  title: string
  state: EntryState
  format: SessionFormat
  delivery: Delivery
  zone: Zone
  displayZones: DisplayZone[]
  startsAt: Instant
  endsAt: Instant
  plannedMinutes: number
  languages: Language[]
  room: { title: string; venue: string } | null
  onlineUrl: string | null
  audience: string[]
  track: Track | null
  themes: Theme[]
  brief: Brief
  items: ShownItem[]
  participations: ShownParticipation[]
}

/** What is looked up: a release, or the one that is being made. */
export type Shelf = Omit<ReleasedForum, 'manifest' | 'references'>

export function showSession(shelf: Shelf, session: FrozenSession, state: EntryState): ShownSession {
  const { forum } = shelf
  const participations = session.participations.flatMap((participation): ShownParticipation[] => {
    const person = showPerson(shelf, participation.personId)
    if (person === undefined) return []
    const organisation = showOrganisation(shelf, participation.organisationId)
    const theme = forum.themes.find(({ id }) => id === participation.themeId) ?? null
    return [{ person, role: participation.role, post: participation.post, organisation, theme }]
  })
  const room = forum.rooms.find(({ id }) => id === session.roomId)
  return {
    id: session.id,
    slug: session.slug,
    title: session.title,
    state,
    format: session.format,
    delivery: session.delivery,
    zone: session.start.zone,
    displayZones: forum.displayZones,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    plannedMinutes: session.plannedMinutes,
    languages: session.languages,
    room: room === undefined ? null : { title: room.title, venue: room.venue },
    onlineUrl: session.onlineUrl,
    audience: session.audience,
    track: forum.tracks.find(({ id }) => id === session.trackId) ?? null,
    themes: session.themeIds.flatMap((themeId) => forum.themes.find(({ id }) => id === themeId) ?? []),
    brief: session.brief,
    items: session.items.map((item) => showItem(shelf, item, participations)),
    participations,
  }
}

function pickShown({ id, slug, title, abstract, language }: Presentation) {
  return { id, slug, title, abstract, language }
}

function showItem(shelf: Shelf, item: FrozenItem, participations: ShownParticipation[]): ShownItem {
  const found = item.presentationId === null ? undefined : shelf.presentations.get(item.presentationId)
  const presentation = found === undefined ? null : pickShown(found)
  const people = item.people.flatMap(({ personId, written }) => {
    const person = showPerson(shelf, personId)
    if (person === undefined) return []
    const organisation = participations.find((one) => one.person.id === personId)?.organisation ?? null
    return [{ person, written, organisation }]
  })
  const { id, kind, title, startsAt, endsAt, minutes } = item
  return { id, kind, title, startsAt, endsAt, minutes, presentation, people }
}

export function showPerson(shelf: Shelf, id: PersonId): ShownPerson | undefined {
  const person = shelf.people.get(id)
  return person === undefined ? undefined : { id, slug: person.slug, name: person.name }
}

export function showOrganisation(shelf: Shelf, id: FrozenSession['participations'][0]['organisationId']) {
  const found = id === null ? undefined : shelf.organisations.get(id)
  return found === undefined ? null : { name: found.name, type: found.type, country: found.country }
}

/** Everybody the session names, on its list or on a row, each once. */
export function personIdsOf(session: FrozenSession): PersonId[] {
  const listed = session.participations.map(({ personId }) => personId)
  return [
    ...new Set([...listed, ...session.items.flatMap((item) => item.people.map(({ personId }) => personId))]),
  ]
}

export function presentationIdsOf({ items }: Pick<FrozenSession, 'items'>): PresentationId[] {
  return items.flatMap((item) => item.presentationId ?? [])
}

export function facetsOf(session: FrozenSession, shown: ShownSession): Facets {
  const onRows = shown.items.flatMap(({ people }) => people)
  const names = [...shown.participations, ...onRows].flatMap(({ person, organisation }) => [
    fullName(person.name),
    person.name.original ?? '',
    organisation?.name ?? '',
  ])
  const written = onRows.map((one) => one.written ?? '')
  const titles = shown.items.flatMap((item) => [item.title, item.presentation?.title ?? ''])
  const themes = [
    shown.track?.title ?? '',
    ...shown.themes.map(({ title }) => title),
    ...shown.brief.keywords,
  ]
  const words = [shown.title, shown.brief.mainQuestion, ...new Set(names), ...written, ...titles, ...themes]
  return {
    trackId: session.trackId,
    themeIds: session.themeIds,
    languages: session.languages,
    personIds: personIdsOf(session),
    text: foldText(words.join(' ')),
  }
}
