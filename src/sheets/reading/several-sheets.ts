/** A document that holds whole sheets one behind the other: where each begins, and what it is called. */
import type { Passage, SheetDocument } from '../blocks/block.ts'
import { type LabelField, labelsIn } from './brief/label-lines.ts'
import { linesOfDocument, type SheetLine } from './brief/sheet-lines.ts'
import { findClocks } from './times/clocks.ts'
import { findDates } from './times/dates.ts'
import { dayNumberAt } from './words/day-parts.ts'

export interface SheetPart {
  title: Passage
  /** Blocks from the one to before the other. */
  from: number
  to: number
}

/** None where it is one sheet, or a programme whose sessions say no more than who speaks when. */
export function sheetsIn(document: SheetDocument): SheetPart[] {
  const lines = linesOfDocument(document).map((line) => ({ line, fields: fieldsOf(line) }))
  const titled = cutAt(document, lines, ({ fields }) => fields.includes('title') || fields.includes('named'))
  const levels = new Set(lines.flatMap(({ line }) => (line.kind === 'heading' ? line.level : [])))
  const headed = [...levels]
    .toSorted((one, other) => one - other)
    .map((level) => cutAt(document, lines, ({ line, fields }) => isTitle(line, fields, level)))
  return [...headed, titled].find((parts) => parts.length > 1) ?? []
}

interface Labelled {
  line: SheetLine
  fields: readonly LabelField[]
}

const longestLabelLine = 400

function fieldsOf(line: SheetLine): LabelField[] {
  if (line.passage.text.length > longestLabelLine) return []
  return labelsIn(line).flatMap(({ field }) => (field === 'unknown' ? [] : field))
}

/** A heading that is neither a label nor a day. */
function isTitle({ kind, level, passage: { text } }: SheetLine, fields: readonly LabelField[], at: number) {
  if (kind !== 'heading' || level !== at || level === 0 || fields.length > 0) return false
  return findDates(text).length === 0 && dayNumberAt(text) === undefined
}

/** Those of the parts that are sheets; what stands between them is of none. */
function cutAt(
  document: SheetDocument,
  lines: readonly Labelled[],
  begins: (one: Labelled) => boolean,
): SheetPart[] {
  const starts = lines.flatMap((one, index) => (begins(one) ? index : []))
  if (starts.length < 2) return []
  const parts = starts.flatMap((start, nth): SheetPart[] => {
    const own = lines.slice(start, starts[nth + 1])
    const [first, last] = [own[0]?.line, own.at(-1)?.line]
    if (first === undefined || last === undefined || !isSheet(own)) return []
    return [{ title: titleOf(own), from: first.passage.spot.block, to: last.passage.spot.block + 1 }]
  })
  const areApart = parts.every(({ from }, index) => index === 0 || from >= (parts[index - 1]?.to ?? 0))
  return areApart ? withLetterheads(document, parts) : []
}

const ofBrief: readonly LabelField[] = [
  ...(['objectives', 'background', 'main-question', 'questions', 'round', 'audience', 'languages'] as const),
  ...(['keywords', 'duration', 'outcomes', 'brief'] as const),
]
const leastFields = 4

/** A day of its own, what a sheet says of its session, and rows. */
function isSheet(lines: readonly Labelled[]): boolean {
  const isDated = lines.some(
    ({ fields }, index) =>
      fields.includes('date') &&
      lines.slice(index, index + 3).some(({ line }) => findDates(line.passage.text).length > 0),
  )
  const fields = new Set(lines.flatMap((one) => one.fields))
  const brief = ofBrief.filter((field) => fields.has(field)).length
  if (!isDated || brief === 0 || fields.size < leastFields) return false
  const rows = lines.filter(
    ({ line, fields }) => fields.length === 0 && findClocks(line.passage.text)[0]?.from === 0,
  )
  return brief >= 2 || rows.length >= 2
}

/** What stands behind `Title:`, or below it; else the heading. */
function titleOf([first, second]: readonly Labelled[]): Passage {
  const none = { text: '', spot: { block: 0, cell: null, from: 0, to: 0 } }
  if (first === undefined) return none
  if (first.line.kind === 'heading' && first.fields.length === 0) return first.line.passage
  return labelsIn(first.line)[0]?.value ?? second?.line.passage ?? first.line.passage
}

/** Whatever stands above the title of the first sheet stands above those of the others too, and is theirs. */
function withLetterheads({ blocks }: SheetDocument, parts: SheetPart[]): SheetPart[] {
  const [first] = parts
  const textAt = (index: number) => {
    const block = blocks[index]
    return block === undefined || block.kind === 'table' ? undefined : block.text
  }
  const heightOf = ({ from }: SheetPart) => {
    let height = 0
    while (first !== undefined && height < first.from) {
      const text = textAt(from - height - 1)
      if (text === undefined || text !== textAt(first.from - height - 1)) break
      height += 1
    }
    return height
  }
  const heights = parts.slice(1).map(heightOf)
  const height = Math.min(...heights)
  return parts.map((part, index) => {
    const next = parts[index + 1]
    const isFollowed = next !== undefined && next.from === part.to
    return { ...part, from: part.from - height, to: isFollowed ? part.to - height : part.to }
  })
}
