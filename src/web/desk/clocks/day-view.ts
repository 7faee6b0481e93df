/** One day of the finder: a bar for each step of it, the same in words, and the starts at which nobody is asleep. */
import { type Instant, localTime, minutesBetween, type Zone } from '../../../domain/clock.ts'
import { type Cell, type Day, isFreeOfSleepers, type Window } from '../../../domain/slot-finder.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import { sayDate } from '../../../text/when.ts'

export interface DayWording {
  say: Say
  language: InterfaceLanguage
  zone: Zone
  stepMinutes: number
  /** How many could be asleep at once. */
  most: number
}

/** Of the drawing; a step is one unit wide. */
const laneHeight = 20
const lineAt = laneHeight

interface Bar {
  x: number
  width: number
  y: number
  height: number
  name: 'asleep' | 'unsocial'
}

type Kind = 'asleep' | 'unsocial' | 'fine'

export function dayView({ date, cells }: Day, windows: readonly Window[], wording: DayWording) {
  const { say, language, zone } = wording
  const starts = windows
    .filter(isFreeOfSleepers)
    .map(({ startsAt }) => startsAt)
    .filter((at) => localTime(at, zone).date === date)
    .sort()
  const ranges = rangesOf(starts, wording)
  return {
    heading: sayDate(language, date, 'long'),
    width: cells.length,
    height: 2 * laneHeight,
    lineAt,
    bars: [...barsOf(cells, 'unsocial', wording.most), ...barsOf(cells, 'asleep', wording.most)],
    words: say('finder.dayBar', {
      asleep: timesOf(say, cells, 'asleep'),
      unsocial: timesOf(say, cells, 'unsocial'),
      fine: timesOf(say, cells, 'fine'),
    }),
    free: ranges === '' ? say('finder.freeNever') : say('finder.free', { ranges }),
  }
}

/** Steps of equal height next to each other are one bar. Early and late stand above the line, sleep hangs below it. */
function barsOf(cells: readonly Cell[], name: Bar['name'], most: number): Bar[] {
  const bars: Bar[] = []
  for (const [x, cell] of cells.entries()) {
    const height = most === 0 ? 0 : Math.round((cell[name] / most) * laneHeight * 10) / 10
    const last = bars.at(-1)
    if (last !== undefined && last.height === height && last.x + last.width === x) last.width += 1
    else if (height > 0)
      bars.push({ x, width: 1, y: name === 'asleep' ? lineAt : lineAt - height, height, name })
  }
  return bars
}

function kindOf({ asleep, unsocial }: Cell): Kind {
  if (asleep > 0) return 'asleep'
  return unsocial > 0 ? 'unsocial' : 'fine'
}

/** `00:00–06:00, 23:00–24:00` */
function timesOf(say: Say, cells: readonly Cell[], kind: Kind): string {
  const spans: { from: string; to: string }[] = []
  for (const [index, cell] of cells.entries()) {
    if (kindOf(cell) !== kind) continue
    const to = cells[index + 1]?.clock ?? '24:00'
    const last = spans.at(-1)
    if (last !== undefined && index > 0 && kindOf(cells[index - 1] ?? cell) === kind) last.to = to
    else spans.push({ from: cell.clock, to })
  }
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ') || say('finder.never')
}

/** Starts one step after another are told as one range. */
function rangesOf(starts: readonly Instant[], { say, zone, stepMinutes }: DayWording): string {
  const ranges: Instant[][] = []
  for (const at of starts) {
    const last = ranges.at(-1)
    const before = last?.at(-1)
    if (before !== undefined && minutesBetween(before, at) === stepMinutes) last?.push(at)
    else ranges.push([at])
  }
  const clock = (at: Instant | undefined) => (at === undefined ? '' : localTime(at, zone).clock)
  const told = ranges.map((range) =>
    range.length === 1
      ? say('finder.at', { from: clock(range[0]) })
      : say('finder.range', { from: clock(range[0]), to: clock(range.at(-1)) }),
  )
  return told.join(', ')
}
