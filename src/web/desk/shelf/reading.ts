/**
 * Reads a form field by field and gathers what is wrong. A field that stands as the document had it gives back just that:
 * saving an untouched form changes nothing, whatever a program has written there before.
 */
import type { Zone } from '../../../domain/clock.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import type { DocumentKind, DocumentKinds } from '../../../domain/draft.ts'
import type { CountryCode } from '../../../domain/forum.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import { readZone } from '../../zones/find-zones.ts'
import type { Entered } from '../forms/entered.ts'
import type { NameBook } from '../sessions/name-book.ts'
import { sayZone } from './choices.ts'

export interface Reading {
  text: (name: string, before?: string) => string
  textOrNull: (name: string, before?: string | null) => string | null
  lines: (name: string, before?: readonly string[]) => string[]
  choice: <Value extends string>(name: string, choices: readonly Value[], before: Value) => Value
  choiceOrNull: <Value extends string>(name: string, choices: readonly Value[]) => Value | null
  country: (name: string) => CountryCode | null
  zone: (name: string, before: Zone | null) => Zone | null
  /** The id behind a typed name; null where it is none, which is a problem unless nothing was typed. */
  pick: <Id extends string>(name: string, book: NameBook) => Id | null
  /** The same, where nothing typed is a problem too. */
  pickNeeded: <Id extends string>(name: string, book: NameBook) => Id | null
  /** The document, or all that is wrong: with what was typed, and with what has become of it elsewhere. */
  result: <Kind extends DocumentKind>(kind: Kind, doc: DocumentKinds[Kind]) => Result<DocumentKinds[Kind]>
}

const unknownChoice = { field: '', code: 'choice-unknown' }
const missingName = { field: '', code: 'name-missing' }

export function readForm(entered: Entered, language: InterfaceLanguage): Reading {
  const problems: Problem[] = []
  const wrong = (field: string, found: readonly Problem[]) => {
    problems.push(...found.map((one) => ({ ...one, field })))
    return null
  }
  const choose = <Value extends string>(name: string, choices: readonly Value[]) =>
    choices.find((one) => one === entered.text(name)) ?? wrong(name, [unknownChoice])
  const pick = <Id extends string>(name: string, book: NameBook) =>
    (book.find(entered.text(name)) as Id | undefined) ?? wrong(name, [unknownChoice])
  return {
    text: (name, before) => (entered.raw(name) === before ? before : entered.text(name)),
    textOrNull: (name, before = null) =>
      entered.raw(name) === (before ?? '') ? before : entered.textOrNull(name),
    lines: (name, before = []) =>
      entered.raw(name) === before.join('\n') ? [...before] : entered.lines(name),
    choice: (name, choices, before) => choose(name, choices) ?? before,
    choiceOrNull: (name, choices) => (entered.text(name) === '' ? null : choose(name, choices)),
    country: (name) => entered.textOrNull(name),
    zone: (name, before) => {
      const typed = entered.text(name)
      if (typed === '' || typed === sayZone(language, before)) return typed === '' ? null : before
      const found = readZone(typed, language)
      return found.ok ? found.value : wrong(name, found.problems)
    },
    pick: <Id extends string>(name: string, book: NameBook) =>
      entered.text(name) === '' ? null : pick<Id>(name, book),
    pickNeeded: <Id extends string>(name: string, book: NameBook) =>
      entered.text(name) === '' ? wrong(name, [missingName]) : pick<Id>(name, book),
    result: (kind, doc) =>
      problems.length === 0
        ? done(doc)
        : refused(...problems, ...elsewhere(problems, documentProblems(kind, doc))),
  }
}

/** A list in which something could not be read is told once: its further rows are at other places now. */
function elsewhere(told: readonly Problem[], found: readonly Problem[]): Problem[] {
  const listOf = ({ field }: Problem) => field.replace(/\.\d+(?:\..*)?$/, '')
  const lists = new Set(told.map(listOf))
  return found.filter((one) => !lists.has(listOf(one)))
}
