/** Blocks by hand, and a programme as a test wants to see it. */
import type {
  Block,
  Cell,
  SheetDocument,
  TableBlock,
  TextBlock,
} from '../../../../src/sheets/blocks/block.ts'
import { type Programme, readProgramme } from '../../../../src/sheets/reading/programme/read-programme.ts'
import type { Answers, ReadPerson } from '../../../../src/sheets/reading/reading.ts'

export function text(said: string): TextBlock {
  return { kind: 'paragraph', level: 0, number: null, strong: false, text: said, page: null }
}

export function heading(said: string, level = 2): TextBlock {
  return { ...text(said), kind: 'heading', level, strong: true }
}

export function item(said: string, level = 1): TextBlock {
  return { ...text(said), kind: 'item', level }
}

interface Wide {
  said: string
  columns?: number
  rows?: number
  head?: boolean
  strong?: boolean
}

/** Rows of cells; a line break begins a new line, and a `*` before one makes it strong. */
export function table(...rows: (string | Wide)[][]): TableBlock {
  const cells: Cell[] = []
  const taken = new Set<string>()
  rows.forEach((row, at) => {
    let column = 0
    for (const one of row) {
      while (taken.has(`${at} ${column}`)) column += 1
      const {
        said,
        columns = 1,
        rows: down = 1,
        head = false,
      } = typeof one === 'string' ? { said: one } : one
      for (let under = 1; under < down; under += 1)
        for (let beside = 0; beside < columns; beside += 1) taken.add(`${at + under} ${column + beside}`)
      cells.push({ row: at, column, rowSpan: down, columnSpan: columns, head, lines: linesOf(said) })
      column += columns
    }
  })
  const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan))
  return { kind: 'table', cells, rows: rows.length, columns, page: null }
}

function linesOf(said: string) {
  if (said === '') return []
  return said.split('\n').map((line) => {
    const strong = line.startsWith('*')
    return { text: strong ? line.slice(1) : line, level: 0, strong }
  })
}

export function aDocument(...blocks: Block[]): SheetDocument {
  return { format: 'docx', language: null, blocks, notes: [] }
}

interface Facts {
  order?: Answers['order']
  halves?: Record<string, 'am' | 'pm'>
  year?: number
}

export function read(blocks: Block[], { order, halves, year }: Facts = {}): Programme {
  const facts = { order, year: year ?? null, language: null }
  return readProgramme(aDocument(...blocks), halves === undefined ? facts : { ...facts, halves })
}

/** `2026-05-04 | 09:00-09:30 Opening`, a line for each item. */
export function lines({ days }: Programme): string[] {
  return days.flatMap((day) =>
    day.items.map((one) => {
      const clock =
        one.start === null ? `${one.minutes?.value}'` : `${one.start.value}-${one.end?.value ?? ''}`
      return `${day.date?.value ?? day.label?.value ?? '-'} | ${clock} ${one.title.value}`
    }),
  )
}

export function names(people: readonly ReadPerson[]): string[] {
  return people.map(({ name, role }) => `${role} ${name.value}`)
}
