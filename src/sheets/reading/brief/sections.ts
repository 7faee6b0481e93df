/** A document cut into its labelled sections: each label with the lines that belong to it. */
import type { Passage, SheetDocument, Spot } from '../../blocks/block.ts'
import { roleAt } from '../people/role-at.ts'
import { fieldOf } from '../words/labels.ts'
import { type LabelField, type LabelHit, labelsIn } from './label-lines.ts'
import { knownIn } from './people-records.ts'
import { linesOfDocument, type SheetLine } from './sheet-lines.ts'
import { kindsOfTables, type TableKind } from './table-kinds.ts'
import { readTalkLine } from './talk-lines.ts'
import { indexSpots, isCovered } from './used-spots.ts'
import { withoutNumber } from './values.ts'

export interface Section {
  field: LabelField
  /** Null where people stand in a table that nothing announces. */
  label: Passage | null
  /** What stands behind the label, then what stands below it. */
  lines: SheetLine[]
  /** Blocks that are tables of people. */
  tables: number[]
  /** The value begins on the label's own line, or in the cell beside it. */
  inline: boolean
}

export interface Sections {
  sections: Section[]
  /** What stands under no label. */
  free: SheetLine[]
  tables: Map<number, TableKind>
}

interface Cutting extends Sections {
  open: Section | null
  /** The line that the open section's label stands on. */
  head: SheetLine | null
}

export function cutSections(document: SheetDocument, used: readonly Spot[]): Sections {
  const tables = kindsOfTables(document.blocks, used)
  const cutting: Cutting = { sections: [], free: [], tables, open: null, head: null }
  const taken = indexSpots(used)
  let before: SheetLine | undefined
  for (const line of linesOfDocument(document)) {
    if (isCovered(line.passage.spot, taken) && !isOfSlot(cutting, line)) {
      if (line.kind === 'heading' || line.cell !== null) close(cutting)
    } else {
      readLine(cutting, line, before)
    }
    before = line
  }
  const { sections, free } = cutting
  return { sections, free, tables }
}

/** A date line that the programme took its day from is still the date line. */
function isOfSlot({ open, tables }: Cutting, line: SheetLine): boolean {
  const isRow = line.cell !== null && tables.get(line.passage.spot.block) === 'programme'
  if (isRow) return false
  if (open !== null && clockFields.includes(open.field) && open.lines.length === 0) return true
  return labelsIn(line).some(({ field }) => clockFields.includes(field))
}

function readLine(cutting: Cutting, line: SheetLine, before: SheetLine | undefined): void {
  const { block } = line.passage.spot
  const kind = line.cell === null ? undefined : cutting.tables.get(block)
  if (kind === 'people') {
    addTable(cutting, block)
    return
  }
  const isNewRow =
    kind === 'labels' && (before?.passage.spot.block !== block || before.cell?.row !== line.cell?.row)
  if (isNewRow) close(cutting)
  const hits = kind === 'grid' || kind === 'programme' ? [] : hitsIn(line, kind, isNewRow)
  if (hits.length > 0 && hits.every((hit) => isLabelHere(hit, cutting, line))) {
    begin(cutting, hits, line)
    return
  }
  if (isBesideLead(cutting, line)) cutting.open = cutting.sections.findLast(isOpenList) ?? null
  if (endsSection(cutting, line) || kind === 'programme') close(cutting)
  if (cutting.open === null) cutting.free.push(line)
  else cutting.open.lines.push(line)
}

/** In a table of labels, what begins a row is a label whether it is known or not. */
function hitsIn(line: SheetLine, kind: TableKind | undefined, isNewRow: boolean): LabelHit[] {
  const hits = labelsIn(line)
  if (hits.length > 0 || kind !== 'labels' || !isNewRow || line.cell?.column !== 0) return hits
  if (line.passage.text.length > 80) return []
  const field = fieldOf(withoutNumber(line.passage).text) ?? 'unknown'
  return [{ field, label: line.passage, value: null }]
}

const listFields: readonly LabelField[] = [
  'background',
  'objectives',
  'questions',
  'round',
  'brief',
  'outcomes',
]

