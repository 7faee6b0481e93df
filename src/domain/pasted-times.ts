/** Times at the beginning of a pasted text: a clock, two of them, a length; the rest is what it is about. */
import { readTypedMinutes, readTypedTime } from './typed-time.ts'

export interface PastedTimes {
  /** `18:00` */
  start: string | null
  end: string | null
  minutes: number | null
}

export interface TimedText extends PastedTimes {
  rest: string
}

const half = '[ap]\\.? ?m\\b\\.?'
const clock = [
  `(?:오전|오후|[ap]m) ?\\d{1,2}(?::\\d{2}|시(?!간)(?: ?반| ?\\d{1,2}분)?)`,
  `\\d{1,2}시(?!간)(?: ?반| ?\\d{1,2}분)?`,
  `\\d{1,2} ?[:.h] ?\\d{2}(?!\\d|[.:]\\d)(?: ?(?:${half}|h(?:rs?)?\\b))?`,
  `\\d{1,2} ?${half}`,
  `(?:[5-9]|1\\d|2[0-3]) ?h(?:rs?)?\\b`,
].join('|')
const minuteUnit = "(?:min(?:ute)?s?\\b\\.?|minutos?\\b|분|['’′])"
const length = [
  `\\d{1,2} ?(?:h|hrs?|hours?|heures?|horas?|시간)(?: ?\\d{1,2} ?(?:m\\b|${minuteUnit})?)?(?![\\p{L}\\p{N}])`,
  `\\d{1,2}[.,](?:25|5|50|75) ?(?:h|hrs?|hours?|heures?|horas?|시간)(?![\\p{L}\\p{N}])`,
  `\\d{1,4} ?${minuteUnit}`,
].join('|')
const between = ' ?(?:-|–|—|−|~|〜|～|→|to|until|부터|a|à) ?'
/** A text that goes on with a letter at once was no time: `6시에`, `18:00h`. */
const over = '(?![\\p{L}\\p{N}])'
const ranged = new RegExp(
  `^(${clock}|\\d{1,2}(?=${between}(?:\\d{1,2}(?:[:.]\\d{2})? ?${half})))(?:${between}(${clock})(?: ?까지)?)${over}`,
  'iu',
)
const single = new RegExp(`^(${clock})${over}`, 'iu')
const lasting = new RegExp(`^(${length})${over}`, 'iu')
const opening = /^[([［【]\s*/
const closing = /^\s*[)\]］】]\s*/
const separator = /^\s*(?:[-–—|:,;.·/]+\s*)?/

/** `18:00-18:01 Check`, `(10 min) Welcome`, `오후 6시 개회`; what stands at the end counts where nothing stood before. */
export function readPastedTimes(text: string): TimedText {
  const first = takeTime(text)
  const second = first.start !== null || first.minutes !== null ? takeTime(first.rest) : first
  const both = {
    start: first.start ?? second.start,
    end: first.end ?? second.end,
    minutes: first.minutes ?? second.minutes,
  }
  const isFurther = first.start === null || second.start === null
  const read = isFurther ? { ...both, rest: second.rest } : first
  return takeLast(read)
}

function takeTime(text: string): TimedText {
  const none = { start: null, end: null, minutes: null, rest: text }
  const inside = text.replace(opening, '')
  const found = timeAt(inside)
  if (found === undefined) return none
  const after = inside.slice(found.length)
  const isOpened = inside !== text
  if (isOpened && !closing.test(after)) return none
  const rest = (isOpened ? after.replace(closing, '') : after).replace(separator, '')
  return { start: found.start, end: found.end, minutes: found.minutes, rest }
}

type Found = PastedTimes & { length: number }

function timeAt(text: string): Found | undefined {
  const [range, from = '', to = ''] = ranged.exec(text) ?? []
  if (range !== undefined) {
    const found = readRange(from, to)
    if (found !== undefined) return { ...found, minutes: null, length: range.length }
  }
  const [whole] = lasting.exec(text) ?? []
  const minutes = whole === undefined ? undefined : lengthOf(whole)
  if (whole !== undefined && minutes !== undefined && !isLateHour(whole)) {
    return { start: null, end: null, minutes, length: whole.length }
  }
  const [one] = single.exec(text) ?? []
  const start = one === undefined ? undefined : clockOf(one)
  if (one === undefined || start === undefined) return undefined
  return { start, end: null, minutes: null, length: one.length }
}

/** `18h` and `18h30` are clocks, `1h` and `1h30` are lengths. */
function isLateHour(text: string): boolean {
  return /^(?:[5-9]|1\d|2[0-3]) ?h ?(?:\d{2})?$/i.test(text)
}

/** Of `6–7:30 pm` both are in the half of the day that the end names, unless that turns them round. */
function readRange(from: string, to: string): { start: string; end: string } | undefined {
  const end = clockOf(to)
  const start = clockOf(from)
  if (end === undefined || start === undefined) return undefined
  const [, first] = /^(오전|오후|[ap]m) ?\d/i.exec(from) ?? []
  if (first !== undefined && !hasHalf(to)) {
    const later = clockOf(`${first} ${to}`)
    return { start, end: later !== undefined && later > start ? later : end }
  }
  const [named] = new RegExp(`${half}$`, 'iu').exec(to) ?? []
  if (named === undefined || hasHalf(from)) return { start, end }
  const same = clockOf(`${from} ${named}`)
  return { start: same !== undefined && same < end ? same : start, end }
}

/** True of a clock that says which half of the day it is in, by its words or by its number. */
export function hasHalf(text: string): boolean {
  return new RegExp(`${half}|오전|오후|^0\\d|\\b(?:1[3-9]|2[0-3]) ?(?:[:.h시]|$)`, 'iu').test(text.trim())
}

function clockOf(text: string): string | undefined {
  const read = readTypedTime(text)
  return read.ok && read.value.kind === 'clock' ? read.value.clock : undefined
}

function lengthOf(text: string): number | undefined {
  const read = readTypedMinutes(text.replace(/′/g, "'").replace(/\.$/, ''))
  return read.ok && read.value > 0 ? read.value : undefined
}

/** Longer texts are no titles. */
const mostSplit = 500
const last = /^(.*\S)\s*(?:[([［]\s*([^()[\]［］]+?)\s*[)\]］]|\s[-–—|]\s([^-–—|]+)|,\s([^,]+))$/u

/** `Welcome (10 min)`, `Welcome, 10 min`, `Welcome (18:00-18:10)`. */
function takeLast(read: TimedText): TimedText {
  const [, before = '', ...parts] = read.rest.length > mostSplit ? [] : (last.exec(read.rest) ?? [])
  const inside = parts.find((part) => part !== undefined)
  const found = inside === undefined ? undefined : timeAt(inside)
  if (inside === undefined || found === undefined || found.length < inside.trimEnd().length) return read
  const isNew = found.start === null ? read.minutes === null && read.end === null : read.start === null
  if (!isNew) return read
  const { start, end, minutes } = found
  return { start: read.start ?? start, end: read.end ?? end, minutes: read.minutes ?? minutes, rest: before }
}
