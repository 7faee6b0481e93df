/** What a shape found wrong, as problems at their fields, with the codes that the forms use where there are any. */
import type { z } from 'zod'
import { mostMinutes } from '../../domain/agenda-edits.ts'
import { idPattern } from '../../domain/ids.ts'
import type { Problem } from '../../domain/problem.ts'

type Issue = z.core.$ZodIssue

export function shapeProblems(issues: readonly Issue[], body: unknown): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const field = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: joined(field, key), code: 'field-unknown' }))
    }
    return [{ field, ...judge(issue, valueAt(body, issue.path)) }]
  })
}

/** Messages of the shapes' own checks, and the codes under which the forms refuse the same. */
const formatCodes: Record<string, (typed: string) => Omit<Problem, 'field'>> = {
  'is no slug': () => ({ code: 'slug-unusable' }),
  'is no zone we know': (typed) => ({ code: 'zone-unknown', facts: { typed } }),
  'is no wall clock': (clock) => ({ code: 'clock-unreadable', facts: { clock } }),
  'is no day': (typed) => ({ code: 'date-unreadable', facts: { typed } }),
}

const patternCodes = new Map([
  [String(idPattern), 'id-unusable'],
  [String(/^[A-Z]{2}$/), 'country-unknown'],
  [String(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/), 'uid-domain-unusable'],
])

function judge(issue: Issue, value: unknown): Omit<Problem, 'field'> {
  if (value === undefined) return { code: 'field-missing' }
  if (typeof value === 'number' && issue.code === 'too_small') {
    return { code: 'minutes-out-of-range', facts: { most: mostMinutes } }
  }
  if (typeof value !== 'string') return { code: 'value-wrong', facts: { wanted: wantedBy(issue) } }
  const format = formatCodes[issue.message]
  if (format !== undefined) return format(value.slice(0, mostSaid))
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    const code = patternCodes.get(issue.pattern ?? '')
    if (code !== undefined) return { code, facts: { typed: value.slice(0, mostSaid) } }
  }
  if (issue.code === 'too_small') return { code: 'language-unknown', facts: { typed: value } }
  return { code: 'value-wrong', facts: { wanted: wantedBy(issue) } }
}

const mostSaid = 60

/** In the words of JSON Schema: `string`, `integer`, or the values to choose from. */
function wantedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? 'integer' : issue.expected
  if (issue.code === 'invalid_value') return issue.values.join(', ')
  return issue.message
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    return (value as Record<PropertyKey, unknown>)[step]
  }, body)
}

function joined(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`
}
