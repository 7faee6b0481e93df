/** Start and end in lines of their own, one below the other, with the title below them. */
import type { FoundLine } from './accepted-lines.ts'
import type { ClockMark } from './draft.ts'
import type { TimedLine } from './timed-lines.ts'

const leastPairs = 2

/** Only where the bare clocks of the document stand in twos, each two rising. */
export function joinStartsAndEnds(lines: readonly FoundLine[]): FoundLine[] {
  const runs = runsOfBare(lines)
  const pairs = runs.filter((run) => run.length === 2 && rises(lines, run))
  if (pairs.length < leastPairs || pairs.length * 5 < runs.length * 4) return [...lines]
  const ends = new Map(pairs.flatMap(([start = 0, end = 0]) => [[start, end]]))
  const gone = new Set(ends.values())
  return lines.flatMap((line, index) => {
    if (gone.has(index)) return []
    const end = lines[ends.get(index) ?? -1]?.timed
    return line.timed === undefined || end === undefined ? line : { ...line, timed: joined(line.timed, end) }
  })
}

function runsOfBare(lines: readonly FoundLine[]): number[][] {
  const runs: number[][] = []
  lines.forEach(({ timed }, index) => {
    if (timed?.shape !== 'alone' || timed.clock.end !== null || timed.clock.zone !== null) return
    const last = runs.at(-1)
    if (last?.at(-1) === index - 1) last.push(index)
    else runs.push([index])
  })
  return runs
}

function rises(lines: readonly FoundLine[], [start = 0, end = 0]: readonly number[]): boolean {
  const [first, second] = [lines[start]?.timed?.clock, lines[end]?.timed?.clock]
  const isTitled = lines[end + 1] !== undefined && lines[end + 1]?.timed === undefined
  return isTitled && first !== undefined && second !== undefined && isBefore(first, second)
}

/** `11:30` over `1:00` passes noon. */
function isBefore(first: ClockMark, second: ClockMark): boolean {
  return first.start < second.start || (second.halfUnsure && second.start < '08:00' && first.start >= '08:00')
}

function joined(first: TimedLine, { clock: end }: TimedLine): TimedLine {
  const { clock } = first
  const written = `${clock.written} – ${end.written}`
  const halfUnsure = clock.halfUnsure || end.halfUnsure
  return { ...first, clock: { ...clock, end: end.start, endAt: end.startAt, written, halfUnsure } }
}
