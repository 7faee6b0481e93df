/** What belongs to a clock beside its digits: its zone, its length, `까지`, the dash of an open end. */
import type { Mark } from './clock-marks.ts'
import { startsOnly, textAfter, textBefore } from './clock-places.ts'
import { nextTo, type Scene } from './clock-scene.ts'
import type { ZoneSpan } from './zones.ts'

export interface ClockEnd {
  to: number
  openEnd: boolean
  minutes: number | null
  zone: ZoneSpan | null
}

const openEnd =
  /^(?: ?[-~] {0,4}(?=$|\n)|-(?= [^\d\s])| ?~(?! ?\d)| ?(?:onwards?|부터|이후|en adelante|in poi|em diante)(?!\p{L}))/u
const toZone = /^[ \n]?[([,]? ?$/
const toLength = /^[ \n]{0,2}[([,/]? ?$/

/** `minutes`: how long it is by its two ends, where both are known. */
export function readEnd(scene: Scene, first: Mark, last: Mark | null, minutes: number | null): ClockEnd {
  const { even } = scene
  const digits = (last ?? first).to
  const tail =
    last === null ? openEnd.exec(textAfter(even, digits)) : /^[ )]?까지/.exec(even.slice(digits, digits + 4))
  let to = digits + (tail?.[0].length ?? closingLength(even, first.from, digits))
  const zones = zonesBehind(scene, to)
  const zone = zones.find(({ iana }) => iana !== null) ?? zones[0] ?? null
  to = behindBracket(even, to, zones.at(-1)?.to ?? to)
  const length = lengthBeside(scene, to, minutes)
  if (length !== undefined) to = behindBracket(even, to, length.to)
  return {
    to,
    openEnd: last === null && (tail !== null || startsOnly(textBefore(even, first.from))),
    minutes: length?.minutes ?? null,
    zone,
  }
}

/** `18:10-(19:40)`. */
function closingLength(even: string, from: number, to: number): number {
  return even[to] === ')' && even.slice(from, to).includes('(') ? 1 : 0
}

/** Without brackets only where the line ends or it is the same as by the clock, since `10:00 5 min pitches` is a title. */
function lengthBeside({ lengthsFrom, even }: Scene, to: number, minutes: number | null) {
  const length = nextTo(lengthsFrom, even, to, toLength)
  if (length === undefined) return undefined
  const isBracketed = /[([]/.test(even.slice(to, length.from))
  const isLast = /^ {0,4}(?:$|[\n|)\],;:-])/.test(even.slice(length.to, length.to + 5))
  const isSaid = even[length.to - 1] === '간' || length.minutes === minutes
  return isBracketed || isLast || isSaid ? length : undefined
}

/** `(CEST, UTC+2)` is one zone in two words. */
function zonesBehind({ zonesFrom, even }: Scene, from: number): ZoneSpan[] {
  const zones: ZoneSpan[] = []
  let next = nextTo(zonesFrom, even, from, toZone)
  const isOpen = next !== undefined && isOpened(even.slice(from, next.to))
  while (next !== undefined) {
    zones.push(next)
    next = isOpen ? nextTo(zonesFrom, even, next.to, /^ ?[,;/=|] ?$/) : undefined
  }
  return zones
}

function isOpened(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

/** With the bracket that closes what was opened in between. */
function behindBracket(even: string, from: number, to: number): number {
  const isOpen = /[([]/.test(even.slice(from, to))
  const closing = isOpen ? /^ ?[)\]]/.exec(even.slice(to, to + 2)) : null
  return to + (closing?.[0].length ?? 0)
}

/** `UTC = 13:00-15:00`, where no clock before it has that zone. */
export function zoneBefore({ zonesTo, even }: Scene, from: number, taken: ZoneSpan | null): ZoneSpan | null {
  for (let at = from; at >= from - 4; at -= 1) {
    const zone = zonesTo.get(at)
    if (zone !== undefined) return zone !== taken && /^ ?[=:]? ?$/.test(even.slice(at, from)) ? zone : null
  }
  return null
}
