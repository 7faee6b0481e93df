/** The fields of what is gone through in a review, each with its value as it is typed, where it is from and how sure it is. */
import type { Spot } from '../blocks/block.ts'
import type { Found, ReadItem, Reading, ReadPerson, Sureness } from '../reading/reading.ts'
import { foundText, type ValueSort } from './field-values.ts'

export type FieldName =
  | ValueName
  | 'aim'
  | 'honorific'
  | 'name'
  | 'objective'
  | 'partner'
  | 'point'
  | 'person'
  | 'post'
  | 'question'
  | 'quote'
  | 'work'
type ValueName =
  | 'abstract'
  | 'audience'
  | 'background'
  | 'city'
  | 'country'
  | 'date'
  | 'delivery'
  | 'end'
  | 'format'
  | 'keywords'
  | 'kind'
  | 'label'
  | 'languages'
  | 'mainQuestion'
  | 'minutes'
  | 'notes'
  | 'organisation'
  | 'organisationType'
  | 'region'
  | 'revisedBy'
  | 'revision'
  | 'role'
  | 'room'
  | 'source'
  | 'start'
  | 'talk'
  | 'text'
  | 'theme'
  | 'title'
  | 'track'

export interface ReviewField {
  /** Into the reading: `days.0.items.3.start`. */
  path: string
  name: FieldName
  sort: ValueSort
  /** As it is typed; empty where the sheet says nothing. */
  value: string
  at: Spot[]
  sure: Sureness
}

export function personFields(path: string, person: ReadPerson): ReviewField[] {
  const { presentation } = person
  return [
    ...optional(`${path}.honorific`, 'honorific', 'text', person.honorific),
    field(`${path}.name`, 'name', 'text', person.name),
    plainField(`${path}.role`, 'role', 'role', person.role),
    ...optional(`${path}.post`, 'post', 'text', person.post),
    ...optional(`${path}.organisation`, 'organisation', 'text', person.organisation),
    ...optional(`${path}.organisationType`, 'organisationType', 'organisationType', person.organisationType),
    ...optional(`${path}.country`, 'country', 'country', person.country),
    ...optional(`${path}.theme`, 'theme', 'text', person.theme),
    ...(presentation === null
      ? []
      : [
          field(`${path}.presentation.title`, 'talk', 'text', presentation.title),
          ...optional(`${path}.presentation.abstract`, 'abstract', 'passage', presentation.abstract),
        ]),
  ]
}

/** Of a case; which organisations it has stands beside them. */
export function presenterFields(path: string, person: ReadPerson): ReviewField[] {
  return [
    ...optional(`${path}.honorific`, 'honorific', 'text', person.honorific),
    field(`${path}.name`, 'person', 'text', person.name),
    ...optional(`${path}.post`, 'post', 'text', person.post),
    ...optional(`${path}.organisation`, 'organisation', 'text', person.organisation),
    ...optional(`${path}.country`, 'country', 'country', person.country),
  ]
}

/** How long a row takes is asked where neither its end nor what follows says it. */
export function rowFields(path: string, item: ReadItem, next: ReadItem | undefined): ReviewField[] {
  const isEndless = item.end === null && item.minutes === null && (next?.start ?? null) === null
  return [
    fillable(`${path}.start`, 'start', 'clock', item.start),
    ...(item.end !== null || item.minutes === null
      ? [fillable(`${path}.end`, 'end', 'clock', item.end)]
      : []),
    plainField(`${path}.kind`, 'kind', 'itemKind', item.kind),
    ...(item.minutes !== null || isEndless
      ? [field(`${path}.minutes`, 'minutes', 'minutes', item.minutes)]
      : []),
    field(`${path}.title`, 'title', 'text', item.title),
    ...item.people.map((person, at) => field(`${path}.people.${at}.name`, 'person', 'text', person.name)),
    ...optional(`${path}.room`, 'room', 'text', item.room),
    ...optional(`${path}.notes`, 'notes', 'passage', item.notes),
  ]
}

/** Of the unit whose fields stand at the top of a reading. */
export const settingPath = 'setting'

/** What nobody said is shown, for it is taken to be something. A programme has as many formats as it has sessions. */
export function settingFields({ kind, days, format, delivery, track }: Reading): ReviewField[] {
  const isOne = kind === 'session' && days.length < 2
  return [
    ...(isOne || format !== null ? [fillable('format', 'format', 'format', format)] : []),
    ...(isOne || delivery !== null ? [fillable('delivery', 'delivery', 'delivery', delivery)] : []),
    ...optional('track', 'track', 'text', track),
  ]
}

export function field(
  path: string,
  name: FieldName,
  sort: ValueSort,
  found: Found<unknown> | null,
): ReviewField {
  if (found === null) return { path, name, sort, value: '', at: [], sure: 'unsure' }
  return { path, name, sort, value: foundText(found, sort), at: found.at, sure: found.sure }
}

/** Shown where the sheet says nothing too, so that somebody can say it here; it may as well stay empty. */
export function fillable(
  path: string,
  name: FieldName,
  sort: ValueSort,
  found: Found<unknown> | null,
): ReviewField {
  return found === null ? plainField(path, name, sort, '') : field(path, name, sort, found)
}

export function optional(
  path: string,
  name: FieldName,
  sort: ValueSort,
  found: Found<unknown> | null,
): ReviewField[] {
  return found === null ? [] : [field(path, name, sort, found)]
}

/** What the reader decided by the words around it has no words of its own. */
export function plainField(path: string, name: FieldName, sort: ValueSort, value: string): ReviewField {
  return { path, name, sort, value, at: [], sure: 'sure' }
}

export function leastSure(all: readonly Sureness[]): Sureness {
  if (all.includes('unsure')) return 'unsure'
  return all.includes('likely') ? 'likely' : 'sure'
}
