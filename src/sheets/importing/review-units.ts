/** A reading as what somebody goes through: one thing after the other to take, change or leave out, each with its fields. */
import type { Found, ReadCase, ReadDay, Reading, ReadPerson, Sureness } from '../reading/reading.ts'
import { foundText, type ValueSort } from './field-values.ts'
import {
  type FieldName,
  field,
  fillable,
  leastSure,
  optional,
  personFields,
  plainField,
  presenterFields,
  type ReviewField,
  rowFields,
  settingFields,
  settingPath,
} from './review-fields.ts'

const unitSorts = [
  'title',
  'stated',
  'place',
  'setting',
  'languages',
  'audience',
  'background',
  'objective',
  'mainQuestion',
  'round',
  'keywords',
  'moderator',
  'speaker',
  'day',
  'row',
  'text',
  'aim',
  'list',
  'quote',
  'partner',
  'revision',
  'case',
] as const
export type UnitSort = (typeof unitSorts)[number]

export interface ReviewUnit {
  path: string
  sort: UnitSort
  /** From 1, where the reading has several; null where it has one. */
  number: number | null
  fields: ReviewField[]
  /** The least sure of its fields. */
  sure: Sureness
  /** Never left out: without it there is no document. */
  needed: boolean
}

export function unitsOf(reading: Reading): ReviewUnit[] {
  if (reading.kind === 'none' || reading.kind === 'empty-form') return []
  if (reading.kind === 'catalogue') return reading.cases.map(caseUnit)
  const title = unit('title', 'title', [field('title', 'title', 'text', reading.title)], { needed: true })
  if (reading.kind === 'reference') return [title, ...referenceUnits(reading)]
  return [
    title,
    ...statedUnits(reading),
    ...optional('place', 'room', 'text', reading.place).map((one) => unit('place', 'place', [one])),
    ...settingUnit(reading),
    ...briefUnits(reading),
    ...peopleUnits('moderators', 'moderator', reading.moderators),
    ...peopleUnits('speakers', 'speaker', reading.speakers),
    ...reading.days.flatMap((day, index) => dayUnits(day, index, reading.days.length === 1)),
  ]
}

/** Of one day only: several have nothing that would say it of each. Asked where no row says when it starts. */
function statedUnits({ stated, days }: Reading): ReviewUnit[] {
  if (days.length > 1) return []
  const isAsked = days.every(({ items }) => items.every(({ start }) => start === null))
  const show = isAsked ? field : fillable
  return [
    unit('stated', 'stated', [
      show('stated.start', 'start', 'clock', stated.start),
      fillable('stated.end', 'end', 'clock', stated.end),
      ...optional('stated.minutes', 'minutes', 'minutes', stated.minutes),
    ]),
  ]
}

function settingUnit(reading: Reading): ReviewUnit[] {
  const fields = settingFields(reading)
  return fields.length === 0 ? [] : [unit(settingPath, 'setting', fields)]
}

function briefUnits(reading: Reading): ReviewUnit[] {
  return [
    ...(reading.languages.length === 0
      ? [unit('languages', 'languages', [plainField('languages', 'languages', 'lines', '')])]
      : listUnit('languages', 'languages', reading.languages, 'lines')),
    ...listUnit('audience', 'audience', reading.audience, 'lines'),
    ...listUnit('background', 'background', reading.background, 'paragraphs'),
    ...reading.objectives.map((one, index) =>
      unit(
        `objectives.${index}`,
        'objective',
        [field(`objectives.${index}`, 'objective', 'passage', one)],
        numbered(index),
      ),
    ),
    ...optional('mainQuestion', 'mainQuestion', 'passage', reading.mainQuestion).map((one) =>
      unit('mainQuestion', 'mainQuestion', [one]),
    ),
    ...reading.rounds.map(({ name, questions }, index) =>
      unit(
        `rounds.${index}`,
        'round',
        [
          field(`rounds.${index}.name`, 'name', 'text', name),
          ...questions.map((one, at) => field(`rounds.${index}.questions.${at}`, 'question', 'passage', one)),
        ],
        numbered(index),
      ),
    ),
    ...listUnit('keywords', 'keywords', reading.keywords, 'lines'),
  ]
}

