/** Lists, rows and orders of rows as lines of text: a row is one line, `10 minutes · Break`. */

import { writeSpan } from '../domain/clocks/typed-availability.ts'
import { areRows, orderStep } from '../domain/field-paths.ts'
import type { DisplayZone, PlaceInZone, Room } from '../domain/forum.ts'
import type { Presenter } from '../domain/presentation.ts'
import type { Partner, QuotedPerson, Reference } from '../domain/reference.ts'
import type { AgendaItem, Brief, ItemPerson, Participation } from '../domain/session.ts'
import { type EditWording, sayName, sayTitle } from './edit-fields.ts'
import type { ValueWording } from './edit-values.ts'
import { sayCountry } from './names.ts'
import { sayMinutes } from './when.ts'

/** What the rows of these states are called, by id; the first state that has a row counts. */
export function rowNames(docs: readonly object[], wording: EditWording): (id: string) => string | undefined {
  const rows = docs.flatMap((doc) => Object.values(doc)).filter((value) => areRows([value]))
  const all = (rows as NamedRow[][]).flat()
  return (id) => {
    const row = all.find((one) => one.id === id)
    return row === undefined ? undefined : sayNamed(row, wording)
  }
}

interface NamedRow {
  id: string
  title?: string
  personId?: string
}

function sayNamed({ title, personId }: NamedRow, { say, names }: EditWording): string {
  return personId === undefined ? sayTitle(say, title ?? '') : sayName(say, names?.person?.(personId) ?? '')
}

/** A whole row, of which somebody changed something while somebody else removed it. */
export function sayRowValue(list: string, row: unknown, wording: ValueWording): string {
  if (list === 'items') return sayItem(row as AgendaItem, wording)
  if (list === 'participations') return sayParticipation(row as Participation, wording)
  const { title, venue = '' } = row as Partial<Room>
  return inOneLine([sayTitle(wording.say, title ?? ''), venue])
}

function sayItem({ minutes, title, people }: AgendaItem, wording: ValueWording): string {
  const { say } = wording
  const who = people.map((one) => sayItemPerson(one, wording)).join(', ')
  return inOneLine([sayMinutes(say, minutes), sayTitle(say, title), who])
}

function sayParticipation({ personId, role, post }: Participation, { say, names }: ValueWording): string {
  return inOneLine([say(`role.${role}`, { count: 1 }), sayName(say, names?.person?.(personId) ?? ''), post])
}

function sayItemPerson({ personId, written }: ItemPerson, { say, names }: ValueWording): string {
  return written ?? sayName(say, names?.person?.(personId) ?? '')
}

function inOneLine(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

type SayList = (values: never, wording: ValueWording) => string

function lines<One>(sayOne: (one: One, wording: ValueWording) => string): SayList {
  return (values: readonly One[], wording) => values.map((one) => sayOne(one, wording)).join('\n')
}

function withPoints(title: string, points: readonly string[]): string {
  return [title, ...points.map((point) => `– ${point}`)].filter((line) => line !== '').join('\n')
}

/** By the last step of the path. */
export const listSayers: Record<string, SayList> = {
  [orderStep]: (ids: string[], { say, row }) =>
    ids.map((id, index) => `${index + 1}. ${row?.(id) ?? say('calendar.untitled')}`).join('\n'),
  people: lines(sayItemPerson),
  presenters: lines<Presenter>(({ personId, post }, { say, names }) =>
    inOneLine([sayName(say, names?.person?.(personId) ?? ''), post]),
  ),
  rounds: lines<Brief['rounds'][number]>(({ title, questions }) => withPoints(title, questions)),
  definitions: lines<Reference['definitions'][number]>(({ title, points }) => withPoints(title, points)),
  quotes: lines<QuotedPerson>(({ person, work, said }) => inOneLine([person, work, said])),
  partners: lines<Partner>(({ name, countryWritten, country }, { language }) =>
    inOneLine([name, countryWritten ?? (country === null ? '' : sayCountry(language, country))]),
  ),
  availability: lines(writeSpan),
  displayZones: lines<DisplayZone>(({ label, zone }) => `${label} (${zone})`),
  audienceRegions: lines<PlaceInZone>(({ name, zone }) => `${name} (${zone})`),
}
