/** Places in a document in words, each with the link that leads there. */
import type { SheetDocument, Spot } from '../../../sheets/blocks/block.ts'
import type { Say } from '../../../text/say.ts'
import { spotId } from './document-view.ts'

export interface PlaceLink {
  href: string
  text: string
  /** For the script: which words these are. */
  id: string
}

/** A list of words that stand side by side is one place for people. */
const mostTold = 6

export function sayPlaces(say: Say, document: SheetDocument, spots: readonly Spot[]): PlaceLink[] {
  const links = spots
    .filter(({ from, to }) => to > from)
    .map((spot) => ({ href: `#${spotId(spot)}`, text: sayPlace(say, document, spot), id: spotId(spot) }))
  const distinct = [...new Map(links.map((link) => [link.text, link])).values()]
  return distinct.slice(0, mostTold)
}

/** Of words that stand in one row of a table: that row, once. */
export function sayLine(say: Say, document: SheetDocument, spots: readonly Spot[]): PlaceLink[] {
  const [first] = sayPlaces(say, document, spots)
  const spot = spots.find(({ from, to }) => to > from)
  if (first === undefined || spot === undefined || spot.cell === null) return sayPlaces(say, document, spots)
  return [{ ...first, text: sayPlace(say, document, spot, 'row') }]
}

function sayPlace(
  say: Say,
  document: SheetDocument,
  { block, cell }: Spot,
  exact: 'row' | 'cell' = 'cell',
): string {
  const place = document.blocks[block]
  if (place === undefined) return say('review.place.passage', { number: block + 1 })
  const page = place.page === null ? '' : say('review.place.page', { page: place.page })
  const number = numbersOf(document)[block] ?? block + 1
  const found = cell === null || place.kind !== 'table' ? undefined : place.cells[cell]
  const text =
    found === undefined
      ? say('review.place.passage', { number })
      : say(`review.place.${exact}`, { table: number, row: found.row + 1, column: found.column + 1 })
  return [page, text].filter((part) => part !== '').join(', ')
}

const numbered = new WeakMap<SheetDocument, number[]>()

/** Of each block among those of its sort: tables are counted for themselves. */
function numbersOf(document: SheetDocument): number[] {
  const known = numbered.get(document)
  if (known !== undefined) return known
  const counts = { table: 0, text: 0 }
  const numbers = document.blocks.map(({ kind }) => {
    const sort = kind === 'table' ? 'table' : 'text'
    counts[sort] += 1
    return counts[sort]
  })
  numbered.set(document, numbers)
  return numbers
}