/** What only looks like a label is one where the open section's own label was written in the same way. */
function isLabelHere(hit: LabelHit, { open, head }: Cutting, line: SheetLine): boolean {
  if (open !== null && (tellsOfPerson(open, line) || isTrackBeside(open, line, hit))) return false
  if (hit.field !== 'unknown') return true
  if (open === null) return true
  const awaits = open.lines.length === 0 && head !== null && !/[:：]/.test(head.passage.text)
  if (awaits && singleFields.includes(open.field)) return false
  if (peopleFields.includes(open.field))
    return hit.value === null && roleAt(`${hit.label.text}:`) === undefined
  if (!listFields.includes(open.field)) return true
  return (
    head !== null &&
    open.inline &&
    line.kind === head.kind &&
    line.level === head.level &&
    line.kind !== 'item'
  )
}

/** In the cell beside its label a track may be called as a field is: `Meeting place`. */
function isTrackBeside({ field, lines }: Section, { cell }: SheetLine, { value }: LabelHit): boolean {
  return field === 'track' && lines.length === 0 && cell !== null && cell.column > 0 && value === null
}

const peopleFields: readonly LabelField[] = [
  'people',
  'speakers',
  'moderators',
  'chair',
  'rapporteur',
  'host',
]

/** Right below a name, `Theme: …` is that person's, and no theme of the session. */
function tellsOfPerson({ field, lines }: Section, line: SheetLine): boolean {
  const isBelow = peopleFields.includes(field) && lines.length > 0 && line.gap !== 'own'
  return isBelow && knownIn(line) !== undefined
}

function begin(cutting: Cutting, hits: LabelHit[], line: SheetLine): void {
  for (const { field, label, value } of hits) {
    const lines = value === null ? [] : [{ ...line, passage: value, kind: 'paragraph' as const, level: 0 }]
    cutting.open = { field, label, lines, tables: [], inline: value !== null }
    cutting.sections.push(cutting.open)
  }
  cutting.head = line
}

function addTable(cutting: Cutting, block: number): void {
  const isOfPeople = ['people', 'speakers', 'moderators', 'chair', 'presentations'].includes(
    cutting.open?.field ?? '',
  )
  const isTold = cutting.open?.inline === true && leadFields.includes(cutting.open.field)
  if (cutting.open === null || !isOfPeople || isTold) {
    cutting.open = { field: 'speakers', label: null, lines: [], tables: [], inline: false }
    cutting.sections.push(cutting.open)
  }
  if (!cutting.open.tables.includes(block)) cutting.open.tables.push(block)
}

/** Who leads is one: a table below whoever was named is of the others. */
const leadFields: readonly LabelField[] = ['moderators', 'chair', 'rapporteur']

/** `Moderator: X` in a list: the next item of the list is somebody else, of the list's own section. */
function isBesideLead({ open, head }: Cutting, line: SheetLine): boolean {
  if (open?.inline !== true || !leadFields.includes(open.field) || head === null) return false
  if (head.kind !== 'item' || line.kind !== 'item') return false
  return line.level <= head.level || readTalkLine(line.passage, 'speaker') !== undefined
}

function isOpenList({ field, inline }: Section): boolean {
  return field === 'speakers' && !inline
}

function close(cutting: Cutting): void {
  cutting.open = null
  cutting.head = null
}

const singleFields: readonly LabelField[] = ['title', 'topic', 'named', 'forum', 'event', 'place', 'format']
const clockFields: readonly LabelField[] = ['date', 'time', 'end', 'duration', 'languages']

function endsSection({ open, head }: Cutting, line: SheetLine): boolean {
  if (open === null) return false
  const isSameCell = line.cell !== null && open.lines[0]?.passage.spot.cell === line.passage.spot.cell
  if (line.kind === 'heading') return head === null || head.kind !== 'heading' || line.level <= head.level
  if (head?.cell != null && line.cell === null) return true
  if (isSameCell && line.passage.spot.block === open.lines[0]?.passage.spot.block) return false
  if (singleFields.includes(open.field)) return open.lines.length > 0 && head?.cell === null
  if (clockFields.includes(open.field))
    return open.lines.length > 0 && !/\d/.test(line.passage.text) && head?.cell === null
  return open.field === 'unknown' && open.lines.length > 0 && head?.cell === null
}
