/** Countries that a text names: by whole words, the longest name first. */
import { foldText } from '../folding.ts'
import type { CountryCode } from '../forum.ts'
import type { World } from './world.ts'

export interface Mention {
  code: CountryCode
  /** As the text writes it. */
  written: string
}

/** In words, as the longest names of countries have. */
const longestName = 8

/** A name of a country as it is looked up: its words, without case, accents and the signs between them. */
export function foldName(name: string): string {
  return wordsOf(name)
    .map(({ word }) => word)
    .join(' ')
}

export function countriesIn(text: string, { countryNamed }: World): Mention[] {
  const words = wordsOf(text)
  const found: Mention[] = []
  for (let from = 0; from < words.length; ) {
    const mention = longestAt(text, words, from, countryNamed)
    if (mention !== undefined) found.push({ code: mention.code, written: mention.written })
    from += mention?.length ?? 1
  }
  return found
}

interface Word {
  word: string
  start: number
  end: number
}

function longestAt(text: string, words: Word[], from: number, countryNamed: World['countryNamed']) {
  for (let length = Math.min(longestName, words.length - from); length > 0; length -= 1) {
    const span = words.slice(from, from + length)
    const code = countryNamed(span.map(({ word }) => word).join(' '))
    const [first, last] = [span[0], span.at(-1)]
    if (code === undefined || first === undefined || last === undefined) continue
    return { code, written: text.slice(first.start, last.end), length }
  }
  return undefined
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: foldText(word),
    start: index,
    end: index + word.length,
  }))
}
