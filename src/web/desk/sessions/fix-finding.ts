/** The button that mends a finding: its change is put into what was typed, and nothing else of it is touched. */
import { fixSession } from '../../../domain/findings/fixes.ts'
import type { SheetContext } from '../../../domain/findings/sheet-context.ts'
import type { Round, Session } from '../../../domain/session.ts'
import type { Entered } from '../forms/entered.ts'
import { enterSession } from './enter-session.ts'
import type { NameBooks } from './name-book.ts'
import { plainNames, plainNamesField } from './plain-names.ts'
import { listedIds } from './reading.ts'

/** `sheet`: of the session as far as the form can be read. Undefined when there is nothing of that to mend. */
export function fixTyped(
  entered: Entered,
  act: string,
  sheet: SheetContext,
  names: NameBooks,
): Entered | undefined {
  const next = fixSession(sheet, act)
  if (next === undefined) return undefined
  const [was, is] = [enterSession(sheet.session, names), enterSession(next, names)]
  const whole = withMissing(entered, was)
  const changed = is
    .names()
    .filter((name) => !name.startsWith('rounds') && !isSame(was.all(name), is.all(name)))
  return whole.with({
    ...Object.fromEntries(changed.map((name) => [name, is.all(name)])),
    ...roundFields(whole, sheet.session, next),
    ...nameFields(whole, sheet.session, next),
  })
}

/** A page of findings sends the button alone: the rest of the form is what is saved. */
function withMissing(entered: Entered, saved: Entered): Entered {
  const missing = saved.names().filter((name) => !entered.has(name))
  return entered.with(Object.fromEntries(missing.map((name) => [name, saved.all(name)])))
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

/** Rounds have no ids of their own: in the form they go by the page's keys, and one with nothing in it may be none. */
function roundFields(entered: Entered, before: Session, next: Session): Record<string, string> {
  const keys = roundKeys(entered, before.brief.rounds)
  const changes = next.brief.rounds.flatMap(({ questions }, index) => {
    const was = before.brief.rounds[index]?.questions ?? []
    const key = keys[index]
    return key === undefined || isSame(was, questions)
      ? []
      : [[`rounds.${key}.questions`, questions.join('\n')]]
  })
  return Object.fromEntries(changes)
}

/** The key of each round: the first, after those of the rounds before it, under which the form has what it has. */
function roundKeys(entered: Entered, rounds: readonly Round[]): (string | undefined)[] {
  const left = listedIds(entered, 'rounds')
  return rounds.map(({ title, questions }) => {
    const at = left.findIndex(
      (key) =>
        entered.text(`rounds.${key}.title`) === title.normalize('NFC').trim() &&
        isSame(
          entered.lines(`rounds.${key}.questions`),
          questions.map((one) => one.normalize('NFC').trim()),
        ),
    )
    return at < 0 ? undefined : left.splice(0, at + 1).at(-1)
  })
}

function nameFields(entered: Entered, before: Session, next: Session): Record<string, string> {
  const rows = new Map(before.items.map((item) => [item.id, item]))
  const changes = next.items.flatMap((item) => {
    const was = rows.get(item.id)
    const ids = was === undefined ? '' : plainNames(was, item)
    const field = plainNamesField(item.id)
    return ids === '' ? [] : [[field, `${entered.text(field)} ${ids}`.trim()]]
  })
  return Object.fromEntries(changes)
}
