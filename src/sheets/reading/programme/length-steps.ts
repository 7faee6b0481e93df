/** A programme that tells only how long things last: `10 min - Updates - Ana Ruiz`, mostly inside one slot. */
import type { Spot } from '../../blocks/block.ts'
import { looksLikeName } from '../people/name-shape.ts'
import type { ReadFinding } from '../reading.ts'
import { minutesFrom } from '../times/clock-minutes.ts'
import { findClocks } from '../times/clocks.ts'
import { findDurations } from '../times/durations.ts'
import { fieldOf } from '../words/labels.ts'
import { isZoneText, trimLead, trimTail } from './clock-marks.ts'
import { wholeLength } from './column-facts.ts'
import { dayMarkOf } from './day-marks.ts'
import { type Draft, type MinutesMark, newDraft, type Step } from './draft.ts'
import { cutPiece, type Piece } from './piece.ts'
import { timedLine } from './timed-lines.ts'

export interface LengthSteps {
  steps: Step[]
  findings: ReadFinding[]
}

interface LengthLine {
  piece: Piece
  minutes: MinutesMark | undefined
  /** What the line says beside its length; null of a line that says nothing else. */
  head: Piece | null
  /** Who it is by, behind the length: `Updates (10 min) – Ana Ruiz`. */
  tail?: Piece
}

const least = 3

/** Undefined where there are too few to be a programme. */
export function stepsOfLengths(pieces: readonly Piece[]): LengthSteps | undefined {
  const lines = withBareLengths(withBareNumbers(pieces.map(lengthLine)))
  const timed = lines.filter(({ minutes }) => minutes !== undefined)
  if (timed.filter(({ head }) => head !== null).length < least) return undefined
  const walk: Walk = { steps: [], heading: null, draft: undefined, opened: undefined, slot: undefined }
  for (const line of lines) walkLine(line, walk)
  return { steps: walk.steps, findings: checkSlot(walk) }
}

const atStart = /^[\s•·▪*\-–—([]{0,4}$/u
const atEnd = /^[\s)\]’'.]{0,4}$/u

function lengthLine(piece: Piece): LengthLine {
  const none = { piece, minutes: undefined, head: null }
  const { text, spot } = piece
  if (text.length > 400 || isLengthLabel(text)) return none
  const whole = wholeLength(text)
  if (whole !== undefined) return { piece, minutes: { minutes: whole, at: spot, written: text }, head: null }
  const short = /^[\s•*–-]{0,4}[([](\d{1,3})\s?m[)\]]\s(?=\S)/u.exec(text.slice(0, 20))
  if (short !== null && Number(short[1]) > 0) {
    const minutes = {
      minutes: Number(short[1]),
      at: cutPiece(piece, 0, short[0].length).spot,
      written: short[0].trim(),
    }
    return { piece, minutes, head: trimLead(cutPiece(piece, short[0].length)) }
  }
  const [first, ...others] = findDurations(text)
  const span = others.at(-1) ?? first
  for (const one of [first, span]) {
    if (one === undefined) continue
    const minutes = {
      minutes: one.minutes,
      at: { ...spot, from: spot.from + one.from, to: spot.from + one.to },
      written: text.slice(one.from, one.to),
    }
    const after = text.slice(one.to)
    if (atStart.test(text.slice(0, one.from)) && /^\s?(?:[)\]]\s?)?[-–—:|·]\s?\S|^[)\]]\s/u.test(after))
      return { piece, minutes, head: trimLead(cutPiece(piece, one.to)) }
    if (
      atEnd.test(after) &&
      /(?:[([]|[-–—:|,…]\s?|\.{2,}\s?)$/u.test(text.slice(0, one.from)) &&
      text.length <= 160
    )
      return { piece, minutes, head: trimTail(cutPiece(piece, 0, one.from)) }
    if (
      text.length <= 200 &&
      /\S\s?[([]$/u.test(text.slice(0, one.from)) &&
      /^[)\]]\s?[-–—:|]\s?\S/u.test(after)
    )
      return {
        piece,
        minutes,
        head: trimTail(cutPiece(piece, 0, one.from)),
        tail: trimLead(cutPiece(piece, one.to)),
      }
  }
  return none
}

/** `Session length: 90 minutes` is the slot, and no row. */
function isLengthLabel(text: string): boolean {
  const label = text.match(/^[^:：]{2,40}(?=[:：])/u)?.[0]
  return label !== undefined && fieldOf(label) === 'duration'
}

/** `Welcome 5 min` in a row of such lines, without any sign between. */
function withBareLengths(lines: LengthLine[]): LengthLine[] {
  const bare = lines.map(({ piece, minutes }) => (minutes === undefined ? bareLength(piece) : undefined))
  return lines.map((line, index) => {
    const near = [index - 1, index + 1].some(
      (at) => bare[at] !== undefined || (lines[at]?.minutes !== undefined && lines[at]?.head !== null),
    )
    return near ? (bare[index] ?? line) : line
  })
}

