/** When a mark, or two of them, are a clock: strictly in a sentence, sooner in a cell of times. */
import type { Mark } from './clock-marks.ts'
import {
  endsField,
  isSeparator,
  limitsEnd,
  measuresThings,
  namesNumber,
  saysHour,
  startsField,
  surelySaysHour,
  textAfter,
  textBefore,
} from './clock-places.ts'
import { nextTo, type Scene } from './clock-scene.ts'

export function isRange(scene: Scene, first: Mark, last: Mark): boolean {
  const before = textBefore(scene.even, first.from)
  if (!isSeparator(wordsBetween(scene, first, last), before)) return false
  if (namesNumber(before)) return false
  const isStrong = [first, last].some((mark) => isSure(mark))
  const after = textAfter(scene.even, last.to)
  if (!isStrong && measuresThings(after)) return false
  const isFree = isSetFree(scene, first, before)
  if (isPlain(first)) return bareStarts(scene, last, isFree, before)
  if (isPlain(last)) return bareEnds(scene, first, last, isFree, before)
  if (isStrong) return true
  if (first.shape === 'digits' || last.shape === 'digits') return isFourDigits(first, last, isFree)
  return isPointedRange(scene, first, last, after) && (isFree || endsField(after))
}

/** `9.30-10.15`, but not `1.52-5.37x`: sessions begin or end at a five, or at least by day. */
function isPointedRange({ isCell }: Scene, first: Mark, last: Mark, after: string): boolean {
  if (/^[\p{L}\p{N}×]/u.test(after)) return false
  if (first.minute % 5 === 0 || last.minute % 5 === 0) return true
  return isCell && first.hour >= 7 && last.hour * 60 + last.minute > first.hour * 60 + first.minute
}

function isSure(mark: Mark): boolean {
  return mark.hasUnit || mark.shape === 'colon'
}

function isPlain(mark: Mark): boolean {
  return mark.shape === 'bare' && !mark.hasUnit
}

/** Nothing stands before it that a number could belong to. */
function isSetFree(scene: Scene, mark: Mark, before: string): boolean {
  return scene.isCell || startsField(before) || saysHour(before) || followsDate(scene, mark)
}

function followsDate({ even, datesTo }: Scene, mark: Mark): boolean {
  const blanks = /[ \n,-]{1,3}$/.exec(even.slice(Math.max(0, mark.from - 3), mark.from))?.[0].length ?? 0
  return datesTo.has(mark.from - blanks)
}

/** `9 to 10 am`, `de 9 a 10 h`, `dalle 9 alle 10`; but not `Session 9 - 10:30`. */
function bareStarts(scene: Scene, last: Mark, isFree: boolean, before: string): boolean {
  const opens = /(?<!\p{L})(?:from|de|das|dalle|entre|between|desde|du|da)[ \n]{1,3}$/u.test(before)
  if (last.hasUnit) return isFree || opens
  if (last.shape === 'bare') return surelySaysHour(before) && !measuresThings(textAfter(scene.even, last.to))
  return last.shape === 'word' ? saysHour(before) || scene.isCell : isFree
}

/** `9:30-11`, tight, and nothing that could be counted behind it. */
function bareEnds(scene: Scene, first: Mark, last: Mark, isFree: boolean, before: string): boolean {
  const after = textAfter(scene.even, last.to)
  if (measuresThings(after)) return false
  if (surelySaysHour(before)) return true
  if (scene.isCell) return endsField(after)
  const isTight = last.from - first.to === 1
  const isLater = last.hour > first.hour || (first.hour <= 12 && last.hour <= 6)
  return (
    isFree && isTight && isLater && (endsField(after) || /^ {1,3}\p{Lu}/u.test(scene.text.slice(last.to)))
  )
}

/** `0930-1000`; two years are none. */
function isFourDigits(first: Mark, last: Mark, isFree: boolean): boolean {
  if (first.shape !== 'digits' || last.shape !== 'digits') return isFree
  const isYears = [first, last].every(({ hour }) => hour === 19 || hour === 20)
  return isFree && (first.isPadded || (!isYears && first.minute % 5 === 0 && last.minute % 5 === 0))
}

