/** Lines that overlap in height, as the cells of one row do, seen as one band with what is free in it. */
import { bulletOf } from './bullets.ts'
import type { Word } from './page-content.ts'
import type { TextLine } from './text-lines.ts'

export interface Interval {
  from: number
  to: number
}

export interface Band {
  lines: TextLine[]
  words: Word[]
  top: number
  bottom: number
  size: number
  /** Without words, from left to right; the first and the last reach on without end. */
  free: Interval[]
}

export function bandsOf(lines: readonly TextLine[]): Band[] {
  const groups: TextLine[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const line of lines) {
    const group = groups.at(-1)
    if (group !== undefined && line.top < bottom - 0.12 * line.size) group.push(line)
    else groups.push([line])
    bottom = groups.at(-1)?.length === 1 ? line.bottom : Math.max(bottom, line.bottom)
  }
  return groups.map(bandOf)
}

export function bandOf(lines: readonly TextLine[]): Band {
  return {
    lines: [...lines],
    words: lines.flatMap(({ words }) => words),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
    size: Math.max(...lines.map(({ size }) => size)),
    free: freeOf(lines.flatMap(takenBy)),
  }
}

/** A bullet and the blank behind it belong to the text of its item. */
function takenBy(line: TextLine): Interval[] {
  const bullet = bulletOf(line)
  const skipped = bullet?.words ?? 0
  const taken = line.words.slice(skipped).map(({ left, right }) => ({ from: left, to: right }))
  const [first] = taken
  if (skipped > 0 && first !== undefined) first.from = line.left
  return taken
}

function freeOf(taken: readonly Interval[]): Interval[] {
  const free: Interval[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const one of taken.toSorted((a, b) => a.from - b.from)) {
    if (one.from > from) free.push({ from, to: one.from })
    from = Math.max(from, one.to)
  }
  return [...free, { from, to: Number.POSITIVE_INFINITY }]
}

export function shared(one: Interval, other: Interval): Interval {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }
}

export function widthOf({ from, to }: Interval): number {
  return to - from
}
