/** Which field of a session a label names. Looked up by its words, so "Title of the session" and "Session title" are one. */
import { foldText } from '../../../domain/folding.ts'
import { withoutInclusive } from './inclusive-endings.ts'
import { details, fillers, qualifiers } from './label-qualifiers.ts'
import { briefLabels } from './labels-of-brief.ts'
import { peopleLabels } from './labels-of-people.ts'
import { slotLabels } from './labels-of-slot.ts'

/** `people`: moderators and speakers below it; `brief`: background and objectives below it. */
export type Field =
  | ('title' | 'topic' | 'named' | 'forum' | 'event' | 'date' | 'time' | 'end' | 'duration' | 'place')
  | ('format' | 'languages' | 'audience' | 'background' | 'objectives' | 'outcomes' | 'main-question')
  | ('questions' | 'keywords' | 'track' | 'programme' | 'contact' | 'moderators' | 'chair' | 'rapporteur')
  | ('host' | 'speakers' | 'presentations' | 'other' | 'people' | 'brief')

type SheetLanguage = 'en' | 'ko' | 'es' | 'fr' | 'it' | 'pt'
export type LabelWords = Partial<Record<Field, Record<SheetLanguage, string>>>

const betweenParts = /[/&+·,;]|\s-\s|(?<!\p{L})(?:and|or|y|e|et|ou|o|및|와|과)(?!\p{L})/iu
/** No label is longer, hints in brackets left out. */
const longestLabel = 90
const mostWords = 9

const lists: LabelWords = { ...slotLabels, ...briefLabels, ...peopleLabels }
/** By the words as they are written, without small words and blanks between Hangul; `+` where a kind of meeting has to be named. */
const known = readLists()

function readLists(): Map<string, Field> {
  const all = new Map<string, Field>()
  for (const [field, byLanguage] of Object.entries(lists) as [Field, Record<SheetLanguage, string>][]) {
    for (const phrase of Object.values(byLanguage).flatMap((list) => list.split(', '))) {
      const needs = phrase.startsWith('+')
      for (const key of [keyOf(wordsOf(phrase)), keyOf(wordsOf(phrase).filter(isTelling))]) {
        const marked = needs ? `+${key}` : key
        if (key !== '' && !all.has(marked)) all.set(marked, field)
      }
    }
  }
  return all
}

/** The field that a whole text is the label of; undefined for anything that is no label. */
export function fieldOf(label: string): Field | undefined {
  const plain = withoutHints(label)
  if (plain.length === 0 || plain.length > longestLabel) return undefined
  const whole = fieldOfPart(plain)
  if (whole !== undefined) return whole
  const parts = plain.split(betweenParts)
  if (parts.length < 2 || parts.length > 4) return undefined
  const all = parts.filter((part) => part.trim() !== '').map((part) => fieldOfPart(part) ?? kindOnly(part))
  return all.every((field) => field !== undefined)
    ? together(all.filter((field) => field !== 'kind'))
    : undefined
}

function fieldOfPart(part: string): Field | undefined {
  const words = wordsOf(part)
  if (words.length === 0 || words.length > mostWords) return undefined
  const telling = words.filter(isTelling)
  const core = telling.filter((word) => !qualifiers.has(word))
  const isOfMeeting = core.length < telling.length
  return (
    known.get(keyOf(words)) ??
    known.get(keyOf(telling)) ??
    (isOfMeeting && core.length > 0 ? (known.get(keyOf(core)) ?? known.get(`+${keyOf(core)}`)) : undefined)
  )
}

/** "Session / Title": the first part only says of what. */
function kindOnly(part: string): 'kind' | undefined {
  const words = wordsOf(part).filter(isTelling)
  return words.length > 0 && words.every((word) => qualifiers.has(word) || details.has(word))
    ? 'kind'
    : undefined
}

const peopleFields: readonly Field[] = [
  'moderators',
  'chair',
  'rapporteur',
  'speakers',
  'presentations',
  'host',
]
const briefFields: readonly Field[] = ['background', 'objectives', 'outcomes']
/** What may hold a date, a clock or a length. */
export const clockFields: readonly Field[] = ['date', 'time', 'end', 'duration']

function together(parts: readonly Field[]): Field | undefined {
  const [first] = parts
  if (first === undefined || parts.every((part) => part === first)) return first
  if (parts.every((part) => part === 'moderators' || part === 'chair')) return 'moderators'
  if (parts.every((part) => peopleFields.includes(part))) return 'people'
  if (parts.every((part) => briefFields.includes(part))) return 'brief'
  if (clockFields.includes(first)) return 'date'
  if (parts.includes('title')) return 'title'
  return first
}

/** The field of the label that a text ends with: the longest one, and where it begins. */
export function fieldAtEnd(text: string): { field: Field; from: number } | undefined {
  const starts = [...text.slice(-longestLabel).matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].slice(-5)
  const shift = Math.max(0, text.length - longestLabel)
  for (const { index } of starts) {
    const from = shift + index
    const field = fieldOf(text.slice(from))
    if (field !== undefined && /^(?:\p{Lu}|\p{Script=Hangul})/u.test(text.slice(from))) return { field, from }
  }
  return undefined
}

/** What stands in brackets says how to fill the field in: `(max. 300 words)`, `[required]`. */
function withoutHints(label: string): string {
  return withoutInclusive(label.slice(0, 400))
    .replace(/[([{（【][^)\]}）】]{0,120}[)\]}）】]?/gu, ' ')
    .replace(/^[\s*_#>|•·◦▪●○■□◆◇▶►※❍❖✓-]+/u, '')
    .replace(/[\s*_|.:：;-]+$/u, '')
    .trim()
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .replace(/[’'`´-]/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function isTelling(word: string): boolean {
  return !fillers.has(word)
}

function keyOf(words: readonly string[]): string {
  return words.every((word) => /^\p{Script=Hangul}/u.test(word)) ? words.join('') : words.join(' ')
}
