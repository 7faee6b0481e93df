/** The minutes of a session in proportion, by kind: a row of bars that lead to their rows. */
import { minutesBetween } from '../../domain/clock.ts'
import type { ShownSession } from '../../domain/release/shown.ts'

export interface Ribbon {
  /** Minutes from the first to the last bar: the width of the drawing's own scale. */
  minutes: number
  bars: { x: number; width: number; kind: string; href: string; title: string }[]
}

export function drawRibbon(
  { items, startsAt, endsAt }: ShownSession,
  titleOf: (title: string, minutes: number) => string,
): Ribbon {
  return {
    minutes: minutesBetween(startsAt, endsAt),
    bars: items.map((item) => ({
      x: minutesBetween(startsAt, item.startsAt),
      width: item.minutes,
      kind: item.kind,
      href: `#${item.id}`,
      title: titleOf(item.title, item.minutes),
    })),
  }
}