function listUnit(
  path: string,
  name: FieldName & UnitSort,
  list: readonly Found<string>[],
  sort: ValueSort,
): ReviewUnit[] {
  if (list.length === 0) return []
  const one = {
    ...{ path, name, sort, value: foundText(list, sort) },
    at: list.flatMap(({ at }) => at),
    sure: leastSure(list.map(({ sure }) => sure)),
  }
  return [unit(path, name, [one])]
}

function peopleUnits(list: 'moderators' | 'speakers', sort: UnitSort, people: readonly ReadPerson[]) {
  return people.map((person, index) =>
    unit(`${list}.${index}`, sort, personFields(`${list}.${index}`, person), numbered(index)),
  )
}

/** Of several days, one may be left out with all its rows. */
function dayUnits(day: ReadDay, index: number, isOnly: boolean): ReviewUnit[] {
  const path = `days.${index}`
  const fields = [
    field(`${path}.date`, 'date', 'date', day.date),
    ...optional(`${path}.label`, 'label', 'text', day.label),
  ]
  return [
    unit(path, 'day', fields, { ...numbered(index), needed: isOnly }),
    ...day.items.map((item, at) =>
      unit(
        `${path}.items.${at}`,
        'row',
        rowFields(`${path}.items.${at}`, item, day.items[at + 1]),
        numbered(at),
      ),
    ),
  ]
}

function referenceUnits({ reference }: Reading): ReviewUnit[] {
  if (reference === null) return []
  const revision = [
    ...optional('reference.source', 'source', 'text', reference.source),
    ...optional('reference.revision', 'revision', 'text', reference.revision),
    ...optional('reference.revisedBy', 'revisedBy', 'text', reference.revisedBy),
  ]
  return [
    ...(revision.length === 0 ? [] : [unit('revision', 'revision', revision)]),
    ...listUnit('reference.text', 'text', reference.text, 'paragraphs'),
    ...reference.aims.map((one, index) =>
      unit(
        `reference.aims.${index}`,
        'aim',
        [field(`reference.aims.${index}`, 'aim', 'passage', one)],
        numbered(index),
      ),
    ),
    ...reference.lists.map(({ title, points }, index) =>
      unit(
        `reference.lists.${index}`,
        'list',
        [
          field(`reference.lists.${index}.title`, 'title', 'text', title),
          ...points.map((one, at) => field(`reference.lists.${index}.points.${at}`, 'point', 'passage', one)),
        ],
        numbered(index),
      ),
    ),
    ...reference.quotes.map(({ person, work, said }, index) =>
      unit(
        `reference.quotes.${index}`,
        'quote',
        [
          field(`reference.quotes.${index}.person`, 'person', 'text', person),
          ...optional(`reference.quotes.${index}.work`, 'work', 'text', work),
          field(`reference.quotes.${index}.said`, 'quote', 'passage', said),
        ],
        numbered(index),
      ),
    ),
    ...reference.partners.map(({ name, country }, index) =>
      unit(
        `reference.partners.${index}`,
        'partner',
        [
          field(`reference.partners.${index}.name`, 'partner', 'text', name),
          ...optional(`reference.partners.${index}.country`, 'country', 'country', country),
        ],
        numbered(index),
      ),
    ),
  ]
}

function caseUnit(one: ReadCase, index: number): ReviewUnit {
  const path = `cases.${index}`
  const fields = [
    field(`${path}.title`, 'title', 'text', one.title),
    ...optional(`${path}.city`, 'city', 'text', one.city),
    ...optional(`${path}.region`, 'region', 'text', one.region),
    ...optional(`${path}.country`, 'country', 'country', one.country),
    ...one.organisations.flatMap(({ name, type }, at) => [
      field(`${path}.organisations.${at}.name`, 'organisation', 'text', name),
      ...optional(`${path}.organisations.${at}.type`, 'organisationType', 'organisationType', type),
    ]),
    ...one.presenters.flatMap((person, at) => presenterFields(`${path}.presenters.${at}`, person)),
    ...optional(`${path}.abstract`, 'abstract', 'passage', one.abstract),
  ]
  return unit(path, 'case', fields, numbered(index))
}

function unit(
  path: string,
  sort: UnitSort,
  fields: ReviewField[],
  more: Partial<Pick<ReviewUnit, 'number' | 'needed'>> = {},
): ReviewUnit {
  const sure = leastSure(fields.map((one) => one.sure))
  return { path, sort, number: null, needed: false, ...more, fields, sure }
}

const numbered = (index: number) => ({ number: index + 1 })
