/** A reading with what a person decided about it: values changed, things left out. What they did not touch stays as read. */
import type { ReviewEntry } from '../../domain/importing/sheet-on-review.ts'
import type { Found, ReadCountry, Reading } from '../reading/reading.ts'
import { typedList, typedValue } from './field-values.ts'
import { type ReviewField, settingPath } from './review-fields.ts'
import { type ReviewUnit, unitsOf } from './review-units.ts'

export type UnitState = 'open' | 'take' | 'drop'

/** What a review's form calls a field, and the choice to take a unit or leave it out. */
export const valueName = (path: string) => `v:${path}`
export const stateName = (path: string) => `s:${path}`

export interface Settling {
  entries: readonly ReviewEntry[]
  /** What is neither taken nor left out: it comes along, or it does not. */
  open: 'take' | 'drop'
  countryOf: (written: string) => ReadCountry | undefined
}

/** A day without rows is there for a session that has none: its date can be said. */
export function withDay(reading: Reading): Reading {
  const hasSession = reading.kind === 'session' || reading.kind === 'programme'
  if (!hasSession || reading.days.length > 0) return reading
  return { ...reading, days: [{ date: null, label: null, items: [] }] }
}

export function settleReading(reading: Reading, { entries, open, countryOf }: Settling): Reading {
  const units = unitsOf(reading)
  const settled = structuredClone(reading)
  const changes = new Map(entries.map((one) => [one.name, one]))
  for (const field of units.flatMap(({ fields }) => fields)) {
    const change = changes.get(valueName(field.path))
    if (change !== undefined && change.was === field.value) put(settled, field, change.value, countryOf)
  }
  const states = statesOf(units, entries)
  const taken = [...states].flatMap(([path, state]) => (state === 'take' ? [path] : []))
  const isLeft = ({ path, sort, needed }: ReviewUnit) => {
    const state = states.get(path) ?? 'open'
    const hasTaken = sort === 'day' && taken.some((one) => one.startsWith(`${path}.`))
    return !needed && (state === 'open' && !hasTaken ? open : state) === 'drop'
  }
  for (const { path } of units.filter(isLeft)) leaveOut(settled, path)
  return withoutEmpty(settled)
}

/** A choice holds while the unit is still about the same. */
export function statesOf(
  units: readonly ReviewUnit[],
  entries: readonly ReviewEntry[],
): ReadonlyMap<string, UnitState> {
  const chosen = new Map(entries.map((one) => [one.name, one]))
  return new Map(
    units.map((unit): [string, UnitState] => {
      const entry = chosen.get(stateName(unit.path))
      const holds = entry !== undefined && entry.was === gistOf(unit)
      return [unit.path, holds && (entry.value === 'take' || entry.value === 'drop') ? entry.value : 'open']
    }),
  )
}

/** What a unit is about, for a choice that was made about it. */
export function gistOf({ fields }: ReviewUnit): string {
  return (
    (fields.find(({ sort }) => sort === 'text' || sort === 'passage') ?? fields[0])?.value.slice(0, 200) ?? ''
  )
}

interface Holder {
  [step: string]: unknown
}

function holderOf(reading: Reading, path: string): { holder: Holder; leaf: string } | undefined {
  const steps = path.split('.')
  const leaf = steps.pop() ?? ''
  const holder = steps.reduce<unknown>((value, step) => (isHolder(value) ? value[step] : undefined), reading)
  return isHolder(holder) ? { holder, leaf } : undefined
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}

function put(reading: Reading, field: ReviewField, text: string, countryOf: Settling['countryOf']): void {
  const { path, sort } = field
  const place = holderOf(reading, path)
  if (place === undefined) return
  const { holder, leaf } = place
  const before = holder[leaf] as Found<unknown> | Found<string>[] | string | null | undefined
  if (sort === 'lines' || sort === 'paragraphs') {
    holder[leaf] = typedList(text, sort, Array.isArray(before) ? before : [])
    return
  }
  if (text.trim() === '') {
    holder[leaf] = emptied(path)
    return
  }
  const value = typedValue(text.trim(), sort, countryOf)
  if (value === undefined) return
  const isPlain = sort === 'role' || sort === 'itemKind'
  holder[leaf] = isPlain ? value : { value, at: isHolder(before) ? before.at : [], sure: 'sure' }
}

/** Fields that are never null keep an empty text: what it is part of then goes. */
function emptied(path: string): Found<string> | null {
  const isText =
    /(?:^title|\.(?:name|title|said|person)|^objectives\.\d+|questions\.\d+|aims\.\d+|points\.\d+)$/.test(
      path,
    )
  return isText ? { value: '', at: [], sure: 'sure' } : null
}

function leaveOut(reading: Reading, path: string): void {
  if (path === 'stated') reading.stated = { start: null, end: null, minutes: null }
  if (path === 'revision' && reading.reference !== null)
    Object.assign(reading.reference, { source: null, revision: null, revisedBy: null })
  if (path === settingPath) Object.assign(reading, { format: null, delivery: null, track: null })
  const place = holderOf(reading, path)
  if (place === undefined || path === settingPath || path === 'stated' || path === 'revision') return
  const { holder, leaf } = place
  if (Array.isArray(holder)) holder[Number(leaf)] = left
  else holder[leaf] = Array.isArray(holder[leaf]) ? [] : null
}

/** Stands for what was left out until the lists are closed over it. */
const left = null

/** Lists without what was left out or emptied. */
function withoutEmpty(reading: Reading): Reading {
  const filled = (one: Found<string> | null) => one !== null && one.value.trim() !== ''
  const people = <Person extends { name: Found<string> }>(list: Person[]) =>
    list.filter((one) => one !== left && filled(one.name))
  const titled = <Some extends { title: Found<string> }>(list: Some[]) =>
    list.filter((one) => one !== left && filled(one.title))
  const { reference } = reading
  return {
    ...reading,
    title: reading.title !== null && filled(reading.title) ? reading.title : null,
    objectives: reading.objectives.filter(filled),
    rounds: reading.rounds
      .filter((one) => one !== left)
      .map((round) => ({ ...round, questions: round.questions.filter(filled) })),
    moderators: people(reading.moderators),
    speakers: people(reading.speakers).map((one) =>
      one.presentation !== null && !filled(one.presentation.title) ? { ...one, presentation: null } : one,
    ),
    days: reading.days
      .filter((day) => day !== left)
      .map((day) => ({
        ...day,
        items: titled(day.items).map((item) => ({ ...item, people: people(item.people) })),
      })),
    reference: reference && {
      ...reference,
      aims: reference.aims.filter(filled),
      lists: titled(reference.lists).map((one) => ({ ...one, points: one.points.filter(filled) })),
      quotes: reference.quotes.filter((one) => one !== left && filled(one.said)),
      partners: people(reference.partners),
    },
    cases: titled(reading.cases).map((one) => ({
      ...one,
      organisations: people(one.organisations),
      presenters: people(one.presenters),
    })),
  }
}

/** The fields whose value was changed, as the form shows them. */
export function shownValue(field: ReviewField, entries: ReadonlyMap<string, ReviewEntry>): string {
  const change = entries.get(valueName(field.path))
  return change !== undefined && change.was === field.value ? change.value : field.value
}
