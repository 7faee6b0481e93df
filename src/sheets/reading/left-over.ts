/** What nobody used: every word of a document is in a value, in a label, or here. */

import { foldText } from '../../domain/folding.ts'
import { type Passage, partOf, type SheetDocument, type Spot } from '../blocks/block.ts'
import { linesOfDocument } from './brief/sheet-lines.ts'
import { indexSpots, takenOf } from './brief/used-spots.ts'
import { cleaned } from './brief/values.ts'

/** Between two values they say nothing. */
const joints =
  /^(?:and|by|of|the|with|to|y|e|et|ed|o|or|de|del|di|du|da|por|par|con|avec|com|및|와|과|의|은|는|이|가|을|를|에|에서|으로|로|no|nº|n°|st|nd|rd|th)$/iu
const pageNumber =
  /^(?:page|p[aá]gina|pag|p|페이지|쪽)?\.?\s*\d{1,4}(?:\s*(?:\/|of|de|sur|di)\s*\d{1,4})?\s*(?:페이지|쪽)?$/iu

/** `1.`, `a)`: what numbers a label. */
const enumerator = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4})[.)]{0,2}$/i

/** `said`: values that the document repeats as they are. */
export function findLeftOver(
  document: SheetDocument,
  used: readonly Spot[],
  said: readonly (string | undefined)[] = [],
): Passage[] {
  const index = indexSpots(used)
  const repeated = repeatedLines(document)
  const told = new Set(said.map((one) => foldText(one ?? '')))
  return linesOfDocument(document).flatMap(({ passage }) => {
    if (repeated.has(passage.text) || pageNumber.test(passage.text.slice(0, 60))) return []
    return untaken(passage, takenOf(passage.spot, index)).filter(({ text }) => !told.has(foldText(text)))
  })
}

function untaken(line: Passage, taken: readonly Spot[]): Passage[] {
  const left: Passage[] = []
  let from = line.spot.from
  const add = (to: number) => {
    if (to <= from) return
    const part = cleaned(partOf(line, from - line.spot.from, to - line.spot.from))
    if (/[\p{L}\p{N}]/u.test(part.text) && !joints.test(part.text) && !enumerator.test(part.text))
      left.push(part)
  }
  for (const spot of taken) {
    add(Math.min(spot.from, line.spot.to))
    from = Math.max(from, spot.to)
  }
  add(line.spot.to)
  return left
}

/** Lines that stand on several pages head or foot them. */
function repeatedLines({ blocks }: SheetDocument): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>()
  for (const block of blocks) {
    if (block.kind === 'table' || block.page === null || block.text.length > 160) continue
    const known = pages.get(block.text)
    if (known === undefined) pages.set(block.text, new Set([block.page]))
    else known.add(block.page)
  }
  return new Set([...pages].flatMap(([text, on]) => (on.size >= 3 ? [text] : [])))
}
