/** Lines with a clock: at their start, alone, at their end, or in brackets behind a title's beginning. */
import { isCity } from '../people/cities.ts'
import { readCountry } from '../people/countries.ts'
import { findClocks } from '../times/clocks.ts'
import { findDates } from '../times/dates.ts'
import { evenText } from '../times/even-text.ts'
import { columnNamed } from '../words/columns.ts'
import { weekdayNamed } from '../words/weekdays.ts'
import { clockOfWhole, isZoneText, leadingClocks, markOf, trimTail } from './clock-marks.ts'
import type { ClockMark } from './draft.ts'
import { cutPiece, type Piece } from './piece.ts'

export interface TimedLine {
  /** `labelled`: `Time: 9:00–9:30`, which most often is of the session as a whole. */
  shape: 'start' | 'alone' | 'labelled' | 'end'
  clock: ClockMark
  elsewhere: ClockMark[]
  /** What the line says beside its clocks. */
  head: Piece
  /** What it says behind a clock in brackets. */
  tail: Piece | null
}

const longestStart = 600
const longestEnd = 140

export function timedLine(piece: Piece): TimedLine | undefined {
  if (piece.text.length > longestStart || !/\d|정오|noon/iu.test(piece.text)) return undefined
  return lineWithLeading(piece) ?? labelledLine(piece) ?? lineWithTrailing(piece)
}

function lineWithLeading(piece: Piece): TimedLine | undefined {
  const leading = leadingClocks(piece)
  if (leading === undefined) return undefined
  const { clock, elsewhere, rest } = leading
  const line = { clock, elsewhere, head: rest, tail: null }
  if (!/[\p{L}\p{N}]/u.test(rest.text)) return { ...line, shape: 'alone' }
  if (isZoneText(rest.text) || isWeekdays(rest.text) || isDate(rest.text) || isCities(piece.text))
    return undefined
  return { ...line, shape: 'start' }
}

function labelledLine(piece: Piece): TimedLine | undefined {
  const label = piece.text.match(/^[^:：\d]{2,20}[:：]\s?/u)?.[0]
  if (label === undefined || columnNamed(label.replace(/[:：]\s?$/u, ''))?.word !== 'time') return undefined
  const value = cutPiece(piece, label.length)
  const clock = clockOfWhole(value)
  if (clock === undefined) return undefined
  return { shape: 'labelled', clock, elsewhere: [], head: cutPiece(value, value.text.length), tail: null }
}

/** `Opening ceremony (10:00–10:30)`, `Opening …… 10:00`; not `Date: 4 May, 10:00`, nor a sentence. */
function lineWithTrailing(piece: Piece): TimedLine | undefined {
  const { text } = piece
  if (!mayHold.test(text)) return undefined
  if (text.length > longestEnd || /[.!?]\s+\p{Lu}/u.test(text) || findDates(text).length > 0) return undefined
  const [span, other] = findClocks(text)
  if (span === undefined || other !== undefined) return undefined
  const after = text.slice(Math.max(span.to, span.zone?.to ?? 0))
  const head = trimTail(cutPiece(piece, 0, span.from))
  if (!/\p{L}{2}/u.test(head.text) || isLabel(text.slice(0, span.from)) || isZoneText(head.text))
    return undefined
  if (otherHours.test(head.text)) return undefined
  const line: TimedLine = { shape: 'end', clock: markOf(piece, span), elsewhere: [], head, tail: null }
  if (/^[\s)\]}.;,]{0,6}$/u.test(after)) return line
  const inside = /[([]\s?$/u.test(text.slice(0, span.from)) && /^\s?[)\]]\s?[:–—-]?\s?\p{L}/u.test(after)
  if (!inside || span.end === null || piece.text.length > 120) return undefined
  return {
    ...line,
    tail: { ...cutPiece(piece, text.length - after.length + after.search(/[)\]]/u) + 1), follows: true },
  }
}

/** Cheap to ask, and false for most lines. */
const mayHold = /\d\s?(?:[:.hH시]|[ap]\.?\s?m)|noon|midi|정오/iu
const otherHours =
  /(?<!\p{L})(?:utc|gmt|tel|phone|fax|open|hours|deadline|submit|apply|horario de atención|ouvert|aperto|aberto)(?!\p{L})/iu

function isDate(text: string): boolean {
  if (text.length > 60) return false
  const [date] = findDates(text)
  return date !== undefined && !/\p{L}{3}/u.test(text.slice(0, date.from) + text.slice(date.to))
}

function isLabel(before: string): boolean {
  const label = before.match(/^([^:：]{1,40})[:：]/u)?.[1]
  return label !== undefined && columnNamed(label.replace(/^[^\p{L}]{1,6}/u, '')) !== undefined
}

/** `10:00 Ciudad de México | 13:00 Buenos Aires, Montevideo`: the same time in several places. */
function isCities(text: string): boolean {
  const clocks = text.length > 200 || !/[|/;·]/.test(text) ? [] : findClocks(text)
  if (clocks.length < 2) return false
  let rest = ''
  let at = 0
  for (const { from, to } of clocks) {
    rest += `${text.slice(at, from)}|`
    at = to
  }
  const names = (rest + text.slice(at))
    .split(/[|/,;·()]|\s[–-]\s|\s(?:y|e|et|and)\s/u)
    .map((name) => name.replace(/^\s?(?:hs?|hrs?)?\.?\s|\s$/giu, '').trim())
  const said = names.filter((name) => /\p{L}/u.test(name))
  return said.length >= 2 && said.every((name) => isCity(name) || readCountry(name) !== undefined)
}

/** `Monday to Friday`: hours of the week, and no rows. */
function isWeekdays(text: string): boolean {
  if (text.length > 60) return false
  const words =
    evenText(text)
      .toLowerCase()
      .match(/[\p{L}ª-]{2,20}/gu) ?? []
  const named = words.filter((word) => weekdayNamed(word) !== undefined || everyDay.has(word))
  return named.length > 0 && words.every((word) => named.includes(word) || betweenDays.has(word))
}

const everyDay = new Set(['daily', 'every', 'weekdays', 'weekends', 'diario', '매일', '평일', '주말'])
const betweenDays = new Set([
  'to',
  'and',
  'al',
  'et',
  'au',
  'on',
  'the',
  'el',
  'le',
  'il',
  'day',
  'through',
  'and',
  'until',
])
