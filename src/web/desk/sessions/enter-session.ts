/** A session as the fields of its form. */
import type { AgendaItem, Participation, Session } from '../../../domain/session.ts'
import { writePin } from '../../../domain/typed-slots.ts'
import { Entered } from '../forms/entered.ts'
import type { NameBooks } from './name-book.ts'

type Fields = Record<string, string | string[]>

export function enterSession(session: Session, names: NameBooks): Entered {
  const { start, brief, items, participations } = session
  const clock = start.clock.slice(11)
  const fields: Fields = {
    title: line(session.title),
    slug: session.slug,
    format: session.format,
    'start.date': start.clock.slice(0, 10),
    'start.time': clock,
    'start.shown': clock,
    'start.zone': start.zone,
    'start.which': start.which,
    plannedMinutes: String(session.plannedMinutes),
    languages: [...session.languages],
    otherLanguages: '',
    delivery: session.delivery,
    roomId: session.roomId ?? '',
    onlineUrl: line(session.onlineUrl ?? ''),
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
    fields[`rounds.${index + 1}.title`] = line(title)
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
    [`${row}.title`]: line(item.title),
    [`${row}.minutes`]: String(item.minutes),
    [`${row}.end`]: '',
    [`${row}.pin`]: item.pin === null ? '' : writePin(item.pin.clock, session),
    [`${row}.which`]: item.pin?.which ?? 'first',
    [`${row}.person`]: item.people.map(({ personId }) => names.person.label(personId)),
    [`${row}.presentation`]:
      item.presentationId === null ? '' : names.presentation.label(item.presentationId),
    [`${row}.note`]: item.privateNotes,
  }
}

function personFields(one: Participation, names: NameBooks): Fields {
  const row = `participations.${one.id}`
  return {
    [`${row}.person`]: names.person.label(one.personId),
    [`${row}.role`]: one.role,
    [`${row}.post`]: line(one.post),
    [`${row}.organisation`]: one.organisationId === null ? '' : names.organisation.label(one.organisationId),
    [`${row}.theme`]: one.themeId ?? '',
  }
}

/** A field of one line drops line breaks (HTML Living Standard 4.10.5.1.2), so they are not shown there either. */
function line(text: string): string {
  return text.replace(/[\r\n]/g, '')
}
