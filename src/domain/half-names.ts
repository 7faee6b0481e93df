/** Half a name that fits one entry of a list only: enough to know which is meant. */
import { foldText } from './folding.ts'

export interface ListedName {
  id: string
  label: string
  name: string
  /** What else it is found by: a name in its own script. */
  also: string
}

/** A single letter says too little, a single syllable of Hangul may say it all. */
const shortest = /^(?:..|\p{Script=Hangul})/u
const longest = 300
/** A word with which more names have one in common says too little as well. */
const mostAlike = 200

type Texts = { id: string; text: string }
type Word = { word: string; of: Texts }

/**
 * Finds the one whose words begin like the typed ones, in any order: `joy`, `mundara`, `mun joyce`. Of several that fit, the
 * one whose whole name begins like two words or more. Undefined when it is nobody, or several.
 */
export function findByHalves(entries: Iterable<ListedName>): (typed: string) => string | undefined {
  let index: Word[] | undefined
  return (typed) => {
    const half = typed.length > longest ? '' : foldText(typed)
    if (!shortest.test(half)) return undefined
    index ??= indexWords(entries)
    const words = half.split(' ')
    const fitting = rarest(index, words).filter(({ text }) => beginsWords(text, words))
    const beginning = words.length > 1 ? fitting.filter(({ text }) => text.startsWith(half)) : []
    const ids = new Set((beginning.length > 0 ? beginning : fitting).map(({ id }) => id))
    return ids.size === 1 ? ids.values().next().value : undefined
  }
}

function indexWords(entries: Iterable<ListedName>): Word[] {
  const all: Word[] = []
  for (const { id, label, name, also } of entries) {
    for (const text of new Set([label, name, also].map(foldText))) {
      const of = { id, text }
      if (text !== '') all.push(...text.split(' ').map((word) => ({ word, of })))
    }
  }
  return all.sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : 0))
}

/** The texts that have a word beginning like one of these, by the word that the fewest have. */
function rarest(index: readonly Word[], words: readonly string[]): Texts[] {
  const ranges = words.map((word) => rangeOf(index, word))
  const least = ranges.reduce((best, range) => (range.length < best.length ? range : best))
  return least.length > mostAlike ? [] : [...new Set(least.map(({ of }) => of))]
}

/** No further than is needed to see that they are too many. */
function rangeOf(index: readonly Word[], beginning: string): Word[] {
  let [from, to] = [0, index.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((index[middle]?.word ?? '') < beginning) from = middle + 1
    else to = middle
  }
  const near = index.slice(from, from + mostAlike + 1)
  const end = near.findIndex(({ word }) => !word.startsWith(beginning))
  return end < 0 ? near : near.slice(0, end)
}

/** Every typed word begins another word of the text. */
function beginsWords(text: string, words: readonly string[]): boolean {
  const left = text.split(' ')
  return words.every((word) => {
    const at = left.findIndex((one) => one.startsWith(word))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
