/** A cell over several rows with their times each: one row of the programme, from the first time to the last. */
import type { Draft } from './draft.ts'
import type { GridRow } from './grid.ts'
import type { RowTimes } from './row-times.ts'

/** Nothing but its time is the row's own, and what stands beside it began in the row before. */
export function lengthensLast(row: GridRow, { clock, cells }: RowTimes, last: Draft | undefined): boolean {
  const before = last?.clock
  if (last === undefined || before == null || clock === null || clock.end === null) return false
  if (before.end !== clock.start || row.filled.some((cell) => !cells.includes(cell))) return false
  const said = [...last.title, ...last.parallel.flatMap(({ pieces }) => pieces)]
  const isBelow = said.some((piece) => row.above.some(({ pieces }) => pieces.includes(piece)))
  if (!isBelow) return false
  last.clock = {
    ...before,
    end: clock.end,
    endAt: clock.endAt,
    halfUnsure: before.halfUnsure || clock.halfUnsure,
    written: `${before.written} – ${clock.written}`,
  }
  last.taken.push(...cells.flatMap(({ pieces }) => pieces.map(({ spot }) => spot)))
  return true
}
