/** A title without what stands around it: its date and place behind, the quotation marks, the kind of paper in front. */
import type { Passage, Spot } from '../../blocks/block.ts'
import { type Found, found, type Sureness } from '../reading.ts'
import { findClocks } from '../times/clocks.ts'
import { findDates } from '../times/dates.ts'

export interface TitleParts {
  title: Found<string> | null
  /** `Nairobi, Kenya`, behind the date. */
  place: Found<string> | null
  isDated: boolean
}

interface Span {
  from: number
  to: number
}

/** Lines that are one title. */
export function titlePartsOf(passages: readonly Passage[], sure: Sureness): TitleParts {
  const whole = passages.map(({ text }) => text).join(' ')
  const quoted = quotedSpan(whole)
  if (quoted !== undefined) return { title: foundSpan(passages, quoted, sure), place: null, isDated: false }
  const { title, place, isDated } = spansOf(whole)
  return {
    title: foundSpan(passages, title, sure),
    place: place === null ? null : foundSpan(passages, place, 'likely'),
    isDated,
  }
}

const quotation =
  /^[^:：'"‘“「『《〈<]{1,40}[:：]?\s*(?:'([^']{6,200})'|"([^"]{6,200})"|‘([^’]{6,200})’|“([^”]{6,200})”|「([^」]{4,200})」|『([^』]{4,200})』|《([^》]{4,200})》|<([^<>]{6,200})>)\s*$/u

/** `Seminar notice: 'Water for all'` → what is quoted. */
function quotedSpan(text: string): Span | undefined {
  const inner = quotation
    .exec(text.slice(0, 300))
    ?.slice(1)
    .find((group) => group !== undefined)
  if (inner === undefined) return undefined
  const from = text.indexOf(inner, 1)
  return { from, to: from + inner.length }
}

/** Words of place and venue that may follow a date at the end. */
const mostPlaceWords = 8
const beforeDate =
  /(?:[\s,.;:–—|(/-]|(?<!\p{L})(?:del|dal|du|from|on|le|el|il|dia|em|held|celebrado|al|di|de|to|dal|in data))+$/iu

function spansOf(text: string): { title: Span; place: Span | null; isDated: boolean } {
  const all = { title: { from: 0, to: text.length }, place: null, isDated: false }
  const [date] = findDates(text)
  if (date === undefined) return all
  const [before, behind] = [text.slice(0, date.from), text.slice(date.to)]
  const words = behind.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const hasClock = findClocks(behind).length > 0
  if (lettersIn(before) >= 4 && (words <= mostPlaceWords || hasClock)) {
    const cut = beforeDate.exec(before.slice(-40))?.[0].length ?? 0
    const place = words > 0 && !hasClock && lettersIn(behind) >= 3 ? { from: date.to, to: text.length } : null
    return { title: { from: 0, to: before.length - cut }, place, isDated: true }
  }
  if (lettersIn(before) === 0 && /^[\s,]*\(/.test(behind)) {
    return { title: { from: 0, to: 0 }, place: { from: date.to, to: text.length }, isDated: false }
  }
  if (lettersIn(before) === 0 && lettersIn(behind) >= 6)
    return { ...all, title: { from: date.to, to: text.length } }
  return all
}

export function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

const around = /^[\s,.;:–—|()[\]/"“”«»*_#-]+/u

/** A part of several lines read as one, with the places of each. */
function foundSpan(passages: readonly Passage[], span: Span, sure: Sureness): Found<string> | null {
  const whole = passages.map(({ text }) => text).join(' ')
  const { from, to } = trimmed(whole, span)
  if (to - from < 2) return null
  const at: Spot[] = []
  let start = 0
  for (const { text, spot } of passages) {
    const [begin, end] = [Math.max(from - start, 0), Math.min(to - start, text.length)]
    if (begin < end) at.push({ ...spot, from: spot.from + begin, to: spot.from + end })
    start += text.length + 1
  }
  return found(whole.slice(from, to), at, sure)
}

/** Without signs at both ends; a bracket that was opened within stays closed. */
function trimmed(text: string, { from, to }: Span): Span {
  const start = from + leadLength(text.slice(from, to))
  let end = to
  while (end > start && isLoose(text.charAt(end - 1), text.slice(start, end))) end -= 1
  return { from: start, to: end }
}

/** What kind of paper it is, in front of its title: `[토론회] …`, `[DRAFT] …`. */
const tag = /^\s{0,4}[[【][^\]】]{1,20}[\]】]\s{0,4}(?=\S{2})/u
const closings: Record<string, string> = { '(': ')', '[': ']', '“': '”', '«': '»' }

/** A quotation or a bracket that closes before the end belongs to the title. */
function leadLength(text: string): number {
  const tagged = tag.exec(text.slice(0, 40))?.[0].length ?? 0
  let length = tagged
  for (const sign of around.exec(text.slice(tagged, tagged + 40))?.[0] ?? '') {
    const close = closings[sign]
    const at = close === undefined ? -1 : text.indexOf(close, length)
    if (at >= 0 && lettersIn(text.slice(at)) > 0) break
    length += sign.length
  }
  return length
}

const pairs: Record<string, string> = { ')': '(', ']': '[', '”': '“', '»': '«' }

function isLoose(sign: string, text: string): boolean {
  const open = pairs[sign]
  if (open !== undefined) return !text.includes(open)
  return /[\s,.;:–—|([/"“«*_#-]/u.test(sign)
}
