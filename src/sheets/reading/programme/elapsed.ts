/** A column of minutes that are counted from the beginning: 0, 15, 40. How long a row lasts the next one tells. */
import type { Draft, MinutesMark, Step } from './draft.ts'
import type { Grid, GridCell } from './grid.ts'
import type { Layout } from './layout.ts'

const leastRows = 3

/** Numbers that begin with 0 and rise are no lengths. */
export function markElapsed({ rows }: Grid, { columns }: Layout): void {
  const [only, other] = columns.filter(({ use }) => use === 'minutes')
  if (only === undefined || other !== undefined) return
  const cells = rows.flatMap(({ filled }) => filled.find(({ column }) => column === only.column) ?? [])
  const numbers = cells.filter((cell) => cell !== only.heading).map(({ text }) => readNumber(text))
  const rises = numbers.every(
    (value, index) =>
      value !== undefined && (index === 0 ? value === 0 : value > (numbers[index - 1] ?? value)),
  )
  if (numbers.length >= leastRows && rises) only.use = 'elapsed'
}

function readNumber(text: string): number | undefined {
  const digits = /^\s{0,3}(\d{1,3})\s?(?:['’′]|min\.?)?\s{0,3}$/u.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** How many minutes have passed when the row begins. */
export function minutesSince(cell: GridCell): MinutesMark | undefined {
  const [piece] = cell.pieces
  const minutes = readNumber(cell.text)
  return piece === undefined || minutes === undefined
    ? undefined
    : { minutes, at: piece.spot, written: piece.text }
}

/** Of the last row nobody knows how long it lasts. */
export function settleElapsed(steps: readonly Step[]): void {
  const drafts = steps.filter((step): step is Draft => step.step === 'row' && step.minutes !== null)
  const from = drafts.map(({ minutes }) => minutes?.minutes ?? 0)
  drafts.forEach((draft, index) => {
    const next = from[index + 1]
    const own = from[index] ?? 0
    if (draft.minutes === null) return
    draft.taken.push(draft.minutes.at)
    draft.minutes = next === undefined ? null : { ...draft.minutes, minutes: next - own }
  })
}
