/** Where the letters of a text that is shown come to stand, in whichever of the four directions it runs. */
import { type Matrix, multiply } from './matrix.ts'
import type { Word } from './page-content.ts'
import { createWordMaker, type WordMaker } from './word-maker.ts'

export interface FontLook {
  name?: string
  vertical?: boolean
  isType3Font?: boolean
  fontMatrix?: readonly number[]
}

/** What holds until the page says otherwise. */
export interface TextLook {
  font: FontLook | undefined
  size: number
  letterSpace: number
  wordSpace: number
  stretch: number
  rise: number
  /** As PDF numbers them: 2 is drawn with an outline too, 3 and 7 are not seen. */
  mode: number
}

interface Glyph {
  unicode?: string
  width?: number
  isSpace?: boolean
}

/** Turned by how many quarters a page is read, and where its top left corner comes to stand then. */
export type Quarter = 0 | 1 | 2 | 3
const quarters = [0, 1, 2, 3] as const

export interface Letters {
  /** Gives how far the text went, in its own measure. */
  show: (shown: readonly unknown[], look: TextLook, place: Matrix) => number
  /** Of the direction that most letters run in; text that nobody sees only where there is no other. */
  finish: () => { words: Word[]; quarter: Quarter }
}

const boldName = /bold|black|heavy|demi|extrab|semib/i
const blank = /^\s+$/
const unseenModes = [3, 7]

export function createLetters(width: number, height: number): Letters {
  const frames: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, 1, -1, 0, height, 0],
    [-1, 0, 0, -1, width, height],
    [0, -1, 1, 0, 0, width],
  ]
  const seen = quarters.map(createWordMaker)
  const unseen = quarters.map(createWordMaker)
  const counts = { seen: [0, 0, 0, 0], unseen: [0, 0, 0, 0] }

  function makerOf(quarter: Quarter, look: TextLook): WordMaker {
    const kind = unseenModes.includes(look.mode) ? 'unseen' : 'seen'
    counts[kind][quarter] = (counts[kind][quarter] ?? 0) + 1
    return (kind === 'seen' ? seen : unseen)[quarter] as WordMaker
  }

  return {
    show(shown, look, place) {
      const quarter = quarterOf(place, look)
      const framed = quarter === 0 ? place : multiply(frames[quarter] as Matrix, place)
      const level = Math.abs(framed[1]) < 0.05 * Math.abs(framed[0])
      return placeLetters(shown, look, framed, level ? makerOf(quarter, look) : undefined)
    },
    finish() {
      const kind = counts.seen.some((count) => count > 0) ? 'seen' : 'unseen'
      const most = Math.max(...counts[kind])
      const quarter = counts[kind].indexOf(most) as Quarter
      return { words: (kind === 'seen' ? seen : unseen)[quarter]?.finish() ?? [], quarter }
    },
  }
}

/** Text that runs up is read when the page is turned clockwise once. */
function quarterOf([a, b]: Matrix, { size, stretch }: TextLook): Quarter {
  const sign = Math.sign(size * stretch) || 1
  const [x, y] = [a * sign, b * sign]
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2
  return y < 0 ? 1 : 3
}

function placeLetters(
  shown: readonly unknown[],
  look: TextLook,
  place: Matrix,
  maker: WordMaker | undefined,
): number {
  const { font, size, stretch } = look
  const unit = font?.fontMatrix?.[0] ?? 0.001
  const [a, , c, d, e, f] = place
  const strong = look.mode === 2 || isBold(font)
  const high = emOf(shown, look, unit) * Math.hypot(c, d)
  const baseline = f + d * look.rise
  let along = 0
  for (const one of shown) {
    if (typeof one === 'number') along -= (one / 1000) * size * stretch
    if (typeof one !== 'object' || one === null) continue
    const { unicode = '', width = 0, isSpace = false } = one as Glyph
    const wide = width * unit * size * stretch
    const next = along + wide + look.letterSpace * stretch
    if (maker !== undefined && blank.test(unicode)) maker.space()
    else if (maker !== undefined && unicode !== '') {
      const from = e + a * along
      const to = e + a * (look.letterSpace > 0 ? next : along + wide)
      maker.add({
        text: unicode,
        left: Math.min(from, to),
        right: Math.max(from, to),
        baseline,
        size: high,
        strong,
      })
    }
    along = next + (isSpace ? look.wordSpace * stretch : 0)
  }
  return along
}

const bold = new WeakMap<FontLook, boolean>()

function isBold(font: FontLook | undefined): boolean {
  if (font === undefined) return false
  const known = bold.get(font) ?? boldName.test(font.name ?? '')
  bold.set(font, known)
  return known
}

/** A font that draws itself may have any measure: then the width of its letters tells. */
function emOf(shown: readonly unknown[], { font, size }: TextLook, unit: number): number {
  const usual = unit > 0.0005 && unit < 0.002
  if (!font?.isType3Font || usual) return Math.abs(size)
  const widths = shown.flatMap((one) => {
    const { unicode = '', width = 0 } = (typeof one === 'object' ? (one ?? {}) : {}) as Glyph
    return unicode.trim() === '' ? [] : [Math.abs(width * unit * size)]
  })
  const mean = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length)
  return 1.9 * mean
}
