/** Documents as they come when somebody had no time: words gone, sections in another order, other signs between times. */
import type { Block, Cell, SheetDocument } from '../../src/sheets/blocks/block.ts'

export interface Mutation {
  /** Share of the words that go, 0–1. */
  cut: number
  isShuffled: boolean
  /** Between the two clocks of a range, and between the hour and its minutes. */
  separators: boolean
}

export type Chance = () => number

/** The same seed, the same numbers from 0 to before 1 (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function mutate(document: SheetDocument, mutation: Mutation, chance: Chance): SheetDocument {
  const change = (text: string) => {
    const cut = cutWords(text, mutation.cut, chance)
    return mutation.separators ? changeSeparators(cut, chance) : cut
  }
  const blocks = document.blocks.map((block) => changeBlock(block, change)).filter((block) => !isEmpty(block))
  return { ...document, blocks: mutation.isShuffled ? shuffleSections(blocks, chance) : blocks }
}

/** Whole words, with whatever sign clings to them. */
export function cutWords(text: string, share: number, chance: Chance): string {
  return share === 0
    ? text
    : text.replace(/\S+/g, (word) => (chance() < share ? '' : word)).replace(/ {2,}/g, ' ')
}

const betweenClocks = ['-', '–', ' - ', ' – ', '~', ' to ', ' — ']
const insideClocks = [':', '.', 'h', ' : ']

function changeSeparators(text: string, chance: Chance): string {
  const pick = (choices: readonly string[]) => choices[Math.floor(chance() * choices.length)] ?? ''
  return text
    .replace(
      /(\d{1,2}[:.h]\d{2}) ?[-–~—] ?(?=\d{1,2}[:.h]\d{2})/g,
      (_, clock: string) => clock + pick(betweenClocks),
    )
    .replace(/(?<![\d.:])(\d{1,2}):(?=\d{2}(?![\d.:]))/g, (_, hour: string) => hour + pick(insideClocks))
}

function changeBlock(block: Block, change: (text: string) => string): Block {
  if (block.kind !== 'table') return { ...block, text: change(block.text).trim() }
  return { ...block, cells: block.cells.map((cell) => changeCell(cell, change)) }
}

function changeCell(cell: Cell, change: (text: string) => string): Cell {
  const lines = cell.lines.map((line) => ({ ...line, text: change(line.text).trim() }))
  return { ...cell, lines: lines.filter(({ text }) => text !== '') }
}

function isEmpty(block: Block): boolean {
  return block.kind === 'table' ? block.cells.every(({ lines }) => lines.length === 0) : block.text === ''
}

/** A section begins at a heading, or at a line set as one; a table stays with what stands above it. */
function shuffleSections(blocks: readonly Block[], chance: Chance): Block[] {
  const sections: Block[][] = []
  for (const block of blocks) {
    const begins = block.kind !== 'table' && (block.kind === 'heading' || block.strong)
    const last = sections.at(-1)
    if (begins || last === undefined) sections.push([block])
    else last.push(block)
  }
  for (let at = sections.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1))
    const [one, two] = [sections[at] ?? [], sections[other] ?? []]
    sections[at] = two
    sections[other] = one
  }
  return sections.flat()
}