/** What stands between them, without a zone that each end has of its own. */
function wordsBetween({ even, zonesFrom }: Scene, first: Mark, last: Mark): string {
  const zone = nextTo(zonesFrom, even, first.to, /^ ?[([]?$/)
  return even.slice(zone !== undefined && zone.to <= last.from ? zone.to : first.to, last.from).slice(0, 60)
}

export function isSingle(scene: Scene, mark: Mark): boolean {
  const [before, after] = [textBefore(scene.even, mark.from), textAfter(scene.even, mark.to)]
  if (limitsEnd(before) || /^\s?까지/.test(after) || namesNumber(before)) return false
  if (mark.half !== null && mark.shape !== 'word') return true
  if (scene.isCell) return standsAlone(mark, before, after)
  if (mark.hour === 24 && mark.shape !== 'colon') return false
  switch (mark.shape) {
    case 'colon':
    case 'korean':
      return true
    case 'word':
      return isAtWord(before) || beginsRange(before, after)
    case 'digits':
      return mark.hasUnit || isMilitary(scene, mark, before)
    case 'bare':
      return mark.hasUnit
        ? isSetFree(scene, mark, before) && !isAmount(after)
        : /(?<!\p{L})ore $/u.test(before)
    case 'lettered':
      return isLetteredClock(scene, mark, before, after)
    case 'dotted':
      return isDottedClock(scene, mark, before, after)
  }
}

/** `1400 UTC`; but not `2017 GMT`. */
function isMilitary(scene: Scene, mark: Mark, before: string): boolean {
  const isYear = (mark.hour === 19 || mark.hour === 20) && !saysHour(before)
  return !isYear && nextTo(scene.zonesFrom, scene.even, mark.to, /^ ?\(?$/) !== undefined
}

/** `3h` in a cell may be a length, and `10.30 €` a price. */
function standsAlone(mark: Mark, before: string, after: string): boolean {
  if (surelySaysHour(before)) return true
  if (mark.shape === 'digits') return mark.hasUnit || mark.isPadded
  if (mark.shape === 'bare' || mark.shape === 'lettered')
    return mark.hasUnit && (mark.hour >= 6 || mark.isPadded || saysHour(before))
  return mark.shape !== 'dotted' || !measuresThings(after)
}

/** `at noon`, `à midi`. */
function isAtWord(before: string): boolean {
  return /(?<!\p{L})(?:at|from|à|a|al|ao|desde el|dal|da)[ \n]{1,3}$/u.test(before)
}

/** `Noon-1:00 pm` at the start of a line. */
function beginsRange(before: string, after: string): boolean {
  return /(?:^|\n)[ •*-]{0,4}$/.test(before) && /^ ?(?:-|to|a|al|às|à) ?\d/u.test(after)
}

/** `8h de formation` is a length. */
function isAmount(after: string): boolean {
  return /^ ?(?:d'|\/|(?:of|de|di|por|par|per|a day)(?!\p{L}))/u.test(after)
}

/** `9h30` always, `3h` only where something says that it is an hour. */
function isLetteredClock(scene: Scene, mark: Mark, before: string, after: string): boolean {
  if (mark.hour >= 6 && /\d/.test(scene.even[mark.to - 1] ?? '')) return true
  if (isAmount(after)) return false
  if (saysHour(before) || followsDate(scene, mark)) return true
  return (mark.hour >= 6 || mark.isPadded) && startsField(before)
}

function isDottedClock(scene: Scene, mark: Mark, before: string, after: string): boolean {
  if (measuresThings(after)) return false
  if (surelySaysHour(before) || nextTo(scene.zonesFrom, scene.even, mark.to, /^ ?\(?$/) !== undefined)
    return true
  if (mark.hasUnit) return mayBeHour(mark)
  const isBehind = saysHour(before) || followsDate(scene, mark)
  return (isBehind && mayBeHour(mark)) || startsLine(scene, mark, before)
}

function mayBeHour({ hour, minute }: Mark): boolean {
  return hour >= 7 && minute % 5 === 0
}

/** `10.30 Opening` at the start of a line, but not `7.30 million`, nor `3.11 Definitions`. */
function startsLine({ text }: Scene, mark: Mark, before: string): boolean {
  if (!/(?:^|\n)[ •·*▪-]{0,6}$/.test(before) || !mayBeHour(mark)) return false
  return /^ {0,4}(?:$|[\n|:-]|[([“"«]?[\p{Lu}\p{Script=Hangul}])/u.test(text.slice(mark.to, mark.to + 8))
}
