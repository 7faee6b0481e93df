/** What the rules see of a session, and how they name what they see. */
import { type Agenda, agendaOf } from '../agenda.ts'
import { type Instant, localTime, type Zone } from '../clock.ts'
import type { ForumDraft } from '../draft.ts'
import type { Forum } from '../forum.ts'
import type { OrganisationId, PersonId, PresentationId } from '../ids.ts'
import type { Organisation } from '../organisation.ts'
import { fullName, type Person } from '../person.ts'
import type { Presentation } from '../presentation.ts'
import type { AgendaItem, Session } from '../session.ts'
import type { OtherSlot } from './elsewhere.ts'
import type { World } from './world.ts'

export type SheetForum = Pick<
  Forum,
  'zone' | 'displayZones' | 'hostCity' | 'audienceRegions' | 'opens' | 'closes' | 'themes'
>
export type SheetPresentation = Pick<Presentation, 'title' | 'presenters' | 'themeIds' | 'language'>
export type SheetOrganisation = Pick<Organisation, 'name' | 'country'>

export interface SheetContext {
  session: Session
  /** Null while a clock of the session never was: rules that need times see nothing then. */
  agenda: Agenda | null
  forum: SheetForum
  nameOf: (id: PersonId) => string
  personOf: (id: PersonId) => Pick<Person, 'name'> | undefined
  /** Where somebody sits: their own zone, else the only one of their country; null where nobody said. */
  zoneOf: (id: PersonId) => Zone | null
  presentationOf: (id: PresentationId) => SheetPresentation | undefined
  organisationOf: (id: OrganisationId) => SheetOrganisation | undefined
  /** What the session's people do in other sessions; the session itself, and anybody else, are left aside. */
  elsewhere: readonly OtherSlot[]
  /** Null on a page in the browser, which does not ask the rules that are `onServer`. */
  world: World | null
}

export type SheetDraft = Pick<ForumDraft, 'forum' | 'people' | 'presentations' | 'organisations'>

/** The context of a session among the documents of its forum. */
export function sheetOf(
  session: Session,
  draft: SheetDraft,
  elsewhere: readonly OtherSlot[],
  world: World | null,
): SheetContext {
  const agenda = agendaOf(session)
  const personOf = (id: PersonId) => draft.people.get(id)?.doc
  return {
    session,
    agenda: agenda.ok ? agenda.value : null,
    forum: draft.forum.doc,
    nameOf: (id) => {
      const person = personOf(id)
      return person === undefined ? id : fullName(person.name)
    },
    personOf,
    zoneOf: (id) => zoneOfPerson(personOf(id), world),
    presentationOf: (id) => draft.presentations.get(id)?.doc,
    organisationOf: (id) => draft.organisations.get(id)?.doc,
    elsewhere,
    world,
  }
}

function zoneOfPerson(
  person: Pick<Person, 'zone' | 'country'> | undefined,
  world: World | null,
): Zone | null {
  if (person === undefined || person.zone !== null) return person?.zone ?? null
  const [only = null, ...others] = (person.country && world?.zonesOfCountry(person.country)) || []
  return others.length > 0 ? null : only
}

/** A row by its title, or by its number while it has none. */
export function rowName(item: AgendaItem, index: number): string {
  const title = item.title.trim()
  return title === '' ? `#${index + 1}` : title
}

export function clockOf({ session }: SheetContext, at: Instant): string {
  return localTime(at, session.start.zone).clock
}
