/** Words that stand on one height become a line, read from left to right. */
import { bottomOf, topOf, type Word } from './page-content.ts'
import { wordGap } from './word-maker.ts'

export interface TextLine {
  words: Word[]
  left: number
  right: number
  top: number
  bottom: number
  baseline: number
  /** Of most of its letters. */
  size: number
  strong: boolean
}

export function linesOfWords(words: readonly Word[]): TextLine[] {
  const rows = raiseSmall(groupByBaseline(words))
  return rows.map(lineOf).toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)
}

export function lineOf(words: readonly Word[]): TextLine {
  const sorted = dropDoubles(words.toSorted((a, b) => a.left - b.left))
  const main = mainWords(sorted)
  const [first] = main
  const line: TextLine = {
    words: sorted,
    left: sorted[0]?.left ?? 0,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
    baseline: first?.baseline ?? 0,
    size: first?.size ?? 0,
    strong: main.every((word) => word.strong || !/[\p{L}\p{N}]/u.test(word.text)),
  }
  for (const word of sorted) line.right = Math.max(line.right, word.right)
  for (const word of main) {
    line.top = Math.min(line.top, topOf(word))
    line.bottom = Math.max(line.bottom, bottomOf(word))
  }
  return line
}

export function lineText(line: TextLine): string {
  const spread = spreadOut(line.words)
  let text = ''
  for (const [n, word] of line.words.entries()) {
    const before = line.words[n - 1]
    const apart = before !== undefined && !spread.has(n) && standApart(before, word)
    text += apart ? ` ${word.text}` : word.text
  }
  return text.replaceAll(/\u00AD(?=.)/g, '').trim()
}

function standApart(before: Word, word: Word): boolean {
  const gap = word.left - before.right
  const size = Math.max(before.size, word.size)
  return gap > wordGap * size || (word.spaced && gap > 0.08 * size)
}

/** Letters set wide apart, `P R O G R A M M E`, are one word up to the next blank. */
function spreadOut(words: readonly Word[]): Set<number> {
  const runs: number[][] = []
  for (const [n, word] of words.entries()) {
    const single = word.text.length === 1
    const run = runs.at(-1)
    if (run !== undefined && single && !word.spaced && words[n - 1]?.text.length === 1) run.push(n)
    else runs.push([n])
  }
  if (!runs.some((run) => run.length >= 4)) return new Set()
  return new Set(runs.flatMap((run) => run.slice(1)))
}

function groupByBaseline(words: readonly Word[]): Word[][] {
  const sorted = words.toSorted((a, b) => a.baseline - b.baseline)
  const groups: Word[][] = []
  let base = Number.NEGATIVE_INFINITY
  for (const word of sorted) {
    const group = groups.at(-1)
    if (group !== undefined && word.baseline - base <= 0.22 * Math.min(word.size, group[0]?.size ?? 0))
      group.push(word)
    else {
      groups.push([word])
      base = word.baseline
    }
  }
  return groups
}

/** Raised or lowered small words, `28` with `TH`, go to the line that they touch. */
function raiseSmall(groups: readonly Word[][]): Word[][] {
  const rows = groups.map((group) => [...group])
  for (const [n, row] of rows.entries()) {
    for (const other of [rows[n + 1], rows[n - 1]]) {
      if (other === undefined || other.length === 0) continue
      const moving = row.filter((word) => other.some((one) => sitsOn(word, one)))
      if (moving.length === 0) continue
      other.push(...moving)
      rows[n] = row.filter((word) => !moving.includes(word))
      break
    }
  }
  return rows.filter((row) => row.length > 0)
}

function sitsOn(small: Word, word: Word): boolean {
  const lift = Math.abs(word.baseline - small.baseline)
  if (small.size > 0.85 * word.size || lift > 0.6 * word.size) return false
  const gap = Math.max(small.left - word.right, word.left - small.right)
  return gap < 0.4 * word.size
}

/** Text painted twice to look bold, or over its shadow, is there once. */
function dropDoubles(words: readonly Word[]): Word[] {
  const kept: Word[] = []
  for (const word of words) {
    const at = kept.findLastIndex(
      (one, n) => n > kept.length - 5 && one.text === word.text && covers(one, word),
    )
    const twin = kept[at]
    if (twin === undefined) kept.push(word)
    else kept[at] = { ...twin, strong: true }
  }
  return kept
}

function covers(one: Word, other: Word): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return shared > 0.7 * (other.right - other.left)
}

function mainWords(words: readonly Word[]): readonly Word[] {
  const [first] = words
  if (first === undefined || words.every(({ size }) => size === first.size)) return words
  const sizes = new Map<number, number>()
  for (const { size, text } of words) {
    const rounded = Math.round(size * 2) / 2
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
  }
  const [most] = [...sizes].toSorted((a, b) => b[1] - a[1])[0] ?? [0]
  return words.filter(({ size }) => Math.round(size * 2) / 2 === most)
}
