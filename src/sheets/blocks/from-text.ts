/** Plain text → blocks: a block a line, besides tables drawn in it, lists typed in it and prose that was cut to a width. */
import type { Block, SheetDocument, TextBlock } from './block.ts'
import { mostText } from './block-writer.ts'
import { findTextTable } from './text-tables.ts'
import { TypedLists } from './typed-lists.ts'
import { seenText, tidyLine } from './white-space.ts'
import { goesOn, hangs, isCutAt, wrapWidth } from './wrapped-lines.ts'

/** Longer texts are books. */
const mostLines = 40_000

export function blocksOfText(text: string): SheetDocument {
  const all = seenText(text.slice(0, mostText)).split('\n', mostLines + 1)
  const isCut = text.length > mostText || all.length > mostLines
  const lines = all.slice(0, mostLines).map((line) => line.trimEnd())
  return { format: 'txt', language: null, blocks: readLines(lines), notes: isCut ? ['cut-short'] : [] }
}

function readLines(lines: readonly string[]): Block[] {
  const width = wrapWidth(lines)
  const lists = new TypedLists(lines)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const table = findTextTable(lines, at)
    if (table !== undefined) {
      for (const block of table.blocks) blocks.push(block)
      lists.interrupt()
      at = table.until
      continue
    }
    const until = endOfParagraph(lines, at, width)
    const block = readParagraph(lines.slice(at, until), lists.at(at))
    if (block !== undefined) {
      const isApart = blocks.length > 0 && lines[at - 1] === ''
      blocks.push({ ...headed(block, lines, at), ...(isApart ? { apart: true } : {}) })
    }
    at = until
    if (block !== undefined && isRule(lines[at] ?? '', 'under')) at += 1
  }
  return blocks
}

/** The lines from `at` that are one paragraph. */
function endOfParagraph(lines: readonly string[], at: number, width: number | undefined): number {
  let until = at + 1
  while (until < lines.length) {
    const line = lines[until - 1] ?? ''
    const next = lines[until] ?? ''
    if (line.trim() === '' || next.trim() === '') break
    const isOne = goesOn(line, next) || hangs(lines[at] ?? '', line, next)
    if (!isOne && (width === undefined || !isCutAt(width, line, next))) break
    until += 1
  }
  return until
}

function readParagraph(
  lines: readonly string[],
  item: { level: number; number: number | null; text: string } | undefined,
): TextBlock | undefined {
  const [first = '', ...rest] = lines
  const joined = tidyLine([item?.text ?? first, ...rest].map((line) => line.trim()).join(' '))
  if (isRule(joined, 'alone')) return undefined
  const hashes = /^(#{1,6}) +(?=\S)/.exec(joined)
  const bare = joined.slice(hashes?.[0].length ?? 0).replace(/ ?\|$/, '')
  const { text, strong } = unwrapEmphasis(bare)
  if (text === '') return undefined
  if (hashes?.[1] !== undefined) {
    return { kind: 'heading', level: hashes[1].length, number: null, strong: true, text, page: null }
  }
  if (item === undefined) return { kind: 'paragraph', level: 0, number: null, strong, text, page: null }
  return { kind: 'item', level: item.level, number: item.number, strong, text, page: null }
}

/** A line that is underlined is a heading; one in capitals between empty lines looks like one. */
function headed(block: TextBlock, lines: readonly string[], at: number): TextBlock {
  if (block.kind !== 'paragraph') return block
  const next = lines[at + 1] ?? ''
  if (isRule(next, 'under'))
    return { ...block, kind: 'heading', level: next.trim()[0] === '=' ? 1 : 2, strong: true }
  const alone = (lines[at - 1] ?? '').trim() === '' && next.trim() === ''
  return alone && isInCapitals(block.text) ? { ...block, strong: true } : block
}

function isRule(line: string, place: 'under' | 'alone'): boolean {
  const text = line.trim()
  return place === 'under' ? /^(?:={3,}|-{3,})$/.test(text) : /^[-=*_~#.·+|─━═]{3,}$/.test(text)
}

function isInCapitals(text: string): boolean {
  return text.length <= 80 && /\p{Lu}{2}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text)
}

/** `**Label:** *words*` as Markdown means it, where a text was taken out of something richer. */
function unwrapEmphasis(text: string): { text: string; strong: boolean } {
  const bare = text
    .replace(/\*\*(?=\S)([^*\n]{1,2000}?)\*\*/g, '$1')
    .replace(/(^|[\s(])\*(?=[^\s*])([^*\n]{1,2000}?)\*(?=$|[\s.,;:)])/g, '$1$2')
    .replace(/(^|[\s(])__(?=\S)([^_\n]{1,2000}?)__(?=$|[\s.,;:)])/g, '$1$2')
  return { text: tidyLine(bare), strong: /^\*\*[^*]+\*\*$/.test(text) }
}
