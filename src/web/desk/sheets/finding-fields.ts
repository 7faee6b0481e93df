/** Which field of the review a finding is about: what the desk's rules see in a draft is mended where it was read. */
import type { Finding, RuleId } from '../../../domain/findings/finding.ts'
import { keyOfSheet } from '../../../domain/importing/sheet-on-review.ts'
import type { Session } from '../../../domain/session.ts'
import { madeId } from '../../../sheets/importing/made-ids.ts'
import { peopleIn, personKey } from '../../../sheets/importing/named-in-reading.ts'
import type { ReviewUnit } from '../../../sheets/importing/review-units.ts'
import { partsOfReading } from '../../../sheets/importing/session-parts.ts'
import { valueName } from '../../../sheets/importing/settle-reading.ts'
import type { ReadItem } from '../../../sheets/reading/reading.ts'
import { fieldId } from '../forms/form.ts'
import type { Review } from './review.ts'

/** What of a session a rule looks at, best first; the others have no field of their own. */
const pathsOfRule: Partial<Record<RuleId, readonly string[]>> = {
  'over-plan': ['stated.end', 'stated.minutes'],
  'under-plan': ['stated.end', 'stated.minutes'],
  'outside-days': ['days.0.date'],
  'clock-change': ['days.0.date'],
  'somebody-asleep': ['stated.start', 'days.0.items.0.start'],
  'empty-brief': ['mainQuestion', 'background', 'objectives.0'],
  'other-language': ['languages'],
}

/** From a finding to the id of its field; undefined where there is none. */
export function fieldsOfFindings(review: Review): (session: Session, finding: Finding) => string | undefined {
  const fields = new Map(
    review.units.flatMap((unit) => unit.fields.map(({ path }) => [path, fieldId(valueName(path))] as const)),
  )
  const rowField = rowFields(review)
  return (session, { rule, subject }) => {
    if (subject.kind === 'row') return rowField(session, subject.itemId)
    if (subject.kind === 'person') return personField(review, subject.personId)
    const path = (pathsOfRule[rule] ?? []).find((one) => fields.has(one))
    return path === undefined ? undefined : fields.get(path)
  }
}

/** A row that stands in what would be made is found by the words it was read from. */
function rowFields(review: Review): (session: Session, itemId: string) => string | undefined {
  const { plan, settled, choices, units } = review
  const parts = partsOfReading(settled, choices.split, { title: '', language: 'en' }) ?? []
  const sessions = plan.ok ? plan.value.sessions : []
  const byPlace = new Map(units.filter(({ sort }) => sort === 'row').map((unit) => [placeOfUnit(unit), unit]))
  return (session, itemId) => {
    const part = parts[sessions.findIndex(({ id }) => id === session.id)]
    const row = part?.rows[session.items.findIndex(({ id }) => id === itemId)]
    const unit = row === undefined ? undefined : byPlace.get(placeOfItem(row.item))
    return unit === undefined ? undefined : fieldId(valueName(`${unit.path}.title`))
  }
}

function placeOfUnit({ path, fields }: ReviewUnit): string {
  const at = (name: string) => fields.find((field) => field.path === `${path}.${name}`)?.at ?? []
  return JSON.stringify([at('title'), at('start')])
}

function placeOfItem({ title, start }: ReadItem): string {
  return JSON.stringify([title.at, start?.at ?? []])
}

/** Where the sheet lists them; else where it is chosen who they are. */
function personField({ sheet, settled, reading, choices, units }: Review, id: string): string | undefined {
  const named = peopleIn(settled).find(
    ({ key }) => choices.people.get(key) === id || madeId(keyOfSheet(sheet.id), 'p', key) === id,
  )
  if (named === undefined) return undefined
  const unit = units.find(
    ({ sort, fields }) =>
      (sort === 'moderator' || sort === 'speaker') &&
      fields.some((field) => field.name === 'name' && personKey(field.value) === named.key),
  )
  if (unit !== undefined) return fieldId(valueName(`${unit.path}.name`))
  const index = peopleIn(reading).findIndex(({ key }) => key === named.key)
  return index < 0 ? undefined : `person-${index}`
}
