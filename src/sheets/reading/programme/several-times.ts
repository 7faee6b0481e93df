/** Rows that run on in one line: `9:00–9:30 – Opening; 9:30–10:00 – Panel`. */
import { findClocks } from '../times/clocks.ts'
import { cutPiece, type Piece } from './piece.ts'

const longest = 1500
const separator = /(?:[;.]|\s[/|])\s{0,2}$/u
const title = /^\s?[–—:|-]\s?["“«]?\p{L}/u

/** A range behind a full stop or semicolon, with a dash and words behind it, begins a row of its own. */
export function splitAtTimes(piece: Piece): Piece[] {
  const { text } = piece
  if (text.length > longest || !/[;./|]\s{0,2}\d/u.test(text)) return [piece]
  const [first, ...others] = findClocks(text)
  if (first === undefined || first.end === null || first.from > 2) return [piece]
  const starts = others
    .filter(
      ({ from, to, end }) =>
        end !== null && separator.test(text.slice(0, from)) && title.test(text.slice(to)),
    )
    .map(({ from }) => from)
  return [0, ...starts].map((from, at) => withoutSign(cutPiece(piece, from, starts[at] ?? text.length)))
}

function withoutSign(piece: Piece): Piece {
  const to = piece.text.replace(/(?:[\s;]|\s[/|]){1,4}$/u, '').length
  return to === piece.text.length ? piece : cutPiece(piece, 0, to)
}
