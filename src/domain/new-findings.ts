/** Which findings a change brings: those that were not there before it, whatever clocks they tell. */
import type { Finding } from './findings/finding.ts'

export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(kindOf))
  return after.filter((finding) => !known.has(kindOf(finding)))
}

/** The rule, whom or what it is about, and the names that it tells: a clock or a count may move with the session. */
function kindOf({ rule, subject, facts }: Finding): string {
  const names = Object.entries(facts).filter(
    ([, value]) => typeof value === 'string' && !/^\d{1,2}:\d{2}$/.test(value),
  )
  return JSON.stringify([rule, subject, names])
}
