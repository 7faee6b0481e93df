/** A cell that holds the title of a talk and what it is about: where the one ends and the other begins. */

import { foldText } from '../../../domain/folding.ts'
import type { Passage } from '../../blocks/block.ts'
import { found, type ReadPresentation, type Sureness } from '../reading.ts'
import { cleaned, filledValue } from './values.ts'

export interface TalkLine {
  passage: Passage
  strong: boolean
}

/** A title is no longer than that, in words. */
const longestTitle = 30

/** `quotes` are the rows of the programme, which name talks by their titles. Null where no title can be told. */
export function readTalk(lines: readonly TalkLine[], quotes: Quotes): ReadPresentation | null {
  const values = lines.flatMap(({ passage, strong }) => {
    const value = filledValue(passage)
    return value === undefined ? [] : [{ passage: value, strong }]
  })
  const [first, ...rest] = values
  if (first === undefined) return null
  const quoted = quotedLength(first.passage.text, quotes)
  if (quoted > 0) return talkOf(first.passage, quoted, rest, 'sure')
  if (rest.length > 0 && isTitle(first.passage.text))
    return talkOf(first.passage, first.passage.text.length, rest, 'likely')
  if (isTitle(first.passage.text)) return talkOf(first.passage, first.passage.text.length, rest, 'sure')
  const length = titleLength(first.passage.text)
  return length === 0 ? null : talkOf(first.passage, length, rest, 'unsure')
}

function talkOf(first: Passage, length: number, rest: readonly TalkLine[], sure: Sureness): ReadPresentation {
  const title = cleaned(cut(first, 0, length))
  const more = [cleaned(cut(first, length, first.text.length)), ...rest.map(({ passage }) => passage)]
  const said = more.filter(({ text }) => text !== '')
  const abstract = found(
    said.reduce(
      (whole, { text }) => (whole === '' ? text : `${whole}${/^\p{Ll}/u.test(text) ? ' ' : '\n'}${text}`),
      '',
    ),
    said.map(({ spot }) => spot),
    sure,
  )
  return { title: found(title.text, title.spot, sure), abstract: said.length === 0 ? null : abstract }
}

function cut(passage: Passage, from: number, to: number): Passage {
  const raw = passage.text.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  const text = raw.trim()
  const at = passage.spot.from + start
  return { text, spot: { ...passage.spot, from: at, to: at + text.length } }
}

interface Word {
  folded: string
  written: string
  from: number
  to: number
}

function wordsOf(text: string): Word[] {
  return [...text.slice(0, 4_000).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: written, index }) => ({
    folded: foldText(written),
    written,
    from: index,
    to: index + written.length,
  }))
}

/** Where in the rows of a programme each word stands, so that many talks are looked for in many rows. */
export type Quotes = ReadonlyMap<string, readonly { said: readonly string[]; at: number }[]>

/** Rows beyond these quote nothing that is looked for. */
const mostQuotes = 2_000

export function indexQuotes(rows: readonly string[]): Quotes {
  const quotes = new Map<string, { said: readonly string[]; at: number }[]>()
  for (const row of rows.slice(0, mostQuotes)) {
    const said = wordsOf(row.slice(0, 600)).map(({ folded }) => folded)
    for (const [at, word] of said.entries()) {
      const known = quotes.get(word)
      if (known === undefined) quotes.set(word, [{ said, at }])
      else known.push({ said, at })
    }
  }
  return quotes
}

/** How much of the beginning stands in a row of the programme, word by word; 0 for less than a title. */
function quotedLength(text: string, quotes: Quotes): number {
  const words = wordsOf(text).slice(0, 60)
  let longest = 0
  for (const { said, at } of quotes.get(words[0]?.folded ?? '') ?? []) {
    let length = 0
    while (length < words.length && said[at + length] === words[length]?.folded) length += 1
    if (length >= 3 || length === words.length) longest = Math.max(longest, length)
  }
  const last = words[longest - 1]
  if (last === undefined) return 0
  return last.to + (/^[)\]”"»'’!?]{1,3}/u.exec(text.slice(last.to, last.to + 3))?.[0].length ?? 0)
}

/** Short, and no sentence ends within it. */
function isTitle(text: string): boolean {
  return (
    wordsOf(text).length <= longestTitle &&
    !/[.!]\s+\p{Lu}/u.test(text) &&
    !(/\.$/.test(text) && wordsOf(text).length > 16)
  )
}

const small = new Set(
  'a an the and or of in on for to with by from at as into is per via y e o u el la los las de del en para por con un una le les et des du dans pour par au aux sur il lo gli i di da nel nella per con su do dos das no na em com'.split(
    ' ',
  ),
)
/** Words that begin a sentence, and in a title stand in its middle only. */
const starters = new Set(
  'this the in we with since as it to our these for from through there when after based by over during while at el la los este esta en se nuestra nuestro desde con para nous le les cette ce ces dans depuis avec il la lo questo questa nel con da o os as esta este com desde nesta neste 본 이'.split(
    ' ',
  ),
)
const verbs = new Set(
  'is are was were has have will can es son fue ha est sont a été è sono é são foi'.split(' '),
)

/** Where the title ends in a text without breaks; 0 where nothing tells. */
function titleLength(text: string): number {
  const words = wordsOf(text).slice(0, longestTitle + 2)
  for (let at = 2; at < words.length - 1; at += 1) {
    const [before, here, next] = [words[at - 1], words[at], words[at + 1]]
    if (before === undefined || here === undefined || next === undefined) break
    const between = text.slice(before.to, here.from)
    if (/[.?!]\s+$/u.test(between) && /^\p{Lu}/u.test(here.written))
      return before.to + (/^[?!]/.test(between) ? 1 : 0)
    if (!/^\s+$/.test(between) || !/^\p{Lu}/u.test(here.written) || small.has(before.folded)) continue
    const goesOn = /^[\p{Ll}\p{N}]/u.test(next.written)
    if (goesOn && (starters.has(here.folded) || verbs.has(next.folded))) return before.to
  }
  return 0
}
