/** A field of a review as the page prints it: its value, what can be chosen, how sure it is, and what becomes of it. */
import { keyOfSheet } from '../../../domain/importing/sheet-on-review.ts'
import { casesThere } from '../../../sheets/importing/cases-there.ts'
import { valueChoices } from '../../../sheets/importing/field-values.ts'
import type { ReviewField } from '../../../sheets/importing/review-fields.ts'
import { trackOf, unsaidSetting } from '../../../sheets/importing/session-setting.ts'
import { shownValue, valueName } from '../../../sheets/importing/settle-reading.ts'
import type { Say, TextKey } from '../../../text/say.ts'
import type { ForumCall } from '../desk.ts'
import { fieldId } from '../forms/form.ts'
import type { Review } from './review.ts'

export interface FieldNotes {
  /** Problems by the paths of their fields. */
  wrong: ReadonlyMap<string, string>
  /** Paths of titles that the forum has a presentation of. */
  there: ReadonlySet<string>
}

/** By the titles as they were read: one that somebody has changed is another. */
export function titlesThere({ reading, draft, sheet, entries }: Review): ReadonlySet<string> {
  const cases = [...casesThere(reading, draft, keyOfSheet(sheet.id))]
  return new Set(cases.map((index) => `cases.${index}.title`).filter((path) => !entries.has(valueName(path))))
}

/** A sign beside the word: colour alone says nothing. */
const signs = { sure: '✓', likely: '≈', unsure: '?', asked: '?', missing: '–', changed: '✎' } as const

export function fieldView({ say }: ForumCall, review: Review, field: ReviewField, notes: FieldNotes) {
  const { path, sort } = field
  const value = shownValue(field, review.entries)
  const isLong = sort === 'passage' || sort === 'lines' || sort === 'paragraphs'
  const name = valueName(path)
  const isChanged = value !== field.value
  const rows = Math.min(Math.max(value.split('\n').length, Math.ceil(value.length / 60), 1), 10)
  return {
    id: fieldId(name),
    name,
    label: say(`review.field.${field.name}`),
    kind: sort in valueChoices ? 'select' : isLong ? 'textarea' : sort === 'date' ? 'date' : 'text',
    width: widthOf(field),
    choices: [...unsaidChoice(say, review, sort, value), ...choicesOf(say, sort, value)],
    value,
    rows,
    hint: notes.there.has(path) ? say('review.caseThere') : hintOf(say, review, field),
    problem: notes.wrong.get(path) ?? '',
    sureness: surenessOf(say, field, isChanged ? 'changed' : sayingOf(field, review.reading)),
    /** What the reader decided without words of its own needs no word about how sure it is. */
    isPlain: field.at.length === 0 && field.value !== '' && !isChanged,
  }
}

const halves: ReadonlySet<ReviewField['name']> = new Set([
  'city',
  'name',
  'organisation',
  'partner',
  'person',
  'post',
  'region',
  'theme',
])

/** A whole line, half of one, or as little as it needs. */
function widthOf({ name, sort, value }: ReviewField): 'whole' | 'half' | 'choice' | 'small' {
  if (sort === 'minutes' && value === '') return 'whole'
  if (name === 'honorific' || sort === 'clock' || sort === 'minutes') return 'small'
  if (sort === 'date' || sort === 'country' || sort in valueChoices) return 'choice'
  return halves.has(name) ? 'half' : 'whole'
}

/** What is sure, or small and missing, is said to who can't see the sign. */
function surenessOf(say: Say, { sort, sure }: ReviewField, saying: keyof typeof signs) {
  const isSmall = sort === 'clock' || sort === 'minutes'
  const isQuiet = saying === 'sure' || (saying === 'missing' && isSmall)
  const shown = saying === 'asked' || (saying === 'missing' && sure === 'unsure') ? 'unsure' : saying
  return { sort: shown, sign: signs[saying], word: say(`review.sure.${saying}`), isQuiet }
}

function sayingOf({ value, sure, sort }: ReviewField, { asks }: Review['reading']): keyof typeof signs {
  if (value !== '') return sure
  /* The sheet has a date, and only its reading is open. */
  const isAsked = sort === 'date' && asks.some(({ kind }) => kind === 'day-month' || kind === 'year')
  return isAsked ? 'asked' : 'missing'
}

const choiceKeys = {
  itemKind: 'kind',
  role: 'role',
  organisationType: 'organisationType',
  format: 'format',
  delivery: 'delivery',
} as const

/** What nobody said stays as the desk has it, or is taken to be something: which is told before it is accepted. */
function unsaidChoice(say: Say, { settled, target }: Review, sort: ReviewField['sort'], value: string) {
  if (sort !== 'format' && sort !== 'delivery') return []
  const taken = say(`${sort}.${(target?.session ?? unsaidSetting(settled))[sort]}` as TextKey)
  return [{ value: '', label: say('review.unsaid', { value: taken }), isChosen: value === '' }]
}

/** What becomes of a value, where that is not plain to see. */
function hintOf(say: Say, { settled, draft, target }: Review, { name, value }: ReviewField): string {
  if (name === 'minutes' && value === '') return say('review.minutesHint')
  const isUnknown = name === 'track' && settled.track !== null && trackOf(settled, draft.forum.doc) === null
  if (!isUnknown) return ''
  return say(target === null ? 'review.trackKept' : 'review.trackUnknown')
}

function choicesOf(say: Say, sort: ReviewField['sort'], value: string) {
  if (!(sort in valueChoices)) return []
  const choice = sort as keyof typeof valueChoices
  return valueChoices[choice].map((one) => ({
    value: one,
    label: say(`${choiceKeys[choice]}.${one}` as TextKey, { count: 1 }),
    isChosen: one === value,
  }))
}