function bareLength(piece: Piece): LengthLine | undefined {
  const { text, spot } = piece
  if (text.length > 60 || !/^[\p{Lu}\p{Lo}]/u.test(text) || isLengthLabel(text)) return undefined
  const [length, another] = findDurations(text)
  if (length === undefined || another !== undefined) return undefined
  if (text.slice(length.to).trim() !== '' || !/[\p{L})]\s{1,3}$/u.test(text.slice(0, length.from)))
    return undefined
  const at = { ...spot, from: spot.from + length.from, to: spot.from + length.to }
  const minutes = { minutes: length.minutes, at, written: text.slice(length.from, length.to) }
  return { piece, minutes, head: trimTail(cutPiece(piece, 0, length.from)) }
}

/** `5 - Versions` among lines that say `10 min - …` leaves the unit out. */
function withBareNumbers(lines: LengthLine[]): LengthLine[] {
  return lines.map((line, index) => {
    if (line.minutes !== undefined) return line
    const siblings = [lines[index - 1], lines[index + 1]]
    const bare = line.piece.text.match(/^(\d{1,3})\s?[-–—:|]\s?(?=[^\s\d])/u)
    const near = siblings.some(
      (one) => one?.minutes !== undefined && one.head !== null && one.piece.level === line.piece.level,
    )
    const minutes = Number(bare?.[1])
    if (!bare || !near || minutes === 0 || line.piece.level === 0) return line
    const at = { ...line.piece.spot, to: line.piece.spot.from + (bare[1]?.length ?? 0) }
    const head = cutPiece(line.piece, bare[0].length)
    return { piece: line.piece, minutes: { minutes, at, written: bare[1] ?? '' }, head }
  })
}

interface Walk {
  steps: Step[]
  heading: Piece | null
  draft: Draft | undefined
  opened: Piece | undefined
  slot: { minutes: number; at: Spot; written: string } | undefined
}

function walkLine(line: LengthLine, walk: Walk): void {
  const { piece, minutes, head } = line
  if (minutes === undefined && takesSlot(piece, walk) && timedLine(piece) !== undefined) {
    walk.draft = undefined
    return
  }
  if (minutes !== undefined && (head !== null || walk.heading !== null)) {
    openDraft(line, walk)
    return
  }
  const mark = dayMarkOf(piece, piece.heading > 0 || piece.strong ? 'heading' : 'line')
  if (mark !== undefined) {
    walk.steps.push(mark)
    walk.draft = undefined
  } else if (piece.heading > 0) {
    walk.heading = piece
    walk.draft = undefined
  } else if (walk.draft !== undefined && walk.opened !== undefined && isUnder(piece, walk.opened))
    walk.draft.content.push(piece)
  else {
    walk.heading = null
    walk.draft = undefined
  }
}

function isUnder(piece: Piece, opened: Piece): boolean {
  return piece.level > opened.level
}

function openDraft({ piece, minutes, head, tail }: LengthLine, walk: Walk): void {
  const title = head ?? walk.heading
  if (minutes === undefined || title === null) return
  const draft: Draft = { ...newDraft(null), minutes, title: [title] }
  if (tail !== undefined && looksLikeName(tail.text.split(/[,&(]| and /u, 1)[0] ?? ''))
    draft.people.push({ pieces: [tail], role: 'speaker' })
  else if (tail !== undefined) draft.content.push(tail)
  walk.steps.push(draft)
  walk.draft = draft
  walk.opened = piece
  walk.heading = null
}

/** A range before the rows, alone or beside the date, is what they have to fit in. */
function takesSlot({ text, spot }: Piece, walk: Walk): boolean {
  if (text.length > 200 || isZoneText(text)) return false
  const [length] = isLengthLabel(text) ? findDurations(text) : []
  if (length !== undefined) {
    const at = { ...spot, from: spot.from + length.from, to: spot.from + length.to }
    walk.slot ??= { minutes: length.minutes, at, written: text.slice(length.from, length.to) }
    return true
  }
  const [span, other] = findClocks(text)
  if (span === undefined || span.end === null || (other !== undefined && other.zone === null)) return false
  const minutes = minutesFrom(span.start, span.end)
  const at = { ...spot, from: spot.from + span.from, to: spot.from + span.to }
  walk.slot ??= { minutes, at, written: text.slice(span.from, span.to) }
  return true
}

/** The rows together may be longer than the slot that the document states. */
function checkSlot({ steps, slot }: Walk): ReadFinding[] {
  if (slot === undefined) return []
  const lengths = steps.flatMap((step) => (step.step === 'row' ? (step.minutes ?? []) : []))
  const minutes = lengths.reduce((sum, one) => sum + one.minutes, 0)
  if (minutes <= slot.minutes) return []
  const at = [slot.at, ...lengths.map((one) => one.at)]
  return [{ code: 'more-than-slot', at, facts: { minutes, slot: slot.minutes, written: slot.written } }]
}
