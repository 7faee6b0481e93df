/** Paragraphs and list items of a section, put together again where a line break or a page cut them. */
import type { Passage, Spot } from '../../blocks/block.ts'
import { type Found, found } from '../reading.ts'
import type { SheetLine } from './sheet-lines.ts'
import { filledValue, splitAt, withoutNumber } from './values.ts'

export interface Chunk {
  text: string
  at: Spot[]
  kind: 'paragraph' | 'item'
  strong: boolean
  parts: Passage[]
}

const startsAsItem = /^(?:[•·‣◦▪●○■□◆◇▶►※❍❖✓✔➢➤*–—-]\s|\(?\d{1,2}[.)]\s|[①-⑳])/u

/** Headings between them are left out; so is what nobody has filled in. */
export function chunksOf(lines: readonly SheetLine[]): Chunk[] {
  const chunks: Chunk[] = []
  let before: SheetLine | undefined
  for (const line of lines) {
    const last = chunks.at(-1)
    if (line.kind === 'heading') before = undefined
    else if (before !== undefined && last !== undefined && goesOn(before, line)) lengthen(last, line.passage)
    else chunks.push(...chunkOf(line))
    if (line.kind !== 'heading') before = line
  }
  return chunks
}

function chunkOf(line: SheetLine): Chunk[] {
  const isItem = line.kind === 'item' || startsAsItem.test(line.passage.text)
  const value = filledValue(isItem ? withoutNumber(line.passage) : line.passage)
  if (value === undefined) return []
  const kind = isItem ? 'item' : 'paragraph'
  return [{ text: value.text, at: [value.spot], kind, strong: line.strong, parts: [value] }]
}

/** A later line of the same block, or one that begins in the middle of a sentence. */
function goesOn(before: SheetLine, line: SheetLine): boolean {
  if (startsAsItem.test(line.passage.text)) return false
  if (line.continues) return true
  const isOpen = !/[.!?:;…)”"]$/u.test(before.passage.text)
  return isOpen && line.kind === 'paragraph' && /^\p{Ll}/u.test(line.passage.text)
}

function lengthen(chunk: Chunk, passage: Passage): void {
  const value = filledValue(passage)
  if (value === undefined) return
  // Looked at in its last part only: the whole text grows line by line.
  const end = chunk.parts.at(-1)?.text.slice(-2) ?? ''
  const glue = /\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(value.text) ? '' : ' '
  chunk.text = `${chunk.text}${glue}${value.text}`
  chunk.at.push(value.spot)
  chunk.parts.push(value)
}

export function foundChunk({ text, at }: Chunk): Found<string> {
  return found(text, at)
}

const numbersInside = /(?<=^|\s)\(?(?:\d{1,2}|[a-z])\)\s+/gu

/** One chunk that holds a list of its own: `a) … b) …`, `one; two; three`. */
export function listedIn(chunk: Chunk): Found<string>[] {
  const [only] = chunk.parts
  if (only === undefined || chunk.parts.length > 1) return [foundChunk(chunk)]
  const numbers = [...only.text.slice(0, 20_000).matchAll(numbersInside)]
  if (numbers.length >= 2 && numbers[0]?.index === 0) {
    return numbers.flatMap((number, at) => {
      const from = number.index + number[0].length
      const end = numbers[at + 1]?.index ?? only.text.length
      const value = filledValue(cut(only, from, end))
      return value === undefined ? [] : [found(value.text, value.spot)]
    })
  }
  const parts = splitAt(only, /[;；]/)
  return parts.length >= 2 ? parts.map((part) => found(part.text, part.spot)) : [foundChunk(chunk)]
}

function cut(passage: Passage, from: number, to: number): Passage {
  const { spot } = passage
  return { text: passage.text.slice(from, to), spot: { ...spot, from: spot.from + from, to: spot.from + to } }
}
