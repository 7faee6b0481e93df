/** A catalogue of cases as a table: a row a case, the columns named in the first row. */
import {
  cellText,
  linesOf,
  passageOfBlock,
  passageOfCell,
  type SheetDocument,
  type Spot,
  type TableBlock,
} from '../../blocks/block.ts'
import { foundIn } from '../reading.ts'
import { type CaseField, caseWord } from '../words/case-words.ts'
import { columnNamed } from '../words/columns.ts'
import { peopleColumnOf } from '../words/people-columns.ts'
import { type CaseRecord, caseOf, leastCases, type ReadCatalogue } from './case-parts.ts'

type Columns = ReadonlyMap<number, CaseField>

/** A table that goes on after a page break has no names of its own. */
export function readCaseTables(document: SheetDocument): ReadCatalogue | undefined {
  const found: ReadCatalogue = { title: null, cases: [], used: [] }
  let columns: Columns | undefined
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'table') continue
    const own = columnsOf(block)
    if (own !== undefined) {
      columns = own
      found.used.push(...spotsOfRow(block, index, 0))
    }
    if (columns === undefined) continue
    for (let row = own === undefined ? 0 : 1; row < block.rows; row += 1) {
      const read = caseOf(recordOf(block, { index, row, columns }))
      if (read === undefined) continue
      found.cases.push(read)
      found.used.push(...spotsOfRow(block, index, row))
    }
  }
  if (found.cases.length < leastCases) return undefined
  const texts = document.blocks.map((block, index) => ({ block, index }))
  const named = texts.filter(({ block }) => block.kind === 'heading' && block.level > 0)
  const [first] = [...named, ...texts].flatMap(({ block, index }) =>
    block.kind === 'table' ? [] : [passageOfBlock(block, index)],
  )
  return { ...found, title: first === undefined ? null : foundIn(first, 'unsure') }
}

/** Cases have a name and whose they are; a table with times, or that begins with people, is something else. */
function columnsOf({ cells }: TableBlock): Columns | undefined {
  const heads = cells.filter(({ row, lines }) => row === 0 && lines.length > 0)
  const named = heads.flatMap((cell) => {
    const word = caseWord(cellText(cell).replaceAll('\n', ' '))
    return word === undefined ? [] : [{ column: cell.column, ...word }]
  })
  const isTimed = heads.some((cell) =>
    ['time', 'start', 'minutes', 'date'].includes(columnNamed(cellText(cell))?.word ?? ''),
  )
  if (isTimed) return undefined
  const title = named.find(({ isCase }) => isCase) ?? named.find(({ field }) => field === 'title')
  const people = heads.find((cell) => peopleColumnOf(cellText(cell)) === 'name')
  const fields = new Set(named.map(({ field }) => field))
  const isPlaced = (['place', 'city', 'country', 'region'] as const).some((field) => fields.has(field))
  const isOwned = fields.has('organisation') || fields.has('presenter')
  if (title === undefined || !isOwned || !(isPlaced || fields.has('abstract'))) return undefined
  if (!title.isCase && (!isPlaced || (people !== undefined && people.column < title.column))) return undefined
  const others = named.filter(({ field, column }) => field !== 'title' || column === title.column)
  return new Map(others.map(({ column, field }) => [column, field]))
}

function recordOf(
  table: TableBlock,
  { index, row, columns }: { index: number; row: number; columns: Columns },
): CaseRecord {
  const record = new Map<CaseField, ReturnType<typeof linesOf>>()
  table.cells.forEach((cell, at) => {
    const field = columns.get(cell.column)
    if (field === undefined || row < cell.row || row >= cell.row + cell.rowSpan) return
    const passage = passageOfCell(table, index, at)
    const passages = field === 'title' ? [passage] : linesOf(passage)
    record.set(field, [...(record.get(field) ?? []), ...passages])
  })
  return record
}

function spotsOfRow(table: TableBlock, index: number, row: number): Spot[] {
  return table.cells.flatMap((cell, at) => (cell.row === row ? [passageOfCell(table, index, at).spot] : []))
}
