/** The day and the clocks that a sheet states for the whole session, on its date line or beside its labels. */
import type { Passage, Spot } from '../../blocks/block.ts'
import { type Found, found } from '../reading.ts'
import { type ClockSpan, findClocks } from '../times/clocks.ts'
import { type DateSpan, findDates } from '../times/dates.ts'
import { findDurations } from '../times/durations.ts'
import { findZones, type ZoneSpan } from '../times/zones.ts'
import { dayShiftLength } from '../words/day-shifts.ts'
import type { LabelField } from './label-lines.ts'
import type { Section, Sections } from './sections.ts'
import type { SheetLine } from './sheet-lines.ts'
import { slotSentence } from './slot-sentence.ts'

/** One range of the slot, in the zone that stands beside it. */
export interface SlotRange {
  start: Found<string>
  end: Found<string> | null
  zone: ZoneSpan | null
  /** As the document writes it, with where. */
  written: Passage
  halfUnsure: boolean
}

export interface StatedSlot {
  /** First the one that the document names first; the others are the same slot by other clocks. */
  ranges: SlotRange[]
  minutes: Found<number> | null
  dates: { span: DateSpan; at: Spot; written: string }[]
  /** Zones beside the slot that stand behind no clock: `Time zone: KST`. */
  zones: { zone: ZoneSpan; at: Spot }[]
  used: Spot[]
}

const slotFields: readonly LabelField[] = ['date', 'time', 'end', 'duration']

export function readStatedSlot({ sections, free }: Sections): StatedSlot {
  const labelled = sections.filter(({ field }) => slotFields.includes(field))
  const slot: StatedSlot = { ranges: [], minutes: null, dates: [], zones: [], used: [] }
  for (const section of labelled) readSection(slot, section)
  if (slot.ranges.length === 0) readFreeLine(slot, free)
  if (slot.ranges.length === 0 && slot.dates.length === 0)
    readSentence(slot, [...free, ...sections.flatMap(({ lines }) => lines)])
  return slot
}

function readSentence(slot: StatedSlot, lines: readonly SheetLine[]): void {
  const sentence = slotSentence(lines.map(({ passage }) => passage))
  if (sentence === undefined) return
  const clocks = findClocks(sentence.text)
  readDates(slot, sentence)
  addRanges(slot, sentence, clocks)
  readZones(slot, sentence, clocks)
}

function readSection(slot: StatedSlot, { field, lines }: Section): void {
  for (const [index, { passage }] of lines.slice(0, 4).entries()) {
    if (index > 0 && notOfEvent.test(passage.text)) continue
    const clocks = field === 'duration' ? [] : findClocks(passage.text)
    readDates(slot, passage)
    if (field === 'end') setEnd(slot, passage, clocks)
    else addRanges(slot, passage, clocks)
    if (field === 'duration' || saysWhen(passage, clocks)) readLength(slot, passage, clocks)
    readZones(slot, passage, clocks)
  }
}

/** `Welcome 5 min` below the date is a row; a length by itself is the session's. */
function saysWhen({ text }: Passage, clocks: readonly ClockSpan[]): boolean {
  if (clocks.length > 0 || findDates(text).length > 0) return true
  const [length] = findDurations(text)
  return length !== undefined && !/\p{L}{3}/u.test(text.slice(0, length.from) + text.slice(length.to))
}

function readDates(slot: StatedSlot, passage: Passage): void {
  for (const span of findDates(passage.text)) {
    const at = spotOf(passage, span)
    slot.dates.push({ span, at, written: passage.text.slice(span.from, span.to) })
    slot.used.push(at)
  }
}

function addRanges(slot: StatedSlot, passage: Passage, clocks: readonly ClockSpan[]): void {
  const before = slot.ranges.length
  for (const clock of clocks) {
    /* `00:00 – 00:00` is still to be filled in. */
    if (clock.start === clock.end) continue
    const at = spotOf(passage, clock)
    const whole = { from: clock.from, to: Math.max(clock.to, clock.zone?.to ?? 0) }
    slot.ranges.push({
      start: found(clock.start, at),
      end: clock.end === null ? null : found(clock.end, at),
      zone: clock.zone,
      written: { text: passage.text.slice(whole.from, whole.to), spot: spotOf(passage, whole) },
      halfUnsure: clock.halfUnsure,
    })
    const shift = dayShiftLength(passage.text.slice(whole.to))
    slot.used.push(spotOf(passage, { from: whole.from, to: whole.to + shift }))
  }
  /* "13:00-15:00 (UTC)": one range and one zone on a line belong together, whatever stands between. */
  const added = slot.ranges.slice(before)
  const zones = findZones(passage.text)
  const [only, zone] = [added[0], zones[0]]
  if (
    added.length === 1 &&
    zones.length === 1 &&
    only !== undefined &&
    zone !== undefined &&
    only.zone === null
  ) {
    only.zone = zone
    slot.used.push(spotOf(passage, zone))
  }
}

