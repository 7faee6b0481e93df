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
  const told = distinct(say, problems.slice(0, mostTold))
  const byField = Map.groupBy(told, ({ field }) => field)
  const counts = Map.groupBy(told, ({ text }) => text)
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
        problem: (byField.get(name) ?? []).map(({ text }) => text).join(' '),
      }
    },
    problems: told.map(({ field, text }) => ({
      href: `#${fieldId(field)}`,
      /** Two fields with the same sentence are told apart by their labels, known once the fields are made. */
      get text() {
        const label = labels.get(field)
        const isSaidTwice = (counts.get(text)?.length ?? 0) > 1
        return isSaidTwice && label !== undefined ? say('desk.problemsOfField', { label, text }) : text
      },
    })),
  }
}

/** Nobody mends more at once, and a page that tells of thousands takes long to make. */
const mostTold = 100

/** A sentence once at each field. */
function distinct(say: Say, problems: readonly Problem[]): { field: string; text: string }[] {
  const texts = problems.map((one) => ({ field: one.field, text: sayProblem(say, one) }))
  return [...new Map(texts.map((one) => [`${one.field} ${one.text}`, one])).values()]
}

/** An id for the field of that name: safe in a fragment. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]/g, '-')}`
}
