/** People who stand on rows of a session and not yet among its people: with the role that their rows suggest. */
import type { ParticipationId, PersonId } from './ids.ts'
import type { Presentation } from './presentation.ts'
import type { Participation, Session } from './session.ts'

type Presented = Pick<Presentation, 'presenters' | 'organisationIds'>

/**
 * In the order of their rows. Whoever presents is a speaker, with the post and the organisation of the presentation; the
 * only one who does not, where nobody leads the session yet, is its moderator.
 */
export function peopleOfRows(
  { items, participations }: Pick<Session, 'items' | 'participations'>,
  presentationOf: (id: string) => Presented | undefined,
  newId: () => ParticipationId,
): Participation[] {
  const listed = new Set(participations.map(({ personId }) => personId))
  const all = new Set(items.flatMap(({ people }) => people.map(({ personId }) => personId)))
  const missing = [...all].filter((personId) => !listed.has(personId))
  const speaking = new Set(
    items
      .filter(({ kind }) => kind === 'presentation')
      .flatMap(({ people }) => people.map((one) => one.personId)),
  )
  const others = missing.filter((personId) => !speaking.has(personId))
  const isLed = participations.some(({ role }) => role === 'moderator' || role === 'chair')
  const moderator = others.length === 1 && !isLed ? others[0] : undefined
  return missing.map((personId) => ({
    id: newId(),
    personId,
    role: personId === moderator ? 'moderator' : 'speaker',
    ...asPresented(personId, items, presentationOf),
    themeId: null,
  }))
}

function asPresented(
  personId: PersonId,
  items: Session['items'],
  presentationOf: (id: string) => Presented | undefined,
): Pick<Participation, 'post' | 'organisationId'> {
  for (const { presentationId, people } of items) {
    const presentation = presentationId === null ? undefined : presentationOf(presentationId)
    const presenter = presentation?.presenters.find((one) => one.personId === personId)
    if (presentation === undefined || presenter === undefined) continue
    if (!people.some((one) => one.personId === personId)) continue
    const [organisation, ...others] = presentation.organisationIds
    return { post: presenter.post, organisationId: others.length > 0 ? null : (organisation ?? null) }
  }
  return { post: '', organisationId: null }
}
