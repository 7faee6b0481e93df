/** Fields of a form as a view prints them: what stands in each, and what is wrong with it. */
import type { Problem } from '../../../domain/problem.ts'
import { sayProblem } from '../../../text/problems.ts'
import type { Say } from '../../../text/say.ts'
import type { Entered } from './entered.ts'

export interface Choice {
  value: string
  label: string
  /** Heading of the group that it stands under. */
  group?: string
}

export interface FieldOptions {
  label: string
  kind?:
    | 'text'
    | 'textarea'
    | 'markdown'
    | 'select'
    | 'checkboxes'
    | 'date'
    | 'email'
    | 'password'
    | 'number'
    | 'search'
  hint?: string
  choices?: readonly Choice[]
  required?: true
  /** What a browser may fill in (HTML Living Standard 4.10.18.7). */
  autocomplete?: string
  /** Lines of a text area. */
  rows?: number
  /** How wide it stands: a whole line, half of it, or as little as a time needs. */
  width?: 'whole' | 'half' | 'small'
  /** Suggestions: id of a datalist on the page. */
  list?: string
  language?: string
}

export interface Field extends FieldOptions {
  kind: NonNullable<FieldOptions['kind']>
  id: string
  name: string
  value: string
  values: string[]
  problem: string
}

export interface Form {
  field: (name: string, options: FieldOptions) => Field
  /** For the summary at the top, each with the field that it leads to. */
  problems: { href: string; text: string }[]
  raw: (name: string) => string
}

/** A field of the page that a problem leads to; a problem of nothing in particular leads to the form. */
export function makeForm(say: Say, entered: Entered, problems: readonly Problem[] = []): Form {
  const byField = Map.groupBy(problems, ({ field }) => field)
  const texts = problems.map((one) => sayProblem(say, one))
  const labels = new Map<string, string>()
  return {
    raw: (name) => entered.raw(name),
    field(name, options) {
      labels.set(name, options.label)
      return {
        ...options,
        kind: options.kind ?? 'text',
        id: fieldId(name),
        name,
        value: options.kind === 'password' ? '' : entered.raw(name),
        values: entered.all(name),
        problem: (byField.get(name) ?? []).map((one) => sayProblem(say, one)).join(' '),
      }
    },
    problems: problems.map(({ field }, index) => ({
      href: `#${fieldId(field)}`,
      /** Two fields with the same sentence are told apart by their labels, known once the fields are made. */
      get text() {
        const text = texts[index] ?? ''
        const label = labels.get(field)
        const isSaidTwice = texts.indexOf(text) !== texts.lastIndexOf(text)
        return isSaidTwice && label !== undefined ? say('desk.problemsOfField', { label, text }) : text
      },
    })),
  }
}

/** An id for the field of that name: safe in a fragment. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]/g, '-')}`
}
