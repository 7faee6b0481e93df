/** Labels in a line, each with the value that stands behind it: "Date: 4 May", "Venue | Hall 2", "일 시 2024년 …", "Objectives". */
import { foldText } from '../../../domain/folding.ts'
import { type Passage, partOf } from '../../blocks/block.ts'
import { readPeople } from '../people/read-people.ts'
import { findDates } from '../times/dates.ts'
import { qualifiers } from '../words/label-qualifiers.ts'
import { clockFields, type Field, fieldAtEnd, fieldOf } from '../words/labels.ts'
import { roundNameAt } from '../words/rounds.ts'
import type { SheetLine } from './sheet-lines.ts'
import { withoutNumber } from './values.ts'

/** `unknown`: looks like a label, and names no field. */
export type LabelField = Field | 'round' | 'unknown'

export interface LabelHit {
  field: LabelField
  label: Passage
  /** What stands behind the label on its line. */
  value: Passage | null
}

/** A label stands in the first so many characters of its line. */
const labelReach = 110
const shortFields: readonly LabelField[] = [
  ...(['date', 'time', 'end', 'duration', 'place', 'format', 'languages', 'forum', 'event', 'host'] as const),
  ...(['moderators', 'chair', 'rapporteur', 'contact', 'track', 'other', 'unknown'] as const),
]

const slotWords: readonly LabelField[] = [
  'title',
  'forum',
  'event',
  'date',
  'time',
  'end',
  'duration',
  'place',
]

export function labelsIn(line: SheetLine): LabelHit[] {
  const text = withoutNumber(line.passage)
  const first =
    roundIn(line.passage) ??
    roundIn(text) ??
    labelWithSign(text) ??
    labelBefore(text) ??
    wholeLabel(text, line)
  return first === undefined ? [] : withInnerLabels(titleInFirstLine(first, line) ?? first)
}

const leadsTitle =
  /^(?:concept (?:note|paper)|note (?:conceptuelle|de cadrage)|nota (?:conceptual|de concepto|concettuale|concetto)|background note|panel(?: discussion)?|mesa redonda|table ronde|tavola rotonda|기획안|개념 ?노트)$/iu

/** `Concept note: Who pays?`, `Panel: Who pays?`: in a document's first line what follows is what it is called. */
function titleInFirstLine({ label, value }: LabelHit, { passage, cell }: SheetLine): LabelHit | undefined {
  if (passage.spot.block !== 0 || passage.spot.from !== 0 || cell !== null) return undefined
  if (value === null || !leadsTitle.test(label.text) || value.text.length > 200) return undefined
  const isTitle = value.text.split(/\s+/u).length >= 2 && findDates(value.text)[0]?.from !== 0
  const [person] = readPeople(value, { role: 'speaker', expects: 'maybe' })
  return isTitle && person === undefined ? { field: 'title', label, value } : undefined
}

