/** What desk and sheet say where they differ: long lines that both have are told once, below. */
import type { SheetDifference } from '../../../domain/importing/newer-sheet.ts'
import type { Say } from '../../../text/say.ts'

type SideName = 'imported' | 'desk' | 'sheet'

export interface Side {
  of: SideName
  text: string
  /** Too long to be looked at whole beside the others. */
  isLong: boolean
  /** It is what was imported. */
  isAsThen: boolean
}

export interface Sides {
  sides: Side[]
  /** Lines that every side has. */
  same: string[]
}

const longText = 700
/** A shorter line costs less room than a word about it. */
const longLine = 60

/** `then`: whether anybody knows what was imported; it stands beside the others where neither is as it was. */
export function sidesOf(
  { changed, imported }: Pick<SheetDifference, 'changed' | 'imported'>,
  texts: Record<SideName, string>,
  then: 'known' | 'unknown',
): Sides {
  const shown: SideName[] =
    then === 'known' && changed === 'both' ? ['imported', 'desk', 'sheet'] : ['desk', 'sheet']
  const asThen =
    imported === undefined ? null : ({ sheet: 'desk', desk: 'sheet', both: null } as const)[changed]
  const same = sameLines(shown.map((of) => texts[of].split('\n')))
  return {
    same,
    sides: shown.map((of) => {
      const text = ownLines(texts[of].split('\n'), new Set(same))
      return { of, text, isLong: text.length > longText, isAsThen: of === asThen }
    }),
  }
}

/** Only where they stand in the same order on every side: an order of rows differs by nothing else. */
function sameLines(sides: readonly string[][]): string[] {
  const [first = [], ...others] = sides
  const lists = others.map((lines) => new Set(lines))
  const shared = new Set(
    first.filter((line) => line.length >= longLine && lists.every((lines) => lines.has(line))),
  )
  const inOrder = (lines: readonly string[]) => lines.filter((line) => shared.has(line)).join('\n')
  return others.every((lines) => inOrder(lines) === inOrder(first)) ? [...shared] : []
}

function ownLines(lines: readonly string[], same: ReadonlySet<string>): string {
  if (same.size === 0) return lines.join('\n')
  const cut = lines.map((line) => (same.has(line) ? '…' : line)).filter((line) => line !== '')
  return cut.filter((line, index) => line !== '…' || cut[index - 1] !== '…').join('\n')
}

/** Of a row or a person that this side does not have: only what was there can have been removed. */
export function sayAbsent(say: Say, { imported }: Pick<SheetDifference, 'imported'>, of: SideName): string {
  if (of === 'imported') return say('review.wasNotThere')
  return imported === undefined ? say('review.isNotThere') : say('edit.gone')
}
