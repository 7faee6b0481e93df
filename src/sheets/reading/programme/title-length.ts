/** How long a row lasts, in brackets behind its title: `Welcome (10 min)`, `Talk (5+5 min)`. */
import { wholeLength } from './column-facts.ts'
import type { MinutesMark } from './draft.ts'
import { cutPiece, type Piece } from './piece.ts'

/** The title as it is, where nothing else is left of it. */
export function cutLength(title: readonly Piece[]): { title: readonly Piece[]; minutes: MinutesMark | null } {
  const last = title.at(-1)
  const found = last?.text.match(/\s?[([]([^()[\]]{2,20})[)\]]\s?$/u)
  const minutes = wholeLength(found?.[1] ?? '')
  if (last === undefined || found?.index === undefined || !found.index || minutes === undefined)
    return { title, minutes: null }
  const piece = cutPiece(last, found.index + found[0].search(/[([]/u))
  const cut = title.with(-1, cutPiece(last, 0, found.index))
  return { title: cut, minutes: { minutes, at: piece.spot, written: piece.text } }
}
