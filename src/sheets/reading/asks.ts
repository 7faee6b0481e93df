/** What has to be asked: each question once, those that everything hangs on first. */
import type { Ask } from './reading.ts'

const order: readonly Ask['kind'][] = ['kind', 'day-month', 'year', 'zone', 'half-of-day', 'end']

export function gatherAsks(asks: readonly Ask[]): Ask[] {
  const once = new Map<string, Ask>()
  for (const ask of asks) {
    const key = ask.kind === 'half-of-day' || ask.kind === 'end' ? `${ask.kind} ${ask.about}` : ask.kind
    const before = once.get(key)
    if (before === undefined) once.set(key, { ...ask, at: [...ask.at], choices: [...ask.choices] })
    else before.choices.push(...ask.choices.filter((choice) => !before.choices.includes(choice)))
  }
  return [...once.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
