/** What a line of a list begins with, and where its own text stands. */
import type { Word } from './page-content.ts'
import type { TextLine } from './text-lines.ts'

export interface Bullet {
  /** How many of the line's words it is; the rest of the text may follow in the same word. */
  words: number
  number: number | null
  /** Where the text of the item begins. */
  textLeft: number
}

const sign = /^[•◦▪▫‣⁃●○■□◆◇➢➤►▶✓✔➔❖∙·]/u
const dash = /^[-–—*]$/
const count = /^\(?(\d{1,2})[.)]$/

export function bulletOf(line: TextLine): Bullet | undefined {
  const [first, next] = line.words
  if (first === undefined) return undefined
  if (sign.test(first.text)) return signBullet(first, next)
  if (next === undefined) return undefined
  const textLeft = next.left
  if (dash.test(first.text)) return /^\d/.test(next.text) ? undefined : { words: 1, number: null, textLeft }
  if (first.text === 'o' && next.left - first.right > 0.6 * first.size)
    return { words: 1, number: null, textLeft }
  const number = count.exec(first.text)?.[1]
  if (number === undefined || /^\d/.test(next.text)) return undefined
  return { words: 1, number: Number(number), textLeft }
}

function signBullet(first: Word, next: Word | undefined): Bullet | undefined {
  const alone = first.text.length === 1
  if (alone && next === undefined) return undefined
  return { words: alone ? 1 : 0, number: null, textLeft: alone ? (next?.left ?? 0) : first.left }
}

export function withoutSign(text: string): string {
  return text.replace(sign, '').trimStart()
}
