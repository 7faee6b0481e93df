/** Clocks in a text: single times and ranges, with their zone and their length. */
import { readEnd, zoneBefore } from './clock-ends.ts'
import { findMarks, type Mark } from './clock-marks.ts'
import { openingLength, textBefore } from './clock-places.ts'
import { isRange, isSingle } from './clock-rules.ts'
import { outsideWalls, type Scene, setScene } from './clock-scene.ts'
import { minutesOf, readHalves } from './half-days.ts'
import { remembered } from './remembered.ts'
import type { ZoneSpan } from './zones.ts'

export interface ClockSpan {
  from: number
  to: number
  /** `18:00` */
  start: string
  /** May be before the start: then it is on the next day. */
  end: string | null
  /** `14:00 –`: it ends some time. */
  openEnd: boolean
  /** `(15’)`, `40분간` right beside it. */
  minutes: number | null
  /** Twelve hours and no am/pm, or 12 am/pm that may be meant otherwise. */
  halfUnsure: boolean
  /** Written right beside it. */
  zone: ZoneSpan | null
}

/** Every clock in reading order; none overlaps another. With the words that open it, its length, and the zone behind it. */
export const findClocks = remembered((text: string): ClockSpan[] => {
  return readScene(setScene(text, 'prose'))
})

const longestCell = 200
const labels =
  /(?:times?|hours?|hor[aá]s?|hor[aá]rios?|heures?|horaires?|or[ae]|orari[oi]?|시간|시각|일시|까지|local)/gu

/** When the whole text is nothing but a clock, as a cell of times or a line of its own is. */
export function clockAlone(text: string): ClockSpan | undefined {
  if (text.length > longestCell) return undefined
  const [only, ...others] = readScene(setScene(text, 'cell'))
  if (only === undefined || others.length > 0) return undefined
  const isZone = only.zone !== null && only.zone.to <= only.from
  const before = isZone && only.zone !== null ? text.slice(0, only.zone.from) : text.slice(0, only.from)
  const rest = `${before} ${text.slice(only.to)}`.toLowerCase().replace(labels, '')
  return /[\p{L}\p{N}]/u.test(rest) ? undefined : only
}

function readScene(scene: Scene): ClockSpan[] {
  const marks = outsideWalls(findMarks(scene.even), scene.walls)
  const spans: ClockSpan[] = []
  for (let at = 0; at < marks.length; at += 1) {
    const [first, last] = [marks[at], marks[at + 1]]
    if (first === undefined) break
    if (last !== undefined && isRange(scene, first, last)) {
      spans.push(toSpan(scene, first, last, spans.at(-1)))
      at += 1
    } else if (isSingle(scene, first)) spans.push(toSpan(scene, first, null, spans.at(-1)))
  }
  return spans
}

function toSpan(scene: Scene, first: Mark, last: Mark | null, previous: ClockSpan | undefined): ClockSpan {
  const halves = readHalves(first, last)
  const end = readEnd(scene, first, last, minutesOf(halves))
  const opened = first.from - openingLength(textBefore(scene.even, first.from))
  return {
    from: Math.max(opened, previous?.to ?? 0),
    to: end.to,
    start: halves.start,
    end: halves.end,
    openEnd: end.openEnd,
    minutes: end.minutes,
    halfUnsure: halves.unsure,
    zone: end.zone ?? zoneBefore(scene, first.from, previous?.zone ?? null),
  }
}
