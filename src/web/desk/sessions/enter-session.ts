/** A session as the fields of its form. */
import type { AgendaItem, Participation, Session } from '../../../domain/session.ts'
import { writePin } from '../../../domain/typed-slots.ts'
import { Entered, oneLine } from '../forms/entered.ts'
import type { NameBooks } from './name-book.ts'
import { plainNamesField } from './plain-names.ts'

type Fields = Record<string, string | string[]>

export function enterSession(session: Session, names: NameBooks): Entered {
  const { start, brief, items, participations } = session
  const clock = start.clock.slice(11)
  const fields: Fields = {
    title: oneLine(session.title),
    slug: session.slug,
    format: session.format,
    'start.date': start.clock.slice(0, 10),
    'start.time': clock,
    'start.shown': clock,
    // Its own name and no city: the editor's script knows zones by their names alone.
    'start.zone': start.zone,
    'start.which': start.which,
    plannedMinutes: String(session.plannedMinutes),
    languages: [...session.languages],
    otherLanguages: '',
    delivery: session.delivery,
    roomId: session.roomId ?? '',
    onlineUrl: oneLine(session.onlineUrl ?? ''),
    trackId: session.trackId ?? '',
    themeIds: [...session.themeIds],
    audience: session.audience.join('\n'),
    privateNotes: session.privateNotes,
    'brief.background': brief.background,
    'brief.objectives': brief.objectives.join('\n'),
    'brief.mainQuestion': brief.mainQuestion,
    'brief.keywords': brief.keywords.join('\n'),
    rounds: brief.rounds.map((_, index) => String(index + 1)),
    rows: items.map(({ id }) => id),
    participations: participations.map(({ id }) => id),
  }
  for (const [index, { title, questions }] of brief.rounds.entries()) {
    fields[`rounds.${index + 1}.title`] = oneLine(title)
    fields[`rounds.${index + 1}.questions`] = questions.join('\n')
  }
  for (const item of items) Object.assign(fields, rowFields(item, session, names))
  for (const one of participations) Object.assign(fields, personFields(one, names))
  return Entered.of(fields)
}

function rowFields(item: AgendaItem, session: Session, names: NameBooks): Fields {
  const row = `items.${item.id}`
  return {
    [`${row}.kind`]: item.kind,
    [`${row}.title`]: oneLine(item.title),
    [`${row}.minutes`]: String(item.minutes),
    [`${row}.end`]: item.lockedEnd === null ? '' : writePin(item.lockedEnd.clock, session),
    [`${row}.locked`]: item.lockedEnd === null ? '' : 'on',
    [`${row}.pin`]: item.pin === null ? '' : writePin(item.pin.clock, session),
    [`${row}.pinned`]: item.pin === null ? '' : 'on',
    [`${row}.which`]: item.pin?.which ?? 'first',
    [`${row}.person`]: item.people.map(({ personId }) => names.person.label(personId)),
    ...writtenField(row, item),
    [plainNamesField(item.id)]: '',
    [`${row}.presentation`]:
      item.presentationId === null ? '' : names.presentation.label(item.presentationId),
    [`${row}.note`]: item.privateNotes,
  }
}

/** How the row spells names, where it does so in its own way. */
function writtenField(row: string, { people }: AgendaItem): Fields {
  const written = people.flatMap((one) => (one.written === null ? [] : `${one.personId} ${one.written}`))
  return written.length === 0 ? {} : { [`${row}.written`]: written }
}

function personFields(one: Participation, names: NameBooks): Fields {
  const row = `participations.${one.id}`
  return {
    [`${row}.person`]: names.person.label(one.personId),
    [`${row}.role`]: one.role,
    [`${row}.post`]: oneLine(one.post),
    [`${row}.organisation`]: one.organisationId === null ? '' : names.organisation.label(one.organisationId),
    [`${row}.theme`]: one.themeId ?? '',
  }
}
