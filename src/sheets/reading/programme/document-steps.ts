/** All blocks of a document in order: tables and lines become rows and day marks. */
import type { SheetDocument, Spot } from '../../blocks/block.ts'
import type { ReadFinding } from '../reading.ts'
import { acceptLines, type FoundLine } from './accepted-lines.ts'
import type { Step } from './draft.ts'
import { stepsOfLengths } from './length-steps.ts'
import { settleLineDrafts } from './line-drafts.ts'
import { stepsOfLines } from './line-steps.ts'
import { listedPieces } from './list-tables.ts'
import { splitPeopleTails } from './people-tails.ts'
import { type Piece, piecesOfBlock } from './piece.ts'
import { splitRunOn } from './run-on-rows.ts'
import { stepsOfSentences } from './sentence-steps.ts'
import { splitAtTimes } from './several-times.ts'
import { shortDates } from './short-dates.ts'
import { stepsOfTable, type TableContext, type TableSteps } from './table-steps.ts'
import { titleTalks } from './talks-under-people.ts'
import { timedLine } from './timed-lines.ts'

export interface DocumentSteps {
  steps: Step[]
  findings: ReadFinding[]
  used: Spot[]
}

export function stepsOfDocument(document: SheetDocument): DocumentSteps {
  const tables = readTables(document)
  const lines = acceptLines(linesOf(document, tables), tables.size > 0)
  const timed = lines.filter((line) => line.timed !== undefined).length
  if (tables.size === 0 && timed <= 1) {
    const lengths = stepsOfLengths(lines.map(({ piece }) => piece))
    if (lengths !== undefined) {
      splitPeopleTails(lengths.steps)
      return { used: [], ...lengths }
    }
  }
  if (tables.size === 0 && timed === 0) {
    const sentences = stepsOfSentences(lines.map(({ piece }) => piece))
    if (sentences.length > 0) return { steps: sentences, findings: [], used: [] }
  }
  return { steps: inOrder(document, tables, lines), findings: [], used: [] }
}

function readTables({ blocks }: SheetDocument): Map<number, TableSteps> {
  const tables = new Map<number, TableSteps>()
  let context: TableContext = { layout: undefined, last: undefined }
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') {
      if (block.kind === 'heading') context = { ...context, last: undefined }
      continue
    }
    const read = stepsOfTable(block, index, context)
    if (read === undefined) context = { ...context, last: undefined }
    else {
      tables.set(index, read)
      context = read
    }
  }
  return tables
}

/** The lines of the text, and of tables that only lay lists of times out. */
function linesOf(document: SheetDocument, tables: Map<number, TableSteps>): FoundLine[] {
  const dayIn = shortDates(document)
  const pieces: Piece[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'table') for (const piece of piecesOfBlock(block, index)) pieces.push(piece)
    else if (!tables.has(index)) for (const piece of listedPieces(block, index)) pieces.push(piece)
  }
  return pieces
    .flatMap(splitRunOn)
    .flatMap(splitAtTimes)
    .map((piece) => {
      const day = dayIn(piece)
      return day === undefined ? { piece, timed: timedLine(piece) } : { piece, timed: undefined, day }
    })
}

/** Lines up to each table of the programme, then the table; a table that is none breaks no line off. */
function inOrder(
  document: SheetDocument,
  tables: Map<number, TableSteps>,
  lines: readonly FoundLine[],
): Step[] {
  const steps: Step[] = []
  let at = 0
  const takeLines = (before: number) => {
    const from = at
    while (at < lines.length && (lines[at]?.piece.spot.block ?? 0) < before) at += 1
    const some = stepsOfLines(lines.slice(from, at))
    settleLineDrafts(some)
    titleTalks(some)
    splitPeopleTails(some)
    steps.push(...some)
  }
  for (const [index, table] of tables) {
    takeLines(index)
    steps.push(...table.steps)
  }
  takeLines(document.blocks.length)
  return steps
}