/** "Round 1", "Round 1: Access", "Round 2 - What hinders us?" */
function roundIn(text: Passage): LabelHit | undefined {
  const length = roundNameAt(text.text)
  if (length === 0) return undefined
  const rest = text.text.slice(length)
  if (!/^\s*(?:$|[:：.|–—(-])/u.test(rest) || text.text.length > 300) return undefined
  const isNamed = !/[?？]/.test(rest) && text.text.length <= 160
  if (isNamed) return { field: 'round', label: text, value: null }
  const sign = /^\s*[:：.|–—-]?\s*/u.exec(rest)?.[0].length ?? 0
  return { field: 'round', label: partOf(text, 0, length), value: partOf(text, length + sign) }
}

/** A colon, a bar or a dash between the label and its value. */
function labelWithSign(text: Passage): LabelHit | undefined {
  const head = text.text.slice(0, labelReach)
  for (const sign of head.matchAll(/[:：|\t]|\s[–—-](?=\s)/gu)) {
    const before = partOf(text, 0, sign.index)
    const field = fieldOf(before.text)
    const after = partOf(text, sign.index + sign[0].length)
    if (field !== undefined && isFitting(field, after))
      return { field, label: before, value: isValue(field, after) ? after : null }
    if (/[:：]/.test(sign[0]) && !/\d$/.test(before.text)) return unknownLabel(before, after)
  }
  return undefined
}

/** "Event name - Dates" has two labels and no value. */
function isValue(field: Field, after: Passage): boolean {
  return (
    after.text !== '' &&
    (field === 'track' ||
      !shortFields.includes(field) ||
      !slotWords.includes(fieldOf(after.text) ?? 'unknown'))
  )
}

/** "Session: Water for all" names the session; "Session:" alone, or before a number, does not. */
function isFitting(field: Field, after: Passage): boolean {
  return field !== 'named' || /^[^\d]{2}.*\s\S/u.test(after.text)
}

/** Short, begins like a label, and is no sentence. */
function unknownLabel(before: Passage, after: Passage): LabelHit | undefined {
  const { text } = before
  const isShort = text.length <= 50 && text.split(/\s+/).length <= 6
  if (!isShort || !/^(?:\p{Lu}|\p{Script=Hangul})/u.test(text) || /[.!?;,"“”«»]|https?$/u.test(text))
    return undefined
  const isDay =
    namesMeeting(text) && after.text.length <= 120 && findDates(after.text.slice(0, 60))[0]?.from === 0
  return { field: isDay ? 'date' : 'unknown', label: before, value: after.text === '' ? null : after }
}

/** `Second meeting: Thursday 6 February, 18:00–20:00` says when it is. */
function namesMeeting(label: string): boolean {
  return foldText(label)
    .split(/[^\p{L}]+/u)
    .some((word) => qualifiers.has(word))
}

const beforeWords: readonly Field[] = [
  'place',
  'title',
  'topic',
  'audience',
  'host',
  'forum',
  'event',
  'languages',
]
const spacedHangul = /^\p{Script=Hangul}\s{1,3}\p{Script=Hangul}\s/u

/** No sign at all: "Date 4 May 2024", "일 시 2024년 …", "장 소 시민회관". */
function labelBefore(text: Passage): LabelHit | undefined {
  const ends = [...text.text.slice(0, 40).matchAll(/\s+/gu)].slice(0, 3)
  for (const end of ends.toReversed()) {
    const label = partOf(text, 0, end.index)
    const field = fieldOf(label.text)
    if (field === undefined) continue
    const value = partOf(text, end.index)
    const isClock = clockFields.includes(field) && startsWithTime(value.text)
    const isSpaced = beforeWords.includes(field) && spacedHangul.test(text.text)
    if (isClock || isSpaced) return { field, label, value }
  }
  return undefined
}

function startsWithTime(text: string): boolean {
  return /^(?:\d{1,4}\s?[년:.hH월시/-]|오전|오후)/u.test(text) || findDates(text.slice(0, 60))[0]?.from === 0
}

/** The whole line is a label; in a cell of a table of several columns what looks so may be a heading of the column. */
function wholeLabel(text: Passage, line: SheetLine): LabelHit | undefined {
  if (text.text.length > labelReach || /[?？]$/.test(text.text)) return undefined
  const field = fieldOf(text.text)
  const isContent = line.continues && line.kind === 'item'
  if (field === undefined || field === 'named' || isContent) return undefined
  return { field, label: text, value: null }
}

/** More on one line are no form. */
const mostInnerLabels = 20

/** "Date: 4 May Time: 14:00 Venue: Hall 2" are three. */
function withInnerLabels(first: LabelHit): LabelHit[] {
  const hits = [first]
  while (hits.length <= mostInnerLabels) {
    const parted = atInnerLabel(hits.at(-1) ?? first)
    if (parted === undefined) break
    hits.splice(-1, 1, ...parted)
  }
  return hits
}

/** The label up to the next one in its value, and that one. */
function atInnerLabel(hit: LabelHit): [LabelHit, LabelHit] | undefined {
  const { value } = hit
  if (value === null || !shortFields.includes(hit.field)) return undefined
  for (const colon of value.text.slice(0, 400).matchAll(/[:：]/gu)) {
    const inner = fieldAtEnd(value.text.slice(0, colon.index))
    if (inner === undefined || inner.field === 'named') continue
    const before = partOf(value, 0, inner.from)
    const after = partOf(value, colon.index + 1)
    const next: LabelHit = {
      field: inner.field,
      label: partOf(value, inner.from, colon.index),
      value: after.text === '' ? null : after,
    }
    return [{ ...hit, value: before.text === '' ? null : before }, next]
  }
  return undefined
}
