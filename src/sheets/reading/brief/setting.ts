/** How a session is held and where in the forum it belongs: its format, its delivery and its track, as the sheet says them. */
import type { Delivery, SessionFormat } from '../../../domain/session.ts'
import { type Passage, partOf } from '../../blocks/block.ts'
import { type Found, found, type Sureness } from '../reading.ts'
import { findClocks } from '../times/clocks.ts'
import { findDeliveries, findFormats, type WordSpan } from '../words/formats.ts'
import { chunksOf } from './chunks.ts'
import { labelsIn } from './label-lines.ts'
import type { Section } from './sections.ts'
import type { SheetLine } from './sheet-lines.ts'

export interface Setting {
  format: Found<SessionFormat> | null
  delivery: Found<Delivery> | null
  track: Found<string> | null
}

/** `lines`: those of the document; `place`: what its label says; `isOne`: it is about one day. */
export interface SettingFacts {
  sections: readonly Section[]
  lines: readonly SheetLine[]
  title: Found<string> | null
  place: Found<string> | null
  isOne: boolean
}

export function readSetting({ sections, lines, title, place, isOne }: SettingFacts): Setting {
  const labelled = under(sections, 'format')
  const bare = isOne ? bareLine(lines, title) : undefined
  const told = [...labelled, ...(bare === undefined ? [] : [bare])]
  return {
    format: firstOf(told, readFormat),
    delivery: firstOf(told, readDelivery) ?? onlineAt(place),
    track: readTrack(sections),
  }
}

/** Longer ones tell how it goes, not what it is. */
const longest = 120

function under(sections: readonly Section[], field: Section['field']): Passage[] {
  return sections
    .filter((section) => section.field === field)
    .flatMap(({ lines }) => lines.slice(0, 4).map(({ passage }) => passage))
    .filter(({ text }) => text.length <= longest)
}

function firstOf<Value>(
  passages: readonly Passage[],
  read: (passage: Passage) => Found<Value> | null,
): Found<Value> | null {
  for (const passage of passages) {
    const value = read(passage)
    if (value !== null) return value
  }
  return null
}

function readFormat(passage: Passage): Found<SessionFormat> | null {
  const spans = findFormats(chosenIn(passage.text))
  const telling = spans.filter(({ value }) => value !== 'other')
  return readOnly(passage, telling.length > 0 ? telling : isBare(passage.text) ? spans : [])
}

function readDelivery(passage: Passage): Found<Delivery> | null {
  return readOnly(passage, findDeliveries(chosenIn(passage.text)))
}

const negation =
  /(?<!\p{L})(?:no|not|non|sin|sans|pas|senza|sem|não|nao|without|instead)(?!\p{L})|없|아님|않/iu

/** Of several it is unknown which holds: two in a sentence, or the choices of a form that nobody filled in. */
function readOnly<Value>(passage: Passage, spans: readonly WordSpan<Value>[]): Found<Value> | null {
  const [first] = spans
  if (first === undefined || spans.some(({ value }) => value !== first.value)) return null
  if (negation.test(passage.text) || !standsOut(passage.text, first)) return null
  const sure: Sureness = isBare(passage.text) ? 'sure' : 'likely'
  return found(
    first.value,
    spans.map(({ from, to }) => partOf(passage, from, to).spot),
    sure,
  )
}

const sign = /[,;:/|·()[\]–—+&•☑☒✓✔■▣-]/u

/** It begins or ends a part of the value: `Interactive workshop, on site`. */
function standsOut(text: string, { from, to }: WordSpan<unknown>): boolean {
  const [before, after] = [text.slice(0, from).trimEnd(), text.slice(to).trimStart()]
  const others = [...findFormats(text), ...findDeliveries(text)]
  const isNext = others.some((one) => one.to === before.length || one.from === text.length - after.length)
  return (
    isNext || before === '' || after === '' || sign.test(before.at(-1) ?? '') || sign.test(after.charAt(0))
  )
}

/** `☐ Online`, as far as the next box. */
const unticked = /[☐□▢❏][^☐□▢❏☑☒✓✔■▣\n]{0,60}/gu

function chosenIn(text: string): string {
  return text.replace(unticked, (option) => ' '.repeat(option.length))
}

const joint = /(?<!\p{L})(?:and|with|y|e|et|ed|및|와|과)(?!\p{L})/giu

/** Nothing in it but a format, a delivery, or both. */
function isBare(text: string): boolean {
  let rest = text
  for (const { from, to } of [...findFormats(text), ...findDeliveries(text)])
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
  return !/[\p{L}\p{N}]/u.test(rest.replace(joint, ' '))
}

const mostHeadLines = 10

/** `Workshop, online` below the title, as planners write it. */
function bareLine(lines: readonly SheetLine[], title: Found<string> | null): Passage | undefined {
  const titled = new Set(title?.at.map(({ block }) => block))
  for (const line of lines.slice(0, mostHeadLines)) {
    const { passage, cell } = line
    if (cell !== null || labelsIn(line).length > 0 || findClocks(passage.text).length > 0) return undefined
    if (titled.has(passage.spot.block) || passage.text.length > longest) continue
    const says = findFormats(passage.text).some(({ value }) => value !== 'other')
    if (isBare(passage.text) && (says || findDeliveries(passage.text).length > 0)) return passage
  }
  return undefined
}

/** A place that is nothing but a way to take part. */
function onlineAt(place: Found<string> | null): Found<Delivery> | null {
  if (place === null || place.value.length > longest || !isBare(place.value)) return null
  const [only, ...others] = findDeliveries(place.value)
  if (only === undefined || others.some(({ value }) => value !== only.value)) return null
  return found(only.value, place.at, 'likely')
}

const longestTrack = 200

function readTrack(sections: readonly Section[]): Found<string> | null {
  for (const { field, lines } of sections) {
    if (field !== 'track') continue
    const [first] = chunksOf(lines)
    if (first !== undefined && first.text.length <= longestTrack) return found(first.text, first.at)
  }
  return null
}
