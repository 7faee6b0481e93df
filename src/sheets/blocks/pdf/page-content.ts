/** What stands on a page of a PDF, measured in points from its top left corner: words and ruled lines. */

export interface Word {
  text: string
  left: number
  right: number
  /** How far down its letters stand. */
  baseline: number
  size: number
  strong: boolean
  /** A blank was written before it; otherwise only the gap tells. */
  spaced: boolean
}

/** A ruled line: of a level one `at` is how far down it is, of an upright one how far right. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface PageContent {
  /** From 1. */
  number: number
  width: number
  height: number
  words: Word[]
  level: Rule[]
  upright: Rule[]
  /** It shows a picture of some size. */
  pictured: boolean
}

/** Roughly what its letters cover. */
export function topOf(word: Word): number {
  return word.baseline - 0.75 * word.size
}

export function bottomOf(word: Word): number {
  return word.baseline + 0.22 * word.size
}

export function middleOf(word: Word): number {
  return word.baseline - 0.28 * word.size
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
