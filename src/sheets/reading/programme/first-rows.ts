/** A day and its first row in one line: `9 May – Friday – 14:00–14:15`, where the next row begins at 14:15. */
import { findClocks } from '../times/clocks.ts'
import type { FoundLine } from './accepted-lines.ts'
import { markOf } from './clock-marks.ts'
import { cutPiece } from './piece.ts'
import type { TimedLine } from './timed-lines.ts'

/** Undefined where the range is of the whole day. */
export function firstRowIn({ piece }: FoundLine, following: readonly FoundLine[]): TimedLine | undefined {
  if (piece.text.length > 120) return undefined
  const [span, other] = findClocks(piece.text)
  if (span === undefined || span.end === null || other !== undefined) return undefined
  const next = following.slice(0, 40).find(({ timed }) => timed !== undefined)?.timed
  if (next === undefined || next.clock.start !== span.end || following[0]?.timed === next) return undefined
  const head = cutPiece(piece, piece.text.length)
  return { shape: 'alone', clock: markOf(piece, span), elsewhere: [], head, tail: null }
}
