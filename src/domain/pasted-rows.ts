/** Pasted text as rows of an agenda: lines, or a table with its columns in any order. No word of it is lost. */
import { cutIntoCells } from './pasted-cells.ts'
import { lookUpPeople, type PastedPerson } from './pasted-people.ts'
import { hasHalf, type PastedTimes, readPastedTimes, type TimedText } from './pasted-times.ts'
import { type PasteableNames, type ReadTitle, readTitles } from './pasted-titles.ts'

/** Clocks as `18:00`, of the session's zone; null where the text says nothing. */
export type PastedRow = PastedTimes & ReadTitle

export function readPastedRows(text: string, names: PasteableNames): PastedRow[] {
  const lookup = lookUpPeople(names.people)
  const readTitle = readTitles(names, lookup)
  const table = withoutCount(cutIntoCells(text))
  const lengths = columnsOfLengths(table)
  const lines = table.map((cells) => readCells(cells, { lengths, named: lookup.named }))
  const timed = afterNoon(joinTimes(lines), hasHalf24(table))
  return timed.map(({ rest, people, ...times }) => ({ ...times, ...readTitle(rest, people) }))
}

type Line = TimedText & { people: PastedPerson[] }

interface Columns {
  /** Those that hold lengths as bare numbers. */
  lengths: ReadonlySet<number>
  named: (text: string) => PastedPerson[] | undefined
}

function readCells(cells: readonly string[], { lengths, named }: Columns): Line {
  if (cells.length === 1) return { ...readPastedTimes(cells[0] ?? ''), people: [] }
  const times: PastedTimes = { start: null, end: null, minutes: null }
  const texts: string[] = []
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue
    const number = lengths.has(column) ? bareLength(cell) : undefined
    const read = number === undefined ? readCell(cell) : { ...nothing, minutes: number }
    if (read.rest !== '' || !addTimes(times, read)) texts.push(cell)
  }
  const names = texts.map((cell) => named(cell))
  const isTitle = (index: number) => names[index] === undefined
  const hasTitle = texts.some((_, index) => isTitle(index))
  const people = hasTitle ? names.flatMap((found) => found ?? []) : []
  const rest = texts.filter((_, index) => !hasTitle || isTitle(index)).join(' – ')
  if (times.start !== null || times.minutes !== null) return { ...times, rest, people }
  return { ...readPastedTimes(rest), people }
}

/** Two clocks below each other are a beginning and an end. */
function readCell(cell: string): TimedText {
  const joined = readPastedTimes(cell.replaceAll('\n', ' - '))
  return joined.rest === '' ? joined : readPastedTimes(cell)
}

const nothing = { start: null, end: null, minutes: null, rest: '' }

/** A second clock of a row is where it ends. False when the row had all that already. */
function addTimes(times: PastedTimes, read: TimedText): boolean {
  if (read.start !== null && times.start !== null) {
    if (times.end !== null || read.end !== null) return false
    times.end = read.start
    return true
  }
  if (read.start === null && (read.minutes === null || times.minutes !== null)) return false
  times.start ??= read.start
  times.end ??= read.end
  times.minutes ??= read.minutes
  return true
}

/** `10`, or `0:10`: what a column of lengths holds. */
function bareLength(cell: string): number | undefined {
  const [, hours = '0', minutes = ''] = /^(?:(\d{1,2}):)?(\d{1,4})$/.exec(cell) ?? []
  const length = Number(hours) * 60 + Number(minutes)
  return minutes !== '' && length >= 1 && length <= 24 * 60 ? length : undefined
}

/** A column that only counts the rows says nothing that their places don't. */
function withoutCount(table: readonly string[][]): readonly string[][] {
  const isCount =
    table.length > 1 &&
    table.every(([first, ...others], index) => {
      return others.length > 0 && new RegExp(`^${index + 1}[.)]?$`).test(first ?? '')
    })
  return isCount ? table.map((cells) => cells.slice(1)) : table
}

/** Columns of bare numbers, and of short clocks beside another column of clocks. */
function columnsOfLengths(table: readonly string[][]): Set<number> {
  const width = Math.max(0, ...table.map((cells) => cells.length))
  const columns = Array.from({ length: width }, (_, at) =>
    table.filter((cells) => cells.length > 1).flatMap((cells) => cells[at] || []),
  )
  const isClocks = (cells: readonly string[]) =>
    cells.filter((cell) => readCell(cell).start !== null).length * 2 > cells.length
  const areShort = (cells: readonly string[]) =>
    cells.every((cell) => /^(?:\d{1,3}|0?[0-2]:\d{2})$/.test(cell))
  const ofClocks = columns.flatMap((cells, at) => (isClocks(cells) ? [at] : []))
  return new Set(
    columns.flatMap((cells, at) => {
      const hasPlain = cells.some((cell) => /^\d{1,3}$/.test(cell))
      const hasClocks = ofClocks.some((other) => other !== at)
      return cells.length > 0 && areShort(cells) && (hasPlain || hasClocks) ? [at] : []
    }),
  )
}

/** A line that is a time and nothing else belongs to the line below it. */
function joinTimes(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    const isAlone = before?.rest === '' && before.people.length === 0
    const isUntimed = line.start === null && line.minutes === null
    if (before !== undefined && isAlone && isUntimed) {
      joined[joined.length - 1] = { ...before, rest: line.rest, people: line.people }
    } else joined.push(line)
  }
  return joined
}

/** Whether the text says anywhere which half of a day it means. */
function hasHalf24(table: readonly string[][]): boolean {
  return table.some((cells) => cells.some((cell) => readCell(cell).start !== null && hasHalf(cell)))
}

/** `11:00, 12:00, 1:00` goes on after noon, where nothing says otherwise. */
function afterNoon(lines: readonly Line[], saysHalf: boolean): Line[] {
  if (saysHalf) return [...lines]
  let clock = ''
  const later = (text: string | null) => {
    if (text === null) return null
    const hour = Number(text.slice(0, 2))
    const other = `${hour + 12}${text.slice(2)}`
    if (text < clock && hour < 12 && other >= clock) clock = other
    else clock = text
    return clock
  }
  return lines.map((line) => ({ ...line, start: later(line.start), end: later(line.end) }))
}
