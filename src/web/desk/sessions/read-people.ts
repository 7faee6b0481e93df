/** People of a session read from the form, each with a role, a post and an organisation as of this session. */
import type { ParticipationId, PersonId, ThemeId } from '../../../domain/ids.ts'
import { type Participation, roles } from '../../../domain/session.ts'
import { readChoice, readText, readTextOrNull } from '../forms/reading.ts'
import { listedIds, readName, type SessionReading } from './reading.ts'

export function readParticipations(reading: SessionReading, base: Participation[]): Participation[] {
  if (!reading.entered.has('participations')) return base
  const before = new Map(base.map((one) => [one.id, one]))
  return listedIds(reading.entered, 'participations').flatMap((id) =>
    readOne(reading, id as ParticipationId, before.get(id as ParticipationId)),
  )
}

/** Nobody without a name: a line that is all empty is none, any other says what it lacks. */
function readOne(
  reading: SessionReading,
  id: ParticipationId,
  kept: Participation | undefined,
): Participation[] {
  const row = `participations.${id}`
  const personId = readName<PersonId>(reading, `${row}.person`, kept?.personId ?? null, 'person')
  const one = {
    role: readChoice(reading, `${row}.role`, kept?.role ?? 'speaker', roles),
    post: readText(reading, `${row}.post`, kept?.post ?? ''),
    organisationId: readName(
      reading,
      `${row}.organisation`,
      kept?.organisationId ?? null,
      'organisation',
    ) as Participation['organisationId'],
    themeId: readTextOrNull(reading, `${row}.theme`, kept?.themeId ?? null) as ThemeId | null,
  }
  if (personId !== null) return [{ id, personId, ...one }]
  const isEmpty =
    one.post === '' && one.organisationId === null && reading.entered.text(`${row}.person`) === ''
  if (isEmpty || reading.problems.some(({ field }) => field === `${row}.person`)) return []
  reading.problems.push({ field: `${row}.person`, code: 'name-missing' })
  return []
}
