/** Values as they stand in a document, cleaned of bullets, emphasis and form signs; undefined where nothing was filled in. */
import { type Passage, partOf } from '../../blocks/block.ts'
import { isUnfilled } from '../words/unfilled.ts'

const numbering =
  /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z][.)]|[ivx]{1,5}[.)]|[①-⑳]|[가-하][.)]|[IVX]{1,5}[.)])\)?\s+/u
const bullet = /^(?:[•·‣◦▪●○■□◆◇▶►※❍❖✓✔➢➤*–—-]|o(?=\s+\S))\s*/u

/** Without the bullet in front of it. */
function withoutBullet(passage: Passage): Passage {
  const sign = bullet.exec(passage.text.slice(0, 8))?.[0]
  return sign === undefined ? passage : partOf(passage, sign.length)
}

/** Without bullet and number: `1. `, `a) `, `2.1 `, `① `. A year or a clock is none. */
export function withoutNumber(passage: Passage): Passage {
  const plain = withoutBullet(passage)
  const sign = numbering.exec(plain.text.slice(0, 16))?.[0]
  return sign === undefined ? plain : partOf(plain, sign.length)
}

const opening = /^[\s:：|*_#>=~;,.·]+/u
const closing = /[\s|*_=~;,:：]+$/u

/** A value without the signs that a form puts around it. */
export function cleaned(passage: Passage): Passage {
  const start = opening.exec(passage.text.slice(0, 60))?.[0].length ?? 0
  const end = passage.text.length - (closing.exec(passage.text.slice(-60))?.[0].length ?? 0)
  return withoutQuotes(partOf(passage, start, Math.max(start, end)))
}

const quotes: Record<string, string> = {
  '“': '”',
  '"': '"',
  '«': '»',
  "'": "'",
  '‘': '’',
  '「': '」',
  '『': '』',
  '<': '>',
  '《': '》',
  '〈': '〉',
}

/** What stands in quotation marks as a whole. */
function withoutQuotes(passage: Passage): Passage {
  const { text } = passage
  const close = quotes[text.charAt(0)]
  if (close === undefined || !text.endsWith(close) || text.length < 3) return passage
  return text.slice(1, -1).includes(close) ? passage : partOf(passage, 1, text.length - 1)
}

/** Undefined for an empty value: signs only, or what a form asks for. */
export function filledValue(passage: Passage): Passage | undefined {
  const value = cleaned(passage)
  return isUnfilled(value.text) ? undefined : value
}

/** Parts of a list on a line, at any of the signs outside of brackets. */
export function splitAt(passage: Passage, signs: RegExp): Passage[] {
  const parts: Passage[] = []
  let depth = 0
  let from = 0
  const add = (to: number) => {
    const part = filledValue(partOf(passage, from, to))
    if (part !== undefined) parts.push(part)
  }
  for (let at = 0; at < passage.text.length; at += 1) {
    const sign = passage.text.charAt(at)
    if ('([（'.includes(sign)) depth += 1
    else if (')]）'.includes(sign)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && signs.test(sign)) {
      add(at)
      from = at + 1
    }
  }
  add(passage.text.length)
  return parts
}
