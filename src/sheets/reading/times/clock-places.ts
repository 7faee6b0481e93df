/** What stands around the marks of a clock, and what it says about them. */
import {
  andWords,
  endWords,
  hourWords,
  limitWords,
  measures,
  numberedThings,
  openingWords,
  startWords,
  surelyHours,
  timeLabels,
} from '../words/clock-words.ts'

const reach = 40
const edge = '(?<![\\p{L}\\p{N}])'
const gap = '[ \\n]{0,4}'
const article = '(?:(?:las|ore|les|le|às|as|at)[ \\n]{1,2})?'

export function textBefore(even: string, from: number): string {
  return even.slice(Math.max(0, from - reach), from)
}

export function textAfter(even: string, to: number): string {
  return even.slice(to, to + reach)
}

const separator = new RegExp(
  `^[)\\]]?${gap}(?:-{1,3}>?|~|→|⇒|➔|>|${endWords}(?![\\p{L}\\p{N}]))${gap}${article}[([]?$`,
  'u',
)
const conjunction = new RegExp(`^[ \\n]{1,4}${andWords}[ \\n]{1,4}${article}$`, 'u')
const between = /(?<!\p{L})(?:between|entre|tra|fra)(?: (?:las|le|les|as|ore))?[ \n]{1,3}$/u

/** What follows the words between is the end of what came before them. */
export function isSeparator(words: string, before: string): boolean {
  return words.length <= reach && (separator.test(words) || (conjunction.test(words) && between.test(before)))
}

const opening = new RegExp(
  `${edge}(?:${hourWords}|${openingWords})(?:[ \\n]{1,3}(?:las|les|le|ore))?[ \\n]{1,3}$`,
  'u',
)
const hour = new RegExp(`${edge}(?:${hourWords}[ \\n]|${timeLabels}[ :])[ :\\n]{0,3}$`, 'u')
const surely = new RegExp(`${edge}(?:${surelyHours}|${timeLabels} ?:)[ \\n]{1,3}$`, 'u')
const start = new RegExp(`${edge}${startWords}[ \\n]{1,3}$`, 'u')
const limit = new RegExp(`(?:${edge}${limitWords}[ \\n]{1,3}|~ ?)$`, 'u')
const number = new RegExp(`${edge}${numberedThings}[ \\n:]{0,2}$`, 'u')
const measure = new RegExp(`^\\s?(?:${measures})(?![\\p{L}\\p{N}])`, 'u')

/** How long the words are that open the clock: `from `, `Ore `, `a las `. */
export function openingLength(before: string): number {
  return opening.exec(before)?.[0].length ?? 0
}

export function saysHour(before: string): boolean {
  return hour.test(before)
}

export function surelySaysHour(before: string): boolean {
  return surely.test(before)
}

export function startsOnly(before: string): boolean {
  return start.test(before)
}

export function limitsEnd(before: string): boolean {
  return limit.test(before)
}

export function namesNumber(before: string): boolean {
  return number.test(before)
}

export function measuresThings(after: string): boolean {
  return measure.test(after)
}

const field = /(?:^|[\n|([;,•·*▪…]|\.{3}|\n[ >#]{0,4}[-•·*▪]|[\p{L}\d)] ?[:|] ?|[\p{L}\d)] - ?) {0,4}$/u
const bullet = /^[ >#]{0,4}[-•·*▪] {0,4}$/

/** At the start of a line, behind its bullet or bracket, or behind a mark that sets fields apart. */
export function startsField(before: string): boolean {
  return field.test(before) || bullet.test(before)
}

export function endsField(after: string): boolean {
  return /^ {0,4}(?:$|[\n|)\];,]|[-:] )/.test(after)
}
