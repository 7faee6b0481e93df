/** Finds the ruled lines among the paths of a page: drawn lines, edges of drawn boxes, and boxes that are thin. */
import type { Matrix } from './matrix.ts'
import type { Rule } from './page-content.ts'

export interface Ruler {
  /** Lines along a path. */
  stroke: (path: ArrayLike<number>, place: Matrix) => void
  /** What a path encloses: a thin one is a line, a large one hides what was drawn below it. */
  fill: (path: ArrayLike<number>, place: Matrix, solid: boolean) => void
  /** By its bounds: a small round or square mark, as bullets are that are drawn and not written. */
  mark: (bounds: ArrayLike<number>, place: Matrix) => void
  finish: () => { level: Rule[]; upright: Rule[]; dots: Dot[] }
}

/** By its middle. */
export interface Dot {
  x: number
  y: number
  wide: number
}

/** More than this on one page is a drawing. */
const mostRules = 6000
const mostDots = 500
const thickest = 2.6
const shortest = 1.5
/** As pdf.js writes paths: the number of a step, then its places. */
const lengths = [2, 2, 6, 4, 0] as const

interface Point {
  x: number
  y: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

export function createRuler(): Ruler {
  let level: Rule[] = []
  let upright: Rule[] = []
  const dots: Dot[] = []

  function draw(from: Point, to: Point): void {
    if (level.length + upright.length >= mostRules) return
    const [wide, high] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
    if (high < 0.7 && wide >= shortest)
      level.push({ at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) })
    else if (wide < 0.7 && high >= shortest)
      upright.push({ at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) })
  }

  function fillBox({ left, right, top, bottom }: Box, solid: boolean): void {
    const [wide, high] = [right - left, bottom - top]
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    if (high <= thickest && wide > high) draw({ x: left, y }, { x: right, y })
    else if (wide <= thickest && high > wide) draw({ x, y: top }, { x, y: bottom })
    else if (solid && wide > 60 && high > 30) {
      const box = { left: left + 1, right: right - 1, top: top + 1, bottom: bottom - 1 }
      level = level.filter((rule) => !within(rule, box.left, box.right, box.top, box.bottom))
      upright = upright.filter((rule) => !within(rule, box.top, box.bottom, box.left, box.right))
    }
  }

  return {
    stroke(path, place) {
      for (const points of partsOf(path, place))
        for (const [n, point] of points.entries()) {
          const next = points[n + 1]
          if (next !== undefined) draw(point, next)
        }
    },
    fill(path, place, solid) {
      for (const points of partsOf(path, place)) if (points.length > 2) fillBox(boxOf(points), solid)
    },
    mark(bounds, place) {
      const dot = dotOf(bounds, place)
      if (dot !== undefined && dots.length < mostDots) dots.push(dot)
    },
    finish: () => ({ level, upright, dots }),
  }
}

function dotOf(bounds: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Dot | undefined {
  const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds)
  const [wide, high] = [Math.abs(a * (right - left)), Math.abs(d * (bottom - top))]
  if (b !== 0 || c !== 0 || wide < 1.6 || wide > 8 || Math.abs(wide - high) > 0.25 * wide) return undefined
  return { x: (a * (left + right)) / 2 + e, y: (d * (top + bottom)) / 2 + f, wide }
}

function within(rule: Rule, from: number, to: number, before: number, after: number): boolean {
  return rule.from >= from && rule.to <= to && rule.at > before && rule.at < after
}

/** The points of each part of a path. A curve ends the straight part before it. */
function partsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  let at = 0
  while (at < path.length) {
    const step = path[at] ?? 4
    const length = lengths[step as 0] ?? 0
    if (step === 4 && part[0] !== undefined) part.push(part[0])
    if (step === 0 || step === 2 || step === 3) {
      if (part.length > 1) parts.push(part)
      part = []
    }
    if (length > 0) {
      const x = path[at + length - 1] ?? 0
      const y = path[at + length] ?? 0
      part.push({ x: a * x + c * y + e, y: b * x + d * y + f })
    }
    at += length + 1
  }
  if (part.length > 1) parts.push(part)
  return parts
}

function boxOf(points: readonly Point[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}
