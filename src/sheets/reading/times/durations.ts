/** Lengths of time in a text: `(15’)`, `10 min`, `1시간40분간`, `5+5 min`. */
import { evenText } from './even-text.ts'
import { remembered } from './remembered.ts'

export interface DurationSpan {
  from: number
  to: number
  minutes: number
}

const minuteWord = '(?:minutes?|minutos?|minuti|minuto|mins?\\.?|mn|분)'
const hourWord = '(?:hours?|heures?|horas?|ore|ora|hrs?\\.?|시간)'
const end = '(?![\\p{L}\\p{N}])'
const korean = '(?:간|동안)?'
const start = '(?<![a-z\\p{N}.,:/+×]|\\p{L}-|시 ?|\\d ?[-~] ?)'

const shapes: readonly (readonly [RegExp, (parts: string[]) => number])[] = [
  // 1 hour and 30 minutes, 1시간40분간, 1 h 30 min
  [
    pattern(`(\\d{1,2}) ?(?:${hourWord}|h) ?(?:and|y|e|et|con|,)? ?(\\d{1,2}) ?${minuteWord}`),
    ([hours, minutes]) => Number(hours) * 60 + Number(minutes),
  ],
  // 5+5 min
  [
    pattern(`(\\d{1,3}(?: ?\\+ ?\\d{1,3}){1,4})(?: ?-? ?${minuteWord}| ?')`),
    ([sum = '']) => sum.split('+').reduce((total, part) => total + Number(part), 0),
  ],
  // 3 x 10 min
  [
    pattern(`(\\d{1,2}) ?[x×*] ?(\\d{1,3})(?: ?-? ?${minuteWord}| ?')`),
    ([times, minutes]) => Number(times) * Number(minutes),
  ],
  // 10 min, 5-minute, 10분간
  [pattern(`(\\d{1,3}) ?-? ?${minuteWord}`), ([minutes]) => Number(minutes)],
  // 1.5 hours, 1,5 h
  [
    pattern(`(\\d{1,2})[.,](\\d{1,2}) ?-? ?(?:${hourWord}|h)`),
    ([whole, part]) => Math.round(Number(`${whole}.${part}`) * 60),
  ],
  // 1h30, 2 h 15: a clock from six on
  [pattern(`([0-5]) ?h ?([0-5]\\d)`), ([hours, minutes]) => Number(hours) * 60 + Number(minutes)],
  // 2 hours, 1h
  [pattern(`(\\d{1,2}) ?-? ?${hourWord}`), ([hours]) => Number(hours) * 60],
  [pattern(`([1-5]) ?h`), ([hours]) => Number(hours) * 60],
  // 15’
  [pattern(`(\\d{1,3}) ?'(?![\\d'])`), ([minutes]) => Number(minutes)],
]

function pattern(inner: string): RegExp {
  return new RegExp(`${start}${inner}${korean}${end}`, 'uy')
}

const longest = 24 * 60
const hourOfDay = /(?:\b(?:at|from|ore|alle|dalle|le|las|às|das|as|à|dès|vers|until|[ap]m)|[:.]\d\d ?[-~]) ?$/
const clockEnds = /^ ?(?:-|~|to|a|à|às|al|alle|hasta|até) ?\d{1,2} ?(?:h|[:.]\d\d)/

/** In reading order; none overlaps another. A range (`10-15 min`) is no length. */
export const findDurations = remembered((text: string): DurationSpan[] => {
  const even = evenText(text)
  const spans: DurationSpan[] = []
  let free = 0
  for (const { index } of even.matchAll(/(?<!\d)\d/g)) {
    if (index < free) continue
    const span = durationAt(even, index)
    if (span === undefined) continue
    spans.push(span)
    free = span.to
  }
  return spans
})

function durationAt(even: string, from: number): DurationSpan | undefined {
  for (const [shape, count] of shapes) {
    shape.lastIndex = from
    const match = shape.exec(even)
    if (match === null) continue
    const to = from + match[0].length
    const minutes = count(match.slice(1))
    if (minutes <= 0 || minutes > longest) return undefined
    if (/h|ora/.test(match[0]) && isHourOfDay(even, from, to)) return undefined
    if (match[0].endsWith("'") && isQuoted(even, from)) return undefined
    return { from, to, minutes }
  }
  return undefined
}

/** `a las 10 horas`, `9h-10h30`. */
function isHourOfDay(even: string, from: number, to: number): boolean {
  return hourOfDay.test(even.slice(Math.max(0, from - 12), from)) || clockEnds.test(even.slice(to, to + 20))
}

/** The end of a quotation that began shortly before: `the 'Habitat 3'`. */
function isQuoted(even: string, from: number): boolean {
  const before = even.slice(Math.max(0, from - 80), from)
  return before.endsWith("'") || /(?:^|[^\p{L}\p{N}'])'(?=[^\s'])(?![^']*')/u.test(before)
}
