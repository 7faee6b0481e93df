/** Ruled lines that meet become a grid; where no line stands between two places, they are one cell. */
import type { PageContent, Rule } from './page-content.ts'

export interface GridCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

export interface Grid {
  /** Where its columns begin, and where the last one ends; its rows likewise. */
  xs: number[]
  ys: number[]
  cells: GridCell[]
}

/** As far as lines may miss each other. Cells drawn as boxes of their own stand further apart than lines that meet. */
const slack = 3.6
/** More is a drawing. */
const mostLines = 400
const mostCells = 6000

export function gridsOf(page: PageContent): Grid[] {
  const level = joinRules(withoutUnderlines(page))
  const upright = joinRules(page.upright)
  return groupsOf(level, upright)
    .map((group) => gridOf(group.level, group.upright))
    .filter((grid) => grid !== undefined)
}

interface Group {
  level: Rule[]
  upright: Rule[]
}

/** Pieces of one line, one after the other or one upon the other. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from)
  let same: Rule[] = []
  const finish = () => {
    for (const rule of same.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last !== undefined && same.includes(last) && rule.from <= last.to + slack)
        last.to = Math.max(last.to, rule.to)
      else joined.push(rule)
    }
    same = []
  }
  for (const rule of sorted) {
    if (same[0] !== undefined && rule.at - same[0].at > 1.2) finish()
    same.push({ ...rule })
  }
  finish()
  return joined
}

/** A line below words that ends where they end belongs to them. */
function withoutUnderlines({ level, words }: PageContent): Rule[] {
  return level.filter((rule) => {
    const below = words.filter(({ baseline, size, left, right }) => {
      const under = rule.at - baseline
      return under > -0.4 * size && under < 0.25 * size && left < rule.to && right > rule.from
    })
    if (below.length === 0) return true
    const left = Math.min(...below.map((word) => word.left))
    const right = Math.max(...below.map((word) => word.right))
    return rule.from < left - 2.5 || rule.to > right + 2.5
  })
}

function groupsOf(level: readonly Rule[], upright: readonly Rule[]): Group[] {
  if (level.length > mostLines || upright.length > mostLines) return []
  const parents = [...level, ...upright].map((_, n) => n)
  const rootOf = (n: number): number => {
    let root = n
    while (parents[root] !== root) root = parents[root] ?? root
    parents[n] = root
    return root
  }
  for (const [n, across] of level.entries())
    for (const [m, down] of upright.entries())
      if (meet(across, down)) parents[rootOf(n)] = rootOf(level.length + m)
  const groups = new Map<number, Group>()
  const groupAt = (n: number): Group => {
    const group = groups.get(rootOf(n)) ?? { level: [], upright: [] }
    groups.set(rootOf(n), group)
    return group
  }
  for (const [n, rule] of level.entries()) groupAt(n).level.push(rule)
  for (const [n, rule] of upright.entries()) groupAt(level.length + n).upright.push(rule)
  return [...groups.values()]
}

function meet(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - slack &&
    down.at <= across.to + slack &&
    across.at >= down.from - slack &&
    across.at <= down.to + slack
  )
}

function gridOf(level: readonly Rule[], upright: readonly Rule[]): Grid | undefined {
  if (upright.length === 0 || level.length === 0) return undefined
  const xs = placesOf(upright, level)
  const ys = placesOf(level, upright)
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > mostCells) return undefined
  const cells = cellsOf(xs, ys, { level: [...level], upright: [...upright] })
  return withoutIdle({ xs, ys, cells })
}

/** Where lines stand, and how far those across them reach: a table may have no outer line. */
function placesOf(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const ends = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))]
  const sorted = [...rules.map(({ at }) => at), ...ends].toSorted((a, b) => a - b)
  const places: number[] = []
  let group: number[] = []
  const finish = () => {
    if (group.length > 0) places.push(group.reduce((sum, at) => sum + at, 0) / group.length)
    group = []
  }
  for (const at of sorted) {
    if (group[0] !== undefined && at - group[0] > slack) finish()
    group.push(at)
  }
  finish()
  return places
}

/** Each place that no cell covers yet begins one, which grows to the right and then down while no line stops it. */
function cellsOf(xs: readonly number[], ys: readonly number[], { level, upright }: Group): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const taken = new Set<number>()
  const cells: GridCell[] = []
  const wall = (row: number, column: number) => covered(upright, xs[column], ys[row], ys[row + 1])
  const floor = (row: number, column: number) => covered(level, ys[row], xs[column], xs[column + 1])
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let right = column + 1
      while (right < columns && !taken.has(row * columns + right) && !wall(row, right)) right += 1
      const open = (below: number) =>
        range(column, right).every((one) => !floor(below, one) && !taken.has(below * columns + one)) &&
        range(column + 1, right).every((one) => !wall(below, one)) &&
        (right === columns || wall(below, right)) &&
        (column === 0 || wall(below, column))
      let bottom = row + 1
      while (bottom < rows && open(bottom)) bottom += 1
      for (const r of range(row, bottom)) for (const c of range(column, right)) taken.add(r * columns + c)
      cells.push({ row, column, rowSpan: bottom - row, columnSpan: right - column })
    }
  return cells
}

/** A line stands there along more than half of the way. */
function covered(rules: readonly Rule[], at = 0, from = 0, to = 0): boolean {
  let length = 0
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= slack)
      length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  return length > 0.55 * (to - from)
}

/** Columns and rows in which no cell begins are none. */
function withoutIdle({ xs, ys, cells }: Grid): Grid {
  const columns = range(0, xs.length - 1).filter((one) => cells.some(({ column }) => column === one))
  const rows = range(0, ys.length - 1).filter((one) => cells.some(({ row }) => row === one))
  const kept = cells.map((cell) => ({
    row: rows.indexOf(cell.row),
    column: columns.indexOf(cell.column),
    rowSpan: rows.filter((one) => one >= cell.row && one < cell.row + cell.rowSpan).length,
    columnSpan: columns.filter((one) => one >= cell.column && one < cell.column + cell.columnSpan).length,
  }))
  const last = (places: number[]) => places.at(-1) ?? 0
  return {
    xs: [...columns.map((one) => xs[one] ?? 0), last(xs)],
    ys: [...rows.map((one) => ys[one] ?? 0), last(ys)],
    cells: kept,
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)
}
