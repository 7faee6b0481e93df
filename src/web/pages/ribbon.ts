/** The minutes of a session in proportion, by kind: a row of bars that lead to their rows. */
import { minutesBetween } from '../../domain/clock.ts'
import type { ShownItem, ShownSession } from '../../domain/release/shown.ts'

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

type Bar = Pick<ShownItem, 'kind' | 'minutes' | 'startsAt'>
type Proportions = Pick<ShownSession, 'startsAt' | 'endsAt'> & { items: readonly Bar[] }

/** The same without links and titles, for lists: one path a kind, since a programme may have a thousand of them. */
export interface SmallRibbon {
  minutes: number
  paths: { kind: string; outline: string }[]
}

export function drawSmallRibbon({ items, startsAt, endsAt }: Proportions): SmallRibbon {
  const byKind = Map.groupBy(items, ({ kind }) => kind)
  const outlineOf = (item: Bar) =>
    `M${minutesBetween(startsAt, item.startsAt)} 0h${item.minutes}v1h-${item.minutes}z`
  return {
    minutes: minutesBetween(startsAt, endsAt),
    paths: [...byKind].map(([kind, ofKind]) => ({ kind, outline: ofKind.map(outlineOf).join('') })),
  }
}
