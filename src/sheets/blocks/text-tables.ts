/** Tables in plain text: with tabs, with upright strokes, or with columns that stand one below the other. */

import { findAlignedRows } from './aligned-columns.ts'
import type { Block, TextBlock } from './block.ts'
import { plain } from './block-writer.ts'
import { readBullet, readHollowBullet, readNumber } from './bullets.ts'
import { gridBlocks, type RawCell } from './grid.ts'
import { tidyLine } from './white-space.ts'

export interface TextTable {
  blocks: Block[]
  /** The first line that is not of it. */
  until: number
}

/** The table that begins in a line, if one does. */
export function findTextTable(lines: readonly string[], at: number): TextTable | undefined {
  const line = lines[at] ?? ''
  if (line.trim() === '') return undefined
  const found =
    findTabbed(lines, at) ?? findRuled(lines, at) ?? findBarred(lines, at) ?? findAlignedRows(lines, at)
  if (found === undefined) return undefined
  const rows = found.rows.map((row) => row.map((text) => rawCell(text, found.headRows > 0)))
  rows.forEach((row, index) => {
    for (const cell of row) cell.head = index < found.headRows
  })
  return { blocks: gridBlocks(rows), until: found.until }
}

export interface FoundRows {
  rows: string[][]
  headRows: number
  until: number
}

/** Two rows or more with the same tabs; a row that only has words further right goes on with the one above. */
function findTabbed(lines: readonly string[], at: number): FoundRows | undefined {
  const rows: string[][] = []
  let until = at
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next] ?? ''
    if (line.trim() === '') {
      if (!/^\t+\S/.test(lines[next + 1] ?? '') || rows.length === 0) break
      continue
    }
    if (!isTabbedRow(line, rows.length > 0)) break
    rows.push(line.split('\t'))
    until = next + 1
  }
  const full = rows.filter((row) => !row.every((cell) => /^[-=\s]*$/.test(cell)))
  return full.length >= 2 ? { rows: full, headRows: 0, until } : undefined
}

const rule = /^\s{0,40}[|+:]?[-=:+|\s]*[-=]{2}[-=:+|\s]*$/

/** A bullet or a number with a tab behind it is an item of a list. */
function isTabbedRow(line: string, goesOn: boolean): boolean {
  if (!/\S\t+\S/.test(line)) return goesOn && /^\t+\S/.test(line)
  const [first = '', ...rest] = line.trimStart().split('\t')
  const isBullet = readBullet(`${first} x`)?.text === 'x' || readHollowBullet(`${first}\tx`)?.text === 'x'
  return !isBullet && (rest.length > 1 || readNumber(`${first} x`)?.text !== 'x')
}

/** `| a | b |`, with or without rules between. */
function findRuled(lines: readonly string[], at: number): FoundRows | undefined {
  if (!beginsRuled(lines[at] ?? '', lines[at + 1] ?? '')) return undefined
  let until = at
  while (until < lines.length && isRuledLine(lines[until] ?? '')) until += 1
  const block = lines.slice(at, until)
  const rows = block.filter((line) => !rule.test(line)).map(cellsBetweenStrokes)
  if (rows.length < 2) return undefined
  const headed = !rule.test(block[0] ?? '') && rule.test(block[1] ?? '')
  const drawn = block.filter((line) => /^\s*\+[-=+]/.test(line)).length > 2
  return { rows: drawn ? joinDrawnRows(block) : rows, headRows: headed ? 1 : 0, until }
}

/** A rule over or under a row of several cells, or two such rows in frames. */
function beginsRuled(line: string, next: string): boolean {
  if (!isRuledLine(line) || !isRuledLine(next)) return false
  const [first, second] = [rule.test(line), rule.test(next)]
  if (first && second) return false
  const row = first ? next : line
  if (cellsBetweenStrokes(row).length < 2) return false
  return first || second || (isFramed(line) && isFramed(next))
}

function isFramed(line: string): boolean {
  return /^\s*[|+]/.test(line) && /[|+]$/.test(line)
}

function isRuledLine(line: string): boolean {
  return line.trim() !== '' && (rule.test(line) || line.includes('|')) && /[|+]/.test(line)
}

function cellsBetweenStrokes(line: string): string[] {
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
}

const fewestBars = 2
const fewestBarred = 3

/** `No. | Name | Talk` with no rule and no frame: lines that all have the same bars, close together or all of them apart. */
function findBarred(lines: readonly string[], at: number): FoundRows | undefined {
  const bars = barsIn(lines[at] ?? '')
  if (bars < fewestBars) return undefined
  const step = (lines[at + 1] ?? '').trim() === '' ? 2 : 1
  const rows: string[][] = []
  let next = at
  while (
    barsIn(lines[next] ?? '') === bars &&
    (step === 1 || rows.length === 0 || lines[next - 1]?.trim() === '')
  ) {
    rows.push(cellsBetweenStrokes(lines[next] ?? ''))
    next += step
  }
  return rows.length < fewestBarred ? undefined : { rows, headRows: 0, until: next - step + 1 }
}

/** Between cells, the last of which may be empty; a frame has none of these. */
function barsIn(line: string): number {
  const inner = line.trim().replace(/^\|(.*)\|$/, '$1')
  return inner.match(/(?<=\s)\||\|(?=\s)/g)?.length ?? 0
}

/** Between two drawn rules is one row, on however many lines. */
function joinDrawnRows(block: readonly string[]): string[][] {
  const rows: string[][] = []
  let open: string[] | undefined
  for (const line of block) {
    if (rule.test(line)) open = undefined
    else if (open === undefined) {
      open = cellsBetweenStrokes(line)
      rows.push(open)
    } else {
      for (const [index, cell] of cellsBetweenStrokes(line).entries()) {
        open[index] = `${open[index] ?? ''}\n${cell}`
      }
    }
  }
  return rows
}

/** Tags for paragraphs and line breaks that were left in the text of a cell are what they mean. */
function rawCell(text: string, head: boolean): RawCell {
  const lines = text
    .split(/<\/?(?:p|br|div)\s{0,9}\/?>|\n/i)
    .map((line) => tidyLine(line.replace(/\*\*/g, '')))
  const blocks = lines.filter((line) => line !== '').map(lineBlock)
  return { rowSpan: 1, columnSpan: 1, head, continues: false, blocks }
}

function lineBlock(line: string): TextBlock {
  const bullet = readBullet(line)
  if (bullet === undefined) return { ...plain, text: line, page: null }
  return { ...plain, kind: 'item', level: 1, text: bullet.text, page: null }
}
