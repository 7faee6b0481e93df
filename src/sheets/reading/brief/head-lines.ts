/** What a document begins with: lines that may be its title, and whether they stand before its first label and its first row. */
import type { Passage, SheetDocument, TableBlock } from '../../blocks/block.ts'
import { findClocks } from '../times/clocks.ts'
import { findDates } from '../times/dates.ts'
import { isGenericTitle } from '../words/generic-titles.ts'
import { labelsIn } from './label-lines.ts'
import { linesOfBlock, type SheetLine } from './sheet-lines.ts'
import { lettersIn } from './title-shape.ts'

export type Looks = 'first-heading' | 'page' | 'heading' | 'strong' | 'capitals' | 'merged' | 'plain'

export interface HeadGroup {
  /** Lines that are one title, broken to fit. */
  passages: Passage[]
  looks: Looks
  /** Before the first label, the first date by itself and the first clock. */
  isHead: boolean
}

/** A title stands among the first blocks that hold anything. */
const mostBlocks = 14
const longestTitle = 300
/** Of words: more are a sentence. */
const mostWords = 28

export function headGroups({ blocks }: SheetDocument): HeadGroup[] {
  const groups: HeadGroup[] = []
  const state: { before: SheetLine | undefined; isHead: boolean } = { before: undefined, isHead: true }
  for (const [index, block] of blocks.slice(0, mostBlocks).entries()) {
    const lines = (block.kind === 'table' ? mergedLines(block, index) : linesOfBlock(block, index)).slice(
      0,
      12,
    )
    for (const line of lines) {
      if (endsHead(line)) state.isHead = false
      else if (isTitular(line)) addLine(groups, line, state)
      state.before = line
    }
    if (block.kind === 'table' && block.columns > 1) state.isHead = false
  }
  return groups
}

/** The first cells that are as wide as the table, where a table has any. */
function mergedLines(table: TableBlock, index: number): SheetLine[] {
  const wide = new Set(
    table.cells
      .filter(({ row, columnSpan }) => row < 3 && (columnSpan >= table.columns || table.columns === 1))
      .map(({ row }) => row),
  )
  const first = { ...table, cells: table.cells.slice(0, 80) }
  return linesOfBlock(first, index).filter(({ cell }) => cell !== null && wide.has(cell.row))
}

/** From here on it is the sheet: a label, a date by itself, a clock. */
function endsHead({ passage: { text }, kind, level }: SheetLine): boolean {
  if (kind === 'heading' && level === 0) return false
  const labels = isQuoted(text)
    ? []
    : labelsIn({ ...headless, passage: { text, spot: headless.passage.spot } })
  if (labels.some(({ field }) => field !== 'unknown' && field !== 'programme')) return true
  const [date] = findDates(text)
  const isDate = date !== undefined && lettersIn(text.slice(0, date.from) + text.slice(date.to)) < 3
  return (
    isDate || (date === undefined && findClocks(text).some(({ from, end }) => end !== null || from === 0))
  )
}

const headless: SheetLine = {
  passage: { text: '', spot: { block: 0, cell: null, from: 0, to: 0 } },
  ...{ kind: 'paragraph', level: 0, strong: false, continues: false, gap: null, numbered: false },
  ...{ cell: null, page: null },
}

/** `Notice: 'Water for all'` is a title, whatever stands in front of the quotation. */
function isQuoted(text: string): boolean {
  return /[:：]\s*['"‘“「『《<].{4,}['"’”」』》>]\s*$/u.test(text.slice(0, 300))
}

function isTitular({ passage: { text }, kind }: SheetLine): boolean {
  if (text.length > longestTitle || kind === 'item' || lettersIn(text) < 2) return false
  const isSentence = /[.:;]$/.test(text) && kind !== 'heading' && text.split(/\s+/).length > 5
  const isProse = text.split(/\s+/).length > 10 && /\p{Ll}{3}\.\s\p{Lu}\p{Ll}+ \p{Ll}/u.test(text)
  return !isSentence && !isProse && text.split(/\s+/).length <= mostWords
}

function addLine(
  groups: HeadGroup[],
  line: SheetLine,
  { before, isHead }: { before: SheetLine | undefined; isHead: boolean },
): void {
  const looks = looksOf(line, groups)
  const last = groups.at(-1)
  const isNext =
    last !== undefined &&
    before !== undefined &&
    last.isHead === isHead &&
    last.passages.at(-1) === before.passage
  if (isNext && goesOn(last, before, line, looks)) last.passages.push(line.passage)
  else groups.push({ passages: [line.passage], looks, isHead })
}

function looksOf(line: SheetLine, groups: readonly HeadGroup[]): Looks {
  const { text } = line.passage
  if (line.cell !== null) return 'merged'
  if (line.kind === 'heading' && line.level === 0) return 'page'
  if (line.kind === 'heading') {
    const isFirst = line.level === 1 && groups.every(({ looks }) => looks !== 'first-heading')
    return isFirst ? 'first-heading' : 'heading'
  }
  if (line.strong) return 'strong'
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) ? 'capitals' : 'plain'
}

const openEnd =
  /(?<!\p{L})(?:of|the|and|for|on|in|to|de|la|del|y|et|du|des|per|di|e|da|do|dos|das|a|al|au|aux|en|pour|sur|su|em|para|por|con|com|with|from|and|or|\d{1,2}(?:st|nd|rd|th))$|[,–&:/-]$/iu

/** A title that is set in several lines: they look alike, and none but the last is a whole of its own. */
function goesOn(last: HeadGroup, before: SheetLine, line: SheetLine, looks: Looks): boolean {
  const [above, here] = [before.passage.text, line.passage.text]
  if (looks !== last.looks || looks === 'page' || last.passages.length >= 6 || before.page !== line.page)
    return false
  if (openEnd.test(above.slice(-40)) || /^\p{Ll}/u.test(here)) return true
  if (
    isGenericTitle(here) ||
    isGenericTitle(above) ||
    findDates(here).length > 0 ||
    findDates(above).length > 0
  )
    return false
  const isShort = above.split(/\s+/).length <= 4 && here.split(/\s+/).length <= 5
  const isSameBlock = line.passage.spot.block === before.passage.spot.block
  return isShort && (isSameBlock || looks !== 'plain') && !/[.!?:]$/.test(above)
}
