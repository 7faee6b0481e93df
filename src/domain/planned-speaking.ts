/** How the minutes of a forum are shared out among those who speak: by person, kind of organisation and country. */
import type { ForumDraft } from './draft.ts'
import type { CountryCode } from './forum.ts'
import type { OrganisationId, PersonId } from './ids.ts'
import type { OrganisationType } from './organisation.ts'
import type { AgendaItem, ItemKind, Session } from './session.ts'

/** Null: nobody knows. */
export interface Share<Of> {
  of: Of | null
  minutes: number
}

export interface PlannedSpeaking {
  minutes: number
  people: ReadonlyMap<PersonId, number>
  /** The most first; what is not known last. */
  kinds: Share<OrganisationType>[]
  countries: Share<CountryCode>[]
}

type Sources = Pick<ForumDraft, 'people' | 'organisations' | 'presentations'>

/** Nobody speaks in these, whoever stands beside them. */
const silent: readonly ItemKind[] = ['connection-check', 'break']

/** Those who are on a row share its minutes evenly; a row without people is shared by its presentation's presenters. */
export function plannedSpeaking(sessions: readonly Session[], sources: Sources): PlannedSpeaking {
  const people = new Map<PersonId, number>()
  const kinds = new Map<OrganisationType | null, number>()
  const countries = new Map<CountryCode | null, number>()
  for (const session of sessions) {
    const organisationOf = organisationsIn(session)
    for (const [personId, minutes] of speakingIn(session, sources)) {
      const id = organisationOf.get(personId)
      const organisation = id === undefined ? undefined : sources.organisations.get(id)?.doc
      const person = sources.people.get(personId)?.doc
      add(people, personId, minutes)
      add(kinds, organisation?.type ?? null, minutes)
      add(countries, organisation?.country ?? person?.country ?? null, minutes)
    }
  }
  const minutes = [...people.values()].reduce((sum, one) => sum + one, 0)
  return { minutes, people, kinds: sharesOf(kinds), countries: sharesOf(countries) }
}

function speakingIn(session: Session, sources: Sources): [PersonId, number][] {
  return session.items.flatMap((item): [PersonId, number][] => {
    const speakers = silent.includes(item.kind) ? [] : speakersOf(item, sources)
    return speakers.map((personId) => [personId, item.minutes / speakers.length])
  })
}

/** Who is on the row; where nobody is, who presents its presentation. */
export function speakersOf({ people, presentationId }: AgendaItem, { presentations }: Sources): PersonId[] {
  if (people.length > 0 || presentationId === null) return people.map(({ personId }) => personId)
  return (presentations.get(presentationId)?.doc.presenters ?? []).map(({ personId }) => personId)
}

/** The first organisation that each stands for in this session. */
function organisationsIn({ participations }: Session): Map<PersonId, OrganisationId> {
  return new Map(
    participations
      .toReversed()
      .flatMap(({ personId, organisationId }) =>
        organisationId === null ? [] : [[personId, organisationId] as const],
      ),
  )
}

function add<Key>(sums: Map<Key, number>, key: Key, minutes: number): void {
  sums.set(key, (sums.get(key) ?? 0) + minutes)
}

function sharesOf<Of extends string>(sums: ReadonlyMap<Of | null, number>): Share<Of>[] {
  return [...sums]
    .map(([of, minutes]) => ({ of, minutes }))
    .sort((a, b) => Number(a.of === null) - Number(b.of === null) || b.minutes - a.minutes)
}
