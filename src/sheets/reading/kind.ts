/** What kind of document it is: a session, a programme, something to read, a catalogue of cases, a form nobody filled in. */

import { chunksOf } from './brief/chunks.ts'
import type { LabelField } from './brief/label-lines.ts'
import type { Section } from './brief/sections.ts'
import type { SheetLine } from './brief/sheet-lines.ts'
import { notOfEvent } from './brief/stated-slot.ts'
import type { ReadCase, ReadDay, ReadPerson, SheetKind } from './reading.ts'
import { findClocks } from './times/clocks.ts'
import { findDates } from './times/dates.ts'
import { columnNamed } from './words/columns.ts'
import { fieldOf } from './words/labels.ts'
import { peopleColumnOf } from './words/people-columns.ts'
import { isToFill } from './words/placeholders.ts'

export interface KindFacts {
  sections: readonly Section[]
  days: readonly ReadDay[]
  people: readonly ReadPerson[]
  cases: readonly ReadCase[]
  /** The sheet states a day or a clock for the whole. */
  hasSlot: boolean
  /** It is written to somebody, from the salutation to the closing. */
  isLetter: boolean
  /** Letters of it, label words included. */
  letters: number
  /** Paragraphs long enough to be read for themselves, partners and quotations. */
  prose: number
}

const leastLabels = 3
const leastProse = 250

export function kindOf(facts: KindFacts): SheetKind {
  const { sections, days, cases, hasSlot, people } = facts
  const items = days.reduce((sum, day) => sum + day.items.length, 0)
  if (isEmptyForm(facts, items)) return 'empty-form'
  if (facts.isLetter && items === 0 && !saysSlot(sections)) return 'none'
  const filled = filledFields(sections)
  const isPlanned = items > 0 || (hasSlot && (filled.size >= 1 || people.length > 0))
  if (!isPlanned && cases.length >= 2) return 'catalogue'
  if (days.length > 1) return 'programme'
  if (isPlanned || isSessionBrief(filled, people))
    return saysSession(filled) || items === 0 ? 'session' : 'programme'
  if (facts.prose >= 1 && facts.letters >= leastProse) return 'reference'
  return 'none'
}

/** Labels, and nothing behind any of them. */
function isEmptyForm({ sections, people }: KindFacts, items: number): boolean {
  const known = sections
    .filter(({ field, label }) => field !== 'unknown' && label !== null)
    .map((section) => ({ ...section, tables: [] }))
  if (items > 0 || people.length > 0 || known.length < leastLabels) return false
  /* A table of people in which nobody stands is empty as well. */
  return filledFields(known.map((section) => ({ ...section, tables: [] }))).size === 0
}

function filledFields(sections: readonly Section[]): Set<LabelField> {
  const filled = sections.filter(isFilled)
  return new Set(filled.map(({ field }) => field))
}

/** "2026년 월 일" is no date yet. */
function isFilled({ field, lines, tables }: Section): boolean {
  if (tables.length > 0) return true
  const chunks = chunksOf(lines.filter((line) => !isColumnName(line))).filter(({ text }) => !isAsked(text))
  if (field !== 'date' && field !== 'time') return chunks.length > 0
  return chunks.some(({ text }, index) => saysTime(text) && (index === 0 || !notOfEvent.test(text)))
}

/** `00:00 – 00:00` is still to be filled in. */
function saysTime(text: string): boolean {
  return findDates(text).length > 0 || findClocks(text).some(({ start, end }) => start !== end)
}

/** `Name / Position / Organization`: what is to be written there. */
function isAsked(text: string): boolean {
  const parts = text.split(/[/,;|\n]/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
  return isToFill(text) || parts.every((part) => isToFill(part) || peopleColumnOf(part) !== undefined)
}

/** A heading of a table's column is no value. */
function isColumnName({ cell, passage: { text } }: SheetLine): boolean {
  const isHeading = cell !== null && cell.row === 0 && cell.columns > 2
  return isHeading && (columnNamed(text) ?? peopleColumnOf(text) ?? fieldOf(text)) !== undefined
}

const ofSession: readonly LabelField[] = [
  ...(['objectives', 'main-question', 'questions', 'round', 'audience', 'languages', 'moderators'] as const),
  ...(['speakers', 'people', 'title', 'named', 'keywords', 'brief', 'format', 'outcomes'] as const),
]

/** `Date: …` or `Venue: …` in a letter is what it invites to. */
function saysSlot(sections: readonly Section[]): boolean {
  return sections.some((section) => ['date', 'time', 'place'].includes(section.field) && isFilled(section))
}

const whoSpeaks: readonly LabelField[] = ['speakers', 'people', 'moderators', 'chair']

/** A sheet of a session says more of it than when it is. */
function saysSession(filled: ReadonlySet<LabelField>): boolean {
  return [...filled].filter((field) => ofSession.includes(field)).length >= 2
}

/** No clock anywhere: titled and asked about, or with people of its own. */
function isSessionBrief(filled: ReadonlySet<LabelField>, people: readonly ReadPerson[]): boolean {
  const named = filled.has('title') || filled.has('named')
  const told = [...filled].filter((field) => ofSession.includes(field)).length
  return named ? told >= 2 : told >= 3 || (people.length >= 3 && whoSpeaks.some((field) => filled.has(field)))
}
