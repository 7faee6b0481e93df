/** What only a person can say, as fields; and the answers as the form sends them. */
import { findInstant, knownZone, type LocalDate, type WallClock, type Zone } from '../../../domain/clock.ts'
import type { SheetAnswers } from '../../../domain/importing/sheet-on-review.ts'
import type { Problem } from '../../../domain/problem.ts'
import { zoneOf } from '../../../sheets/importing/plan-import.ts'
import { type Ask, type Reading, type SheetKind, sheetKinds } from '../../../sheets/reading/reading.ts'
import type { TextKey } from '../../../text/say.ts'
import { sayZone } from '../../../text/when.ts'
import { readZone } from '../../zones/find-zones.ts'
import type { ForumCall } from '../desk.ts'
import { fieldId } from '../forms/form.ts'
import { sayPlaces } from './places.ts'
import type { Review } from './review.ts'

const mostChoices = 8
const answerName = (ask: Ask) => (ask.kind === 'half-of-day' ? `a:half:${ask.about}` : `a:${ask.kind}`)

/** The reader's own, and the zone where the sheet leaves it open. How long a row takes is asked at the row. */
export function asksOf({ reading, draft }: Pick<Review, 'reading' | 'draft'>): Ask[] {
  const asks = reading.asks.filter(({ kind }) => kind !== 'end' && kind !== 'kind')
  const needsZone = reading.kind === 'session' || reading.kind === 'programme'
  if (!needsZone || asks.some(({ kind }) => kind === 'zone') || zoneOf(reading, draft) !== undefined)
    return asks
  const { zone } = reading
  const choices = zone === null || knownZone(zone.value.iana) === undefined ? [] : [zone.value.iana]
  return [{ kind: 'zone', at: zone?.at ?? [], about: zone?.value.iana ?? '', choices }, ...asks]
}

export function askViews(call: ForumCall, review: Review, problems: readonly Problem[]) {
  return asksOf(review).map((ask, index) => {
    const name = answerName(ask)
    return {
      ...askWords(call, ask),
      id: ask.kind === 'half-of-day' ? `half-${index}` : fieldId(name),
      name,
      choices: choicesOf(call, review, ask),
      /** A zone that is not among the choices is typed. */
      typed: ask.kind === 'zone' || ask.choices.length === 0 ? `${name}.typed` : '',
      typedValue: call.entered.raw(`${name}.typed`),
      problem: problems.find(({ field }) => field === name) !== undefined,
      places: sayPlaces(call.say, review.document, ask.at),
    }
  })
}

function askWords({ say }: ForumCall, { kind, about }: Ask) {
  const key = `review.ask.${kind}`
  return { question: say(key as TextKey, { about }), about }
}

function choicesOf(call: ForumCall, review: Review, ask: Ask): { value: string; label: string }[] {
  const { say } = call
  if (ask.kind !== 'zone') return ask.choices.map((value) => ({ value, label: sayChoice(call, ask, value) }))
  const { forum } = review.draft
  const noon = noonOf(review.reading)
  const at = findInstant({ clock: noon, zone: 'UTC' as Zone, which: 'first' })
  const wanted = [...ask.choices, forum.doc.zone, ...forum.doc.displayZones.map(({ zone }) => zone)]
  const zones = [...new Set(wanted.flatMap((one) => knownZone(one) ?? []))].slice(0, mostChoices)
  return zones.map((zone) => {
    const label = at.ok ? sayZone(say, zone, at.value.at) : zone
    return {
      value: zone,
      label: zone === forum.doc.zone ? say('review.zoneOfForum', { zone: label }) : label,
    }
  })
}

/** Which offset a zone has is told for the day of the sheet. */
function noonOf({ days }: Reading): WallClock {
  const date = days.find((day) => day.date !== null)?.date?.value ?? ('2021-01-01' as LocalDate)
  return `${date}T12:00` as WallClock
}

function sayChoice({ say }: ForumCall, { kind }: Ask, value: string): string {
  if (kind === 'day-month') return say(value === 'day-month' ? 'review.dayFirst' : 'review.monthFirst')
  if (kind === 'half-of-day') return say(value === 'am' ? 'review.beforeNoon' : 'review.afterNoon')
  return value
}

/** The answers so far with those of the form. Problems: those of a zone, at the ask. */
export function readAnswers(
  { entered, language }: ForumCall,
  { sheet: { answers: before }, reading }: Pick<Review, 'sheet' | 'reading'>,
): { answers: SheetAnswers; problems: Problem[] } {
  const answers: SheetAnswers = { ...before }
  const problems: Problem[] = []
  const typed = entered.text('a:zone.typed')
  const asked = typed === '' ? entered.text('a:zone') : typed
  const zone = readZone(asked, language)
  if (asked !== '' && asked !== entered.text('zone-read')) {
    if (zone.ok) answers.zone = zone.value
    else problems.push(...zone.problems.map((one) => ({ ...one, field: 'a:zone' })))
  }
  const order = entered.raw('a:day-month')
  if (order === 'day-month' || order === 'month-day') answers.order = order
  const year = Number(entered.text('a:year') || entered.text('a:year.typed'))
  if (Number.isInteger(year) && year >= 1900 && year <= 2199) answers.year = year
  const kind = sheetKinds.find((one) => one === entered.raw('a:kind'))
  if (kind !== undefined && kind !== entered.raw('kind-read')) answers.kind = kind satisfies SheetKind
  const halves = reading.asks.flatMap((ask): [string, 'am' | 'pm'][] => {
    const value = ask.kind === 'half-of-day' ? entered.raw(answerName(ask)) : ''
    return value === 'am' || value === 'pm' ? [[ask.about, value]] : []
  })
  if (halves.length > 0)
    answers.halves = Object.fromEntries([...Object.entries(before.halves ?? {}), ...halves])
  return { answers, problems }
}
