/** A form that is being read: a field that was left as it was shown keeps what the document has, whoever wrote it there. */
import { documentProblems } from '../../../domain/document-rules.ts'
import type { DocumentKind, DocumentKinds } from '../../../domain/draft.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import type { Entered } from './entered.ts'

export interface Reading {
  entered: Entered
  /** The fields as the document has them. */
  was: Entered
  /** In which cities may be typed; names of every language are found. */
  language: InterfaceLanguage
  /** Each at the name of its field. */
  problems: Problem[]
}

/** Names that a field takes, and the code of the problem where it has none of them. */
export interface ReadableNames {
  book: { find: (typed: string) => string | undefined }
  code: string
}

export function startReading(entered: Entered, was: Entered, language: InterfaceLanguage): Reading {
  return { entered, was, language, problems: [] }
}

/** True when somebody changed the field; a form that does not show it leaves it alone. */
export function isTouched({ entered, was }: Reading, name: string): boolean {
  if (!entered.has(name)) return false
  const is = filled(entered, name)
  const before = filled(was, name)
  return is.length !== before.length || is.some((text, index) => text !== before[index])
}

/**
 * An empty field among several of one name stands for nothing: it says that the form has them. A text area has one kind
 * of line break, whatever the document has.
 */
function filled(entered: Entered, name: string): string[] {
  return entered
    .all(name)
    .filter((text) => text !== '')
    .map((text) => text.replace(/\r\n?/g, '\n'))
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

/** Null where nothing was typed. */
export function readTextOrNull(reading: Reading, name: string, kept: string | null): string | null {
  return readField(reading, name, kept, (text) => done(text === '' ? null : text))
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
  return readField(reading, name, kept, (text) => choose(choices, text))
}

/** Null where the choice of nothing was taken. */
export function readChoiceOrNull<Value extends string>(
  reading: Reading,
  name: string,
  kept: Value | null,
  choices: readonly Value[],
): Value | null {
  return readField<Value | null>(reading, name, kept, (text) =>
    text === '' ? done(null) : choose(choices, text),
  )
}

function choose<Value extends string>(choices: readonly Value[], text: string): Result<Value> {
  const chosen = choices.find((one) => one === text)
  return chosen === undefined ? refused({ field: '', code: 'choice-unknown' }) : done(chosen)
}

/** What was ticked keeps its place, what is new comes after it. A form without the boxes sends an empty one for them. */
export function readChecked(reading: Reading, name: string, kept: readonly string[]): string[] {
  if (!isTouched(reading, name)) return [...kept]
  const chosen = reading.entered.all(name).filter((one) => one !== '')
  return [...new Set([...kept.filter((one) => chosen.includes(one)), ...chosen])]
}

/** The id behind a name; null where nothing was typed. */
export function readId<Id extends string>(
  reading: Reading,
  name: string,
  kept: Id | null,
  names: ReadableNames,
): Id | null {
  return readField<Id | null>(reading, name, kept, (text) =>
    text === '' ? done(null) : findId<Id>(text, names),
  )
}

export function findId<Id extends string>(typed: string, { book, code }: ReadableNames): Result<Id> {
  const found = book.find(typed)
  if (found !== undefined) return done(found as Id)
  return refused({ field: '', code, facts: { typed: typed.slice(0, 100) } })
}

/**
 * The document, or all that is wrong with it at once. `shortened`: lists that leave out rows which can't be read, so that
 * their further rows are at other places in the document.
 */
export function finishReading<Kind extends DocumentKind>(
  { problems }: Reading,
  kind: Kind,
  doc: DocumentKinds[Kind],
  shortened: readonly string[] = [],
): Result<DocumentKinds[Kind]> {
  if (problems.length === 0) return done(doc)
  const lists = shortened.filter((list) => problems.some(({ field }) => field.startsWith(`${list}.`)))
  const found = documentProblems(kind, doc).filter(({ field }) => !lists.includes(field.split('.')[0] ?? ''))
  return refused(...withOthers(problems, found))
}

/** Everything that is wrong at once: what could not be read is told by its own problem alone. */
export function withOthers(first: readonly Problem[], others: readonly Problem[]): Problem[] {
  const told = new Set(first.map(({ field }) => field))
  return [...first, ...others.filter(({ field }) => !told.has(field))]
}
