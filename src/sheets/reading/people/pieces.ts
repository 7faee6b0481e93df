/** A passage cut where commas, dashes, brackets and line ends part names from posts, organisations and each other. */
import { findCuts, type Separator } from './cuts.ts'
import { boundsOf } from './piece-bounds.ts'

export interface Piece {
  /** Of the passage's text, without white space around it. */
  from: number
  to: number
  text: string
  /** What stands before it. */
  after: Separator
  /** The end with the bracket that closes behind it. */
  outer: number
  /** Which line of the passage it begins on, from 0. */
  line: number
}

const longestBracket = 600

export function piecesOf(text: string): Piece[] {
  const closes = bracketsOf(text)
  const cuts = findCuts(text, closes)
  const pieces: Piece[] = []
  let from = 0
  let after: Separator = 'line'
  let line = 0
  let counted = 0
  for (const { at, next, after: following } of [
    ...cuts,
    { at: text.length, next: text.length, after: 'line' as const },
  ]) {
    const bounds = boundsOf(text, from, at)
    if (bounds !== undefined) {
      for (; counted < bounds.from; counted++) if (text[counted] === '\n') line += 1
      const isClosed = (after === 'open' || after === 'inner') && /[)\]）]/.test(text[at] ?? '')
      pieces.push({
        ...bounds,
        text: text.slice(bounds.from, bounds.to),
        after,
        outer: isClosed ? at + 1 : bounds.to,
        line,
      })
    }
    from = next
    after = bounds === undefined ? afterNothing(after, following) : following
  }
  return pieces
}

/** Between two signs with nothing between them: a comma at the end of a line is a comma. */
function afterNothing(before: Separator, following: Separator): Separator {
  if (before === 'line' && following === 'dash') return 'item'
  return (before === 'comma' || before === 'slash') && following === 'line' ? before : following
}

/** Where each bracket closes that does so before long; a bracket right after another counts once. */
function bracketsOf(text: string): Map<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[(（[\])）]/g)) {
    if (/[(（[]/.test(sign)) {
      const last = open.at(-1)
      if (last === undefined || index - last > 4 || text.slice(last + 1, index).trim() !== '')
        open.push(index)
      continue
    }
    const from = open.pop()
    if (from !== undefined && index - from < longestBracket) closes.set(from, index)
  }
  return closes
}
