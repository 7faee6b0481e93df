/** Rows that run on in one line without a sign between them: `9:00 Opening 9:30 Keynote by Dr. Ruiz 10:15 Break`. */
import { isCity } from '../people/cities.ts'
import { leadingClocks } from './clock-marks.ts'
import type { ClockMark } from './draft.ts'
import { cutPiece, type Piece } from './piece.ts'

const leastRows = 3
const mostRows = 60
const longestLine = 3_000
const longestTitle = 240
const begin = /(?<=[\s;/|•·–—-])(?=[([]?\d{1,2}\s?[:.hH]\s?\d{2}(?!\d|[.,]\d))/gu
/** Behind these words a clock is one of the title: `Bus from`, `until`. */
const inside =
  /(?<!\p{L})(?:at|from|to|until|till|before|by|and|or|a|à|às|as|de|das|até|las|los|hasta|desde|y|o|e|u|alle|dalle|ore|ora|fino|à partir|jusqu|jusqu’à|vers|dès|et|ou|um|bis|von)\s?$/iu

/** The line itself where it is one row, or prose that tells of hours. */
export function splitRunOn(piece: Piece): Piece[] {
  const { text } = piece
  if (text.length > longestLine || leadingClocks(piece)?.clock.startAt.from !== piece.spot.from)
    return [piece]
  const starts = [0]
  for (const { index } of text.matchAll(begin)) {
    if (isEndOfRange(text, index) || inside.test(text.slice(Math.max(0, index - 14), index))) continue
    starts.push(index)
  }
  if (starts.length < leastRows || starts.length > mostRows) return [piece]
  const rows = starts.map((from, at) => withoutSign(cutPiece(piece, from, starts[at + 1] ?? text.length)))
  return areRows(rows) ? rows : [piece]
}

const rangeSign = /\d\s?[:.hH]\s?\d{2}\s?(?:[hH]\.?|[ap]\.?m\.?)?\s{0,2}[-–—~/]\s{0,2}$/iu

/** `9:00 – 9:30`: the second clock ends the first, and begins nothing. */
function isEndOfRange(text: string, at: number): boolean {
  return rangeSign.test(text.slice(Math.max(0, at - 16), at))
}

function areRows(rows: readonly Piece[]): boolean {
  let before: ClockMark | undefined
  const inSmall = rows.length > leastRows && rows.every(isSmall)
  for (const row of rows) {
    const leading = leadingClocks(row)
    if (leading === undefined || leading.elsewhere.length > 0 || leading.clock.zone !== null) return false
    const { clock, rest } = leading
    const begins = inSmall || /^["“«‘(]?\p{Lu}|^["“«‘]?\p{Lo}/u.test(rest.text)
    if (!begins || rest.text.length > longestTitle) return false
    if (isCity(rest.text) || /[.!?]\s\p{Lu}\p{L}+(?:\s\p{L}+){8}/u.test(rest.text)) return false
    if (before !== undefined && !rises(before, clock)) return false
    before = clock
  }
  return true
}

/** `10:00 arrival and tea`: where nobody writes large, and nothing is told in sentences. */
function isSmall({ text }: Piece): boolean {
  return text.length <= 80 && /^\S{4,12} \p{Ll}{2,20}/u.test(text) && !/[.!?]\s|\p{Lu}/u.test(text)
}

/** An afternoon of twelve hours follows a morning. */
function rises(before: ClockMark, clock: ClockMark): boolean {
  if (before.end !== null && clock.start < before.end && !clock.halfUnsure) return false
  return clock.start > before.start || (clock.halfUnsure && before.start >= '09:00' && clock.start < '07:00')
}

function withoutSign(piece: Piece): Piece {
  const to = piece.text.replace(/[\s;/|•·–—-]{1,6}$/u, '').length
  return to === piece.text.length ? piece : cutPiece(piece, 0, to)
}
