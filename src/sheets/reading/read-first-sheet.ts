/** Of a document that holds several sheets, the first: mixed with the others none of them would be right. */
import type { SheetDocument, Spot } from '../blocks/block.ts'
import { linesOfDocument } from './brief/sheet-lines.ts'
import type { ReadFinding, Reading } from './reading.ts'
import type { SheetPart } from './several-sheets.ts'

const mostTitles = 12
const mostInTitle = 120

export function readFirstSheet(
  document: SheetDocument,
  sheets: readonly [SheetPart, ...SheetPart[]],
  read: (document: SheetDocument) => Reading,
): Reading {
  const [{ from, to }] = sheets
  const reading = movedBy(read({ ...document, blocks: document.blocks.slice(from, to) }), from)
  const rest = linesOfDocument(document)
    .map(({ passage }) => passage)
    .filter(({ spot }) => spot.block < from || spot.block >= to)
  const leftOver = [...reading.leftOver, ...rest]
  return { ...reading, findings: [severalSheets(sheets), ...reading.findings], leftOver }
}

function severalSheets(sheets: readonly SheetPart[]): ReadFinding {
  const shown = sheets.slice(0, mostTitles).map(({ title }) => `“${title.text.slice(0, mostInTitle)}”`)
  const titles = [...shown, ...(sheets.length > mostTitles ? ['…'] : [])].join(', ')
  const at = sheets.slice(0, mostTitles).map(({ title }) => title.spot)
  return { code: 'several-sheets', at, facts: { count: sheets.length, titles } }
}

/** Spots count the blocks of the whole document. */
function movedBy<Value>(value: Value, blocks: number): Value {
  if (Array.isArray(value)) return value.map((one) => movedBy(one, blocks)) as Value
  if (typeof value !== 'object' || value === null) return value
  if (isSpot(value)) return { ...value, block: value.block + blocks }
  const entries = Object.entries(value).map(([name, inner]) => [name, movedBy(inner, blocks)])
  return Object.fromEntries(entries) as Value
}

function isSpot(value: object): value is Spot {
  return 'block' in value && 'cell' in value && 'from' in value && 'to' in value
}
