/** What can never be right, in words: a sentence for each code. */
import type { Zone } from '../domain/clock.ts'
import type { Problem } from '../domain/problem.ts'
import type { Say, TextKey } from './say.ts'
import { sayCity } from './when.ts'

export function sayProblem(say: Say, problem: Problem): string {
  const key = `problem.${problem.code}`
  const said = say(key as TextKey, factsOf(say, problem))
  return said === key ? say('problem.other', { code: problem.code }) : said
}

/** A clock that never was is told by its parts, in the city that people know. */
function factsOf(say: Say, { code, facts = {} }: Problem): NonNullable<Problem['facts']> {
  if (code !== 'clock-never-was') return facts
  const [date = '', clock = ''] = String(facts.clock ?? '').split('T')
  return { date, clock, city: sayCity(say, String(facts.zone ?? '') as Zone) }
}
