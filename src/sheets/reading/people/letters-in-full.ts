/** An organisation by its letters, and in brackets what they stand for. */
import type { Place } from './person-at.ts'

/** `Secretary of BIG (Bureau in Geneva)`: the letters and what they stand for are one name. */
export function lettersInFull(text: string, from: number, { from: inner, to }: Place): Place | undefined {
  const letters = /^([\p{Lu}\d&-]{2,12})\s\($/u.exec(text.slice(from, inner))
  return letters === null || text[to] !== ')' ? undefined : { from, to: to + 1 }
}
