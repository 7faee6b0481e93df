/** Long texts are given to a parser in pieces, and no further once it has had enough. */
import type { Parser } from 'htmlparser2'

const pieceLength = 16_384

export function feed(parser: Parser, text: string, isOver: () => boolean): void {
  for (let at = 0; at < text.length && !isOver(); at += pieceLength)
    parser.write(text.slice(at, at + pieceLength))
  parser.end()
}
