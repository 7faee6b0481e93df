/** Letters that were painted one after the other become words: a blank, a gap or another look ends one. */
import type { Word } from './page-content.ts'

export type Letter = Omit<Word, 'spaced'>

export interface WordMaker {
  add: (letter: Letter) => void
  /** White space was painted: the next letter begins a word. */
  space: () => void
  finish: () => Word[]
}

/** Of the size of the letters; what lies between is kerning. */
export const wordGap = 0.15
const mixedGap = 0.27

/** Compatibility shapes that only PDF writers use: ligatures, radicals in place of characters. */
const shapes = /[\uFB00-\uFB06\u2E80-\u2FDF\uF900-\uFAFF]/g
/** Private places and signs without a shape say nothing, except where a symbol font draws its bullets. */
const shapeless = /[\p{Co}\p{Cc}\uFFFD\uFFFE\uFFFF]|(?!\u00AD)\p{Cf}/gu
const symbolBullets = /[\uF0A7\uF0B7\uF0D8\uF0FC\uF0A8\uF06E\uF076\uF0E8]/g
const plain = /^[!-~]*$/
const accents: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¸': '\u0327',
  ˇ: '\u030C',
}

export function createWordMaker(): WordMaker {
  const words: Word[] = []
  let open: Word | undefined
  let spaced = false
  /** An accent that waits for the letter which is painted below it. */
  let accent: Letter | undefined

  function close(): void {
    const text = open === undefined ? '' : cleanText(open.text)
    if (open !== undefined && text !== '') {
      open.text = text
      words.push(open)
    }
    open = undefined
  }

  function place(letter: Letter): void {
    if (open !== undefined && (spaced || !goesOn(open, letter))) close()
    if (open === undefined) open = { ...letter, spaced }
    else {
      open.text += letter.text
      open.right = Math.max(open.right, letter.right)
    }
    spaced = false
  }

  function placeAccent(): void {
    const waiting = accent
    accent = undefined
    if (waiting !== undefined) place(waiting)
  }

  function add(letter: Letter): void {
    const sign = accents[letter.text]
    if (accent !== undefined && sitsOn(accent, letter)) {
      const whole = letter.text + accents[accent.text]
      accent = undefined
      place({ ...letter, text: whole })
    } else {
      placeAccent()
      if (sign === undefined) place(letter)
      else if (open !== undefined && !spaced && sitsOn(letter, open)) open.text += sign
      else accent = letter
    }
  }

  return {
    add,
    space() {
      placeAccent()
      spaced = true
    },
    finish() {
      placeAccent()
      close()
      return words
    },
  }
}

function goesOn(word: Word, letter: Letter): boolean {
  const gap = letter.left - word.right
  return (
    gap < gapBetween(word.text, letter.text) * word.size &&
    gap > -0.6 * word.size &&
    Math.abs(letter.baseline - word.baseline) < 0.4 &&
    Math.abs(letter.size - word.size) < 0.05 * word.size &&
    letter.strong === word.strong
  )
}

const eastAsian = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3]/
const western = /[\p{L}\p{N}]/u

/** Office programs set `1` and `년` a little apart without a blank between them. */
function gapBetween(before: string, next: string): number {
  const last = before.at(-1) ?? ''
  const isMixed = eastAsian.test(last) !== eastAsian.test(next) && western.test(last) && western.test(next)
  return isMixed ? mixedGap : wordGap
}

/** The larger part of an accent is over the letter. */
function sitsOn(accent: Letter, letter: Pick<Word, 'left' | 'right'>): boolean {
  const shared = Math.min(accent.right, letter.right) - Math.max(accent.left, letter.left)
  return shared > 0.5 * (accent.right - accent.left)
}

function cleanText(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(symbolBullets, '•')
    .replace(shapeless, '')
    .replace(shapes, (one) => one.normalize('NFKC'))
    .normalize('NFC')
}
