/** The clocks of a cell or a line, with where they stand. */
import { partOf } from '../../blocks/block.ts'
import { type ClockSpan, clockAlone, findClocks } from '../times/clocks.ts'
import { findZones } from '../times/zones.ts'
import { dayShiftLength } from '../words/day-shifts.ts'
import type { ClockMark } from './draft.ts'
import { cutPiece, type Piece } from './piece.ts'

/** Nothing, or the little that people write before a clock: `Ore`, `At`, `von`, a bullet, a bracket. */
const lead = /^[\s•·▪◦●○■□◆▶→*–—|(["“‘<【-]{0,6}(?:\p{L}{1,6}[.:]? ){0,2}[\s([“‘]{0,2}$/u
const leadWords =
  /^(?:at|from|ore|ora|alle|dalle|a las|de|a|à|às|as|das|dès|las|h|um|approx|about|ca|c|약)?$/u
/** Cheap to ask, and false for most lines. */
const mayBegin = /\d|noon|midi|mediod|mezzog|meio|정오|자정/iu
const numbering = /^\d{1,2}[.)]\s+/u

/** The clocks that a text begins with, the first of them at its start: more than one where several zones are told. */
export interface LeadingClocks {
  clock: ClockMark
  elsewhere: ClockMark[]
  /** What the text says after them. */
  rest: Piece
}

export function markOf(piece: Piece, span: ClockSpan): ClockMark {
  const { text, spot } = partOf(piece, span.from, span.to)
  return {
    start: span.start,
    end: span.end,
    minutes: span.minutes,
    halfUnsure: span.halfUnsure,
    zone: span.zone,
    written: text,
    startAt: spot,
    endAt: spot,
  }
}

export function clockOfWhole(piece: Piece): ClockMark | undefined {
  const span = clockAlone(piece.text)
  return span === undefined ? undefined : markOf(piece, { ...span })
}

export function leadingClocks(piece: Piece): LeadingClocks | undefined {
  if (!mayBegin.test(piece.text.slice(0, 40))) return undefined
  const skipped = piece.text.match(numbering)?.[0].length ?? 0
  const text = piece.text.slice(0, 400)
  const spans = findClocks(text).filter(({ from }) => from >= skipped)
  const [first] = spans
  if (first === undefined || !isLead(text.slice(skipped, first.from))) return undefined
  const elsewhere: ClockSpan[] = []
  let to = endOf(text, first)
  for (const span of spans.slice(1)) {
    if (!isBetweenZones(text.slice(to, span.from)) || (span.zone === null && first.zone === null)) break
    elsewhere.push(span)
    to = endOf(text, span)
  }
  return {
    clock: markOf(piece, first),
    elsewhere: elsewhere.map((span) => markOf(piece, span)),
    rest: trimLead(cutPiece(piece, to)),
  }
}

function isLead(before: string): boolean {
  if (before.length > 24 || !lead.test(before)) return false
  const words = before
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim()
    .replace(/\s+/gu, ' ')
  return leadWords.test(words)
}

/** The zone and the length that belong to a clock end with it. */
function endOf(text: string, span: ClockSpan): number {
  const to = Math.max(span.to, span.zone?.to ?? 0)
  const after = text.slice(to).match(/^\s?(?:h|hs|hrs|uhr|Uhr)?[\s)\]}”"’]{0,3}/u)?.[0] ?? ''
  const end = to + after.trimEnd().length
  return end + dayShiftLength(text.slice(end))
}

function isBetweenZones(between: string): boolean {
  return between.length <= 12 && /^[\s/|,;()=·\-–—]*(?:and|y|et|e|or)?[\s/|,;()=]*$/u.test(between)
}

/** Without the separator that follows a clock: `– Registration`, `| Apertura`, `: Accueil`. */
export function trimLead(piece: Piece): Piece {
  const skipped = piece.text.match(/^[\s\-–—−|:;.,·•~→>)\]]{1,8}/u)?.[0].length ?? 0
  return skipped === 0 ? piece : cutPiece(piece, skipped)
}

/** Without what leads to a clock at the end: `Opening …… `, `Opening (`. */
export function trimTail(piece: Piece): Piece {
  const text = piece.text.replace(/[\s\-–—−|:;.,·•~→(<[…_]{1,200}$/u, '')
  return text.length === piece.text.length ? piece : cutPiece(piece, 0, text.length)
}

/** Zone words and nothing else: a line of a table of zones, and no row of a programme. */
export function isZoneText(text: string): boolean {
  if (/(?:^|\s)(?:standard|daylight|summer) time(?:$|[\s,):])/iu.test(text.slice(0, 200))) return true
  let rest = ''
  let at = 0
  for (const { from, to } of findZones(text.slice(0, 200))) {
    rest += text.slice(at, from)
    at = to
  }
  rest += text.slice(at, 200)
  return at > 0 && !/\p{L}{3}/u.test(rest.replace(/(?<!\p{L})(?:time|in|the|hora|heure|ora)(?!\p{L})/giu, ''))
}
