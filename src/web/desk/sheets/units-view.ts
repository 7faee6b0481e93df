/** The fields of a review as the page prints them: what is unsure first, then the rest in the order of a sheet. */

import type { Spot } from '../../../sheets/blocks/block.ts'
import type { ReviewUnit, UnitSort } from '../../../sheets/importing/review-units.ts'
import { stateName, valueName } from '../../../sheets/importing/settle-reading.ts'
import type { Say } from '../../../text/say.ts'
import type { ForumCall } from '../desk.ts'
import { fieldId } from '../forms/form.ts'
import type { Pointer } from './document-view.ts'
import { type FieldNotes, fieldView, titlesThere } from './field-view.ts'
import { sayLine, sayPlaces } from './places.ts'
import type { Review } from './review.ts'

type Group = 'about' | 'whole' | 'people' | 'programme' | 'reference'

const groups: Record<UnitSort, Group> = {
  title: 'about',
  stated: 'about',
  place: 'about',
  setting: 'about',
  languages: 'about',
  audience: 'about',
  background: 'about',
  objective: 'about',
  mainQuestion: 'about',
  round: 'about',
  keywords: 'about',
  moderator: 'people',
  speaker: 'people',
  day: 'programme',
  row: 'programme',
  text: 'reference',
  aim: 'reference',
  list: 'reference',
  quote: 'reference',
  partner: 'reference',
  revision: 'reference',
  case: 'reference',
}

/** `wrong`: problems by the paths of their fields. */
export function unitGroups(call: ForumCall, review: Review, wrong: ReadonlyMap<string, string>) {
  const notes = { wrong, there: titlesThere(review) }
  const { say } = call
  const days = review.units.filter(({ sort }) => sort === 'day').length
  const views = review.units.map((unit) => ({
    ...unitView(call, review, unit, notes),
    heading: headingOf(say, unit, days),
  }))
  const isFirst = (view: (typeof views)[0]) => view.isUnsure || view.isWrong
  const rest = Map.groupBy(
    views.filter((view) => !isFirst(view)),
    ({ sort }) => groupOf(review, sort),
  )
  return {
    first: views.filter(isFirst),
    groups: [...rest].map(([group, units]) => ({
      id: `group-${group}`,
      title: say(`review.group.${group}`),
      units,
    })),
  }
}

function groupOf({ reading }: Review, sort: UnitSort): Group {
  const group = groups[sort]
  if (group !== 'about' || reading.kind === 'session') return group
  return reading.kind === 'programme' ? 'whole' : 'reference'
}

function unitView(call: ForumCall, review: Review, unit: ReviewUnit, notes: FieldNotes) {
  const state = review.states.get(unit.path) ?? 'open'
  const line = mainLine(review, unit)
  return {
    id: fieldId(stateName(unit.path)),
    /** Of fields that stand side by side in the document: told once for all of them. */
    places: sayUnitPlaces(call, review, unit, line),
    isAlone: unit.fields.length === 1 && namedByUnit.has(unit.sort),
    sort: unit.sort,
    needed: unit.needed,
    stateName: stateName(unit.path),
    state,
    isUnsure: unit.sure === 'unsure' && state === 'open',
    isWrong: unit.fields.some(({ path }) => notes.wrong.has(path)),
    fields: unit.fields.map((field) => ({
      ...fieldView(call, review, field, notes),
      places: field.at.every((spot) => unit.fields.length === 1 || lineOf(review, spot) === line)
        ? []
        : sayLine(call.say, review.document, field.at),
    })),
  }
}

const mostPlaces = 3

function sayUnitPlaces({ say }: ForumCall, review: Review, { fields }: ReviewUnit, line: string) {
  const [first] = fields
  if (first !== undefined && fields.length === 1)
    return sayPlaces(say, review.document, first.at).slice(0, mostPlaces)
  const spots = fields.flatMap(({ at }) => at).filter((spot) => lineOf(review, spot) === line)
  return sayLine(say, review.document, spots).slice(0, 1)
}

/** Where most of it stands. */
function mainLine(review: Review, { fields }: ReviewUnit): string {
  const lines = Map.groupBy(
    fields.flatMap(({ at }) => at),
    (spot) => lineOf(review, spot),
  )
  const [most] = [...lines].toSorted(([, one], [, other]) => other.length - one.length)
  return most?.[0] ?? ''
}

/** Units whose only field is called as they are. */
const namedByUnit: ReadonlySet<UnitSort> = new Set([
  'title',
  'place',
  'background',
  'objective',
  'mainQuestion',
  'text',
  'aim',
])

/** A paragraph, or a row of a table. */
function lineOf({ document }: Review, { block, cell }: Spot): string {
  const table = document.blocks[block]
  const row = cell !== null && table?.kind === 'table' ? table.cells[cell]?.row : undefined
  return `${block}/${row ?? ''}`
}

function headingOf(say: Say, { sort, number, path }: ReviewUnit, days: number): string {
  const named = say(`review.unit.${sort}`, { number: number ?? 1 })
  const day = /^days\.(\d+)\.items/.exec(path)?.[1]
  return day === undefined || days < 2
    ? named
    : say('review.rowOfDay', { day: Number(day) + 1, row: number ?? 1 })
}

/** Everything in the document that something on the page leads to. */
export function pointersOf({ units, reading }: Review, others: readonly Pointer['spot'][]): Pointer[] {
  const ofFields = units.flatMap(({ fields }) =>
    fields.flatMap(({ at, path }) => at.map((spot) => ({ spot, field: fieldId(valueName(path)) }))),
  )
  const left = reading.leftOver.map(({ spot }) => ({ spot, field: '' }))
  return [...ofFields, ...others.map((spot) => ({ spot, field: '' })), ...left]
}
