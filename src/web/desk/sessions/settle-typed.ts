/** What was typed, put as the planner writes it: an end becomes minutes, `930` becomes `09:30`; what can't be read stays. */
import type { Entered } from '../forms/entered.ts'
import { enterSession } from './enter-session.ts'
import type { NameBooks } from './name-book.ts'
import type { Sketch } from './read-session.ts'

const settled =
  /^(?:start\.(?:date|time|shown|zone)|plannedMinutes|languages|otherLanguages|items\.[^.]+\.(?:minutes|end|pin|pinned|person)|participations\.[^.]+\.person)$/

export function settleTyped(entered: Entered, { session, problems }: Sketch, names: NameBooks): Entered {
  const written = enterSession(session, names)
  const unread = new Set(problems.map(({ field }) => field))
  const readable = written.names().filter((name) => settled.test(name) && !unread.has(name))
  return entered.with(Object.fromEntries(readable.map((name) => [name, written.all(name)])))
}

/** A form that did not show everything is shown with the rest as it is. */
export function fillMissing(entered: Entered, { session }: Sketch, names: NameBooks): Entered {
  const written = enterSession(session, names)
  const missing = written.names().filter((name) => !entered.has(name))
  return entered.with(Object.fromEntries(missing.map((name) => [name, written.all(name)])))
}
