/** Why an import can't be made: in the desk's own sentences, each with the row and the field that it is about. */
import type { Problem, Result } from '../domain/problem.ts'
import { sayProblem } from '../text/problems.ts'
import { defaultLanguage, sayIn, type TextKey } from '../text/say.ts'
import { reasonFor } from './reasons.ts'
import { oneLine, Refused } from './verb.ts'

const say = sayIn(defaultLanguage)

/** @throws Refused */
export function orSayProblems<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Refused(result.problems.map(sentenceOf).join('; '))
}

function sentenceOf(problem: Problem): string {
  const reason = reasonFor(problem.code)
  if (reason !== undefined) return reason
  const where = placeOf(problem.field)
  const sentence = sayProblem(say, problem).replace(/\.$/, '')
  return oneLine(where === '' ? sentence : `${where}: ${sentence}`)
}

const entries: Record<string, string> = {
  sessions: 'session',
  people: 'person',
  organisations: 'organisation',
  presentations: 'presentation',
  references: 'reference',
  items: 'row',
  participations: 'person',
  objectives: 'objective',
  rounds: 'round',
  questions: 'question',
  keywords: 'keyword',
  presenters: 'presenter',
  aims: 'aim',
  definitions: 'list',
  points: 'point',
  quotes: 'quotation',
  partners: 'partner',
}

/** `sessions.0.items.3.title` → `session 1, row 4, title`. */
function placeOf(field: string): string {
  const steps = field.split('.')
  return steps
    .flatMap((step, index) => {
      if (/^\d+$/.test(step)) return []
      const next = steps[index + 1] ?? ''
      return [/^\d+$/.test(next) ? `${entries[step] ?? step} ${Number(next) + 1}` : labelOf(steps, index)]
    })
    .filter((part) => part !== '')
    .join(', ')
}

/** Of what has fields of its own, only these are named: `brief.background` → `background`. */
function labelOf(steps: readonly string[], index: number): string {
  const step = steps[index] ?? ''
  if (index < steps.length - 1) return ''
  const names = [`${steps[index - 1]}.${step}`, step]
  const known = names.map((name) => [`field.${name}`, say(`field.${name}` as TextKey)])
  const label = known.find(([key, said]) => key !== said)?.[1] ?? step
  return label.toLowerCase()
}