function setEnd(slot: StatedSlot, passage: Passage, clocks: readonly ClockSpan[]): void {
  const [clock] = clocks
  const range = slot.ranges.at(-1)
  if (clock === undefined || range === undefined || range.end !== null) return
  range.end = found(clock.start, spotOf(passage, clock))
  slot.used.push(spotOf(passage, clock))
}

function readLength(slot: StatedSlot, passage: Passage, clocks: readonly ClockSpan[]): void {
  const beside = clocks.find(({ minutes }) => minutes !== null)
  const [duration] = findDurations(passage.text).filter(
    ({ from }) => !clocks.some((one) => one.from <= from && from < one.to),
  )
  if (slot.minutes !== null) return
  if (beside?.minutes != null) slot.minutes = found(beside.minutes, spotOf(passage, beside))
  else if (duration !== undefined) slot.minutes = found(duration.minutes, spotOf(passage, duration))
  if (slot.minutes !== null) slot.used.push(...slot.minutes.at)
}

function readZones(slot: StatedSlot, passage: Passage, clocks: readonly ClockSpan[]): void {
  for (const zone of findZones(passage.text)) {
    if (clocks.some((clock) => clock.zone?.from === zone.from)) continue
    slot.zones.push({ zone, at: spotOf(passage, zone) })
  }
}

/** Without labels: the one line of the document that gives a date, or nothing else, with a range of clocks. */
function readFreeLine(slot: StatedSlot, free: readonly SheetLine[]): void {
  const lines = free.flatMap(({ passage }) => {
    if (!/\d/.test(passage.text) || passage.text.length > 300) return []
    const clocks = findClocks(passage.text)
    const isSlot = clocks.some(({ end }) => end !== null) && !isSentence(passage.text, clocks)
    return isSlot ? [{ passage, clocks }] : []
  })
  const dated = lines.filter(({ passage }) => findDates(passage.text).length === 1)
  const [only] = dated.length === 1 ? dated : lines
  if (only === undefined || (lines.length > 1 && dated.length !== 1)) return
  if (dated.length === 1) readDates(slot, only.passage)
  else if (slot.dates.length === 0) readDateBeside(slot, only.passage, free)
  addRanges(slot, only.passage, only.clocks)
  readLength(slot, only.passage, only.clocks)
  readZones(slot, only.passage, only.clocks)
}

/** `River Panel, 15 December 2023` right above or below the line of the hours, and no other date beside them. */
function readDateBeside(slot: StatedSlot, { spot }: Passage, free: readonly SheetLine[]): void {
  const at = free.findIndex(({ passage }) => passage.spot === spot)
  const beside = [free[at - 1], free[at + 1]].flatMap((line) => {
    const text = line?.passage.text ?? ''
    const dates = text.length > 160 ? [] : findDates(text)
    return line !== undefined && dates.length > 0 ? [{ line, dates, clocks: findClocks(text) }] : []
  })
  const [only, second] = beside
  if (only === undefined || second !== undefined || only.clocks.length > 0) return
  const [date, other] = only.dates
  const { passage } = only.line
  if (other !== undefined || date?.until !== null || isSentence(passage.text, [])) return
  if (!notOfEvent.test(passage.text)) readDates(slot, passage)
}

/** A deadline, a revision: no day of the event. */
export const notOfEvent =
  /(?<!\p{L})(?:deadline|submi|updated?|revised|version|register|registration|until|before|by|date limite|avant|inscri|fecha límite|hasta|antes|scadenza|entro|iscrizion|prazo|até|마감|접수|신청|까지)/iu

/** More words than a date line has beside its times. */
const mostWords = 10

function isSentence(text: string, clocks: readonly ClockSpan[]): boolean {
  let rest = text
  for (const { from, to } of [...clocks, ...findDates(text)].toSorted((a, b) => b.from - a.from))
    rest = `${rest.slice(0, from)} ${rest.slice(to)}`
  return (rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > mostWords
}

export function spotOf({ spot }: Passage, { from, to }: { from: number; to: number }): Spot {
  return { ...spot, from: spot.from + from, to: spot.from + to }
}
