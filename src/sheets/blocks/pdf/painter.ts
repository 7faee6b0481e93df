/** Follows the operators of a page and notes where its words, its ruled lines and its bullets come to stand. */
import { createLetters, type FontLook, type Letters, type Quarter, type TextLook } from './letters.ts'
import { asMatrix, identity, type Matrix, multiply, translated } from './matrix.ts'
import type { Rule, Word } from './page-content.ts'
import { createRuler, type Dot, type Ruler } from './ruler.ts'

/** The operators of one page, and what the drawing needs to know of its document. */
export interface Painting {
  steps: readonly number[]
  facts: readonly unknown[]
  /** Of each step its name, by number. */
  names: readonly (string | undefined)[]
  fontOf: (name: string) => FontLook | undefined
  /** From the page's own measure to points from the top left. */
  base: Matrix
  width: number
  height: number
  /** Whether a layer is switched on. */
  shows: (layer: unknown) => boolean
}

export interface Painted {
  words: Word[]
  level: Rule[]
  upright: Rule[]
  dots: Dot[]
  quarter: Quarter
  /** How much of the page was given to pictures. */
  pictured: number
}

interface State extends TextLook {
  place: Matrix
  leading: number
  /** Nothing shows through what is filled now. */
  solid: boolean
  /** The place was moved and nothing was painted there: pictures are not loaded, so there stands one. */
  empty: boolean
}

interface Painter {
  painting: Painting
  letters: Letters
  ruler: Ruler
  state: State
  stack: State[]
  /** Of each mark that is open, whether its layer is switched off. */
  hidden: boolean[]
  line: Matrix
  text: Matrix
  pictured: number
}

type Step = (painter: Painter, facts: readonly unknown[]) => void

const deepest = 500

export function paint(painting: Painting): Painted {
  const painter: Painter = {
    painting,
    letters: createLetters(painting.width, painting.height),
    ruler: createRuler(),
    state: firstState(painting.base),
    stack: [],
    hidden: [],
    line: identity,
    text: identity,
    pictured: 0,
  }
  const byNumber = painting.names.map((name) => (name === undefined ? undefined : steps[name]))
  for (const [n, step] of painting.steps.entries())
    byNumber[step]?.(painter, (painting.facts[n] ?? []) as readonly unknown[])
  while (painter.stack.length > 0) restore(painter)
  restore(painter)
  return { ...painter.letters.finish(), ...painter.ruler.finish(), pictured: painter.pictured }
}

const steps: Record<string, Step> = {
  save,
  restore,
  transform: (painter, facts) => transform(painter, facts.length === 1 ? facts[0] : facts),
  beginGroup: save,
  endGroup: restore,
  paintFormXObjectBegin: (painter, [matrix]) => openForm(painter, [matrix]),
  paintFormXObjectEnd: restore,
  beginAnnotation(painter, [, , outer, inner]) {
    openForm(painter, [outer, inner], painter.painting.base)
  },
  endAnnotation: restore,
  beginMarkedContent: ({ hidden }) => hidden.push(false),
  beginMarkedContentProps: ({ hidden, painting }, [tag, layer]) =>
    hidden.push(tag === 'OC' && !painting.shows(layer)),
  endMarkedContent: ({ hidden }) => hidden.pop(),
  setGState: (painter, [pairs]) => setLook(painter, pairs),
  constructPath: drawPath,
  beginText: (painter) => startLine(painter, identity),
  setTextMatrix: (painter, facts) =>
    startLine(painter, asMatrix(facts.length === 1 ? facts[0] : facts) ?? identity),
  moveText: (painter, [x, y]) => moveLine(painter, x, y),
  setLeadingMoveText(painter, [x, y]) {
    painter.state.leading = numberOf(y)
    moveLine(painter, x, y)
  },
  nextLine: (painter) => moveLine(painter, 0, painter.state.leading),
  setFont: (painter, [name, size]) => setFont(painter, name, size),
  setCharSpacing({ state }, [space]) {
    state.letterSpace = numberOf(space)
  },
  setWordSpacing({ state }, [space]) {
    state.wordSpace = numberOf(space)
  },
  setHScale({ state }, [percent]) {
    state.stretch = numberOf(percent) / 100
  },
  setLeading({ state }, [leading]) {
    state.leading = -numberOf(leading)
  },
  setTextRise({ state }, [rise]) {
    state.rise = numberOf(rise)
  },
  setTextRenderingMode({ state }, [mode]) {
    state.mode = numberOf(mode)
  },
  showText,
  showSpacedText: showText,
}

function save({ stack, state }: Painter): void {
  if (stack.length < deepest) stack.push({ ...state })
}

function restore(painter: Painter): void {
  const { state, stack, painting } = painter
  if (state.empty) painter.pictured += shareOf(state.place, painting)
  painter.state = { ...(stack.pop() ?? state), empty: false }
}

function transform({ state }: Painter, value: unknown): void {
  const matrix = asMatrix(value)
  if (matrix === undefined) return
  state.place = multiply(state.place, matrix)
  state.empty = true
}

/** A drawing inside the page, or what an annotation shows, which stands on the page itself. */
function openForm(painter: Painter, matrices: readonly unknown[], place = painter.state.place): void {
  save(painter)
  painter.state.place = place
  for (const matrix of matrices) transform(painter, matrix)
  painter.state.empty = false
}

function setLook(painter: Painter, pairs: unknown): void {
  if (!Array.isArray(pairs)) return
  for (const [key, value] of pairs) {
    if (key === 'Font' && Array.isArray(value)) setFont(painter, value[0], value[1])
    if (key === 'ca' || key === 'BM') painter.state.solid = value === 1 || value === 'source-over'
  }
}

function drawPath({ painting, ruler, state, hidden }: Painter, facts: readonly unknown[]): void {
  const [how, paths, bounds] = facts
  const what = painting.names[numberOf(how)] ?? ''
  const path = Array.isArray(paths) ? paths[0] : undefined
  if (what === 'endPath' || hidden.includes(true) || !ArrayBuffer.isView(path)) return
  state.empty = false
  const points = path as unknown as ArrayLike<number>
  if (ArrayBuffer.isView(bounds)) ruler.mark(bounds as unknown as ArrayLike<number>, state.place)
  if (/fill/i.test(what)) ruler.fill(points, state.place, state.solid)
  if (/stroke/i.test(what)) ruler.stroke(points, state.place)
}

function startLine(painter: Painter, matrix: Matrix): void {
  painter.line = matrix
  painter.text = matrix
}

function moveLine(painter: Painter, x: unknown, y: unknown): void {
  startLine(painter, translated(painter.line, numberOf(x), numberOf(y)))
}

function setFont({ state, painting }: Painter, name: unknown, size: unknown): void {
  state.font = painting.fontOf(String(name))
  state.size = numberOf(size)
}

function showText(painter: Painter, [shown]: readonly unknown[]): void {
  const { state, letters, hidden } = painter
  state.empty = false
  if (hidden.includes(true) || !Array.isArray(shown) || state.font?.vertical) return
  const along = letters.show(shown, state, multiply(state.place, painter.text))
  painter.text = translated(painter.text, along, 0)
}

function firstState(place: Matrix): State {
  const look = { font: undefined, size: 0, letterSpace: 0, wordSpace: 0, stretch: 1, rise: 0, mode: 0 }
  return { ...look, place, leading: 0, solid: true, empty: false }
}

/** A picture fills the unit square of its place. */
function shareOf([a, b, c, d]: Matrix, { width, height }: Painting): number {
  return Math.abs(a * d - b * c) / (width * height)
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
