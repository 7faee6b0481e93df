/** Which of the lines with a clock are rows of a programme: it takes several of them. */
import { columnNamed } from '../words/columns.ts'
import { isPartOfDay, isProgrammeLabel } from '../words/day-parts.ts'
import { isRoomName } from '../words/rooms.ts'
import { dayMarkOf } from './day-marks.ts'
import type { DayMark } from './draft.ts'
import type { Piece } from './piece.ts'
import { joinStartsAndEnds } from './start-end-lines.ts'
import type { TimedLine } from './timed-lines.ts'

export interface FoundLine {
  piece: Piece
  timed: TimedLine | undefined
  /** A day that it names in short. */
  day?: DayMark
  /** The heading above, where the titles stand above their times. */
  above?: Piece
}

/**
 * Lines that tell one time by several clocks, one below the other: the first counts, where every such group begins
 * with the same zone. Else they are a table of zones, and no rows.
 */
function joinZones(lines: readonly FoundLine[]): FoundLine[] {
  const groups = zoneGroups(lines)
  if (groups.length === 0) return [...lines]
  const firsts = new Set(groups.map(([first]) => lines[first ?? 0]?.timed?.clock.zone?.written))
  const counts =
    firsts.size === 1 && !groups.some(([first = 0]) => saysZone(lines[first - 1]?.piece.text ?? ''))
  const joined = new Map<number, TimedLine | undefined>()
  for (const [first = 0, ...others] of groups) {
    const clocks = others.flatMap((index) => lines[index]?.timed?.clock ?? [])
    const timed = lines[first]?.timed
    joined.set(
      first,
      counts && timed !== undefined ? { ...timed, elsewhere: [...timed.elsewhere, ...clocks] } : undefined,
    )
    for (const index of others) joined.set(index, undefined)
  }
  const gone = new Set(counts ? groups.flatMap(([, ...others]) => others) : [])
  return lines.flatMap((line, index) => {
    if (gone.has(index)) return []
    return joined.has(index) ? { ...line, timed: joined.get(index) } : line
  })
}

/** Runs of lines that are nothing but a clock with its zone, in two zones or more. */
function zoneGroups(lines: readonly FoundLine[]): number[][] {
  const groups: number[][] = []
  let group: number[] = []
  const close = () => {
    const zones = new Set(group.map((index) => lines[index]?.timed?.clock.zone?.written))
    if (zones.size > 1) groups.push(group)
    group = []
  }
  lines.forEach(({ timed }, index) => {
    if (timed?.shape === 'alone' && timed.clock.zone !== null) group.push(index)
    else close()
  })
  close()
  return groups
}

function saysZone(text: string): boolean {
  return (
    text.length < 200 &&
    /(?<!\p{L})(?:utc|gmt|time ?zone|zona horaria|fuseau|fuso|시간대)(?!\p{L})/iu.test(text)
  )
}

/** Leaves the clock of a line only where the lines together are a programme. */
export function acceptLines(found: readonly FoundLine[], besideTable: boolean): FoundLine[] {
  const lines = joinStartsAndEnds(joinZones(withoutStated(found)))
  const starts = lines.filter(({ timed }) => timed?.shape === 'start' || timed?.shape === 'alone')
  const ends = lines.filter(({ timed }) => timed?.shape === 'end')
  const takesStarts = enough(starts, lines, besideTable ? 3 : 2)
  const listed = ends.filter(({ piece }) => piece.level > 0 || piece.heading > 0).length
  const takesEnds =
    !besideTable && !takesStarts && ends.length >= 2 && (ends.length >= 3 || listed === ends.length)
  const takesLabelled = !takesStarts && !takesEnds && areRows(lines)
  const takes = { start: takesStarts, alone: takesStarts, end: takesEnds, labelled: takesLabelled }
  return titledAbove(
    lines.map((line, index) =>
      line.timed === undefined || takes[line.timed.shape] || (takesStarts && closesGap(lines, index))
        ? line
        : { ...line, timed: undefined },
    ),
  )
}

/** `Break 11:00–11:15` among lines that begin with their clock: the row before ends then, and the next one begins. */
function closesGap(lines: readonly FoundLine[], index: number): boolean {
  const clock = lines[index]?.timed?.clock
  if (clock === undefined || clock.end === null) return false
  const isRow = ({ timed }: FoundLine) => timed?.shape === 'start' || timed?.shape === 'alone'
  const before = lines.slice(Math.max(0, index - 20), index).findLast(isRow)?.timed?.clock
  const next = lines.slice(index + 1, index + 21).find(isRow)?.timed?.clock
  return before?.end === clock.start && (next === undefined || next.start === clock.end)
}

/** A bare range above the word for the programme is how long the whole takes, and no row. */
function withoutStated(lines: readonly FoundLine[]): readonly FoundLine[] {
  const first = lines.findIndex(({ timed }) => timed !== undefined)
  const line = lines[first]
  if (line?.timed?.shape !== 'alone' || line.timed.clock.end === null) return lines
  const next = lines.findIndex(({ timed }, index) => index > first && timed !== undefined)
  const isAbove = lines.slice(first + 1, Math.max(next, 0)).some(({ piece }) => isProgrammeLabel(piece.text))
  return isAbove ? lines.with(first, { ...line, timed: undefined }) : lines
}

/** `Time: …` comes again and again, with other lines between. */
function areRows(lines: readonly FoundLine[]): boolean {
  const labelled = lines.flatMap(({ timed }, index) => (timed?.shape === 'labelled' ? index : []))
  return (
    labelled.length >= 2 && labelled.every((at, index) => index === 0 || at - (labelled[index - 1] ?? at) > 1)
  )
}

/** Headings right above bare times are their titles, where most times have one. */
function titledAbove(lines: readonly FoundLine[]): FoundLine[] {
  const bare = lines.flatMap(({ timed }, index) => (timed !== undefined && isBare(timed) ? index : []))
  const titled = new Set(bare.filter((index) => isTitleAbove(lines[index - 1])))
  const all = lines.filter(({ timed }) => timed !== undefined).length
  if (titled.size < 2 || titled.size * 5 < all * 4) return [...lines]
  return lines.flatMap((line, index) => {
    if (titled.has(index + 1)) return []
    const above = titled.has(index) ? lines[index - 1]?.piece : undefined
    return above === undefined ? line : { ...line, above }
  })
}

function isBare({ shape, head }: TimedLine): boolean {
  return shape === 'alone' || shape === 'labelled' || (shape === 'start' && isRoomName(head.text))
}

function isTitleAbove(line: FoundLine | undefined): boolean {
  if (line === undefined || line.timed !== undefined) return false
  const { piece } = line
  if (columnNamed(piece.text.match(/^[^:：]{2,30}(?=[:：])/u)?.[0] ?? '')?.word === 'title') return true
  if ((piece.heading === 0 && !piece.strong) || piece.text.length > 200) return false
  return (
    !isPartOfDay(piece.text) && !isProgrammeLabel(piece.text) && dayMarkOf(piece, 'heading') === undefined
  )
}

function enough(timed: readonly FoundLine[], lines: readonly FoundLine[], least: number): boolean {
  if (timed.length >= Math.max(least, 3)) return true
  if (timed.length >= least) return timed.every(({ timed: one }) => (one?.head.text.length ?? 0) < 150)
  const [only] = timed
  if (timed.length === 0 || only === undefined || least > 2) return false
  const before = lines[lines.indexOf(only) - 1]
  return before !== undefined && isProgrammeLabel(before.piece.text)
}
