/** A form that is being read: a field that was left as it was shown keeps what the document has. */
import { idPattern } from '../../../domain/ids.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import type { Entered } from '../forms/entered.ts'
import type { BookKind, NameBooks } from './name-book.ts'

export interface ReadingContext {
  names: NameBooks
  /** In which cities may be typed; names of every language are found. */
  language: InterfaceLanguage
}

export interface Reading extends ReadingContext {
  entered: Entered
  /** The fields as the document has them. */
  was: Entered
  problems: Problem[]
}

/** Ids in the order in which the form has its rows. */
export function listedIds(entered: Entered, name: string): string[] {
  return [...new Set(entered.all(name))].filter((id) => idPattern.test(id))
}

/** True when somebody changed the field; a form that does not show it leaves it alone. */
export function isTouched({ entered, was }: Reading, name: string): boolean {
  if (!entered.has(name)) return false
  const is = filled(entered, name)
  const before = filled(was, name)
  return is.length !== before.length || is.some((text, index) => text !== before[index])
}

/** An empty field among several of one name stands for nothing: it says that the form has them. */
function filled(entered: Entered, name: string): string[] {
  return entered.all(name).filter((text) => text !== '')
}

/** The value as it was when the field is untouched or can't be read; then the problem stands at the field. */
export function readField<Value>(
  reading: Reading,
  name: string,
  kept: Value,
  read: (text: string) => Result<Value>,
): Value {
  if (!isTouched(reading, name)) return kept
  const value = read(reading.entered.text(name))
  if (value.ok) return value.value
  reading.problems.push(...value.problems.map((problem) => ({ ...problem, field: name })))
  return kept
}

export function readText(reading: Reading, name: string, kept: string): string {
  return readField(reading, name, kept, done)
}

/** One entry a line. */
export function readLines(reading: Reading, name: string, kept: string[]): string[] {
  return isTouched(reading, name) ? reading.entered.lines(name) : kept
}

export function readChoice<Value extends string>(
  reading: Reading,
  name: string,
  kept: Value,
  choices: readonly Value[],
): Value {
  return readField(reading, name, kept, (text) => {
    const chosen = choices.find((one) => one === text)
    return chosen === undefined ? refused({ field: name, code: 'choice-unknown' }) : done(chosen)
  })
}

/** The id behind a name; null where nothing was typed. */
export function readName<Id extends string>(
  reading: Reading,
  name: string,
  kept: Id | null,
  kind: BookKind,
): Id | null {
  return readField<Id | null>(reading, name, kept, (text) => {
    if (text === '') return done(null)
    const found = reading.names[kind].find(text)
    return found === undefined ? notFound(kind, name, text) : done(found as Id)
  })
}

export function notFound(kind: BookKind, field: string, typed: string): Result<never> {
  return refused({ field, code: `${kind}-not-found`, facts: { typed: typed.slice(0, 100) } })
}
