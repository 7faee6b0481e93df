/** Where readers of marked-up documents write what they meet; it keeps paragraphs, lists, nested tables and bounds. */
import type { Block, DocumentNote, TextBlock } from './block.ts'
import { readBullet } from './bullets.ts'
import { gridBlocks, type RawCell } from './grid.ts'
import { tidyLine } from './white-space.ts'

export const mostText = 2_000_000
export const mostCells = 50_000
const mostParagraphs = 40_000
const deepestTable = 20

export type Mark = Pick<TextBlock, 'kind' | 'level' | 'number' | 'strong'>
export const plain: Mark = { kind: 'paragraph', level: 0, number: null, strong: false }

interface OpenLine {
  parts: string[]
  bold: boolean
  light: boolean
}

/** A place that blocks are collected in: the page, a cell, a box beside the text. */
interface Frame {
  inCell: boolean
  blocks: Block[]
  lines: OpenLine[]
  mark: Mark
  /** What boxes hold that stand in the paragraph that is being written. */
  beside: Block[]
  isGap: boolean
}

export class BlockWriter {
  readonly notes = new Set<DocumentNote>()
  private readonly frames: Frame[] = [openFrame(false)]
  private readonly tables: RawCell[][][] = []
  private tablesTooDeep = 0
  private written = 0
  private cells = 0
  private paragraphs = 0

  get full(): boolean {
    return this.notes.has('cut-short')
  }

  /** Words of the paragraph that is being written; tabs in them are kept. */
  write(text: string, bold = false): void {
    if (this.full || text === '') return
    const line = this.frame.lines.at(-1) ?? this.breakLine()
    line.parts.push(text.slice(0, mostText - this.written))
    this.written += text.length
    if (this.written > mostText) this.cutShort()
    if (!/\S/.test(text)) return
    if (bold) line.bold = true
    else line.light = true
  }

  cutShort(): void {
    this.notes.add('cut-short')
  }

  breakLine(): OpenLine {
    const line = { parts: [], bold: false, light: false }
    this.frame.lines.push(line)
    return line
  }

  /** What the next paragraph with words is; an item's mark is used up by its first paragraph. */
  mark(mark: Mark): void {
    this.end()
    const { frame } = this
    const headsItem = mark.kind === 'heading' && frame.inCell && frame.mark.kind === 'item'
    frame.mark = headsItem ? { ...frame.mark, strong: true } : mark
  }

  /** Ends the paragraph that is being written, if there is one. */
  end(): void {
    const frame = this.frame
    const lines = frame.lines
    frame.lines = []
    const blocks = lines.length === 0 ? [] : paragraphsOf(lines, frame)
    for (const block of blocks) frame.blocks.push(block)
    this.paragraphs += blocks.length
    if (this.paragraphs > mostParagraphs) this.cutShort()
    if (blocks[0] !== undefined && frame.isGap) blocks[0].apart = true
    if (blocks.length > 0) frame.isGap = false
    if (blocks.length > 0 && frame.mark.kind === 'item') frame.mark = plain
    if (frame.beside.length > 0) frame.blocks.push(...frame.beside.splice(0))
  }

  /** An empty paragraph: what comes next stands apart. */
  leaveGap(): void {
    this.end()
    if (this.frame.blocks.length > 0) this.frame.isGap = true
  }

  /** A box that hangs in the paragraph: what it holds comes after the paragraph. */
  openBox(): void {
    this.frames.push(openFrame(this.frame.inCell))
  }

  closeBox(): void {
    if (this.frames.length < 2) return
    this.end()
    const box = this.frames.pop()
    this.frame.beside.push(...(box?.blocks ?? []))
  }

  openTable(): void {
    this.end()
    if (this.tables.length >= deepestTable) this.tablesTooDeep += 1
    else this.tables.push([])
  }

  openRow(): void {
    this.end()
    if (this.tablesTooDeep === 0) this.tables.at(-1)?.push([])
  }

  openCell(cell: Omit<RawCell, 'blocks'>): void {
    this.end()
    if (this.tablesTooDeep > 0) return
    const table = this.tables.at(-1)
    if (table === undefined) return
    if (table.length === 0) table.push([])
    this.cells += 1
    if (this.cells > mostCells) this.cutShort()
    const frame = openFrame(true)
    if (!this.full) table.at(-1)?.push({ ...cell, blocks: frame.blocks })
    this.frames.push(frame)
  }

  closeCell(): void {
    this.end()
    if (this.tablesTooDeep === 0 && this.tables.length > 0 && this.frames.length > 1) this.frames.pop()
  }

  closeTable(): void {
    this.end()
    if (this.tablesTooDeep > 0) this.tablesTooDeep -= 1
    else this.addBlocks(gridBlocks(this.tables.pop() ?? []))
  }

  addBlocks(blocks: readonly Block[]): void {
    this.end()
    for (const block of blocks) this.frame.blocks.push(block)
    this.frame.isGap = false
  }

  finish(): Block[] {
    this.end()
    return this.frame.blocks
  }

  private get frame(): Frame {
    const frame = this.frames.at(-1)
    if (frame === undefined) throw new Error('a cell was closed that was never open')
    return frame
  }
}

function openFrame(inCell: boolean): Frame {
  return { inCell, blocks: [], lines: [], mark: plain, beside: [], isGap: false }
}

/** The lines between two line breaks on end are one paragraph; in a cell, and where bullets were typed, every line is one. */
function paragraphsOf(lines: readonly OpenLine[], frame: Frame): TextBlock[] {
  const tidy = lines.map((line) => ({
    text: tidyLine(line.parts.join('')),
    strong: line.bold && !line.light,
  }))
  const apart = frame.inCell || tidy.some((line) => readBullet(line.text) !== undefined)
  const groups: (typeof tidy)[] = [[]]
  for (const line of tidy) {
    if (apart || line.text === '') groups.push([])
    if (line.text !== '') groups.at(-1)?.push(line)
  }
  const full = groups.filter((group) => group.length > 0)
  return full.map((group, index) => {
    const mark = index === 0 || frame.mark.kind === 'heading' ? frame.mark : plain
    return paragraphOf(group.map((line) => line.text).join('\n'), {
      mark,
      strong: group.every((l) => l.strong),
    })
  })
}

function paragraphOf(text: string, { mark, strong }: { mark: Mark; strong: boolean }): TextBlock {
  const block: TextBlock = { ...mark, strong: strong || mark.strong, text, page: null }
  const bullet = mark.kind === 'heading' ? undefined : readBullet(text)
  if (bullet === undefined) return block
  return { ...block, kind: 'item', level: mark.kind === 'item' ? mark.level : 1, text: bullet.text }
}
