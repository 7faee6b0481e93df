/** `Session chair | Ana Ruiz | Ken Ito` under days side by side: who leads what follows on each day. */
import type { Role } from '../../../domain/session.ts'
import { roleAt } from '../people/role-at.ts'
import type { Step } from './draft.ts'
import { covers, type GridRow } from './grid.ts'
import type { Layout } from './layout.ts'
import type { Piece } from './piece.ts'

export interface Lead {
  role: Role
  label: Piece
  /** By the column of the day. */
  people: Map<number, readonly Piece[]>
}

export function leadIn({ filled }: GridRow, { columns }: Layout): Lead | undefined {
  const days = columns.filter(({ use }) => use === 'day')
  const [first] = filled
  if (first === undefined || days.length < 2 || days.some(({ column }) => covers(first, column)))
    return undefined
  const [label, other] = first.pieces
  const mark = roleAt(`${first.text.trim().replace(/\s?[:：]$/u, '')}:`)
  if (
    label === undefined ||
    other !== undefined ||
    mark === undefined ||
    first.text.trim().length > mark.to + 1
  )
    return undefined
  const people = new Map<number, readonly Piece[]>()
  for (const { column } of days) {
    const cell = filled.find((one) => one !== first && one.column === column && one.columnSpan === 1)
    if (cell !== undefined) people.set(column, cell.pieces)
  }
  return people.size === 0 ? undefined : { role: mark.role, label, people }
}

/** The next row of a day that is of that day alone takes them; what is for all days is a break. */
export function giveLead({ role, label, people }: Lead, row: GridRow, steps: readonly Step[]): void {
  for (const [column, pieces] of people) {
    const cell = row.filled.find((one) => covers(one, column))
    if (cell === undefined || cell.columnSpan > 1) continue
    const draft = steps.find((step) => step.step === 'row' && step.title === cell.pieces)
    if (draft?.step !== 'row') continue
    draft.people.push({ pieces: [...pieces], role })
    draft.taken.push(label.spot)
    people.delete(column)
  }
}
