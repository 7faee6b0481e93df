/** Lines of prose that were cut to a width, as mail programs do; lines that were meant as lines stay as they are. */
import { readBullet, readNumber } from './bullets.ts'

const narrowest = 45
const widest = 110

/** Columns on a terminal: letters of East Asia take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += isWide(letter.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60)
  )
}

/** Whether the second line goes on with the sentence of the first: the first is long, and the next begins small. */
export function goesOn(line: string, next: string): boolean {
  const width = widthOf(line.trim())
  if (width < narrowest || width > widest || /[:;|]\s{0,9}$/.test(line)) return false
  return !beginsAnew(next) && /^\s{0,40}[("'“‘«]?[\p{Ll}]/u.test(next)
}

/** A line that starts something: a bullet, a number, a clock, a label. */
function beginsAnew(line: string): boolean {
  const text = line.trim()
  if (text === '' || readBullet(text) !== undefined || readNumber(text) !== undefined) return true
  return (
    /^([-=_*~·])\1{2,}$/.test(text) ||
    /^[[(]?\d{1,2}\s?[:.hH시]/.test(text) ||
    /^[\p{L}\d][^:.?!]{0,40}:(?:\s|$)/u.test(text) ||
    text.includes('\t')
  )
}

/** The width that a text was cut to: where two lines or more go on just there. Undefined: it was not cut. */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const ends: number[] = []
  lines.forEach((line, index) => {
    if (goesOn(line, lines[index + 1] ?? '')) ends.push(widthOf(line.trimEnd()))
  })
  if (ends.length < 2) return cutByWidth(lines)
  const width = Math.max(...lines.map((line) => widthOf(line.trimEnd())).filter((one) => one <= widest))
  return ends.filter((end) => end > width - 16).length >= 2 ? width : undefined
}

/** As wide as mails are: scripts without small letters tell by the room that is left. */
const widestMail = 82
const longCut = 60
const leastMail = 72

/** Of lines none of which is wider than a mail, two or more end where the next word had no room. */
function cutByWidth(lines: readonly string[]): number | undefined {
  const widths = lines.map((line) => (/\s/.test(line.trim()) ? widthOf(line.trimEnd()) : 0))
  const width = widths.reduce((most, one) => Math.max(most, one), 0)
  if (width < 70 || width > widestMail) return undefined
  const cuts = lines.filter((line, index) => {
    const next = lines[index + 1] ?? ''
    return next.trim() !== '' && (widths[index] ?? 0) >= longCut && isCutAt(width, line, next)
  })
  return cuts.length >= 2 ? width : undefined
}

/** Whether `next` would have stood on the same line, had there been room for its first word. */
export function isCutAt(width: number, line: string, next: string): boolean {
  if (beginsAnew(next) || /:\s{0,9}$/.test(line)) return false
  const end = widthOf(line.trimEnd())
  const word = next.trim().split(/\s/, 1)[0] ?? ''
  return end >= narrowest && end <= width && end + 1 + widthOf(word) > width
}

/** `1. …`, `- …` or `18:00 …` goes on below its words, where they had no room on a line of a mail. */
export function hangs(first: string, line: string, next: string): boolean {
  const sign = /^\s{0,20}(?:\d{1,3}[.)]|[-*•]) {1,3}(?=\S)/.exec(first)?.[0].length
  const isTimed = /^\d{1,2}[:.h]\d{2}/.test(first)
  const indent = next.length - next.trimStart().length
  if (sign === undefined ? !isTimed || indent < 2 : indent !== sign) return false
  if (beginsAnew(next) || widthOf(line.trimEnd()) < longCut) return false
  const word = next.trim().split(/\s/, 1)[0] ?? ''
  return widthOf(line.trimEnd()) + 1 + widthOf(word) > leastMail
}
